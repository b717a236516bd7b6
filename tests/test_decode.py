"""Decoding turns bytes into text without guessing and without losing a line."""

import io
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from deliveries import Town
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.contracts import read_contracts
from etl.decode import decode
from etl.errors import DeliveryError
from etl.lines import BLOCK, count_plain, judge
from etl.sheet import CONTROL, QUOTE, WIDTH, Sheet


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


def read(town: Town, raw: str | bytes, suffix: str = "csv") -> Sheet:
    contract = read_contracts(town.home / "staging")["les"]
    path = town.write(f"les_2026-10.{suffix}", raw)
    return decode(path, path.name, contract)


def values(sheet: Sheet, *columns: str) -> list[tuple]:
    return [tuple(row[name] for name in columns) for row in sheet.rows.to_pylist()]


def refused(sheet: Sheet) -> list[tuple]:
    return [(row["regel"], row["rule"]) for row in sheet.rejected.to_pylist()]


def refusal(town: Town, raw: str | bytes, suffix: str = "csv") -> str:
    with pytest.raises(DeliveryError) as stop:
        read(town, raw, suffix)
    return str(stop.value)


def workbook(*rows: list) -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def parquet(**columns: object) -> bytes:
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_an_accent_survives_the_encoding(town, encoding):
    sheet = read(town, "les;school\na;Café €\n".encode(encoding))
    assert values(sheet, "les", "school") == [("a", "Café €")]


def test_bytes_of_no_known_encoding_stop(town):
    assert "tekenset" in refusal(town, b"les;school\na;caf\x81\xe9\n")


def test_text_that_was_converted_twice_stops(town):
    twice = "les;school\na;Café\n".encode().decode("cp1252").encode()
    assert "dubbel omgezet" in refusal(town, twice)


def test_two_encodings_in_one_file_stop(town):
    assert "mengt tekensets" in refusal(town, b"les;school\na;" + "é".encode() + b"\nb;\xe9\n")


def test_every_row_knows_its_line(town):
    assert values(read(town, b"les;uren\r\na;1\r\n\r\nb;2\r\n"), "les", "regel") == [("a", 2), ("b", 4)]


def test_a_last_line_without_a_break_counts(town):
    assert read(town, b"les\na\nb").rows_in == 2


def test_columns_may_come_in_another_order(town):
    assert values(read(town, b"uren;les\n1;a\n"), "les", "uren") == [("a", "1")]


def test_an_absent_optional_column_is_null(town):
    assert values(read(town, b"les\na\n"), "les", "uren") == [("a", None)]


def test_a_row_that_begins_with_a_hash_is_a_row(town):
    assert values(read(town, b"les;uren\n#N/B;1\nb;2\n"), "les") == [("#N/B",), ("b",)]


def test_a_ragged_row_is_refused_with_its_line(town):
    sheet = read(town, b"les;uren\na;1\nb\nc;1;2\nd;1\n")
    assert refused(sheet) == [(3, WIDTH), (4, WIDTH)]
    assert values(sheet, "les", "regel") == [("a", 2), ("d", 5)]


def test_an_open_quote_takes_no_other_row_along(town):
    sheet = read(town, b'les;uren\n"a;1\nb;2\n"c;3\n')
    assert refused(sheet) == [(2, QUOTE), (4, QUOTE)]
    assert values(sheet, "les") == [("b",)]


def test_a_value_in_quotes_may_hold_the_delimiter_and_a_quote(town):
    assert values(read(town, b'les;school\n"a";"x;y ""z"""\n'), "les", "school") == [("a", 'x;y "z"')]


def test_a_quoted_row_with_too_few_values_is_ragged(town):
    assert refused(read(town, b'les;uren\n"a;1"\nb;2\n')) == [(2, WIDTH)]


def test_a_line_break_within_quotes_is_refused_not_joined(town):
    sheet = read(town, b'les;school\na;"x\ny"\nb;z\n')
    assert (sheet.rows_in, refused(sheet)) == (3, [(2, QUOTE), (3, QUOTE)])


def test_a_nul_byte_is_refused_with_its_line(town):
    assert refused(read(town, b"les;uren\na\0;1\nb;2\n")) == [(2, CONTROL)]


def test_a_lone_carriage_return_is_not_a_line_break(town):
    sheet = read(town, b"les;uren\na;1\rb;2\nc;3\n")
    assert (sheet.rows_in, refused(sheet)) == (2, [(2, CONTROL)])


def test_a_line_of_excel_that_names_the_delimiter_is_skipped(town):
    assert values(read(town, b"sep=;\nles\na\n"), "les", "regel") == [("a", 3)]


def test_a_total_below_the_table_is_not_a_row(town):
    assert refused(read(town, b"les;uren;prijs\na;1;2\nTotaal;1\n")) == [(3, WIDTH)]


def test_a_header_without_rows_stops(town):
    assert "geen enkele rij" in refusal(town, b"les;uren\n")


