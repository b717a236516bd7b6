"""What the tests of the supplier's papers share: the contracts with their examples, and what becomes of a file."""

import io
from datetime import date
from pathlib import Path

import duckdb
import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from etl.contracts import STAGING, Contract, read_codes, read_contracts
from etl.landing import land
from etl.staging import SCHEMA, stage_all
from etl.supplier.examples import read_examples
from queries.settings import read_settings

CONTRACTS = read_contracts()
CODES = read_codes(STAGING)
EXAMPLES = read_examples()


def deliver(folder: Path, contract: Contract, name: str, content: bytes) -> tuple[int, list[tuple]]:
    """Land and stage one file: how many rows were loaded, and which lines broke which rule."""
    path = folder / name
    path.write_bytes(content)
    landed = land(path, read_settings({"MONITOR_DATA": str(folder / "data")}))
    with duckdb.connect() as connection:
        connection.execute(SCHEMA)
        stage_all(connection, CONTRACTS, {table: [landed] if table == contract.table else [] for table in CONTRACTS}, [])
        broken = connection.execute("select line, field, rule from staging.quarantaine order by all").fetchall()
        return connection.execute("select loaded from staging.levering").fetchall()[0][0], broken


def first_sheet(raw: bytes) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(raw)).worksheets[0]


def texts(sheet: Worksheet) -> list[tuple]:
    """The rows of a sheet that hold something, without the empty cells at their end."""
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    return [tuple(row) for row in rows if row]


def typed_in(kind: str, text: str) -> object:
    """What Excel holds when somebody types this text in a column of this kind."""
    if not text:
        return None
    made = {"date": date.fromisoformat, "integer": int, "decimal": lambda number: float(number.replace(",", "."))}
    return made.get(kind, str)(text)
