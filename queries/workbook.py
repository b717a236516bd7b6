"""Excel files that we make: a text in them stays a text, and the same content gives the same bytes."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

STAMP = (2026, 1, 1, 0, 0, 0)
TEXT = "@"
BRAND, LINE = "12436D", "D5DBE2"
TITLE = Font(size=16, bold=True, color=BRAND)
STRONG = Font(bold=True)
HEAD = Font(bold=True, color="FFFFFF")
FILLED = PatternFill("solid", fgColor=BRAND)
BELOW = Border(bottom=Side("thin", color=LINE))
WRAPPED = Alignment(wrap_text=True, vertical="top")


def add_sheet(book: Workbook, title: str, widths: tuple[int, ...]) -> Worksheet:
    """A sheet to read, not to fill: no grid, fixed widths, prints on A4 from side to side."""
    sheet = book.create_sheet(title)
    sheet.sheet_view.showGridLines = False
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    return sheet


def put(sheet: Worksheet, row: int, column: int, value: str | float, font: Font | None = None) -> Cell:
    """One cell; a text that looks like a formula stays a text."""
    cell = sheet.cell(row, column, value)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.number_format = TEXT
    if font:
        cell.font = font
    return cell


def put_table(sheet: Worksheet, row: int, head: Sequence[str], rows: Iterable[Sequence[str | float]]) -> int:
    """A table from this row on, wrapped within its columns; the row after it."""
    for column, name in enumerate(head, start=1):
        cell = put(sheet, row, column, name, HEAD)
        cell.fill = FILLED
        cell.alignment = WRAPPED
    for values in rows:
        row += 1
        for column, value in enumerate(values, start=1):
            cell = put(sheet, row, column, value)
            cell.alignment = WRAPPED
            cell.border = BELOW
    return row + 1


def saved(book: Workbook) -> bytes:
    """The file, without the moment at which it was made."""
    book.properties.creator = "Monitor Inburgering"
    raw = io.BytesIO()
    book.save(raw)
    return settled(raw.getvalue(), zipfile.ZIP_DEFLATED)


def settled(raw: bytes, method: int = zipfile.ZIP_STORED) -> bytes:
    """The clock taken out of a workbook, and the compressor too if its parts are stored."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, STAMP)
            info.create_system = 3
            info.compress_type = method
            new.writestr(info, re.sub(rb"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-01-01T00:00:00Z", old.read(name)))
    return made.getvalue()
