"""XLSX to text: the first sheet, with the cells that a reader of workbooks would pass over in silence."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree

from python_calamine import CalamineWorkbook

from etl.cells import SPOILED, as_text, from_rows
from etl.contracts import Contract
from etl.errors import DeliveryError
from etl.sheet import Sheet, check_header, read_footer

# More is delivered as CSV; a workbook of this size takes gigabytes of memory.
MOST_BYTES = 2**30
MOST_CELLS = 2**25
EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
COUNTED = {"excel", "excel-1904"}
TAG = rb"<(?:\w+:)?"
CELL = re.compile(TAG + rb"c\s[^>]*?\br=[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
# Without one of these a sheet has at most 26 columns and a million rows.
FAR = re.compile(rb"\br=[\"'](?:[A-Z]{2}|[A-Z][0-9]{7})")
ERROR = re.compile(TAG + rb"c\s[^>]*?\bt=[\"']e[\"'][^>]*>")
UNCOUNTED = re.compile(
    TAG + rb"c(?:\s[^>]*)?>\s*"
    + TAG + rb"f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*(?:" + TAG + rb"v\s*/>|" + TAG + rb"v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)  # fmt: skip
ERRORS, FORMULAS = re.compile(rb"\bt=[\"']e[\"']"), re.compile(TAG + rb"f\b")
# A formula may well give an empty text.
TEXT = re.compile(rb"\bt=[\"']str[\"']")


@dataclass(frozen=True)
class Grid:
    """The cells of a sheet, from A1 on, and the day from which its day numbers count."""

    rows: list[list[Any]]
    epoch: date


def read_workbook(data: bytes, name: str, contract: Contract) -> Sheet:
    """The first sheet; line numbers are those that Excel shows."""
    grid = read_grid(data, name)
    if not grid.rows:
        raise DeliveryError(f"{name}: het eerste werkblad is leeg. Zet de levering op het eerste werkblad.")
    header = [as_text(cell).strip() for cell in grid.rows[0]]
    while header and not header[-1]:
        header.pop()
    check_header(header, name, contract)
    days = day_columns(header, contract)
    texts = ([as_text(day(cell, grid.epoch) if place in days else cell) for place, cell in enumerate(row)] for row in grid.rows[1:])
    rows = [(number, row) for number, row in enumerate(texts, start=2) if any(row)]
    totals = read_footer(rows[-1][1], header, name, contract) if rows else None
    return replace(from_rows(rows if totals is None else rows[:-1], header, name, contract), totals=totals or {})


def day_columns(header: list[str], contract: Contract) -> set[int]:
    """The columns in which a bare number is agreed to be a day."""
    names = {column.name for column in contract.columns if COUNTED & set(column.forms)}
    return {place for place, name in enumerate(header) if name in names}


def day(cell: Any, epoch: date) -> Any:
    """A bare number as the day that this workbook shows for it."""
    if isinstance(cell, int | float) and cell % 1 == 0 and 10_000 <= cell < 100_000:
        return epoch + timedelta(days=int(cell))
    return cell


def read_grid(data: bytes, name: str) -> Grid:
    """Whatever is wrong with the file, it is a refusal: the reader may even panic."""
    try:
        xml, since_1904 = first_sheet(data, name)
        check_extent(xml, name)
        rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python(skip_empty_area=False)
        for row, column in spoiled(xml, name):
            put(rows, row, column)
    except DeliveryError:
        raise
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise DeliveryError(f"{name}: dit is geen leesbaar Excelbestand. Sla het opnieuw op als xlsx.") from error
    return Grid(rows, EPOCHS[since_1904])


def first_sheet(data: bytes, name: str) -> tuple[bytes, bool]:
    """The text of the first sheet, and whether its days count from 1904."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        if sum(part.file_size for part in parts.infolist()) > MOST_BYTES:
            raise too_large(name)
        if parts.testzip():
            raise zipfile.BadZipFile
        book = ElementTree.fromstring(parts.read("xl/workbook.xml"))
        links = ElementTree.fromstring(parts.read("xl/_rels/workbook.xml.rels"))
        wanted = next(value for key, value in book.find("{*}sheets")[0].items() if key.endswith("}id"))
        target = next(link.get("Target") for link in links if link.get("Id") == wanted)
        facts = book.find("{*}workbookPr")
        since_1904 = facts is not None and facts.get("date1904", "0") in ("1", "true")
        return parts.read(target.removeprefix("/") if target.startswith("/") else f"xl/{target}"), since_1904


def check_extent(xml: bytes, name: str) -> None:
    """One stray cell at the far corner makes a sheet of billions of cells."""
    rows: set[bytes] = set()
    columns: set[bytes] = set()
    for found in CELL.finditer(xml) if FAR.search(xml) else ():
        columns.add(found[1])
        rows.add(found[2])
    if rows and max(map(int, rows)) * max(map(number_of, columns)) > MOST_CELLS:
        raise too_large(name)


def too_large(name: str) -> DeliveryError:
    return DeliveryError(
        f"{name}: dit werkblad is te groot om te lezen. Haal losse cellen ver buiten de tabel weg, of lever een csv-bestand."
    )


def spoiled(xml: bytes, name: str) -> Iterator[tuple[int, int]]:
    """Cells with an error of Excel, and formulas that were never calculated: row and column, from 0."""
    errors = ERROR.findall(xml) if ERRORS.search(xml) else []
    uncounted = UNCOUNTED.findall(xml) if FORMULAS.search(xml) else []
    for text in (*errors, *(cell for cell in uncounted if not TEXT.search(cell.partition(b">")[0]))):
        place = CELL.match(text)
        if place is None:
            raise DeliveryError(f"{name}: een cel bevat een foutwaarde of een formule zonder uitkomst. Verbeter het werkblad.")
        yield int(place[2]) - 1, number_of(place[1]) - 1


def number_of(letters: bytes) -> int:
    """A is 1, AB is 28."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def put(rows: list[list[Any]], row: int, column: int) -> None:
    """Mark one cell, also where the reader saw no cell at all."""
    width = len(rows[0]) if rows else 0
    rows.extend([""] * width for _ in range(row + 1 - len(rows)))
    rows[row].extend("" for _ in range(column + 1 - len(rows[row])))
    rows[row][column] = SPOILED
