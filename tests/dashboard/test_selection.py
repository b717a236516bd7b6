"""The address bar is hostile text: whatever stands there, it never raises, never widens, and a known choice comes back."""

from datetime import date
from string import printable
from urllib.parse import urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.selection import FILTERS, NAMES, Selection

CATEGORIES = {
    "doelgroep": {"asiel": "A", "gezin": "G"},
    "leerroute": {"b1": "B1"},
    "cohort": {"2024": "2024"},
    "geslacht": {"man": "M"},
}
MONTHS = {"2026-10": date(2026, 10, 31), "2026-09": date(2026, 9, 30)}
HOSTILE = (
    "*", "%", "_", "null", "None", "-1", "' or 1=1 --", "asiel' --", "asiel,gezin", "['asiel','gezin']", "asiel;drop table cell",
    "../../etc/passwd", "ASIEL", "asiel\x00", "<script>", "a" * 65, "ａｓｉｅｌ",
)  # fmt: skip

words = st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789_.-", min_size=1, max_size=64)
selections = st.builds(Selection, **dict.fromkeys(NAMES, st.just("") | words))


@given(st.text() | st.none() | st.text(alphabet=printable).map(lambda text: f"?doelgroep={text}"))
@example("?doelgroep=%ff%00&doelgroep")
@example("?" + "a=1&" * 2000)
def test_any_text_gives_a_selection(search):
    assert isinstance(Selection.from_search(search), Selection)


@given(selections)
def test_a_selection_survives_the_address_bar(selection):
    assert Selection.from_search(selection.to_search()) == selection


@given(st.text())
def test_whatever_stands_in_the_address_only_known_choices_stay(text):
    selection = Selection.from_search("?" + urlencode(dict.fromkeys(NAMES, text))).within(CATEGORIES, MONTHS)
    assert all(getattr(selection, name) in {"", *CATEGORIES[name]} for name in FILTERS)
    assert selection.periode in {"", "2026-10", "2026-09"}
    assert selection.naar in {"", *CATEGORIES}


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("name", FILTERS)
def test_a_hostile_value_is_no_choice(name, value):
    assert Selection.from_search("?" + urlencode({name: value})).within(CATEGORIES, MONTHS) == Selection()


@pytest.mark.parametrize(
    "search", ["?doelgroep=asiel&doelgroep=gezin", "?doelgroep=asiel&doelgroep=", "?doelgroep=asiel&doelgroep=*"]
)
def test_the_first_value_counts_and_a_second_one_never_widens(search):
    assert Selection.from_search(search) == Selection(doelgroep="asiel")


@pytest.mark.parametrize("search", ["?groep=asiel", "?Doelgroep=asiel", "?doelgroep[]=asiel", "?sql=select+1", "?rol=beheer"])
def test_an_unknown_name_is_ignored(search):
    assert Selection.from_search(search) == Selection()


def test_an_address_reads_as_dutch():
    assert Selection(doelgroep="asiel", periode="2026-09").to_search() == "?doelgroep=asiel&periode=2026-09"


def test_no_choice_leaves_the_address_bare():
    assert Selection().to_search() == ""


@pytest.mark.parametrize("month", ["2026-11", "2026-9", "oktober", "2026-10-31"])
def test_a_month_that_the_edition_does_not_have_is_no_choice(month):
    assert Selection(periode=month).within(CATEGORIES, MONTHS).periode == ""


def test_a_dimension_that_the_audience_may_not_see_is_no_breakdown():
    assert Selection(naar="aanbieder").within(CATEGORIES, MONTHS).naar == ""


def test_a_filter_that_an_indicator_does_not_know_is_set_aside_and_named():
    selection = Selection(doelgroep="asiel", cohort="2024")
    assert selection.fixed(("doelgroep", "leerroute")) == {"doelgroep": "asiel"}
    assert selection.ignored(("doelgroep", "leerroute")) == ["cohort"]
