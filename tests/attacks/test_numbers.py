"""Attacks A1, A21 and A22 on dashboards that are broken on purpose: the crawl of every number must see each leak.

The crawl of the dashboard itself, all roles and all pages, is in tests/dashboard/test_crawl.py.
"""

import bends
import pytest
from crawl import Tally
from harvest import Reader, figures
from truth import exact_numbers

SEEN = "/indicator/k01_inburgeraars"


@pytest.fixture(scope="module")
def exact(published):
    return exact_numbers(published)


@pytest.fixture(scope="module")
def own(latest):
    return latest("adviesraad")


def foreign(reader: Reader, own) -> set[float]:
    """The numbers on a page, and on the same page for a group, that the file of the role does not hold."""
    tally, opened = Tally(), reader.open(SEEN)
    tally.look(opened, own)
    tally.look(reader.fill(SEEN, "?doelgroep=gezin", opened.ids), own)
    return {found.value for _, _, found in tally.foreign}


def test_the_counts_that_leak_below_are_not_published(exact, own):
    assert len(exact) == 3
    assert any(count % 5 for count in exact.values())


@pytest.mark.parametrize(
    "leak",
    [
        bends.hidden_column,
        bends.kept_in_a_store,
        bends.hover_with_one_more_number,
        bends.kept_with_the_figure,
        bends.packed_as_bytes,
    ],
)
def test_exact_counts_are_noticed_wherever_they_are_put(shown, exact, own, leak):
    assert foreign(Reader(shown, "adviesraad", leak(exact)), own) & set(exact.values())


def test_two_groups_added_up_are_noticed(shown, own):
    reader, tally = Reader(shown, "adviesraad", bends.lists_are_added_up), Tally()
    answer = reader.fill(SEEN, "?doelgroep=asiel,gezin", reader.open(SEEN).ids)
    assert figures(answer)
    tally.look(answer, own)
    assert tally.foreign


def test_without_a_leak_the_same_page_holds_nothing_foreign(reader, own):
    assert foreign(reader("adviesraad"), own) == set()
