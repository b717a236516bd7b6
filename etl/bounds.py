"""What refused rows can do to a figure at most: between which two values it would lie with all of them put right.

A refused row is about one subject. Put right it adds that subject, takes it away, or moves it between hit and no hit. With q
such rows a share a/n therefore stays between max(0, a - q)/n and min(n, a + q)/n, and a count a between a - q and a + q:
adding a hit gives (a + q)/(n + q), which is less than (a + q)/n; taking away a miss gives a/(n - q), which is less too.

The rows of all deliveries below a figure are one group, protected like any group: a, n and q are the numbers that are shown,
q is then the most that can be behind its number (hidden: 13, shown: 4 more). So no refused rows give the same bound as nine.
There is no bound where one row is about many subjects: a refused contract touches everyone who has lessons under it.
Whoever is in no delivery at all is outside every bound.
"""

from collections.abc import Iterator
from functools import reduce
from math import ceil, floor

import duckdb

from etl.contracts import Contract
from etl.tallies import Tally
from queries.catalog import Catalog, Indicator
from queries.cells import NOBODY, Address, Count, Counted
from queries.disclosure import Protection, as_counted, most, protect, together
from queries.lineage import sources
from queries.measure import run

Row = tuple[object, ...]
SHARES, COUNTS = ("share",), ("stock", "flow")


def bound_rows(
    con: duckdb.DuckDBPyConnection,
    catalog: Catalog,
    contracts: dict[str, Contract],
    tallies: dict[str, Tally],
    rule: Protection,
) -> Iterator[Row]:
    """One row for each figure of the whole municipality, in its latest period; without a bound there is a reason."""
    for indicator in catalog.indicators.values():
        tables = [contracts[name] for name in sorted(sources(indicator.sql))]
        mine = [tallies[one.table].refused for one in tables if one.people != indicator.is_open]
        count = reduce(together, mine, NOBODY)
        grain, period, value, denominator, numerator = headline(con, indicator)
        refused, worst = protected(indicator, count, period, rule)
        spread = any(tallies[one.table].refused.n for one in tables if touches_many(one, tables, indicator))
        reason = "veel" if spread else reason_of(indicator, value, numerator)
        low, high = (None, None) if reason else limits(indicator, value, denominator, numerator, worst)
        yield indicator.id, grain, period, value, refused, worst, low, high, reason


def headline(con: duckdb.DuckDBPyConnection, indicator: Indicator) -> tuple:  # type: ignore[type-arg]
    """Grain, period, value, denominator and numerator of the figure for the whole municipality; the last may be empty."""
    grain = "maand" if indicator.moment == "stand" or indicator.measure == "duration" else "jaarlopend"
    sql = f"""
        select k.grain, k.period, c.value, c.denominator, c.numerator
        from (select grain, max(period) as period from temp.calendar where grain = $grain group by all) as k
        left join temp.cell as c
            on c.indicator = $indicator and c.grain = k.grain and c.period = k.period and c.part = $part
            and c.depth = $depth {f'and c."{indicator.distribution}" = $headline' if indicator.distribution else ""}
    """
    part = indicator.steps[-1][0] if indicator.steps else ""
    depth = 1 if indicator.distribution else 0
    found = run(con, sql, grain=grain, indicator=indicator.id, part=part, depth=depth, headline=indicator.headline).fetchall()
    return found[0] if found else (grain, None, None, None, None)


def protected(indicator: Indicator, count: Count, period: object, rule: Protection) -> tuple[int | None, int]:
    """The refused rows below a figure as they may be shown, and the most there can be."""
    cell = Counted(Address(indicator.id, "maand", period), count)  # type: ignore[arg-type]
    if indicator.is_open:
        return as_counted(cell).count, count.n
    public = protect(cell, rule).count
    return public, most(public, rule)


def touches_many(one: Contract, tables: list[Contract], indicator: Indicator) -> bool:
    """Whether a row of this table can be about more than one subject of the figure.

    For people: every table that is not about people. For other things: a table to whose key the rows of another refer.
    """
    if not indicator.is_open:
        return not one.people
    return one.people or any(set(one.key) <= set(other.names) for other in tables if other.table != one.table)


def reason_of(indicator: Indicator, value: float | None, numerator: int | None) -> str:
    """Why there is no bound; empty where there is one."""
    if indicator.measure not in (*SHARES, *COUNTS):
        return "maat"
    return "klein" if value is None or (indicator.measure in SHARES and numerator is None) else ""


def limits(indicator: Indicator, value: float, denominator: int, numerator: int, worst: int) -> tuple[float | None, float | None]:
    """The bound, a share rounded outwards to whole percentages; without refused rows the figure itself."""
    if not worst:
        return value, value
    if indicator.measure in COUNTS:
        return max(0.0, value - worst), value + worst
    low, high = max(0, numerator - worst), min(denominator, numerator + worst)
    return float(floor(100 * low / denominator)), float(ceil(100 * high / denominator))
