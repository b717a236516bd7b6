"""Attack A19: what is handed out as a workbook holds what one sees and nothing else: no hidden sheet, note, name or formula."""

import csv
import io
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from supplied import CODES, CONTRACTS
from truth import newest

from dashboard.charts import Table
from dashboard.exports.delimited import delimited
from dashboard.exports.found import Sheet as Taken
from dashboard.exports.workbook import workbook
from etl.report import rejected_by_rule
from etl.supplier.rejected import rejected_workbook
from etl.supplier.rejections import read_rejections
from etl.supplier.template import template
from queries.workbook import put

PARTS = (
    "[Content_Types].xml", "_rels/", "docProps/app.xml", "docProps/core.xml", "xl/_rels/", "xl/sharedStrings.xml", "xl/styles.xml",
    "xl/theme/", "xl/workbook.xml", "xl/worksheets/sheet",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")
Sheet = openpyxl.worksheet.worksheet.Worksheet


def unseen(raw: bytes) -> list[str]:
    """What a workbook holds that a reader does not see, or that Excel would compute."""
    book = openpyxl.load_workbook(io.BytesIO(raw))
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        found = [name for name in parts.namelist() if not name.startswith(PARTS)]
    told = book.properties
    found += [
        str(one) for one in (told.lastModifiedBy, told.description, told.keywords, told.subject, *book.custom_doc_props) if one
    ]
    found += [] if told.creator == "Monitor Inburgering" else [str(told.creator)]
    found += [*book.defined_names]
    return found + [one for sheet in book.worksheets for one in unseen_on(sheet)]


def unseen_on(sheet: Sheet) -> list[str]:
    """The same for one sheet."""
    found = [] if sheet.sheet_state == "visible" else [f"{sheet.title} is {sheet.sheet_state}"]
    lines = {**sheet.column_dimensions, **sheet.row_dimensions}
    found += [f"{sheet.title} hides {name}" for name, one in lines.items() if one.hidden]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    found += [f"{cell.coordinate} has a note" for cell in cells if cell.comment]
    found += [f"{cell.coordinate} is computed" for cell in cells if cell.data_type == "f"]
    risky = [cell for cell in cells if str(cell.value).startswith(FORMULA) and cell.data_type != "n"]
    return found + [
        f"{cell.coordinate} looks like a formula" for cell in risky if (cell.data_type, cell.number_format) != ("s", "@")
    ]


@pytest.fixture(scope="module")
def refused(published):
    """A list of refused rows as a supplier gets it."""
    warehouse = newest(published.settings.warehouse)
    table = min({table for table, *_ in rejected_by_rule(warehouse)})
    return rejected_workbook(CONTRACTS[table], read_rejections(warehouse, table))


def test_a_list_of_refused_rows_holds_what_one_sees(refused):
    assert unseen(refused) == []


@pytest.mark.parametrize("role", ["adviesraad", "wethouder", "beleid"])
@pytest.mark.parametrize("name", ["k21_pip_op_tijd-verloop", "client/k01_inburgeraars-uitsplitsing", "regels"])
def test_a_table_that_a_reader_takes_along_holds_what_one_sees(reader, role, name):
    raw = reader(role).client.get(f"/download/{name}.xlsx?doelgroep=asiel").data
    assert openpyxl.load_workbook(io.BytesIO(raw)).sheetnames == ["Cijfers", "Uitleg"]
    assert unseen(raw) == []


HOSTILE = ("=1+1", "+31 6", "-2+3", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://127.0.0.1\")")


def test_no_text_of_a_table_becomes_a_formula():
    table = Table("=naam", ("=kop", "+kop"), [(text, text) for text in HOSTILE])
    assert unseen(workbook(Taken("naam", "@titel", table, "=zin"), {"=hoofdstuk": [("-term", "+tekst")]})) == []
    lines = list(csv.reader(io.StringIO(delimited(table).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [cell for line in lines for cell in line if not cell.startswith("'")] == []
    assert [line[0] for line in lines[1:]] == [f"'{text}" for text in HOSTILE]


def test_a_negative_number_stays_a_number():
    table = Table("naam", ("Groep", "Verschil"), [("a", "-5"), ("b", "1.234,5")])
    assert delimited(table).decode("utf-8-sig").splitlines() == ["Groep;Verschil", "a;-5", "b;1234,5"]


@pytest.mark.parametrize("table", sorted(CONTRACTS)[::6])
def test_a_template_holds_what_one_sees(table):
    assert unseen(template(CONTRACTS[table], CODES)) == []


def hide_a_column(book: openpyxl.Workbook) -> None:
    book.worksheets[0].column_dimensions["B"].hidden = True


def hide_a_row(book: openpyxl.Workbook) -> None:
    book.worksheets[0].row_dimensions[2].hidden = True


def hide_a_sheet(book: openpyxl.Workbook) -> None:
    book.create_sheet("kern").sheet_state = "veryHidden"


def leave_a_note(book: openpyxl.Workbook) -> None:
    book.worksheets[0]["A1"].comment = Comment("13 mensen", "wij")


def name_a_number(book: openpyxl.Workbook) -> None:
    book.defined_names["n_exact"] = DefinedName("n_exact", attr_text="13")


def compute(book: openpyxl.Workbook) -> None:
    book.worksheets[0]["Z1"] = '=HYPERLINK("http://127.0.0.1/"&A1)'


def leave_a_formula_as_text(book: openpyxl.Workbook) -> None:
    put(book.worksheets[0], 1, 30, "@SUM(1)").number_format = "General"


def tell_who_made_it(book: openpyxl.Workbook) -> None:
    book.properties.lastModifiedBy = "P0000001"


@pytest.mark.parametrize(
    "spoil",
    [hide_a_column, hide_a_row, hide_a_sheet, leave_a_note, name_a_number, compute, leave_a_formula_as_text, tell_who_made_it],
)
def test_what_nobody_sees_is_noticed(refused, spoil: Callable[[openpyxl.Workbook], None]):
    book, raw = openpyxl.load_workbook(io.BytesIO(refused)), io.BytesIO()
    spoil(book)
    book.save(raw)
    assert len(unseen(raw.getvalue())) >= 1
