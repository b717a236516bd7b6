"""The tables that are attacked: what an edition shows of each count of people, beside what there was to count.

For each indicator and period there is a table of everyone, and of a share one of the hits and one of the misses as well.
The steps of a funnel are each a share of their own, named `indicator/step`. Of a distribution the hits are the people of a
category, and the whole of each row stands among them without that category.

A hidden group of everyone holds few people. Hidden hits may be many: they are also hidden where the others are few, or where
everyone is too few to be divided. Misses are never shown at all; they follow from everyone and the hits.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import duckdb

from etl.attacks import Group, Table
from etl.attacks.witness import Witness
from queries.catalog import Catalog, Indicator
from queries.cells import DAYS, GRAINS, Address, Counted

EVERYONE, HITS, MISSES = "everyone", "hits", "misses"
WITH_PEOPLE = ("stock", "flow", "share", "index", "euro", "funnel")
Family = tuple[str, str, str]  # indicator with its step, grain, period
Counts = dict[Group, int]
NONE: Mapping[Address, int] = {}


@dataclass
class Sides:
    """What is known of one family, shown or exact: by group everyone, and the hits."""

    everyone: Counts = field(default_factory=dict)
    hits: Counts = field(default_factory=dict)

    def add(self, group: Group, whole: int | None, hits: int | None, indicator: Indicator) -> None:
        """A cell; of a distribution the category is a part of the cell without it, and has no whole of its own."""
        divided = [name for name, _ in group if name == indicator.distribution]
        if whole is not None and not divided:
            self.everyone[group] = whole
        if hits is not None:
            self.hits[group] = hits
        elif indicator.distribution and whole is not None and not divided:
            self.hits[group] = whole


def tables(
    con: duckdb.DuckDBPyConnection, catalog: Catalog, seen: Witness, source: str = "temp.cell", before: Mapping[Address, int] = NONE
) -> list[Table]:
    """Every table of the periods that are remembered, with what `source` shows of it; in one order, as attacks draw from them.

    Counts that were moved to add up are attacked as they were `before`: whoever has those knows more than readers do.
    """
    counted = {one.id: one for one in catalog.indicators.values() if one.measure in WITH_PEOPLE and not one.is_open}
    public = shown_sides(con, catalog, counted, seen, source, before)
    found = []
    sides = exact_sides(seen.cells, counted)
    for family in sorted(sides, key=lambda one: (one[0], GRAINS.index(one[1]), one[2])):
        indicator = counted[family[0].partition("/")[0]]
        categories = {name: tuple(catalog.dimensions[name].categories) for name in indicator.dimensions}
        exact = sides[family] if is_divided(sides[family], indicator) else Sides(sides[family].everyone)
        found += list(made(family, categories, public.get(family, Sides()), exact, impossible(catalog, indicator)))
    return found


def is_divided(sides: Sides, indicator: Indicator) -> bool:
    """Whether there are hits; of a distribution that is shown without its categories only the wholes are left."""
    return not indicator.distribution or any(name == indicator.distribution for group in sides.hits for name, _ in group)


def exact_sides(cells: Iterable[Counted], counted: Mapping[str, Indicator]) -> dict[Family, Sides]:
    """The truth, by family."""
    found: dict[Family, Sides] = {}
    for cell in cells:
        at = cell.address
        if at.indicator in counted:
            sides = found.setdefault(family_of(at.indicator, at.part, at.grain, at.period), Sides())
            hits = cell.hits.n if cell.hits else None
            sides.add(frozenset(at.dimensions), cell.total.n, hits, counted[at.indicator])
    return found


def shown_sides(
    con: duckdb.DuckDBPyConnection,
    catalog: Catalog,
    counted: Mapping[str, Indicator],
    seen: Witness,
    source: str,
    before: Mapping[Address, int],
) -> dict[Family, Sides]:
    """What may be read, by family."""
    names = list(catalog.dimensions)
    columns = ", ".join(f'"{name}"' for name in names)
    sql = f"select indicator, part, grain, period, denominator, numerator, {columns} from {source}"
    found: dict[Family, Sides] = {}
    for indicator, part, grain, period, whole, hits, *categories in con.execute(sql).fetchall():
        if indicator in counted and not part.endswith(DAYS) and (seen.periods is None or (grain, period) in seen.periods):
            pairs = [(name, one) for name, one in zip(names, categories, strict=True) if one is not None]
            whole = before.get(Address(indicator, grain, period, tuple(sorted(pairs)), part), whole)
            sides = found.setdefault(family_of(indicator, part, grain, period), Sides())
            sides.add(frozenset(pairs), whole, hits, counted[indicator])
    return found


def family_of(indicator: str, part: str, grain: str, period: object) -> Family:
    return f"{indicator}/{part}" if part else indicator, grain, str(period)


def impossible(catalog: Catalog, indicator: Indicator) -> frozenset[Group]:
    """The groups that are declared empty; so is every group within them."""
    declared = [zero for zero in catalog.structural_zeros if zero["indicator"] == indicator.id]
    return frozenset(frozenset(pair for pair in zero.items() if pair[0] != "indicator") for zero in declared)


def made(
    family: Family, categories: Mapping[str, tuple[str, ...]], public: Sides, exact: Sides, empty: frozenset[Group]
) -> Iterator[Table]:
    """The tables of one family."""
    yield Table(*family, EVERYONE, categories, public.everyone, present(exact.everyone), empty)
    if exact.hits:
        yield Table(*family, HITS, categories, public.hits, present(exact.hits), empty)
        misses = {group: exact.everyone[group] - n for group, n in exact.hits.items() if group in exact.everyone}
        yield Table(*family, MISSES, categories, {}, present(misses), empty)


def present(counts: Counts) -> Counts:
    """The groups that somebody is in."""
    return {group: n for group, n in counts.items() if n}
