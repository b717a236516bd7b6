"""CSV to text: the lines are judged one by one, then the parser reads only the good ones."""

import csv
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from etl.contracts import Contract
from etl.encoding import to_utf8
from etl.errors import DeliveryError
from etl.lines import blocks, count_plain, judge
from etl.sheet import Sheet, check_header, check_not_empty, make_sheet, read_footer


@dataclass(frozen=True)
class Header:
    """The column names as delivered, and where the rows begin."""

    names: list[str]
    line: int
    end: int


def read_delimited(data: bytes, name: str, contract: Contract) -> Sheet:
    """Block by block, so that a large file needs little more memory than its text."""
    text, encoding = to_utf8(data, name)
    header = read_header(text, name, contract)
    check_header(header.names, name, contract)
    whole = text.endswith(b"\n")
    text, totals = without_footer(text, header, name, contract)
    sheets, line = [], header.line
    for block in blocks(text, header.end):
        sheet, line = read_block(block, line, header, name, contract)
        sheets.append(sheet)
    check_not_empty(sum(sheet.rows_in for sheet in sheets), name)
    return Sheet(
        pa.concat_tables([sheet.rows for sheet in sheets]),
        pa.concat_tables([sheet.rejected for sheet in sheets]),
        sum(sheet.rows_in for sheet in sheets),
        encoding,
        whole,
        totals,
    )


def without_footer(text: bytes, header: Header, name: str, contract: Contract) -> tuple[bytes, dict[str, str]]:
    """The rows without the line of totals that the contract allows below them, and those totals."""
    if not contract.footer:
        return text, {}
    end = len(text.rstrip(b"\r\n" + contract.delimiter.encode()))
    start = text.rfind(b"\n", header.end, end) + 1 or header.end
    cells = line_at(text, start)[0].replace('"', "").split(contract.delimiter)
    totals = read_footer(cells, header.names, name, contract)
    return (text, {}) if totals is None else (text[:start], totals)


def read_header(text: bytes, name: str, contract: Contract) -> Header:
    """The first line, or the second: Excel may write a line `sep=;` above it."""
    first, end = line_at(text, 0)
    number = 1
    if first == f"sep={contract.delimiter}":
        number, (first, end) = 2, line_at(text, end)
    try:
        cells = next(csv.reader([first], delimiter=contract.delimiter, strict=True), [])
    except csv.Error as error:
        raise DeliveryError(f"{name}: de kopregel is niet te lezen. Sluit elk aanhalingsteken.") from error
    return Header([cell.strip() for cell in cells], number, end)


def line_at(text: bytes, start: int) -> tuple[str, int]:
    """One line without its break, and where the next one begins."""
    end = text.find(b"\n", start) + 1 or len(text)
    return text[start:end].decode().rstrip("\r\n"), end


def read_block(block: bytes, line: int, header: Header, name: str, contract: Contract) -> tuple[Sheet, int]:
    """The rows of one block and the number of its last line; `line` is the number of the line before it."""
    columns = read_plain(block, header.names, contract)
    if columns is not None:
        numbers = np.arange(line + 1, line + 1 + columns.num_rows)
        return make_sheet(columns, numbers, [], len(numbers)), line + len(numbers)
    lines = judge(block, contract.delimiter, len(header.names))
    numbers = np.arange(line + 1, line + 1 + len(lines.texts))
    columns = read_values(lines.texts.filter(pa.array(lines.good)), header.names, name, contract)
    rejected = [(numbers[broken], rule) for rule, broken in lines.broken.items()]
    rows_in = len(numbers) - int(lines.blank.sum())
    return make_sheet(columns, numbers[lines.good], rejected, rows_in), line + len(numbers)


def read_plain(block: bytes, found: list[str], contract: Contract) -> pa.Table | None:
    """The rows of a block of which no line needs a verdict of its own, as in most files; None for any other."""
    count = count_plain(block)
    if count is None or len(found) == 1:
        # In a table of one column a blank line would be a row.
        return None
    try:
        columns = parse(pa.py_buffer(block), 0, found, contract)
    except pa.ArrowInvalid:
        return None
    return columns if columns.num_rows == count else None


def read_values(good: pa.Array, found: list[str], name: str, contract: Contract) -> pa.Table:
    """The values of the good lines; the parser must agree that each of them is one row."""
    if len(good) == 0:
        return text_schema(contract).empty_table()
    lengths = pc.binary_length(good)
    try:
        columns = parse(good.buffers()[2].slice(0, pc.sum(lengths).as_py()), pc.max(lengths).as_py(), found, contract)
    except pa.ArrowInvalid:
        # The parser's message quotes the row.
        columns = None
    if columns is None or columns.num_rows != len(good):
        raise DeliveryError(f"{name}: {len(good)} regels geven niet evenveel rijen. Meld dit aan de beheerder.")
    return columns


def text_schema(contract: Contract) -> pa.Schema:
    return pa.schema([(name, pa.string()) for name in contract.names])


def parse(text: pa.Buffer, longest: int, found: list[str], contract: Contract) -> pa.Table:
    """Text in the order of the contract; what the contract allows to be absent is null."""
    return pyarrow.csv.read_csv(
        pa.BufferReader(text),
        pyarrow.csv.ReadOptions(column_names=found, block_size=max(1 << 22, 2 * longest)),
        pyarrow.csv.ParseOptions(delimiter=contract.delimiter, ignore_empty_lines=False),
        pyarrow.csv.ConvertOptions(
            column_types=text_schema(contract),
            include_columns=list(contract.names),
            include_missing_columns=True,
            strings_can_be_null=False,
            check_utf8=False,
        ),
    )
