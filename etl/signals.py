"""What chance alone can do: limits of the process for every series, and limits for partners side by side.

Made from the protected figures of the release, never from the counts behind them.
"""

from collections.abc import Iterable, Iterator
from datetime import date

import duckdb
import pyarrow as pa

from queries import measure
from queries.catalog import Catalog, Indicator
from queries.cells import Publishable

# A comparison of partners is of a calendar year: the only grain that crosses partner, route and level.
PLOT_GRAIN = "jaar"
# Ups and downs are ordinary beside those of recent years, not beside the years in which a law began.
MONTHS, QUARTERS = 24, 12
Mix = tuple[int, str | None, str | None, str | None, int, int | None]


def add_signals(con: duckdb.DuckDBPyConnection, catalog: Catalog) -> None:
    """The table `signal`: per quarter for what happens, per month for a stand, of which only the changes are independent."""
    names = "".join(f'c."{name}", ' for name in catalog.dimensions)
    stands = [one.id for one in catalog.indicators.values() if one.moment == "stand" and one.measure != "duration"]
    # A handful of reports is late or not: that has no ordinary ups and downs.
    few = [one.id for one in catalog.indicators.values() if one.is_open and one.measure == "share"]
    shares = [one.id for one in catalog.indicators.values() if one.measure == "share"]
    con.execute(
        f"""
        create temp table spc_point as
        with chosen as (
            select
                * replace (
                    if(list_contains($shares, indicator), 100.0 * numerator / nullif(denominator, 0), value) as value
                ),
                list_contains($stands, indicator) as is_stand
            from temp.cell
            where depth <= 1 and part = '' and value is not null and not list_contains($few, indicator)
        ),
        placed as (
            -- Over een maand die niet te tonen is, valt geen verandering sinds de vorige maand te berekenen.
            select c.*,
                case
                    when not is_stand then 0
                    when lag(period) over w = last_day(period - interval 1 month) then lag(value) over w
                end as before,
                row_number() over (partition by c.indicator, {names} 1 order by c.period desc) as ago
            from chosen as c
            where grain = if(is_stand, 'maand', 'kwartaal')
            window w as (partition by c.indicator, {names} 1 order by c.period)
        )
        select c.indicator, c.grain, c.period, c.depth, {names} c.before,
            dense_rank() over (order by c.indicator, {names} 1)::integer as series,
            row_number() over (partition by c.indicator, {names} 1 order by c.period)::integer as place,
            (c.value - c.before)::double as value
        from placed as c
        where c.before is not null and c.ago <= if(c.is_stand, $months, $quarters)
        """,
        {"stands": stands, "shares": shares, "few": few, "months": MONTHS, "quarters": QUARTERS},
    )
    con.execute("create temp table series as select series, place, value from temp.spc_point")
    con.execute(
        f"""
        create temp table signal as
        select c.indicator, c.grain, c.period, c.depth, {names}
            round(c.before + x.centre, 1) as centre,
            -- Niemand komt onder nul, en een aandeel niet boven de honderd.
            round(greatest(c.before + x.low, 0), 1) as low,
            round(least(c.before + x.high, if(list_contains($shares, c.indicator), 100, 1e12)), 1) as high,
            -- De regels voor een reeks gaan over standen, en hier staan veranderingen.
            case when c.before = 0 or x.signal = 'buiten' then x.signal end as signal
        from temp.spc_point as c join ({measure.estimator("xmr")}) as x using (series, place)
    """,
        {"shares": shares},
    )
    con.execute("drop table temp.spc_point; drop table temp.series")


def add_partners(con: duckdb.DuckDBPyConnection, catalog: Catalog, cells: list[Publishable]) -> None:
    """The tables `comparison` and `comparison_line`: each partner beside what chance makes of its size and its mix of people."""
    plots = list(plots_of([one for one in catalog.indicators.values() if one.compare], cells))
    con.register("mix", mix_table([row for number, plot in enumerate(plots) for row in mix_of(number, *plot)]))
    con.register("plot", pa.table({
        "plot": pa.array(range(len(plots)), pa.int32()),
        "indicator": pa.array([indicator.id for indicator, _, _ in plots], pa.string()),
        "period": pa.array([period for _, period, _ in plots], pa.date32()),
        "dimension": pa.array([indicator.compare for indicator, _, _ in plots], pa.string()),
    }))  # fmt: skip
    for table, estimator in (("partner", "expected"), ("size", "partner_size"), ("line", "partner_line"), ("placed", "partner")):
        con.execute(f"create temp table {table} as {measure.estimator(estimator)}")
    for table, source, columns in (
        ("comparison", "placed", "x.category, x.n as denominator, x.hits as numerator, round(x.value, 1) as value"),
        ("comparison_line", "line", "x.n as size, round(100 * x.p, 1) as centre"),
    ):
        columns += "".join(f", round(x.{name}, 1) as {name}" for name in ("low95", "high95", "low998", "high998"))
        con.execute(
            f"create temp table {table} as select p.* exclude (plot), {columns} from plot as p join {source} as x using (plot)"
        )
    con.execute("drop table temp.partner; drop table temp.size; drop table temp.line; drop table temp.placed")
    con.unregister("mix")
    con.unregister("plot")


def plots_of(compared: Iterable[Indicator], cells: list[Publishable]) -> Iterator[tuple[Indicator, date, list[Publishable]]]:
    """One plot for each indicator and year in which it was measured."""
    for indicator in compared:
        years: dict[date, list[Publishable]] = {}
        for cell in cells:
            if cell.address.indicator == indicator.id and cell.address.grain == PLOT_GRAIN:
                years.setdefault(cell.address.period, []).append(cell)
        yield from ((indicator, period, years[period]) for period in sorted(years))


def mix_of(number: int, indicator: Indicator, period: date, cells: list[Publishable]) -> Iterator[Mix]:
    """The cells of one plot by partner and at most two dimensions of its mix, the second only within the first."""
    first, second = (*indicator.case_mix, "", "")[:2]
    for cell in cells:
        categories = dict(cell.address.dimensions)
        nested = set(categories) - {indicator.compare}
        if nested in (set(), {first}, {first, second}) and cell.count is not None:
            keys = (categories.get(name) for name in (indicator.compare, first, second))
            yield (number, *keys, cell.count, cell.hits)  # type: ignore[misc]


def mix_table(rows: list[Mix]) -> pa.Table:
    """The rows as columns."""
    columns = list(zip(*rows, strict=True)) or [()] * 6
    names = ("plot", "category", "first", "second", "n", "hits")
    kinds = (pa.int32(), pa.string(), pa.string(), pa.string(), pa.int32(), pa.int32())
    return pa.table({name: pa.array(column, kind) for name, column, kind in zip(names, columns, kinds, strict=True)})
