"""Tables as they are printed in a book: the inner cells, with every margin, and some of them hidden."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, product
from math import inf

from etl.attacks import Group, Table
from etl.attacks.families import shape_of
from etl.attacks.intervals import Interval, interval
from etl.attacks.system import Reach

SUPPRESSED = Reach(below=0, above=0, threshold=0, most=inf)  # shown as it is, or hidden for whatever reason


def grid(
    dimensions: Sequence[str], inner: Mapping[tuple[str, ...], int], is_hidden: Callable[[Group], bool], closed: bool = False
) -> Table:
    """A table with all its margins; in a closed one the combinations that are not mentioned cannot be."""
    exact: Counter[Group] = Counter()
    for categories, n in inner.items():
        pairs = list(zip(dimensions, categories, strict=True))
        for size in range(len(pairs) + 1):
            exact.update(dict.fromkeys(map(frozenset, combinations(pairs, size)), n))
    categories = {name: tuple(dict.fromkeys(place[axis] for place in inner)) for axis, name in enumerate(dimensions)}
    every = {frozenset(zip(dimensions, place, strict=True)) for place in product(*categories.values())}
    impossible = every - {frozenset(zip(dimensions, place, strict=True)) for place in inner} if closed else set()
    public = {group: n for group, n in exact.items() if not is_hidden(group)}
    present = {group: n for group, n in exact.items() if n}
    return Table("boek", "jaar", "2026-12-31", "everyone", categories, public, present, frozenset(impossible))


def by_rows(rows: Mapping[str, Sequence[int]], columns: Sequence[str]) -> dict[tuple[str, str], int]:
    """The inner cells of a table of rows and columns."""
    return {(row, column): n for row, counts in rows.items() for column, n in zip(columns, counts, strict=True)}


def only(*places: Sequence[str]) -> Callable[[Group], bool]:
    """Whether a group is one of these, each named by its categories."""
    wanted = set(map(frozenset, places))
    return lambda group: frozenset(category for _, category in group) in wanted


def told(family: Sequence[Table], **categories: str) -> Interval:
    """Between which bounds the count of this group lies by all these tables."""
    group = frozenset(categories.items())
    shapes = [shape_of(table) for table in family]
    [table, *_] = [table for table, shape in zip(family, shapes, strict=True) if shape.counts(group)]
    return interval(family, shapes, table, group, SUPPRESSED)
