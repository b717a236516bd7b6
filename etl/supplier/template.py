"""An Excel file to fill: the first sheet is the delivery itself, the others explain it."""

from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from etl.contracts import Codes, Column, Contract
from etl.rules import rule_of
from etl.supplier.blocks import Block, Grid, Points, Terms, Verbatim, Words
from etl.supplier.leaflet import fill_words, make_leaflet, meaning
from queries.workbook import FILLED, HEAD, STRONG, TEXT, TITLE, WRAPPED, add_sheet, put, put_table, saved

LISTS = "Codelijsten"
LAST_ROW = 1_048_576
OPTIONAL = PatternFill("solid", fgColor="4A5663")
FORMATS = {"date": "yyyy-mm-dd", "integer": "0", "decimal": "General"}
# What Excel can check while somebody types; the rest is checked when the delivery arrives.
CHECKS = {
    "date": {"type": "date", "operator": "between", "formula1": "DATE(1900,1,1)", "formula2": "DATE(2100,12,31)"},
    "month": {"type": "textLength", "operator": "equal", "formula1": "7"},
    "quarter": {"type": "textLength", "operator": "equal", "formula1": "6"},
    "integer": {"type": "whole", "operator": "between", "formula1": "-999999999", "formula2": "999999999"},
    "decimal": {"type": "decimal", "operator": "between", "formula1": "-9999999999999", "formula2": "9999999999999"},
}
MOST_TITLE, MOST_PROMPT = 32, 255  # more than this and Excel calls the file damaged


def template(contract: Contract, codes: Codes) -> bytes:
    """The workbook for one table; a test fills and delivers it."""
    book = Workbook()
    sheet = book.active
    sheet.title = contract.table[:31]
    explain(add_sheet(book, "Toelichting", (26, 44, 24, 50)), contract, codes)
    ranges = list_codes(book, contract, codes)
    sheet.freeze_panes = "A2"
    for place, column in enumerate(contract.columns, start=1):
        prepare(sheet, place, contract, column, ranges)
    return saved(book)


def prepare(sheet: Worksheet, place: int, contract: Contract, column: Column, ranges: dict[str, str]) -> None:
    """One column of the delivery: its name, its format and what may be typed in it."""
    letter = get_column_letter(place)
    cell = put(sheet, 1, place, column.name, HEAD)
    cell.fill = FILLED if column.required else OPTIONAL
    sheet.column_dimensions[letter].width = max(14, len(column.name) + 3)
    sheet.column_dimensions[letter].number_format = FORMATS.get(column.type, TEXT)
    check = {"type": "list", "formula1": ranges[column.code_list]} if column.code_list else CHECKS.get(column.type, {})
    sheet.add_data_validation(
        DataValidation(
            **check,
            sqref=f"{letter}2:{letter}{LAST_ROW}",
            allow_blank=True,
            showInputMessage=True,
            showErrorMessage=bool(check),
            promptTitle=column.name[:MOST_TITLE],
            prompt=f"{said(fill_words(contract, column))} {said(meaning(column))} {said(rule_of(column))}"[:MOST_PROMPT],
            errorTitle="Dit kan niet",
            error=said(rule_of(column))[:MOST_PROMPT],
        )
    )


def said(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def list_codes(book: Workbook, contract: Contract, codes: Codes) -> dict[str, str]:
    """The code lists beside each other on a sheet of their own, and where each one stands."""
    names = list(dict.fromkeys(column.code_list for column in contract.columns if column.code_list))
    if not names:
        return {}
    sheet = add_sheet(book, LISTS, ())
    ranges = {}
    for place, name in enumerate(names):
        first = 3 * place + 1
        letter = get_column_letter(first)
        put(sheet, 1, first, name, STRONG)
        put(sheet, 1, first + 1, "betekenis", STRONG)
        for row, (code, label) in enumerate(codes[name].items(), start=2):
            put(sheet, row, first, code)
            put(sheet, row, first + 1, label)
        for column in (first, first + 1):
            sheet.column_dimensions[get_column_letter(column)].width = 36
        ranges[name] = f"{quote_sheetname(LISTS)}!${letter}$2:${letter}${len(codes[name]) + 1}"
    return ranges


def explain(sheet: Worksheet, contract: Contract, codes: Codes) -> None:
    """The agreement below each other, without the example: no row that is not the supplier's."""
    leaflet = make_leaflet(contract, codes, [])
    put(sheet, 1, 1, leaflet.title, TITLE)
    put(sheet, 2, 1, leaflet.lead)
    row = 4
    for title, blocks in (("", (leaflet.facts,)), *((one.title, one.blocks) for one in leaflet.sections)):
        if title:
            put(sheet, row, 1, title, STRONG)
            row += 1
        for block in blocks:
            row = explain_block(sheet, row, block) + 1


def explain_block(sheet: Worksheet, row: int, block: Block) -> int:
    """One part of the text, from this row on; the row after it."""
    match block:
        case Grid():
            put(sheet, row, 1, block.caption)
            return put_table(sheet, row + 1, block.head, ([plain(text) for text in line] for line in block.rows))
        case Terms():
            return wide_lines(sheet, row, list(block.pairs))
        case Points():
            return wide_lines(sheet, row, [("", item) for item in block.items])
        case Words() | Verbatim():
            return wide_lines(sheet, row, [("", block.text)])


def wide_lines(sheet: Worksheet, row: int, lines: list[tuple[str, str]]) -> int:
    """A term and its sentence, which may take the width of the sheet."""
    for number, (term, text) in enumerate(lines, start=row):
        put(sheet, number, 1, term, STRONG)
        sheet.merge_cells(start_row=number, end_row=number, start_column=2, end_column=4)
        put(sheet, number, 2, plain(text)).alignment = WRAPPED
        sheet.row_dimensions[number].height = 15 * (1 + len(text) // 110)
    return row + len(lines)


def plain(text: str) -> str:
    return text.replace("`", "")
