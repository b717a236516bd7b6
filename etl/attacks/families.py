"""Which tables are about the same people, and what their shapes tell: dimensions that add up, periods made up of shorter ones."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from etl.attacks import Group, Table

MONTHS = {"maand": 1, "kwartaal": 3, "jaarlopend": 12, "jaar": 12}
Span = tuple[str, int]  # grain, and the month in which the period ends


@dataclass(frozen=True)
class Shape:
    """How deep a table goes, by which dimensions, and in which of these everyone stands once."""

    depth: int
    dimensions: frozenset[str]
    adding: frozenset[str]

    def counts(self, group: Group) -> bool:
        return len(group) <= self.depth and all(name in self.dimensions for name, _ in group)


def shape_of(table: Table) -> Shape:
    """The shape of what was counted."""
    depth = max(map(len, table.exact), default=0)
    dimensions = frozenset(name for group in table.exact for name, _ in group)
    sums: dict[str, defaultdict[Group, int]] = {axis: defaultdict(int) for axis in dimensions}
    for group, n in table.exact.items():
        for pair in group:
            sums[pair[0]][group - {pair}] += n
    return Shape(depth, dimensions, frozenset(axis for axis, found in sums.items() if adding(table, axis, depth, found)))


def adding(table: Table, axis: str, depth: int, sums: Mapping[Group, int]) -> bool:
    """Whether every whole is the sum of its parts along this dimension."""
    return dict(sums) == {group: n for group, n in table.exact.items() if len(group) < depth and axis not in dict(group)}


def families(tables: Sequence[Table]) -> list[list[Table]]:
    """The tables that are about the same people: of one indicator and period each part."""
    found: defaultdict[tuple[str, Span], list[Table]] = defaultdict(list)
    for table in tables:
        if table.exact:
            found[table.indicator, span_of(table)].append(table)
    return list(found.values())


def with_periods(family: Sequence[Table], tables: Sequence[Table]) -> list[Table]:
    """A family with the periods that share a sum with its own: the fewest that do."""
    indicator, span = family[0].indicator, span_of(family[0])
    mine = [table for table in tables if table.indicator == indicator and table.exact]
    present = {span_of(table) for table in mine}
    links = [{long, *short} for long in present for short in divisions(long, present)]
    near = min((link for link in links if span in link), key=lambda link: (len(link), sorted(link)), default={span})
    return [*family, *(table for table in mine if span_of(table) in near - {span})]


def span_of(table: Table) -> Span:
    """The grain of a period and the number of the month in which it ends."""
    year, month = table.period.split("-")[:2]
    return table.grain, 12 * int(year) + int(month)


def divisions(long: Span, present: Collection[Span]) -> Iterator[list[Span]]:
    """The ways in which a period is made up of shorter ones that are all present."""
    grain, end = long
    for shorter in [one for one in MONTHS if MONTHS[one] < MONTHS[grain]]:
        short = [(shorter, month) for month in range(end, end - MONTHS[grain], -MONTHS[shorter])]
        if all(one in present for one in short):
            yield short


def adds_up(long: Table, short: Sequence[Table]) -> bool:
    """Whether every group that the short periods have too is their sum."""
    depth = min(max(map(len, table.exact)) for table in short)
    together: defaultdict[Group, int] = defaultdict(int)
    for table in short:
        for group, n in table.exact.items():
            together[group] += n
    return dict(together) == {group: n for group, n in long.exact.items() if len(group) <= depth}


def same_people(tables: Sequence[Table]) -> list[list[Table]]:
    """Everyone of one indicator who is also everyone of another, counted by other dimensions."""
    found: defaultdict[tuple[Span, int | None], list[list[tuple[Table, Shape]]]] = defaultdict(list)
    for one in [(table, shape_of(table)) for table in tables if table.part == "everyone" and table.exact]:
        alike = found[span_of(one[0]), one[0].exact.get(frozenset())]
        for family in alike:
            if all(are_same(one, other) for other in family):
                family.append(one)
                break
        else:
            alike.append([one])
    many = [family for alike in found.values() for family in alike if len({shape.dimensions for _, shape in family}) > 1]
    return [[table for table, _ in family] for family in many]


def are_same(one: tuple[Table, Shape], other: tuple[Table, Shape]) -> bool:
    """Whether two tables of one period agree in every group that both of them have, and in more than the total."""
    mine, yours = ({group: n for group, n in a.exact.items() if b.counts(group)} for (a, _), (_, b) in ((one, other), (other, one)))
    return len(mine) > 1 and mine == yours
