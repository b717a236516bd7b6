"""Row 18: the header keeps to the contract, or the file is refused; a row that ran into the header is not quoted."""

import io
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet
import pytest
import tally
from outcome import SECRET, Door

GOOD = f"les;uren;school\nL1;1;{SECRET}\n".encode()


@pytest.fixture
def town(tmp_path: Path) -> Door:
    return Door(tmp_path)


def sheet(*header: str) -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.active.append(header)
    book.active.append([f"L{place}" for place in range(len(header))])
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("fault", "header", "reason"),
    [
        ("added", "les;uren;school;minuten", "'minuten'"),
        ("renamed", "les;uur;school", "'uur'"),
        ("renamed by case", "Les;uren;school", "kolom 1"),
        ("required removed", "uren;school", "'les'"),
        ("double", "les;uren;uren", "twee keer"),
        ("double after trimming", "les;uren; uren ", "twee keer"),
        ("trailing delimiters", "les;uren;school;;", "kolom 4"),
        ("empty name", "les;;school", "kolom 2"),
        ("missing altogether", f"{SECRET};1;x", "geen bekende kolomnaam"),
        ("open quote", 'les;"uren;school', "kopregel"),
        ("two marks", "\ufeff\ufeffles;uren;school", "kolom 1"),
    ],
)
def test_a_header_of_another_form_is_refused_until_it_is_repaired(town, fault, header, reason):
    tally.row(18)
    row = ";".join([SECRET, "1", "x", "", ""][: header.count(";") + 1])
    assert reason in town.deliver(f"{header}\n{row}\n".encode()).refused
    assert town.deliver(GOOD).rows == (1, 0, 0)


@pytest.mark.parametrize(
    ("change", "raw"),
    [
        ("optional removed", f"les;school\nL1;{SECRET}\n"),
        ("reordered", f"school;uren;les\n{SECRET};1;L1\n"),
        ("in quotes", f'"les";"uren";"school"\n"L1";"1";"{SECRET}"\n'),
        ("with spaces", f" les ; uren ; school \nL1;1;{SECRET}\n"),
        ("after a mark", f"\ufeffles;uren;school\nL1;1;{SECRET}\n"),
        ("after a mark and in quotes", f'\ufeff"les";"uren";"school"\nL1;1;{SECRET}\n'),
    ],
)
def test_a_header_that_says_the_same_is_accepted(town, change, raw):
    tally.row(18)
    assert town.deliver(raw.encode()).rows == (1, 0, 0)
    assert town.ask("select les, school from staging.les") == [("L1", SECRET)]


@pytest.mark.parametrize("glue", ["", ";", " ", "\t", "\r"])
def test_a_row_that_ran_into_the_header_is_not_quoted(town, glue):
    tally.row(18)
    assert town.deliver(f"les;uren;school{glue}L1;1;{SECRET}\nL2;2;x\n".encode()).refused
    assert town.deliver(f"les{glue}{SECRET}\nL2\n".encode()).refused


@pytest.mark.parametrize("header", [("les", "minuten"), ("uren", "school"), ("les", "uren", "uren"), ("les", None, "uren")])
def test_a_workbook_is_held_to_the_same_header(town, header):
    tally.row(18)
    assert town.deliver(sheet(*header), "les_2026-10.xlsx").refused
    assert town.deliver(sheet("school", "les"), "les_2026-10.xlsx").rows == (1, 0, 0)


def test_parquet_is_held_to_the_same_header(town):
    tally.row(18)
    for columns in ({"les": ["L1"], "minuten": [1]}, {"uren": [1]}):
        file = io.BytesIO()
        pyarrow.parquet.write_table(pa.table(columns), file)
        assert town.deliver(file.getvalue(), "les_2026-10.parquet").refused
