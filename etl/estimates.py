"""The tables `cell` and `curve` of a release; what is made of counts alone is made here, means and curves in averages.py."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

import duckdb
import pyarrow as pa

from queries import measure
from queries.catalog import Catalog, Indicator
from queries.cells import Address, Course, Estimated, Publishable

PERCENT = 100.0
STEP = (
    ("step_start", pa.float64()),
    ("step_end", pa.float64()),
    ("at_risk", pa.int32()),
    ("events", pa.int32()),
    ("incidence", pa.float64()),
    ("low", pa.float64()),
    ("high", pa.float64()),
)


@dataclass
class Protected:
    """Everything that may be shown of one indicator or of all; of cells the shares are still to be made."""

    cells: list[Publishable] = field(default_factory=list)
    amounts: list[Estimated] = field(default_factory=list)
    courses: list[Course] = field(default_factory=list)
    given: list[tuple[str, str, date, float, float]] = field(default_factory=list)

    def __iadd__(self, more: "Protected") -> "Protected":
        self.cells += more.cells
        self.amounts += more.amounts
        self.courses += more.courses
        self.given += more.given
        return self

    @property
    def figures(self) -> Iterator[Publishable | Estimated | Course]:
        return chain(self.cells, self.amounts, self.courses)

    def where(self, may: Callable[[Address], bool]) -> "Protected":
        """Those of the figures that stand where this says they may."""
        return Protected(
            [one for one in self.cells if may(one.address)],
            [one for one in self.amounts if may(one.address)],
            [one for one in self.courses if may(one.address)],
            self.given,
        )


def store(con: duckdb.DuckDBPyConnection, catalog: Catalog, found: Protected) -> None:
    """The tables `cell` and `curve` of the release."""
    dimensions = list(catalog.dimensions)
    indicators = catalog.indicators
    con.register("given", given_table(found))
    store_shares(con, indicators, found.cells, dimensions)
    store_open(con, indicators, found.cells, dimensions)
    store_amounts(con, found.amounts, dimensions)
    store_courses(con, found.courses, dimensions)
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


def store_amounts(con: duckdb.DuckDBPyConnection, amounts: list[Estimated], dimensions: list[str]) -> None:
    """Means and medians among the cells."""
    rows = place_table([one.address for one in amounts], dimensions)
    rows = rows.append_column("denominator", pa.array([one.count for one in amounts], pa.int32()))
    for name in ("value", "low", "high"):
        rows = rows.append_column(name, pa.array([getattr(one, name) for one in amounts], pa.float64()))
    con.register("amount", rows)
    con.execute("insert into temp.cell by name select *, case when value is null then 'niet_bereikt' end as mark from amount")
    con.unregister("amount")


def store_courses(con: duckdb.DuckDBPyConnection, courses: list[Course], dimensions: list[str]) -> None:
    """Every step of every curve."""
    steps = [(course, step) for course in courses for step in course.steps]
    rows = place_table([course.address for course, _ in steps], dimensions).drop_columns("part")
    for name, kind in STEP:
        rows = rows.append_column(name, pa.array([getattr(step, name.removeprefix("step_")) for _, step in steps], kind))
    con.register("course", rows)
    con.execute("create temp table curve as select * from course")
    con.unregister("course")


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
