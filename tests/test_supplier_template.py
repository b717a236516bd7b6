"""The Excel template: filled as somebody would, it is a delivery that is accepted."""

import io
import re
import zipfile

import openpyxl
import pytest
from supplied import CODES, CONTRACTS, EXAMPLES, deliver, first_sheet, typed_in

from etl.contracts import SQL_TYPES
from etl.errors import EtlError
from etl.supplier.template import template

EXCEL_TITLE, EXCEL_PROMPT = 32, 255
each_contract = pytest.mark.parametrize("table", CONTRACTS)


def filled(table: str) -> bytes:
    """The template with the example typed below its header, each cell in the format of its column."""
    contract = CONTRACTS[table]
    book, raw = openpyxl.load_workbook(io.BytesIO(template(contract, CODES))), io.BytesIO()
    sheet = book.worksheets[0]
    for number, row in enumerate(EXAMPLES[table], start=2):
        for place, (column, text) in enumerate(zip(contract.columns, row, strict=True), start=1):
            cell = sheet.cell(number, place, typed_in(column.type, text))
            cell.number_format = sheet.column_dimensions[cell.column_letter].number_format
    book.save(raw)
    return raw.getvalue()


def checks(table: str) -> dict[str, object]:
    """The data validation of each column."""
    sheet = first_sheet(template(CONTRACTS[table], CODES))
    names = {cell.column_letter: cell.value for cell in sheet[1]}
    return {names[re.match("[A-Z]+", str(one.sqref))[0]]: one for one in sheet.data_validations.dataValidation}


@each_contract
def test_a_filled_template_is_accepted_row_for_row(table, tmp_path):
    name = f"{table}_2026-10.xlsx"
    assert deliver(tmp_path, CONTRACTS[table], name, filled(table)) == (len(EXAMPLES[table]), [])


@each_contract
def test_the_first_sheet_holds_the_header_and_nothing_below_it(table):
    assert list(first_sheet(template(CONTRACTS[table], CODES)).values) == [CONTRACTS[table].names]


@each_contract
def test_a_choice_offers_exactly_the_codes_of_its_list(table):
    book = openpyxl.load_workbook(io.BytesIO(template(CONTRACTS[table], CODES)))
    offered = checks(table)
    for column in CONTRACTS[table].columns:
        if column.type == "code":
            sheet, cells = offered[column.name].formula1.split("!")
            assert [cell.value for (cell,) in book[sheet.strip("'")][cells.replace("$", "")]] == list(column.codes)


@each_contract
def test_excel_can_hold_every_title_and_message(table):
    for one in checks(table).values():
        assert len(one.promptTitle) <= EXCEL_TITLE >= len(one.errorTitle)
        assert len(one.prompt) <= EXCEL_PROMPT >= len(one.error)
        assert one.prompt.endswith(".")


@each_contract
def test_a_number_with_leading_zeros_and_a_day_keep_what_was_typed(table):
    sheet = first_sheet(template(CONTRACTS[table], CODES))
    formats = {cell.value: sheet.column_dimensions[cell.column_letter].number_format for cell in sheet[1]}
    kept = {"integer": "0", "decimal": "General", "date": "yyyy-mm-dd"}
    assert formats == {column.name: kept.get(column.type, "@") for column in CONTRACTS[table].columns}


def test_an_empty_template_is_refused(tmp_path):
    with pytest.raises(EtlError, match="geen enkele rij"):
        deliver(tmp_path, CONTRACTS["pip"], "pip_2026-10.xlsx", template(CONTRACTS["pip"], CODES))


def test_the_header_stays_in_sight_and_nothing_is_filtered():
    sheet = first_sheet(template(CONTRACTS["pip"], CODES))
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", None)


def test_the_explanation_names_every_column_and_no_example():
    book = openpyxl.load_workbook(io.BytesIO(template(CONTRACTS["pip"], CODES)))
    texts = {str(cell) for row in book["Toelichting"].values for cell in row if cell}
    assert set(CONTRACTS["pip"].names) <= texts
    assert [text for text in texts if "P0001;" in text] == []


def test_the_file_does_not_tell_when_it_was_made():
    with zipfile.ZipFile(io.BytesIO(template(CONTRACTS["pip"], CODES))) as book:
        assert {part.date_time for part in book.infolist()} == {(2026, 1, 1, 0, 0, 0)}
        assert set(re.findall(rb"\d{4}-\d\d-\d\dT[^<]*", book.read("docProps/core.xml"))) == {b"2026-01-01T00:00:00Z"}


def test_the_contracts_try_every_kind_of_column():
    assert {column.type for contract in CONTRACTS.values() for column in contract.columns} == set(SQL_TYPES)
