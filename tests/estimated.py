"""Estimators over rows that a test writes down."""

from collections.abc import Sequence

import duckdb

from queries.measure import estimator

OPEN = duckdb.connect()  # one engine for all examples: opening it is what costs time

# What the estimators read, with their types.
COLUMNS = {
    "steps": "cell integer, step_start double, step_end double, at_risk integer, events integer, competing integer, "
    "left_n integer, joined_n integer",
    "curve_width": "cell integer, step double",
    "protected": "indicator varchar, count integer, hits integer",
    "share_indicator": "id varchar",
    "open_cell": "indicator varchar, count integer, hits integer",
    "open_indicator": "id varchar, scale double, decimals integer",
    "series": "series integer, place integer, value double",
    "mix": "plot integer, category varchar, first varchar, second varchar, n integer, hits integer",
    "partner": "plot integer, category varchar, n integer, hits integer, expected double",
    "size": "plot integer, n integer, p double",
    "stratum": "effect integer, stratum varchar, n1 integer, hits1 integer, n0 integer, hits0 integer",
    "band": "cell integer, low double, high double, point double, count integer",
}

# What the next estimator calls the rows of this one.
MAKES = {"incidence": "curves", "partner_size": "size", "partner_line": "line"}

Row = dict[str, float]


def estimated(*estimators: str, **tables: Sequence[tuple[object, ...]]) -> list[Row]:
    """The rows of the last estimator; each one before it makes a table for those after it."""
    with OPEN.cursor() as con:
        for table, rows in tables.items():
            con.execute(f"create temp table {table} ({COLUMNS[table]})")
            columns = [list(column) for column in zip(*rows, strict=True)]
            con.execute(f"insert into {table} select {', '.join(['unnest(?)'] * len(columns))}", columns)
        for name in estimators[:-1]:
            con.execute(f"create temp table {MAKES[name]} as {estimator(name)}")
        found = con.execute(f"select * from ({estimator(estimators[-1])}) order by all")
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
