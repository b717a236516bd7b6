"""A8 and A9: the truth is within the bounds that are found, our rule keeps them wide and a weaker rule does not."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from counted_town import RULE, exact_from, frr, town
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.attacks import Group, Table
from etl.attacks.families import families, same_people, shape_of, with_periods
from etl.attacks.intervals import found_intervals, interval, intervals, judged, linked_intervals
from etl.attacks.system import EVERYONE, HITS, MISSES, Reach, reach_of
from queries.cells import NOBODY, Address, Count, Counted
from queries.disclosure import KEYS, protect, together

CATEGORIES = {"geslacht": ("man", "vrouw"), "leerroute": ("b1", "z", "onderwijs")}
PERSON = st.tuples(
    st.sampled_from(("man", "vrouw")), st.sampled_from(("b1", "z", "onderwijs")), st.booleans(), st.integers(0, KEYS - 1)
)
People = Sequence[tuple[str, str, bool, int]]


def counts(people: People) -> dict[Group, Count]:
    """Everyone by group, with their keys."""
    found: dict[Group, Count] = {}
    for sex, route, _, key in people:
        pairs = (("geslacht", sex), ("leerroute", route))
        for group in [frozenset(chosen) for size in range(3) for chosen in combinations(pairs, size)]:
            found[group] = together(found.get(group, NOBODY), Count(1, key))
    return found


def share_of(people: People, period: str = "2026-12-31") -> list[Table]:
    """Everyone, hits and misses of a share, shown as an edition does."""
    everyone, hits = counts(people), counts([person for person in people if person[2]])
    cells = {group: Counted(Address("k00", "jaar", period), n, hits.get(group, NOBODY)) for group, n in everyone.items()}
    seen = {group: protect(cell, RULE) for group, cell in cells.items()}
    exact = {group: (cell.total.n, cell.hits.n, cell.total.n - cell.hits.n) for group, cell in cells.items()}
    shown = [
        {group: one.count for group, one in seen.items() if one.count is not None},
        {group: one.hits for group, one in seen.items() if one.hits is not None},
        {},
    ]
    return [
        Table("k00", "jaar", period, part, CATEGORIES, public, {group: n[place] for group, n in exact.items() if n[place]})
        for place, (part, public) in enumerate(zip((EVERYONE, HITS, MISSES), shown, strict=True))
    ]


@settings(max_examples=12, deadline=None)
@given(st.lists(PERSON, min_size=10, max_size=60))
def test_the_truth_is_always_within_the_bounds(people):
    [family] = families(share_of(people))
    shapes = [shape_of(table) for table in family]
    for table, shape in zip(family, shapes, strict=True):
        for group in [group for group, n in table.exact.items() if shape.counts(group) and group not in table.public]:
            low, high = interval(family, shapes, table, group, reach_of(RULE))
            assert low <= table.exact[group] <= high


def test_our_rule_leaves_every_hidden_count_in_doubt():
    found = intervals([town(500, frr)], RULE, seed=1, size=40)
    assert found.passed
    assert found.figures["cells"] == 40
    assert found.figures["smallest"] >= 5


@pytest.mark.parametrize(("least", "given_away"), [(5, 0.34), (10, 0.1)], ids=["fewer than 5 hidden", "fewer than 10 hidden"])
def test_exact_counts_give_hidden_ones_away(least, given_away):
    """With fewer than 5 hidden a single subtraction finds 34 %; bounds by all neighbours find more."""
    found = judged("A8", "", found_intervals([[town(500, exact_from(least))]], Reach(0, 0, least, least - 1), seed=1, size=40))
    assert not found.passed
    assert found.figures["exact"] >= given_away


def test_what_is_shown_by_another_rule_is_caught():
    """Fives and sevens are never shown by ours: no count fits."""
    assert not intervals([town(500, exact_from(5))], RULE, seed=1, size=10).passed


@pytest.mark.parametrize(("low", "high", "passes"), [(0, 4, True), (1, 5, True), (1, 4, False), (3, 3, False)])
def test_no_interval_may_prove_that_a_few_are_there(low, high, passes):
    assert judged("A8", "", [(low, high)] + [(0, 13)] * 99).passed is passes


@pytest.mark.parametrize(
    ("sample", "narrow", "passes"), [(20, 0, True), (20, 1, True), (20, 3, False), (100, 5, True), (100, 6, False)]
)
def test_few_or_nobody_must_be_rare_as_far_as_a_sample_tells(sample, narrow, passes):
    assert judged("A8", "", [(0, 3)] * narrow + [(0, 13)] * (sample - narrow)).passed is passes


def by_dimensions(whole: Table, indicator: str, *names: str) -> Table:
    """The part of a table that an indicator with fewer dimensions shows."""
    keep = {group for group in whole.exact if all(name in names for name, _ in group)}
    return replace(
        whole,
        indicator=indicator,
        categories={name: whole.categories[name] for name in names},
        public={group: n for group, n in whole.public.items() if group in keep},
        exact={group: n for group, n in whole.exact.items() if group in keep},
    )


def twice(whole: Table) -> list[Table]:
    """The same people by two sets of dimensions."""
    return [
        by_dimensions(whole, "k01", "doelgroep", "leerroute", "cohort"),
        by_dimensions(whole, "k02", "doelgroep", "opleiding", "aanbieder"),
    ]


def test_the_same_people_by_other_dimensions_are_recognised():
    tables = twice(town(500, frr))
    assert [[table.indicator for table in family] for family in same_people(tables)] == [["k01", "k02"]]


def test_other_people_are_not_taken_for_the_same():
    one, _ = twice(town(500, frr))
    _, other = twice(town(500, frr, seed=2))
    assert same_people([one, other]) == []


def test_our_rule_holds_when_the_same_people_are_counted_twice():
    found = linked_intervals(twice(town(500, frr)), RULE, seed=1, size=40)
    assert (found.attack, found.passed, found.figures["cells"]) == ("A9", True, 40)


def test_the_weaker_rule_is_caught_when_the_same_people_are_counted_twice():
    families_of = same_people(twice(town(500, exact_from(5))))
    assert not judged("A9", "", found_intervals(families_of, Reach(0, 0, 5, 4), seed=1, size=40)).passed


QUARTERS = [
    Table("k00", "kwartaal", f"2026-{month}", EVERYONE, {}, {}, {frozenset(): 12}) for month in ("03-31", "06-30", "09-30", "12-31")
]


def first_quarter(year: Table) -> tuple[float, float]:
    """What the year and its hidden quarters tell of the first."""
    family = with_periods(QUARTERS[:1], [*QUARTERS, year])
    return interval(family, [shape_of(table) for table in family], QUARTERS[0], frozenset(), reach_of(RULE))


def test_periods_that_make_up_a_longer_one_count_together():
    assert first_quarter(Table("k00", "jaar", "2026-12-31", EVERYONE, {}, {frozenset(): 50}, {frozenset(): 48})) == (7, 13)


def test_periods_in_which_someone_stands_twice_do_not():
    assert first_quarter(Table("k00", "jaar", "2026-12-31", EVERYONE, {}, {frozenset(): 50}, {frozenset(): 47})) == (0, 13)
