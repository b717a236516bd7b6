"""From an indicator's rows to exact cells: a grouping set for every combination of dimensions, once for all measures."""

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

import duckdb

from queries.catalog import Indicator
from queries.cells import GRAINS, Address, Band, Count, Counted, CountedBands
from queries.measure import MeasureError, run

KEYS = 1 << 32


def count_cells(con: duckdb.DuckDBPyConnection, indicator: Indicator, depths: dict[str, int]) -> Iterator[Counted]:
    """Every cell of at most `depths[grain]` crossed dimensions, for every complete period."""
    conditions = ["hit"] if indicator.measure in ("share", "index") and not indicator.distribution else []
    for grain in grains_of(indicator):
        counts = cell_counts(con, indicator, grain, depths[grain], conditions)
        cells = [Counted(address, whole, *parts) for address, (whole, *parts) in counts]
        yield from distributed(cells, indicator) if indicator.distribution else cells


def count_sums(con: duckdb.DuckDBPyConnection, indicator: Indicator, depths: dict[str, int]) -> Iterator[Counted]:
    """The same for a ratio of two sums in which nobody is counted: the denominator is the sum of the bases."""
    names = [f'"{name}"' for name in indicator.dimensions]
    for grain in grains_of(indicator):
        sql = f"""
            select {", ".join(["c.period", *names])}, round(sum(s.base))::bigint, round(sum(s.amount))::bigint
            from temp.subject as s
            join temp.calendar as c on s.moment between c.van and c.tot
            where c.grain = $grain and c.moment = $moment
            group by grouping sets ({grouped("c.period", crossed(names, depths[grain]))})
        """
        for row in run(con, sql, grain=grain, moment=indicator.moment).fetchall():
            base, amount = row[-2:]
            yield Counted(address_of(indicator, grain, row), Count(base, 0), Count(amount, 0))


def count_bands(
    con: duckdb.DuckDBPyConnection, indicator: Indicator, depths: dict[str, int], least: int = 1
) -> Iterator[CountedBands]:
    """How many people have an amount in each band, for every cell with at least so many people."""
    conditions = within("amount", indicator.bands)
    for grain in grains_of(indicator):
        for address, (_, *parts) in cell_counts(con, indicator, grain, depths[grain], conditions, least):
            yield banded(address, indicator.bands, parts)


def count_funnels(
    con: duckdb.DuckDBPyConnection, indicator: Indicator, depths: dict[str, int], least: int = 1
) -> Iterator[tuple[Counted, CountedBands]]:
    """For every step after the first: who reached it, and in how many days after the step before; as far as enough people began."""
    if subjects_repeat(con, indicator):
        raise MeasureError(f"{indicator.id}.sql: iemand staat twee keer in één periode. Geef elke persoon één rij per periode.")
    steps = [f'"{name}"' for name, _ in indicator.steps]
    conditions = [f"{step} is not null" for step in steps[1:]]
    for before, step in pairwise(steps):
        conditions += within(f"date_diff('day', {before}, {step})", indicator.bands)
    width, size = len(steps) - 1, len(indicator.bands) - 1
    for grain in grains_of(indicator):
        for address, (whole, *parts) in cell_counts(con, indicator, grain, depths[grain], conditions, least):
            for number, (name, _) in enumerate(indicator.steps[1:]):
                here = Address(address.indicator, address.grain, address.period, address.dimensions, name)
                waits = parts[width + number * size : width + (number + 1) * size]
                yield Counted(here, whole, parts[number]), banded(here, indicator.bands, waits)


def grains_of(indicator: Indicator) -> list[str]:
    """A stand has no rolling year."""
    return [grain for grain in GRAINS if indicator.moment == "stroom" or grain != "jaarlopend"]


def within(amount: str, edges: tuple[float, ...]) -> list[str]:
    """A condition for each band; what lies outside the edges falls in the first or the last."""
    inner = edges[1:-1]
    between = [f"{amount} >= {low} and {amount} < {high}" for low, high in pairwise(inner)]
    return [f"{amount} < {inner[0]}", *between, f"{amount} >= {inner[-1]}"]


def banded(address: Address, edges: tuple[float, ...], parts: Iterable[Count]) -> CountedBands:
    return CountedBands(address, tuple(Band(*edge, part) for edge, part in zip(pairwise(edges), parts, strict=True)))


def cell_counts(
    con: duckdb.DuckDBPyConnection, indicator: Indicator, grain: str, depth: int, conditions: list[str], least: int = 1
) -> Iterator[tuple[Address, list[Count]]]:
    """Per cell everyone in it, then those who meet each of the conditions."""
    sql = f"{cells_sql(indicator, depth, conditions, subjects_repeat(con, indicator))} having count(*) >= $least"
    for row in run(con, sql, grain=grain, moment=indicator.moment, least=least).fetchall():
        numbers = [int(value) for value in row[1 + len(indicator.dimensions) :]]
        counts = [Count(n, key) for n, key in zip(numbers[::2], numbers[1::2], strict=True)]
        address = address_of(indicator, grain, row)
        check_parts(address, counts)
        yield address, counts