def test_an_unknown_column_stops(town):
    assert "kolom 'minuten' is onbekend" in refusal(town, b"les;minuten\na;1\n")


def test_a_column_that_is_there_twice_stops(town):
    assert "twee keer" in refusal(town, b"les;uren;uren\na;1;2\n")


def test_a_missing_required_column_stops(town):
    assert "'les' ontbreekt" in refusal(town, b"uren\n1\n")


def test_another_delimiter_stops_and_names_the_right_one(town):
    assert "';'" in refusal(town, b"les,uren\na,1\n")


def test_a_file_without_header_stops_without_quoting_its_first_row(town):
    message = refusal(town, b"geheim;1\nb;2\n")
    assert "geen bekende kolomnaam" in message
    assert "geheim" not in message


def test_a_row_of_more_than_a_megabyte_is_read(town):
    assert len(values(read(town, b"les;school\na;" + b"x" * 5_000_000 + b"\n"), "school")[0][0]) == 5_000_000


def test_a_line_keeps_its_number_in_a_file_of_several_blocks(town):
    rows = BLOCK // 4 + 10
    sheet = read(town, b"les;uren\n" + b"a;1\n" * rows + b"b\nc;3\n")
    assert refused(sheet) == [(rows + 2, WIDTH)]
    assert sheet.rows.slice(rows)["regel"].to_pylist() == [rows + 3]


def test_a_workbook_gives_dates_and_numbers_as_a_sender_types_them(town):
    raw = workbook(
        ["les", "dag", "uren", "prijs", "geweest", "school"],
        ["a", datetime(2026, 10, 1), 3, 1.5, True, None],
    )
    sheet = read(town, raw, "xlsx")
    assert values(sheet, "les", "dag", "uren", "prijs", "geweest", "school") == [("a", "2026-10-01", "3", "1.5000", "Ja", "")]


def test_an_empty_row_of_a_workbook_is_skipped_and_the_lines_stay_those_of_excel(town):
    raw = workbook(["les"], ["a"], [None], ["b"])
    assert values(read(town, raw, "xlsx"), "les", "regel") == [("a", 2), ("b", 4)]


def test_a_workbook_row_beyond_the_header_is_refused(town):
    raw = workbook(["les", "uren"], ["a", 1], ["b", 1, 2])
    assert refused(read(town, raw, "xlsx")) == [(3, WIDTH)]


def test_a_line_break_in_a_workbook_cell_is_refused(town):
    raw = workbook(["les", "school"], ["a", "x\ny"], ["b", "z"])
    assert refused(read(town, raw, "xlsx")) == [(2, CONTROL)]


def test_a_file_that_only_looks_like_a_workbook_stops(town):
    assert "geen leesbaar Excelbestand" in refusal(town, b"les;uren\na;1\n", "xlsx")


def test_an_empty_workbook_stops(town):
    assert "leeg" in refusal(town, workbook(), "xlsx")


def test_parquet_gives_text_whatever_the_type(town):
    raw = parquet(les=[1], dag=[date(2026, 10, 1)], uren=[3.0], prijs=[Decimal("1.234")], school=[None])
    sheet = read(town, raw, "parquet")
    assert values(sheet, "les", "dag", "uren", "prijs", "school", "regel") == [("1", "2026-10-01", "3", "1.2340", "", 2)]


def test_a_file_that_only_looks_like_parquet_stops(town):
    assert "geen leesbaar Parquetbestand" in refusal(town, b"les;uren\na;1\n", "parquet")


@given(text=st.text(alphabet="ab;\"\t\r\n\0\x7fé", max_size=20))
@settings(max_examples=300, deadline=None)
def test_in_a_plain_block_every_line_counts_and_none_can_break_more_than_its_width(text):
    block = text.encode() or b"a"
    lines = judge(block, ";", 2)
    broken = [rule for rule, found in lines.broken.items() if found.any() and rule != WIDTH]
    plain = count_plain(block)
    assert plain is None or (plain == len(lines.texts) and not broken and not lines.blank.any())


def test_most_blocks_are_plain():
    assert [count_plain(block) for block in (b"a;1\nb;2\n", b"a;1\r\nb\t;2\r\n", b"a;1\nb;2")] == [2, 2, 2]


@given(body=st.lists(st.text('ab1;"#\r\n\0é', max_size=8), max_size=12), mark=st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=100, deadline=None)
def test_every_line_is_read_or_refused_once(tmp_path_factory, body, mark):
    town = Town(tmp_path_factory.mktemp("town"))
    text = mark.join(["les;uren", "eerste;1", *body])
    sheet = read(town, text.encode())
    lines = {number for number, line in enumerate(text.split("\n"), start=1) if line not in ("", "\r")} - {1}
    found = [line for (line,) in values(sheet, "regel")] + [line for line, _ in refused(sheet)]
    assert sorted(found) == sorted(lines)
    assert sheet.rows_in == len(lines)
