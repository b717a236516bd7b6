"""Disclosure control of amounts: bands are taken together until each may be shown, and only then is a mean possible."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from queries.cells import Address, Band, Count, CountedBands
from queries.disclosure import KEYS, protect_bands
from queries.policy import read_policy

RULE = read_policy().protection
HERE = Address("k11_verbondenheid", "jaar", date(2025, 12, 31))
COUNTS = st.lists(st.builds(Count, st.integers(0, 60), st.integers(0, KEYS - 1)), min_size=3, max_size=12)


def found(*counts: Count | int) -> CountedBands:
    """Bands of width one with these people in them, from zero up."""
    people = [one if isinstance(one, Count) else Count(one, 0) for one in counts]
    return CountedBands(HERE, tuple(Band(float(place), place + 1.0, one) for place, one in enumerate(people)))


def protected(*counts: Count | int) -> list[tuple[float, float, float, int]]:
    public = protect_bands(found(*counts), RULE)
    return list(public.bands) if public else []


def test_bands_that_may_each_be_shown_stay_as_they_are():
    assert protected(20, 30, 40) == [(0, 1, 0.5, 20), (1, 2, 1.5, 30), (2, 3, 2.5, 40)]


def test_a_small_band_goes_with_the_next_and_counts_there():
    assert protected(5, 30, 40) == [(0, 2, 1.5, 35), (2, 3, 2.5, 40)]


def test_a_small_band_at_the_end_goes_with_the_one_before_and_counts_there():
    assert protected(20, 30, 5) == [(0, 1, 0.5, 20), (1, 3, 1.5, 35)]


def test_nobody_is_hidden_like_a_few():
    assert protected(0, 30, 40) == [(0, 2, 1.5, 30), (2, 3, 2.5, 40)]


def test_people_in_one_band_have_no_mean_to_show():
    assert protected(0, 60, 5) == []


def test_fewer_than_thirty_people_have_no_mean_to_show():
    assert protected(10, 15) == []


@given(COUNTS)
def test_every_band_that_is_shown_holds_ten_people_or_more(counts):
    assert all(n >= 10 for *_, n in protected(*counts))


@given(COUNTS)
def test_shown_bands_touch_and_cover_everything(counts):
    bands = protected(*counts)
    edges = [(low, high) for low, high, *_ in bands]
    assert not edges or (edges[0][0], edges[-1][1]) == (0, len(counts))
    assert all(before[1] == after[0] for before, after in pairwise(edges))


@given(COUNTS)
def test_the_people_of_all_bands_together_are_those_that_were_counted(counts):
    bands = protected(*counts)
    assert not bands or abs(sum(n for *_, n in bands) - sum(one.n for one in counts)) < 5 * len(bands)