def check_parts(address: Address, counts: list[Count]) -> None:
    """A numerator is part of its denominator."""
    whole, *parts = counts
    if any(part.n > whole.n for part in parts):
        raise MeasureError(f"{address.indicator}.sql: een teller is groter dan zijn noemer. Tel alleen wie ook in de noemer staat.")


def subjects_repeat(con: duckdb.DuckDBPyConnection, indicator: Indicator) -> bool:
    """Whether someone can stand twice in one period: then people are counted, not rows."""
    if indicator.moment == "stroom":
        sql = "select count(*) > count(distinct subject) from temp.subject"
    else:
        sql = "select count(*) > count(distinct (subject, moment)) from temp.subject"
    row = con.execute(sql).fetchone()
    return bool(row and row[0])


def cells_sql(indicator: Indicator, depth: int, conditions: list[str], repeats: bool) -> str:
    """Who can stand twice in a cell, or has an amount of their own to add up, is first made one row in it."""
    names = [f'"{name}"' for name in indicator.dimensions]
    sets = crossed(names, depth)
    columns = ", ".join(["period", *names])
    own = own_columns(indicator)
    rows = f"""
        select c.period, s.*, {"0" if indicator.is_open else "k.rkey"} as rkey
        from temp.subject as s
        {"" if indicator.is_open else "join temp.record_key as k using (subject)"}
        join temp.calendar as c on s.moment between c.van and c.tot
        where c.grain = $grain and c.moment = $moment
    """
    counts = ", ".join([people(), *(people(f"where {condition}") for condition in conditions)])
    if not repeats and not indicator.divides_own:
        return f"select {columns}, {counts} from ({rows}) group by grouping sets ({grouped('period', sets)})"
    cells = grouped("period, subject", sets)
    once = f"select {columns}, any_value(rkey) as rkey{own} from ({rows}) group by grouping sets ({cells})"
    return f"select {columns}, {counts} from ({once}) group by all"


def own_columns(indicator: Indicator) -> str:
    """What someone who stands in a cell more than once has in it."""
    if indicator.divides_own:
        return ", 100.0 * sum(amount) / nullif(sum(base), 0) as amount"
    if indicator.measure in ("score", "hours"):
        return ", avg(amount) as amount"
    return ", bool_or(hit) as hit" if indicator.measure in ("share", "index") and not indicator.distribution else ""


def crossed(names: list[str], depth: int) -> list[tuple[str, ...]]:
    """Every combination of at most so many dimensions."""
    return [combo for size in range(depth + 1) for combo in combinations(names, size)]


def grouped(first: str, sets: Iterable[tuple[str, ...]]) -> str:
    """The grouping sets as SQL, each with the same first columns."""
    return ", ".join(f"({', '.join((first, *combo))})" for combo in sets)


def people(condition: str = "") -> str:
    """Number of people and the sum of their keys, optionally of those that meet a condition."""
    part = f" filter ({condition})" if condition else ""
    return f"count(*){part}, coalesce(sum(rkey){part}, 0)::hugeint % {KEYS}"


def address_of(indicator: Indicator, grain: str, row: tuple) -> Address:  # type: ignore[type-arg]
    """Where one row of the grouping sets stands; a dimension that was not grouped by is empty."""
    pairs = zip(indicator.dimensions, row[1:], strict=False)
    return Address(indicator.id, grain, row[0], tuple(sorted(pair for pair in pairs if pair[1] is not None)))


def distributed(cells: Iterable[Counted], indicator: Indicator) -> Iterator[Counted]:
    """Each category of the dimension as a share of the cell without that dimension; on one day they add up."""
    whole = {cell.address: cell for cell in cells}
    added = dict.fromkeys(whole, 0)
    for address, cell in whole.items():
        rest = tuple(pair for pair in address.dimensions if pair[0] != indicator.distribution)
        if rest == address.dimensions:
            yield cell
            continue
        parent = Address(address.indicator, address.grain, address.period, rest)
        added[parent] += cell.total.n
        yield Counted(address, whole[parent].total, cell.total)
    if indicator.moment == "stand" and any(added[address] not in (0, cell.total.n) for address, cell in whole.items()):
        raise MeasureError(
            f"{indicator.id}.sql: de delen naar {indicator.distribution} tellen niet op tot het geheel. "
            "Geef iedereen op één dag één categorie."
        )
