"""A table as an Excel workbook: the figures as real numbers on one sheet, what they mean on the other."""

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.exports.columns import Column, columns_of
from dashboard.exports.found import Sheet
from dashboard.exports.told import Told
from queries.workbook import FILLED, HEAD, STRONG, TITLE, WRAPPED, add_sheet, put, saved

FIGURES, ABOUT = "Cijfers", "Uitleg"
NARROW, WIDE = 12, 44
RIGHT = Alignment(horizontal="right")


def workbook(sheet: Sheet, told: Told) -> bytes:
    """Two sheets, nothing hidden, the same bytes for the same figures."""
    book = Workbook()
    page = book.active
    page.title = FIGURES
    page.freeze_panes = "B2"
    for place, column in enumerate(columns_of(sheet.table), start=1):
        put_column(page, place, column)
    explain(add_sheet(book, ABOUT, (28, 110)), sheet, told)
    return saved(book)


def put_column(page: Worksheet, place: int, column: Column) -> None:
    """One column with its head."""
    head = put(page, 1, place, column.name, HEAD)
    head.fill, head.alignment = FILLED, WRAPPED
    for row, value in enumerate(column.values, start=2):
        cell = put(page, row, place, value)
        if column.decimals is not None:
            cell.alignment = RIGHT
            if not isinstance(value, str):
                cell.number_format = "#,##0" + ("." + "0" * column.decimals if column.decimals else "")
    longest = max((len(str(value)) for value in column.values), default=0)
    page.column_dimensions[get_column_letter(place)].width = min(max(NARROW, longest + 2, len(column.name) // 2 + 2), WIDE)


def explain(page: Worksheet, sheet: Sheet, told: Told) -> None:
    """Chapter by chapter: a term and its text."""
    put(page, 1, 1, sheet.title, TITLE)
    row = 3
    for chapter, lines in told.items():
        put(page, row, 1, chapter, STRONG)
        for term, text in lines:
            row += 1
            put(page, row, 1, term).alignment = WRAPPED
            put(page, row, 2, text).alignment = WRAPPED
        row += 2
