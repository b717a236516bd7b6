"""What an attacker knows: which sums hold, and how far each count can reach."""

import pytest
from counted_town import RULE

from etl.attacks import Group, Table
from etl.attacks.families import families, shape_of
from etl.attacks.intervals import interval
from etl.attacks.system import EVERYONE, HITS, MISSES, reach_of

NOBODY_LEFT_OUT: Group = frozenset()
MEN, WOMEN = frozenset({("geslacht", "man")}), frozenset({("geslacht", "vrouw")})
SEXES = {"geslacht": ("man", "vrouw")}


def part(name: str, public: dict[Group, int], exact: dict[Group, int], **words: object) -> Table:
    return Table("k00", "jaar", "2026-12-31", name, SEXES, public, exact, **words)


def told(tables: list[Table], place: int, group: Group) -> tuple[float, float]:
    """The bounds of a group in the table at this place."""
    [family] = families(tables)
    return interval(family, [shape_of(table) for table in family], tables[place], group, reach_of(RULE))


TOTAL = {NOBODY_LEFT_OUT: 41}


def test_shown_hits_promise_misses_enough():
    share = [part(EVERYONE, {NOBODY_LEFT_OUT: 40}, TOTAL), part(HITS, {NOBODY_LEFT_OUT: 30}, {NOBODY_LEFT_OUT: 29})]
    assert told([*share, part(MISSES, {}, {NOBODY_LEFT_OUT: 12})], 2, NOBODY_LEFT_OUT) == (10, 18)


@pytest.mark.parametrize(("hits", "bounds"), [(5, (0, 13)), (37, (23, 44))])
def test_hidden_hits_of_many_are_few_or_nearly_all(hits, bounds):
    """He is taken to know which of the two."""
    share = [part(EVERYONE, {NOBODY_LEFT_OUT: 40}, TOTAL), part(HITS, {}, {NOBODY_LEFT_OUT: hits})]
    assert told([*share, part(MISSES, {}, {NOBODY_LEFT_OUT: 41 - hits})], 1, NOBODY_LEFT_OUT) == bounds


def test_hidden_hits_among_too_few_to_divide_can_be_all_of_them():
    share = [part(EVERYONE, {NOBODY_LEFT_OUT: 20}, {NOBODY_LEFT_OUT: 21}), part(HITS, {}, {NOBODY_LEFT_OUT: 4})]
    assert told([*share, part(MISSES, {}, {NOBODY_LEFT_OUT: 17})], 1, NOBODY_LEFT_OUT) == (0, 24)


def test_in_a_distribution_the_whole_of_a_category_is_counted_without_it():
    shares = {NOBODY_LEFT_OUT: 41, MEN: 4, WOMEN: 37}
    distribution = [part(EVERYONE, {NOBODY_LEFT_OUT: 40}, TOTAL), part(HITS, {NOBODY_LEFT_OUT: 40}, shares), part(MISSES, {}, {})]
    assert told(distribution, 1, MEN) == (0, 13)


def test_a_dimension_in_which_someone_stands_twice_does_not_add_up():
    public = {NOBODY_LEFT_OUT: 40, WOMEN: 35}
    once, twice = ({NOBODY_LEFT_OUT: 41, MEN: men, WOMEN: 35} for men in (6, 8))
    assert told([part(EVERYONE, public, once)], 0, MEN) == (0, 13)
    assert shape_of(part(EVERYONE, public, once)).adding == {"geslacht"}
    assert shape_of(part(EVERYONE, public, twice)).adding == set()


@pytest.mark.parametrize(("impossible", "bounds"), [(set(), (0, 13)), ({WOMEN}, (11, 13))])
def test_who_cannot_be_there_is_nobody(impossible, bounds):
    table = part(EVERYONE, {NOBODY_LEFT_OUT: 15}, {NOBODY_LEFT_OUT: 12, MEN: 12}, impossible=frozenset(impossible))
    assert told([table], 0, MEN) == bounds
