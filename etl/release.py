"""Everything that may be shown of one month, as tables in memory: counted, protected, estimated.

The exact counts live in this module's local variables only; what leaves it is protected.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from etl.rules import quoted
from queries import measure
from queries.catalog import Catalog, Indicator
from queries.cells import Counted, CountedCurve, Publishable, PublishableCurve
from queries.disclosure import protect, protect_curve, record_key, whole
from queries.policy import Policy


@dataclass
class Tally:
    """What protection did, in numbers of cells: for the audit file."""

    computed: dict[int, int] = field(default_factory=dict)
    shown: dict[int, int] = field(default_factory=dict)
    error_sum: int = 0
    error_max: int = 0

    def add(self, cell: Counted, public: Publishable) -> None:
        depth = cell.address.depth
        self.computed[depth] = self.computed.get(depth, 0) + 1
        if public.count is not None:
            self.shown[depth] = self.shown.get(depth, 0) + 1
            error = abs(public.count - cell.total.n)
            self.error_sum += error
            self.error_max = max(self.error_max, error)


@dataclass(frozen=True)
class Release:
    """A connection with the protected tables `cell` and `curve`, and how they came about."""

    con: duckdb.DuckDBPyConnection
    catalog: Catalog
    people: int
    tally: Tally


def open_warehouse(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection in memory that reads the warehouse; what does not fit spills beside it, where people's rows belong."""
    con = duckdb.connect(config={"temp_directory": str(path.parent / "spill.tmp"), "autoinstall_known_extensions": False})
    con.execute(f"attach {quoted(str(path))} as warehouse (read_only)")
    con.execute("use warehouse")
    return con


def labelled(con: duckdb.DuckDBPyConnection, catalog: Catalog, peildatum: date) -> Catalog:
    """The catalog with the categories that come from the deliveries, such as schools, and without years to come."""
    dimensions = dict(catalog.dimensions)
    for name, dimension in dimensions.items():
        known = {key: label for key, label in dimension.categories.items() if not key.isdigit() or int(key) <= peildatum.year}
        dimensions[name] = dimension = replace(dimension, categories=known)
        if dimension.mart:
            rows = con.execute(f'select distinct category, label from marts."{dimension.mart}" order by label').fetchall()
            dimensions[name] = replace(dimension, categories={**dict(rows), **dimension.categories})
    return replace(catalog, dimensions=dimensions)


def make_release(con: duckdb.DuckDBPyConnection, catalog: Catalog, policy: Policy, peildatum: date, secret: str) -> Release:
    """Count, protect and estimate every indicator."""
    catalog = labelled(con, catalog, peildatum)
    people = count_people(con)
    depths = {grain: policy.depth(grain, people) for grain in policy.depths}
    measure.open_calendar(con, peildatum)
    key = secret.encode()
    tally = Tally()
    cells: list[Publishable] = []
    curves: list[PublishableCurve] = []
    for indicator in catalog.indicators.values():
        measure.load_subjects(con, indicator, peildatum, lambda person: record_key(key, person))
        measure.check_categories(con, indicator, catalog.dimensions)
        measure.check_impossible(con, indicator, catalog.structural_zeros)
        if indicator.measure == "duration":
            counted = measure.count_curves(con, indicator, peildatum, depths["maand"])
            curves.extend(protected_curves(counted, policy))
        else:
            cells.extend(protected(measure.count_cells(con, indicator, depths), policy, tally))
    con.execute("drop table temp.subject")
    con.execute("drop table temp.record_key")
    store(con, catalog, cells, curves)
    return Release(con, catalog, people, tally)


def count_people(con: duckdb.DuckDBPyConnection) -> int:
    row = con.execute("select count(*) from marts.persoon").fetchone()
    return int(row[0]) if row else 0


def protected(cells: Iterable[Counted], policy: Policy, tally: Tally) -> Iterator[Publishable]:
    """The cells of which something may be shown; what was hidden is only counted."""
    for cell in cells:
        public = protect(cell, policy.protection)
        tally.add(cell, public)
        if public.count is not None:
            yield public


def protected_curves(curves: Iterable[CountedCurve], policy: Policy) -> Iterator[PublishableCurve]:
    """The curves of which at least one step may be shown."""
    for curve in curves:
        public = protect_curve(curve, policy.protection)
        if public and public.steps:
            yield public


def store(con: duckdb.DuckDBPyConnection, catalog: Catalog, cells: list[Publishable], curves: list[PublishableCurve]) -> None:
    """The tables `cell` and `curve`: estimates from protected counts only."""
    dimensions = list(catalog.dimensions)
    con.register("protected", cell_table(cells, dimensions))
    con.register("share_indicator", pa.table({"id": [i.id for i in catalog.indicators.values() if i.measure == "share"]}))
    con.execute(f"create temp table cell as {measure.estimator('share')}")
    store_curves(con, catalog.indicators, curves, dimensions)
    for name in ("protected", "share_indicator"):
        con.unregister(name)


def cell_table(cells: list[Publishable], dimensions: list[str]) -> pa.Table:
    """Protected cells as columns; an empty dimension means all its categories together."""
    categories = [dict(cell.address.dimensions) for cell in cells]
    columns = {
        "indicator": pa.array([cell.address.indicator for cell in cells], pa.string()),
        "grain": pa.array([cell.address.grain for cell in cells], pa.string()),
        "period": pa.array([cell.address.period for cell in cells], pa.date32()),
        "depth": pa.array([cell.address.depth for cell in cells], pa.int8()),
        **{name: pa.array([entry.get(name) for entry in categories], pa.string()) for name in dimensions},
        "count": pa.array([cell.count for cell in cells], pa.int32()),
        "hits": pa.array([cell.hits for cell in cells], pa.int32()),
    }
    return pa.table(columns)


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
        select c.indicator, c.grain, c.period, c.depth, {names} c.count as denominator,
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
