"""Attacks A4, A5 and A23: whatever stands in an address, it is one declared choice or no choice; no list, no range, no depth."""

from itertools import product

import bends
import pytest
from crawl import searched
from harvest import Reader, figures
from release_numbers import FILTERS

PATH = "/indicator/k21_pip_op_tijd"
LISTS = ("{a},{b}", "{a};{b}", "{a}|{b}", "{a} {b}", "{a}%20{b}", '["{a}","{b}"]', "({a},{b})", "{a}%00{b}", "{a}%26{b}", "{a}+{b}")
WIDER = ("*", "%25", "_", "{a}%25", "{a}*", ".*", "null", "None", "undefined", "NaN", "true", "[]", "{{}}", "''", "-1", "0", "1e9")
OTHERS = ("!{a}", "niet_{a}", "not {a}", "<>{a}", "-{a}", "{A}", " {a}", "{a}'--", "{a}' or '1'='1")
RANGES = ("{a}..{b}", "{a}-{b}", "{a}:{b}", ">{a}", ">={a}", "[{a} TO {b}]", "{a}/{b}", "between {a} and {b}")
FIRST_TWO = {
    "doelgroep": ("asiel", "gezin"),
    "leerroute": ("b1", "z"),
    "cohort": ("2023", "2024"),
    "periode": ("2025-01", "2026-09"),
}
# Dimensions that exist, but are no filters; and names that are none.
NO_FILTERS = (
    "geslacht=man", "leeftijdsgroep=18", "aanbieder=L01", "doelgroep[]=asiel", "doelgroep.ne=asiel", "van=2024-01",
    "leeftijd=18-24", "limit=1", "offset=1", "part=x", "grain=dag", "periode_van=2024-01", "naar=person_key", "naar=*",
    "naar=geslacht,cohort", "naar=inburgeraar_id", "niveau=persoon", "drempel=1", "format=csv",
)  # fmt: skip


@pytest.fixture(scope="module")
def asked(reader):
    return reader("beleid")


def differing(reader: Reader, searches: list[str], expected: str) -> list[str]:
    """The addresses that get another answer than this one."""
    ids = reader.open(PATH).ids
    answer = reader.fill(PATH, expected, ids).places
    return [search for search in searches if reader.fill(PATH, search, ids).places != answer]


def hostile(name: str) -> list[str]:
    a, b = FIRST_TWO[name]
    return [
        f"?{name}={form.format(a=a, b=b, A=a.upper() if a.isalpha() else a + '0')}" for form in (*LISTS, *WIDER, *OTHERS, *RANGES)
    ]


@pytest.mark.parametrize("name", FIRST_TWO)
def test_a_list_a_pattern_or_a_range_is_no_choice(asked, name):
    assert differing(asked, hostile(name), "") == []


@pytest.mark.parametrize("name", FIRST_TWO)
def test_of_a_choice_that_is_made_twice_only_the_first_counts(asked, name):
    a, b = FIRST_TWO[name]
    twice = [f"?{name}={a}&{name}={b}", f"?{name}={a}&{name}={a}", f"?{name}={a}&{name}=", f"?{name}={a}&x=1&{name}=*"]
    assert differing(asked, twice, f"?{name}={a}") == []


@pytest.mark.parametrize("choice", ["", "&doelgroep=asiel"])
def test_what_is_no_filter_filters_nothing(asked, choice):
    assert differing(asked, [f"?{one}{choice}" for one in NO_FILTERS], f"?{choice[1:]}") == []


@pytest.mark.parametrize(("role", "most"), [("adviesraad", 1), ("wethouder", 2), ("beleid", 2)])
def test_more_filters_than_the_edition_crosses_show_nothing(reader, latest, role, most):
    release = latest("adviesraad").releases[0]
    categories = {name: list(release.of_kind("dimension")[name]["categories"])[:3] for name in FILTERS[: most + 1]}
    too_deep = [dict(zip(categories, one, strict=True)) for one in product(*categories.values())]
    ids = reader(role).open(PATH).ids
    drawn = [figures(reader(role).fill(PATH, searched(choice), ids)) for choice in too_deep]
    assert len(drawn) >= 9
    assert [series for figure in drawn for one in figure.values() for series in one["data"]] == []


def test_a_server_that_adds_up_two_groups_is_noticed(shown):
    assert "?doelgroep=asiel,gezin" in differing(Reader(shown, "beleid", bends.lists_are_added_up), hostile("doelgroep"), "")
