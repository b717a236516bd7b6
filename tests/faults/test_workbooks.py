"""Rows 8 to 10: cells that have a type already, in real workbooks and Parquet files; nothing in them is passed over."""

import io
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet
import pytest
import tally
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from outcome import SECRET, Door

BOOK, COLUMNS = "les_2026-10.xlsx", "les_2026-10.parquet"


@pytest.fixture
def town(tmp_path: Path) -> Door:
    return Door(tmp_path)


def workbook(*rows: list[Any], since_1904: bool = False, errors: tuple[str, ...] = ()) -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    if since_1904:
        book.epoch = CALENDAR_MAC_1904
    for row in rows:
        book.active.append(row)
    for place in errors:
        book.active[place] = "#N/A"
        book.active[place].data_type = "e"
    book.save(file)
    return file.getvalue()


def parquet(**columns: Any) -> bytes:
    file = io.BytesIO()
    pyarrow.parquet.write_table(pa.table(columns), file)
    return file.getvalue()


def agree(town: Door, form: str) -> None:
    path = town.home / "staging" / "les.sql"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('{ type = "date" }', f'{{ type = "date", forms = ["{form}"] }}'), encoding="utf-8")


@pytest.mark.parametrize("since_1904", [False, True])
def test_a_day_in_a_workbook_is_that_day_in_both_epochs(town, since_1904):
    tally.row(9)
    raw = workbook(["les", "dag"], ["L1", datetime(2026, 1, 5)], ["L2", date(2024, 2, 29)], since_1904=since_1904)
    assert town.deliver(raw, BOOK).rows == (2, 0, 0)
    assert town.ask("select dag from staging.les order by les") == [(date(2026, 1, 5),), (date(2024, 2, 29),)]


@pytest.mark.parametrize("form", ["excel", "excel-1904"])
@pytest.mark.parametrize(("since_1904", "number"), [(False, 46027), (True, 44565)])
def test_a_bare_day_number_counts_from_the_epoch_of_its_workbook(town, form, since_1904, number):
    tally.row(9)
    agree(town, form)
    assert town.deliver(workbook(["les", "dag"], ["L1", number], since_1904=since_1904), BOOK).rows == (1, 0, 0)
    assert town.ask("select dag from staging.les") == [(date(2026, 1, 5),)]


def test_a_bare_day_number_that_was_not_agreed_is_quarantined(town):
    tally.row(9)
    assert town.deliver(workbook(["les", "dag"], ["L1", 46027], ["L2", None]), BOOK).rows == (1, 1, 0)


def test_an_error_of_excel_is_quarantined_not_passed_over(town):
    tally.row(10)
    rows = ["les", "uren", "school"], ["L1", 1, SECRET], ["L2", 1, SECRET], [None, None, None], ["L4", 1, "x"]
    outcome = town.deliver(workbook(*rows, errors=("B2", "C3", "A4", "B6")), BOOK)
    assert (outcome.rows, [line for line, _ in outcome.rules]) == ((1, 4, 0), [2, 3, 4, 6, 6])
    assert town.deliver(workbook(*rows), "les_2026-10_v2.xlsx").rows == (3, 0, 0)


def test_a_formula_that_was_never_calculated_is_quarantined_not_taken_for_empty(town):
    tally.row(10)
    outcome = town.deliver(workbook(["les", "uren"], ["L1", "=1+1"], ["L2", 2]), BOOK)
    assert (outcome.rows, [line for line, _ in outcome.rules]) == ((1, 1, 0), [2])


def test_an_id_that_excel_has_rounded_is_quarantined(town):
    tally.row(10)
    assert town.deliver(workbook(["les"], [1234567890123456789], [123456789]), BOOK).rows == (1, 1, 0)
    assert town.ask("select les from staging.les") == [("123456789",)]


