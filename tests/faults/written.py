"""A table of a warehouse written as a delivery again, by its contract."""

import csv
import io

import duckdb

from etl.contracts import Contract
from etl.rules import named

TEXT = {
    "month": "strftime({0}, '%Y-%m')",
    "quarter": "year({0}) || 'K' || quarter({0})",
    "decimal": "replace({0}::varchar, '.', ',')",
}


def as_delivery(warehouse: duckdb.DuckDBPyConnection, contract: Contract) -> bytes:
    """All rows as CSV; what is unknown is empty."""
    texts = ", ".join(TEXT.get(column.type, "{0}::varchar").format(named(column.name)) for column in contract.columns)
    rows = warehouse.execute(f"select {texts} from staging.{named(contract.table)}").fetchall()
    sheet = io.StringIO()
    csv.writer(sheet, delimiter=contract.delimiter, lineterminator="\n").writerows([contract.names, *rows])
    return sheet.getvalue().encode()


def rows_of(warehouse: duckdb.DuckDBPyConnection, table: str) -> list[tuple]:
    """The rows of a staging table, whichever delivery they came from."""
    return warehouse.execute(f"select * exclude (_levering) from staging.{named(table)} order by all").fetchall()
