"""From an indicator's rows to exact cells: one for every combination of dimensions and categories, once for all measures."""

from collections.abc import Iterable, Iterator
from itertools import combinations

import duckdb

from queries.catalog import Indicator
from queries.cells import GRAINS, Address, Count, Counted
from queries.codes import Codes
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
    ordered = sorted(indicator.dimensions)
    names = [f'"{name}"' for name in ordered]
    for grain in grains_of(indicator):
        sql = f"""
            select {", ".join(["c.period", *names])}, round(sum(s.base))::bigint, round(sum(s.amount))::bigint
            from temp.subject as s
            join temp.calendar as c on s.moment between c.van and c.tot
            where c.grain = $grain and c.moment = $moment
            group by grouping sets ({grouped(["c.period"], crossed(names, depths[grain]))})
        """
        for row in run(con, sql, grain=grain, moment=indicator.moment).fetchall():
            base, amount = row[-2:]
            yield Counted(address_of(indicator, ordered, grain, row), Count(base, 0), Count(amount, 0))


def grains_of(indicator: Indicator) -> list[str]:
    """A stand has no rolling year."""
    return [grain for grain in GRAINS if indicator.moment == "stroom" or grain != "jaarlopend"]


def cell_counts(
    con: duckdb.DuckDBPyConnection, indicator: Indicator, grain: str, depth: int, conditions: list[str]
) -> Iterator[tuple[Address, list[Count]]]:
    """Per cell everyone in it, then those who meet each of the conditions."""
    names = sorted(indicator.dimensions)
    codes = Codes.of(con, names)
    if codes.fit and not subjects_repeat(con, indicator) and not indicator.divides_own:
        sql = codes.cells_sql(entries_sql(indicator), crossed(names, depth), counts_of(conditions))
    else:
        sql, codes = cells_sql(indicator, depth, conditions, subjects_repeat(con, indicator)), Codes()
    first = 1 + len(names)
    for row in run(con, sql, grain=grain, moment=indicator.moment, **codes.known).fetchall():
        counts = [Count(n, key) for n, key in zip(row[first::2], row[first + 1 :: 2], strict=True)]
        address = address_of(indicator, names, grain, row)
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
    """People and those who meet each condition, for every combination of dimensions."""
    counts = ", ".join(counts_of(conditions))
    return f"select {', '.join(columns_of(indicator))}, {counts} from ({rows_sql(indicator, depth, repeats)}) group by all"


def rows_sql(indicator: Indicator, depth: int, repeats: bool) -> str:
    """One row for everyone in a cell; who stands there twice is first made one row in it."""
    placed = in_cells_sql(entries_sql(indicator), list(indicator.dimensions), depth)
    if not repeats and not indicator.divides_own:
        return placed
    columns = ", ".join(columns_of(indicator))
    return f"select {columns}, any_value(rkey) as rkey{own_columns(indicator)} from ({placed}) group by {columns}, subject"


def entries_sql(indicator: Indicator) -> str:
    """One row for each period in which someone stands, with his key."""
    return f"""
        select c.period, s.*, {"0" if indicator.is_open else "k.rkey"} as rkey
        from temp.subject as s
        {"" if indicator.is_open else "join temp.record_key as k using (subject)"}
        join temp.calendar as c on s.moment between c.van and c.tot
        where c.grain = $grain and c.moment = $moment
    """


def in_cells_sql(rows: str, names: list[str], depth: int) -> str:
    """Every row once for each combination of dimensions, with the other dimensions empty: quicker than grouping sets."""
    if not names:
        return rows
    sets = [sum(1 << names.index(name) for name in combo) for combo in crossed(names, depth)]
    kept = ", ".join(f'case when combo & {1 << place} > 0 then "{name}" end as "{name}"' for place, name in enumerate(names))
    return f"select * replace ({kept}) from ({rows}) cross join (select unnest({sets}::bigint[]) as combo)"


def columns_of(indicator: Indicator) -> list[str]:
    return ["period", *(f'"{name}"' for name in sorted(indicator.dimensions))]


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


def grouped(first: list[str], sets: Iterable[tuple[str, ...]]) -> str:
    """The grouping sets as SQL, each with the same first columns."""
    return ", ".join(f"({', '.join((*first, *combo))})" for combo in sets)


def counts_of(conditions: Iterable[str]) -> list[str]:
    """Everyone, and those who meet each condition."""
    return [count for part in ("", *(f"where {condition}" for condition in conditions)) for count in count_and_key(part)]


def people(condition: str = "") -> str:
    """Number of people and the sum of their keys, optionally of those that meet a condition."""
    return ", ".join(count_and_key(condition))


def count_and_key(condition: str) -> tuple[str, str]:
    part = f" filter ({condition})" if condition else ""
    return f"count(*){part}", f"coalesce(sum(rkey){part}, 0)::bigint % {KEYS}"


def address_of(indicator: Indicator, names: list[str], grain: str, row: tuple) -> Address:  # type: ignore[type-arg]
    """Where one row with these dimensions, in order, after its period stands; one that was not grouped by is empty."""
    pairs = zip(names, row[1:], strict=False)
    return Address(indicator.id, grain, row[0], tuple([pair for pair in pairs if pair[1] is not None]))


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
