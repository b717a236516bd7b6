"""Cells that have a type already, as text: written as a sender would write them by hand; and Parquet, which has such cells."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet

from etl.contracts import Contract
from etl.errors import DeliveryError
from etl.sheet import CONTROL, WIDTH, Sheet, check_header, check_not_empty, make_sheet

# What stands for a cell without a value that can be trusted; no type of column takes it.
SPOILED = "#"
# A computer counts on in steps of more than one from here, so the last digits of an id are gone.
EXACT = 1e15


def from_rows(rows: list[tuple[int, list[str]]], header: list[str], name: str, contract: Contract) -> Sheet:
    """Rows that go on beyond the header are refused; the rest becomes columns."""
    width = len(header)
    wide = np.array([number for number, row in rows if any(row[width:])], dtype=np.int64)
    narrow = [(number, row[:width]) for number, row in rows if not any(row[width:])]
    columns = dict(zip(header, zip(*(row for _, row in narrow), strict=True), strict=True)) if narrow else {}
    arrays = {name: pa.array(values, pa.string()) for name, values in columns.items()}
    lines = np.array([number for number, _ in narrow], dtype=np.int64)
    return assemble(arrays, lines, [(wide, WIDTH)], len(rows), name, contract)


def read_parquet(data: bytes, name: str, contract: Contract) -> Sheet:
    """Every column as text; the first row counts as line 2, as it would in a spreadsheet."""
    try:
        table = pyarrow.parquet.read_table(pa.BufferReader(data))
        table.validate(full=True)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise DeliveryError(f"{name}: dit is geen leesbaar Parquetbestand. Exporteer het opnieuw.") from error
    check_header(table.column_names, name, contract)
    arrays = {column: column_as_text(table[column], column, name) for column in table.column_names}
    return assemble(arrays, np.arange(2, table.num_rows + 2), [], table.num_rows, name, contract)


def column_as_text(column: pa.ChunkedArray, title: str, name: str) -> pa.Array:
    """Fast for the types whose text is not in doubt, cell by cell for the others."""
    plain = (pa.types.is_string, pa.types.is_large_string, pa.types.is_integer, pa.types.is_date32)
    if any(is_plain(column.type) for is_plain in plain):
        return column.cast(pa.string()).combine_chunks()
    try:
        return pa.array([as_text(value) for value in column.to_pylist()], pa.string())
    except (pa.ArrowException, TypeError, ValueError, OverflowError) as error:
        raise DeliveryError(
            f"{name}: kolom '{title}' heeft een type dat geen tekst, getal of datum is. Exporteer haar als tekst."
        ) from error


def assemble(
    arrays: dict[str, pa.Array],
    lines: np.ndarray,
    rejected: list[tuple[np.ndarray, str]],
    rows_in: int,
    name: str,
    contract: Contract,
) -> Sheet:
    """The contract's columns, without the rows that hold control characters."""
    check_not_empty(rows_in, name)
    empty = pa.nulls(len(lines), pa.string())
    table = pa.table({column: arrays.get(column, empty) for column in contract.names})
    dirty = control_rows(table)
    return make_sheet(table.filter(pa.array(~dirty)), lines[~dirty], [*rejected, (lines[dirty], CONTROL)], rows_in)


def control_rows(table: pa.Table) -> np.ndarray:
    """Rows in which any cell holds NUL, a line break or the like."""
    dirty = np.zeros(table.num_rows, bool)
    for column in table.columns:
        found = pc.fill_null(pc.match_substring_regex(column, r"[\x00-\x08\x0a-\x1f\x7f]"), False)
        dirty |= found.to_numpy(zero_copy_only=False) if isinstance(found, pa.Array) else found.to_numpy()
    return dirty


def as_text(value: Any) -> str:
    """What the sender would have typed: ISO dates, whole numbers without a fraction, fractions with four decimals."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "Ja" if value else "Nee"
        case int():
            return str(value)
        case float() | Decimal():
            return number_as_text(value)
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
        case date() | time():
            return value.isoformat()
        case timedelta():
            return str(value)
    raise TypeError(type(value).__name__)


def number_as_text(value: float | Decimal) -> str:
    """Four decimals, because three after a point would look like a thousands point; what is no exact number is no value."""
    if isinstance(value, float) and not abs(value) < EXACT:
        return SPOILED
    return f"{value:.0f}" if value % 1 == 0 else f"{value:.4f}"
