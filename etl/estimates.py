"""Protected counts to figures: every estimator runs here, on tables in memory, and fills `cell` and `curve`."""

from dataclasses import dataclass, field
from datetime import date

import duckdb
import pyarrow as pa

from queries import measure
from queries.catalog import Catalog, Indicator
from queries.cells import Address, Publishable, PublishableBands, PublishableCurve
from queries.disclosure import whole

PERCENT = 100.0


@dataclass
class Protected:
    """Everything that may be shown of one month, before it is divided, averaged or drawn as a curve."""

    cells: list[Publishable] = field(default_factory=list)
    bands: list[PublishableBands] = field(default_factory=list)
    curves: list[PublishableCurve] = field(default_factory=list)
    given: list[tuple[str, str, date, float, float]] = field(default_factory=list)


def store(con: duckdb.DuckDBPyConnection, catalog: Catalog, found: Protected) -> None:
    """The tables `cell` and `curve` of the release."""
    dimensions = list(catalog.dimensions)
    indicators = catalog.indicators
    con.register("given", given_table(found))
    store_shares(con, indicators, found.cells, dimensions)
    store_open(con, indicators, found.cells, dimensions)
    store_bands(con, indicators, found.bands, dimensions)
    store_curves(con, indicators, found.curves, dimensions)
    con.unregister("given")


def store_shares(
    con: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator], cells: list[Publishable], dimensions: list[str]
) -> None:
    """People and shares of people; an index and an amount of money are made from those."""
    people = [cell for cell in cells if not indicators[cell.address.indicator].is_open]
    con.register("protected", cell_table(people, dimensions))
    shares = [one.id for one in indicators.values() if one.measure in ("share", "funnel", "index")]
    con.register("share_indicator", pa.table({"id": pa.array(shares, pa.string())}))
    con.execute(f"create temp table cell as {measure.estimator('share')}")
    for name, source in (("index", "share_cell"), ("euro", "count_cell")):
        ids = [one.id for one in indicators.values() if one.measure == name]
        con.execute(
            f"create or replace temp table {source} as select * from temp.cell where list_contains($ids, indicator)", {"ids": ids}
        )
        con.execute("delete from temp.cell where list_contains($ids, indicator)", {"ids": ids})
        con.execute(f"insert into temp.cell by name {measure.estimator(name)}")
        con.execute(f"drop table temp.{source}")
    con.unregister("protected")
    con.unregister("share_indicator")


def store_open(
    con: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator], cells: list[Publishable], dimensions: list[str]
) -> None:
    """Figures in which nobody is counted."""
    con.register("open_cell", cell_table([cell for cell in cells if indicators[cell.address.indicator].is_open], dimensions))
    known = [one for one in indicators.values() if one.is_open]
    con.register("open_indicator", pa.table({
        "id": pa.array([one.id for one in known], pa.string()),
        "scale": pa.array([PERCENT if one.unit == "percent" else 1.0 for one in known], pa.float64()),
        "decimals": pa.array([1 if one.unit == "cijfer" else 0 for one in known], pa.int32()),
    }))  # fmt: skip
    con.execute(f"insert into temp.cell by name {measure.estimator('open')}")
    con.unregister("open_cell")
    con.unregister("open_indicator")


def store_bands(
    con: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator], bands: list[PublishableBands], dimensions: list[str]
) -> None:
    """Means and medians among the cells; a funnel's median wait stands in the part of its step, with `.dagen` behind it."""
    rows = [(number, *band) for number, one in enumerate(bands) for band in one.bands]
    columns = list(zip(*rows, strict=True)) or [(), (), (), (), ()]
    kinds = (pa.int32(), pa.float64(), pa.float64(), pa.float64(), pa.int32())
    names = ("cell", "low", "high", "point", "count")
    con.register("band", pa.table({n: pa.array(c, k) for n, c, k in zip(names, columns, kinds, strict=True)}))
    places = place_table([one.address for one in bands], dimensions)
    con.register("band_cell", places.add_column(0, "cell", pa.array(range(len(bands)), pa.int32())))
    kind = [indicators[one.address.indicator].measure for one in bands]
    con.register("band_kind", pa.table({"cell": pa.array(range(len(bands)), pa.int32()), "kind": pa.array(kind, pa.string())}))
    con.execute(f"create or replace temp table estimate as {measure.estimator('banded')}")
    con.execute("""
        insert into temp.cell by name
        select c.* exclude (cell, part),
            c.part || case when k.kind = 'funnel' then '.dagen' else '' end as part,
            e.n as denominator,
            case k.kind when 'score' then round(e.mean, 1) else round(e.median) end as value,
            case k.kind when 'score' then round(e.mean_low, 1) else round(e.median_low) end as low,
            case k.kind when 'score' then round(e.mean_high, 1) else round(e.median_high) end as high
        from band_cell as c join band_kind as k using (cell) join temp.estimate as e using (cell)
    """)
    con.execute("drop table temp.estimate")
    for name in ("band", "band_cell", "band_kind"):
        con.unregister(name)