@pytest.mark.parametrize("text", ["#N/B", "######", "1,23E+08", "#VERW!", "#DEEL/0!", "#NAAM?", "1.23E+08"])
@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet"])
def test_what_excel_leaves_of_an_id_is_quarantined_and_counted(town, text, form):
    tally.row(10)
    raw = {
        "csv": f"les;school\n{text};{SECRET}\nL2;x\n".encode(),
        "xlsx": workbook(["les", "school"], [text, SECRET], ["L2", "x"]),
        "parquet": parquet(les=[text, "L2"], school=[SECRET, "x"]),
    }
    assert town.attempt(raw[form], f"les_2026-10.{form}").rows == (1, 1, 0)


@pytest.mark.parametrize("value", [timedelta(days=1, hours=2), time(13, 30), datetime(2026, 1, 5, 13, 30), True, "5-1-2026"])
def test_a_cell_of_another_type_is_no_day(town, value):
    tally.row(9)
    assert town.attempt(workbook(["les", "dag"], ["L1", value], ["L2", None]), BOOK).rows == (1, 1, 0)


def test_one_cell_at_the_far_corner_is_refused_before_it_takes_all_memory(town):
    tally.row(11)
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.active["A1"], book.active["A2"], book.active["XFD1048576"] = "les", "L1", SECRET
    book.save(file)
    assert "te groot" in town.deliver(file.getvalue(), BOOK).refused
    assert town.deliver(workbook(["les"], ["L1"]), BOOK).rows == (1, 0, 0)


@pytest.mark.parametrize("raw", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0" * 200, b"<html></html>", b"\0" * 999])
@pytest.mark.parametrize("name", [BOOK, COLUMNS])
def test_a_file_that_is_something_else_is_refused(town, raw, name):
    tally.row(11)
    assert "geen leesbaar" in town.deliver(raw, name).refused


def test_one_wrong_byte_in_a_workbook_or_parquet_file_never_loads_another_value(town):
    tally.row(11)
    good = {BOOK: workbook(["les", "uren"], ["L1", 12], [SECRET, 34]), COLUMNS: parquet(les=["L1", SECRET], uren=[12, 34])}
    for name, raw in good.items():
        for place in range(0, len(raw), 61):
            spoiled = raw[:place] + bytes([raw[place] ^ 0x55]) + raw[place + 1 :]
            outcome = town.attempt(spoiled, name, apart=f"{name}-{place}")
            tally.add("veranderde bytes")
            if name == BOOK and not (outcome.refused or outcome.stopped):
                assert town.memory.execute("select sum(uren) from staging.les").fetchall() == [(46,)]


@pytest.mark.parametrize(
    "uren",
    [
        pa.array([float("nan"), 1.0]),
        pa.array([float("inf"), 1.0]),
        pa.array([1.5, 1.0]),
        pa.array([2**40, 1]),
        pa.array([Decimal("0.00001"), Decimal(1)]),
        pa.array([datetime(2026, 1, 5, 23, tzinfo=UTC), None]),
    ],
    ids=["nan", "infinite", "a fraction", "too large", "too small", "a moment"],
)
def test_a_parquet_value_that_is_no_whole_number_is_quarantined(town, uren):
    tally.row(8)
    assert town.attempt(parquet(les=["L1", "L2"], uren=uren), COLUMNS).rows == (1, 1, 0)


@pytest.mark.parametrize("les", [pa.array([b"L1", b"\xff"]), pa.array([["L1"], ["L2"]]), pa.array([{"a": 1}, {"a": 2}])])
def test_a_parquet_column_that_is_no_table_column_is_refused(town, les):
    tally.row(9)
    assert "kolom 'les'" in town.attempt(parquet(les=les), COLUMNS).refused


def test_parquet_text_that_is_no_unicode_is_refused(town):
    tally.row(4)
    broken = pa.StringArray.from_buffers(1, pa.py_buffer(b"\0\0\0\0\2\0\0\0"), pa.py_buffer(b"\xc3\x28"))
    assert "geen leesbaar" in town.attempt(parquet(les=broken), COLUMNS).refused
