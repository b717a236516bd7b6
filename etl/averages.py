"""Protected bands and curves to figures: the means, medians and curves of one indicator, on tables in memory."""

from itertools import groupby
from operator import itemgetter

import duckdb
import pyarrow as pa

from queries import measure
from queries.catalog import Indicator
from queries.cells import DAYS, Course, CourseStep, Estimated, PublishableBands, PublishableCurve, PublishableStep

BAND = {"low": pa.float64(), "high": pa.float64(), "point": pa.float64(), "count": pa.int32()}
FLOWS = {
    "step_start": "start",
    "step_end": "end",
    "at_risk": "at_risk",
    "events": "events",
    "competing": "competing",
    "left_n": "left",
    "joined_n": "joined",
}


def averages(con: duckdb.DuckDBPyConnection, indicator: Indicator, found: list[PublishableBands]) -> list[Estimated]:
    """The mean of a score and the median of anything else, with the number of people behind it."""
    rows = [(number, *band) for number, one in enumerate(found) for band in one.bands]
    columns = list(zip(*rows, strict=True)) or [()] * (1 + len(BAND))
    kinds = {"cell": pa.int32(), **BAND}
    con.register("band", pa.table({name: pa.array(one, kinds[name]) for name, one in zip(kinds, columns, strict=True)}))
    name, decimals = ("mean", 1) if indicator.measure == "score" else ("median", 0)
    values = con.execute(f"""
        select cell, n, round({name}, {decimals}), round({name}_low, {decimals}), round({name}_high, {decimals})
        from ({measure.estimator("banded")})
        order by cell
    """).fetchall()
    con.unregister("band")
    suffix = DAYS if indicator.measure == "funnel" else ""
    return [
        Estimated(at._replace(part=at.part + suffix), *row) for at, row in ((found[cell].address, row) for cell, *row in values)
    ]


def courses(
    con: duckdb.DuckDBPyConnection, indicator: Indicator, curves: list[PublishableCurve]
) -> tuple[list[Estimated], list[Course]]:
    """The medians, and the curves in percentages."""
    numbers = pa.array(range(len(curves)), pa.int32())
    con.register("steps", step_table([(number, step) for number, curve in enumerate(curves) for step in curve.steps]))
    con.register("curve_width", pa.table({"cell": numbers, "step": pa.array([float(indicator.step)] * len(curves), pa.float64())}))
    con.execute(f"create or replace temp table curves as {measure.estimator('incidence')}")
    medians = con.execute(f"select cell, value, low, high from ({measure.estimator('median')}) order by cell").fetchall()
    rows = con.execute("""
        select cell, step_start, step_end, at_risk, events, round(100 * incidence, 1), round(100 * low, 1), round(100 * high, 1)
        from temp.curves
        order by cell, step_start
    """).fetchall()
    con.execute("drop table temp.curves")
    for name in ("steps", "curve_width"):
        con.unregister(name)
    drawn = {cell: tuple(CourseStep(*step) for _, *step in some) for cell, some in groupby(rows, itemgetter(0))}
    shown = [Estimated(curves[cell].address, curves[cell].count, *median) for cell, *median in medians]
    return shown, [Course(curves[cell].address, steps) for cell, steps in drawn.items()]


def step_table(steps: list[tuple[int, PublishableStep]]) -> pa.Table:
    """Every step with the number of its curve."""
    numbers = pa.array([number for number, _ in steps], pa.int32())
    flows = {
        column: pa.array([getattr(step, name) for _, step in steps], pa.float64() if column.startswith("step") else pa.int32())
        for column, name in FLOWS.items()
    }
    return pa.table({"cell": numbers, **flows})
