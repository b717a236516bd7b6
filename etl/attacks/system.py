"""What an attacker knows of one indicator, as equations: counts he does not know, sums that must hold, and how far each can reach.

He knows the rule and not the keys. Sums that hold in truth he is taken to know: over the categories of a dimension that
gives everyone one of them, of hits and misses, and of periods that are made up of shorter ones.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from etl.attacks import Group, Table
from etl.attacks.families import Shape, adds_up, divisions, span_of
from queries.disclosure import Protection, most

EVERYBODY = 1e6  # more than live in any municipality
EVERYONE, HITS, MISSES = "everyone", "hits", "misses"
Name = tuple[str, str, str, Group]  # grain, period, part and group of one unknown
Sum = tuple[Name, list[Name]]  # a whole, and its parts
Empty = Callable[[Table, Group], bool]


@dataclass(frozen=True)
class Reach:
    """What a rule tells of a count: how far below or above a shown number it can be, and how large one that is hidden."""

    below: int
    above: int
    threshold: int
    most: float
    divided_from: int = 0  # a whole from which its hits may be shown

    def of(self, public: int | None) -> tuple[float, float]:
        return (0, self.most) if public is None else (max(public - self.below, self.threshold), public + self.above)


@dataclass(frozen=True)
class System:
    """Unknown counts x with `sums @ x = 0` and `low <= x <= high`."""

    names: Mapping[Name, int]
    sums: csr_array
    low: np.ndarray
    high: np.ndarray


def reach_of(rule: Protection) -> Reach:
    """What our own rule tells."""
    return Reach(rule.base - 1, rule.base - 1, rule.threshold, most(None, rule), rule.share_denominator)


def is_empty(table: Table, group: Group) -> bool:
    """Whether it is known that nobody is in the group."""
    return bool(table.impossible) and any(impossible <= group for impossible in table.impossible)


def system_of(
    family: Sequence[Table], groups: Collection[Group], reach: Reach, shapes: Sequence[Shape], empty: Empty = is_empty
) -> System:
    """The equations of these groups in every table of a family."""
    names: dict[Name, int] = {}
    sums: list[Sum] = []
    counted = [
        [group for group in groups if shape.counts(group) and not empty(table, group)]
        for table, shape in zip(family, shapes, strict=True)
    ]
    for table, mine in zip(family, counted, strict=True):
        for group in mine:
            names.setdefault(name_of(table, group), len(names))
    for table, shape, mine in zip(family, shapes, counted, strict=True):
        sums += axis_sums(table, shape, mine, names, empty)
    sums += [*part_sums(names), *period_sums(family, names)]
    return System(names, matrix(names, sums), *limits(family, shapes, counted, names, reach))


def name_of(table: Table, group: Group) -> Name:
    return table.grain, table.period, table.part, group


def axis_sums(table: Table, shape: Shape, groups: Collection[Group], names: Mapping[Name, int], empty: Empty) -> Iterator[Sum]:
    """Each group as the sum of its categories over one more dimension, where all of these are among the unknown."""
    for group in [group for group in groups if len(group) < shape.depth]:
        for axis in shape.adding - dict(group).keys():
            parts = [group | {(axis, category)} for category in table.categories[axis]]
            named = [name_of(table, part) for part in parts if not empty(table, part)]
            if all(name in names for name in named):
                yield name_of(table, group), named


def part_sums(names: Mapping[Name, int]) -> Iterator[Sum]:
    """Everyone is a hit or a miss; where nobody misses, as in a distribution over categories, everyone is a hit."""
    parts = {name[:3] for name in names}
    for grain, period, part, group in names:
        if part == EVERYONE and (grain, period, HITS) in parts:
            mine = [(grain, period, one, group) for one in (HITS, MISSES) if (grain, period, one) in parts]
            if all(name in names for name in mine):
                yield (grain, period, part, group), mine


def period_sums(family: Sequence[Table], names: Mapping[Name, int]) -> Iterator[Sum]:
    """A long period as the sum of short ones, where nobody is counted in two of them."""
    tables = {(span_of(table), table.part): table for table in family}
    for (span, part), long in tables.items():
        present = {one for one, other in tables if other == part}
        for short in [[tables[one, part] for one in division] for division in divisions(span, present)]:
            if adds_up(long, short):
                for group in [name[3] for name in names if name[:3] == (long.grain, long.period, part)]:
                    parts = [name_of(table, group) for table in short]
                    if all(name in names for name in parts):
                        yield name_of(long, group), parts


def limits(
    family: Sequence[Table], shapes: Sequence[Shape], counted: Sequence[Sequence[Group]], names: Mapping[Name, int], reach: Reach
) -> tuple[np.ndarray, np.ndarray]:
    """How small and how large each unknown can be, by every table that counts it."""
    low, high = np.zeros(len(names)), np.full(len(names), EVERYBODY)
    wholes = {span_of(table): place for place, table in enumerate(family) if table.part == EVERYONE}
    for table, groups in zip(family, counted, strict=True):
        for group in groups:
            known = table.public.get(group)
            if known is not None or table.part == EVERYONE:
                place = names[name_of(table, group)]
                least, greatest = reach.of(known)
                low[place], high[place] = max(low[place], least), min(high[place], greatest)
        if table.part == HITS and span_of(table) in wholes:
            whole = wholes[span_of(table)]
            for place, least, greatest in hits_limits(table, family[whole], shapes[whole], groups, names, reach):
                low[place], high[place] = max(low[place], least), min(high[place], greatest)
    return low, high


def hits_limits(
    hits: Table, everyone: Table, whole: Shape, groups: Sequence[Group], names: Mapping[Name, int], reach: Reach
) -> Iterator[tuple[int, float, float]]:
    """What it means that hits are shown or hidden.

    Hits are also hidden where the misses are few, and he is taken to know which of the two it is; where hits are shown,
    there are misses enough. Of a distribution the whole of a category is counted without it.
    """
    for group in groups:
        other = names.get((hits.grain, hits.period, MISSES, group))
        if group in hits.public:
            if other is not None:
                yield other, reach.threshold, EVERYBODY
            continue
        among = frozenset(pair for pair in group if pair[0] in whole.dimensions)
        few = names[name_of(hits, group)] if hits.exact.get(group, 0) <= reach.most else other
        if everyone.public.get(among, 0) >= reach.divided_from and few is not None:
            yield few, 0, reach.most


def matrix(names: Mapping[Name, int], sums: Sequence[Sum]) -> csr_array:
    """A row for each sum: its parts minus the whole."""
    rows = [row for row, (_, parts) in enumerate(sums) for _ in range(len(parts) + 1)]
    columns = [names[name] for whole, parts in sums for name in (whole, *parts)]
    values = [value for _, parts in sums for value in (-1.0, *[1.0] * len(parts))]
    return csr_array((values, (rows, columns)), shape=(len(sums), len(names)))