def given_table(found: Protected) -> pa.Table:
    """The public numbers beside the counts."""
    columns = list(zip(*found.given, strict=True)) or [(), (), (), (), ()]
    kinds = (pa.string(), pa.string(), pa.date32(), pa.float64(), pa.float64())
    names = ("indicator", "grain", "period", "first", "second")
    return pa.table({n: pa.array(c, k) for n, c, k in zip(names, columns, kinds, strict=True)})


def cell_table(cells: list[Publishable], dimensions: list[str]) -> pa.Table:
    """Protected cells as columns."""
    places = place_table([cell.address for cell in cells], dimensions)
    places = places.append_column("count", pa.array([cell.count for cell in cells], pa.int32()))
    return places.append_column("hits", pa.array([cell.hits for cell in cells], pa.int32()))


def place_table(addresses: list[Address], dimensions: list[str]) -> pa.Table:
    """Where each figure stands; an empty dimension means all its categories together."""
    categories = [dict(address.dimensions) for address in addresses]
    return pa.table({
        "indicator": pa.array([address.indicator for address in addresses], pa.string()),
        "grain": pa.array([address.grain for address in addresses], pa.string()),
        "period": pa.array([address.period for address in addresses], pa.date32()),
        "depth": pa.array([address.depth for address in addresses], pa.int8()),
        "part": pa.array([address.part for address in addresses], pa.string()),
        **{name: pa.array([entry.get(name) for entry in categories], pa.string()) for name in dimensions},
    })  # fmt: skip


def store_curves(
    con: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator], curves: list[PublishableCurve], dimensions: list[str]
) -> None:
    """The curves, and their medians among the cells."""
    people = cell_table([whole(curve) for curve in curves], dimensions)
    con.register("curve_cell", people.add_column(0, "cell", pa.array(range(len(curves)), pa.int32())))
    con.register("curve_width", pa.table({
        "cell": pa.array(range(len(curves)), pa.int32()),
        "step": pa.array([float(indicators[curve.address.indicator].step) for curve in curves], pa.float64()),
    }))  # fmt: skip
    con.register("steps", step_table(curves))
    con.execute(f"create temp table curves as {measure.estimator('incidence')}")
    names = "".join(f'c."{name}", ' for name in dimensions)
    con.execute(f"""
        create temp table curve as
        select c.indicator, c.grain, c.period, c.depth, {names}
            s.step_start, s.step_end, s.at_risk, s.events,
            round(100 * s.incidence, 1) as incidence, round(100 * s.low, 1) as low, round(100 * s.high, 1) as high
        from curve_cell as c join temp.curves as s using (cell)
    """)
    con.execute(f"""
        insert into temp.cell by name
        select c.indicator, c.grain, c.period, c.depth, c.part, {names} c.count as denominator,
            m.value, m.low, m.high, case when m.value is null then 'niet_bereikt' end as mark
        from curve_cell as c join ({measure.estimator("median")}) as m using (cell)
    """)
    for name in ("curve_cell", "curve_width", "steps"):
        con.unregister(name)


def step_table(curves: list[PublishableCurve]) -> pa.Table:
    """Every step of every curve, with the number of its curve."""
    rows = [(number, step) for number, curve in enumerate(curves) for step in curve.steps]
    return pa.table({
        "cell": pa.array([number for number, _ in rows], pa.int32()),
        "step_start": pa.array([step.start for _, step in rows], pa.float64()),
        "step_end": pa.array([step.end for _, step in rows], pa.float64()),
        **{
            column: pa.array([getattr(step, name) for _, step in rows], pa.int32())
            for column, name in (
                ("at_risk", "at_risk"),
                ("events", "events"),
                ("competing", "competing"),
                ("left_n", "left"),
                ("joined_n", "joined"),
            )
        },
    })  # fmt: skip
