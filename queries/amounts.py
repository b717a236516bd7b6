"""From amounts and dates to exact distributions: how many people lie in each band, for every cell and every step of a chain."""

from collections.abc import Iterator
from itertools import pairwise

import duckdb

from queries.catalog import Indicator
from queries.cells import NOBODY, Address, Band, Count, Counted, CountedBands
from queries.counting import address_of, cell_counts, columns_of, grains_of, people, rows_sql, subjects_repeat
from queries.disclosure import together
from queries.measure import MeasureError, run

# Who reached a step without a date for the step before it.
UNKNOWN = -1


def count_bands(
    con: duckdb.DuckDBPyConnection, indicator: Indicator, depths: dict[str, int], least: int = 1
) -> Iterator[CountedBands]:
    """How many people have an amount in each band, for every cell with at least so many people."""
    for grain in grains_of(indicator):
        found = band_counts(con, indicator, grain, depths[grain], [("", "true", "amount")])
        for address, parts in found.items():
            if sum(one.n for one in parts[""].values()) >= least:
                yield banded(address, indicator, parts[""])


def count_funnels(
    con: duckdb.DuckDBPyConnection, indicator: Indicator, depths: dict[str, int], least: int = 1
) -> Iterator[tuple[Counted, CountedBands]]:
    """For every step after the first: who reached it, and in how many days after the step before; as far as enough people began."""
    if subjects_repeat(con, indicator):
        raise MeasureError(f"{indicator.id}.sql: iemand staat twee keer in één periode. Geef elke persoon één rij per periode.")
    samples = [
        (step, f'"{step}" is not null', f"date_diff('day', \"{before}\", \"{step}\")")
        for (before, _), (step, _) in pairwise(indicator.steps)
    ]
    for grain in grains_of(indicator):
        found = band_counts(con, indicator, grain, depths[grain], samples)
        for address, (whole,) in cell_counts(con, indicator, grain, depths[grain], []):
            for step, _ in indicator.steps[1:] if whole.n >= least else ():
                waits = found.get(address, {}).get(step, {})
                here = Address(address.indicator, grain, address.period, address.dimensions, step)
                yield Counted(here, whole, all_of(waits)), banded(here, indicator, waits)


def band_counts(
    con: duckdb.DuckDBPyConnection, indicator: Indicator, grain: str, depth: int, samples: list[tuple[str, str, str]]
) -> dict[Address, dict[str, dict[int, Count]]]:
    """People by cell, by sample (its name, who is in it, their amount) and by the number of the band."""
    source = rows_sql(indicator, depth, subjects_repeat(con, indicator))
    columns, names = ", ".join(columns_of(indicator)), sorted(indicator.dimensions)
    parts = " union all ".join(
        f"select {columns}, rkey, '{part}' as part, {band_number(amount, indicator.bands)} as band from ({source}) where {reached}"
        for part, reached, amount in samples
    )
    sql = f"select {columns}, part, band, {people()} from ({parts}) group by all"
    found: dict[Address, dict[str, dict[int, Count]]] = {}
    for row in run(con, sql, grain=grain, moment=indicator.moment).fetchall():
        part, band, n, key = row[-4:]
        found.setdefault(address_of(indicator, names, grain, row), {}).setdefault(part, {})[band] = Count(n, key)
    return found


def band_number(amount: str, edges: tuple[float, ...]) -> str:
    """The number of the band of an amount; what lies outside the edges falls in the first or the last."""
    cases = " ".join(f"when {amount} < {edge} then {number}" for number, edge in enumerate(edges[1:-1]))
    return f"case when {amount} is null then {UNKNOWN} {cases} else {len(edges) - 2} end"


def banded(address: Address, indicator: Indicator, counts: dict[int, Count]) -> CountedBands:
    """The bands of one cell, the empty ones too."""
    return CountedBands(
        address, tuple(Band(*edge, counts.get(number, NOBODY)) for number, edge in enumerate(pairwise(indicator.bands)))
    )


def all_of(counts: dict[int, Count]) -> Count:
    """Everyone in these bands."""
    total = NOBODY
    for one in counts.values():
        total = together(total, one)
    return total
