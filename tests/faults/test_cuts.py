"""Rows 12 to 14: a file that is cut anywhere, or still being written, never loads as if it were whole."""

import hashlib
import io
import threading
import zipfile
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet
import pytest
import tally
from outcome import NAME, SECRET, Door

from etl.errors import LandingError
from etl.landing import land
from etl.note import PREFIX
from etl.receipts import list_landed, verify_landed

ROWS = 3
WHOLE = f'les;uren;school\nL1;12;Zoë\nL2;34;"{SECRET}"\nL3;56;y\n'.encode()
FORMS = {"lf": WHOLE, "crlf": WHOLE.replace(b"\n", b"\r\n"), "utf-16": WHOLE.decode().encode("utf-16")}


@pytest.fixture
def town(tmp_path: Path) -> Door:
    return Door(tmp_path)


def note(town: Door, rows: int, whole: bytes = b"", name: str = NAME) -> None:
    digest = hashlib.sha256(whole).hexdigest() if whole else ""
    town.write(f"{PREFIX}.csv", f"bestand;rijen;sha256\n{name};{rows};{digest}\n".encode())


def workbook() -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    for row in (["les", "uren"], ["L1", 12], [SECRET, 34]):
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def parquet() -> bytes:
    file = io.BytesIO()
    pyarrow.parquet.write_table(pa.table({"les": ["L1", SECRET], "uren": [12, 34]}), file)
    return file.getvalue()


def line_ends(whole: bytes, encoding: str = "utf-8") -> set[int]:
    """Where a file may stop so that nobody can see that it did: behind a line, with at least one row before it."""
    lines = whole.decode(encoding).splitlines(keepends=True)
    codec = "utf-16-le" if encoding == "utf-16" else encoding
    mark = len(whole) - len("".join(lines).encode(codec))
    return {mark + len("".join(lines[: number + 1]).encode(codec)) for number in range(1, len(lines))}


@pytest.mark.parametrize("form", FORMS)
def test_a_cut_is_only_unseen_behind_a_whole_line(town, form):
    tally.row(13)
    whole, seen = FORMS[form], set()
    for end in range(1, len(whole)):
        outcome = town.attempt(whole[:end], apart=f"cut-{end}")
        if not outcome.refused:
            seen.add(end)
            assert (outcome.loaded, outcome.quarantined) == (outcome.rows_in, 0)
    tally.add("afgekapte leveringen", len(whole) - 1)
    assert seen == line_ends(whole, "utf-16" if form == "utf-16" else "utf-8") - {len(whole)}


@pytest.mark.parametrize("vouched", [b"", WHOLE], ids=["rows", "rows and sha256"])
def test_a_cut_is_always_refused_when_a_note_says_how_many_rows_there_are(town, vouched):
    tally.row(13)
    note(town, ROWS, vouched)
    lost = unseen = 0
    for end in range(1, len(WHOLE)):
        outcome = town.attempt(WHOLE[:end], apart="cuts")
        unseen += not outcome.refused
        lost += 0 if outcome.refused else ROWS - outcome.rows_in
    tally.lost(lost)
    tally.add("afgekapte leveringen", len(WHOLE) - 1)
    tally.violated(unseen)
    assert (lost, unseen) == (0, 0)
    assert town.attempt(WHOLE, apart="cuts").rows == (ROWS, 0, 0)


@pytest.mark.parametrize(("name", "raw", "step"), [("les_2026-10.xlsx", workbook(), 7), ("les_2026-10.parquet", parquet(), 3)])
def test_a_workbook_or_parquet_file_is_refused_wherever_it_is_cut(town, name, raw, step):
    tally.row(13)
    for end in range(1, len(raw), step):
        assert town.attempt(raw[:end], name).refused
    tally.add("afgekapte leveringen", len(range(1, len(raw), step)))
    assert town.attempt(raw, name).rows == (2, 0, 0)


def test_a_zip_is_refused_wherever_it_is_cut(town):
    tally.row(13)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parcel:
        parcel.writestr(NAME, WHOLE)
    raw = file.getvalue()
    for end in range(1, len(raw)):
        assert town.attempt(raw[:end], "levering.zip").refused
    tally.add("afgekapte leveringen", len(raw) - 1)
    assert list_landed(town.settings) == []


def test_a_note_that_is_cut_never_vouches_for_another_number_of_rows(town):
    tally.row(13)
    text = f"bestand;rijen;sha256\n{NAME};33;\n".encode()
    for end in range(len(text)):
        town.write(f"{PREFIX}.csv", text[:end])
        outcome = town.attempt(WHOLE, apart=f"note-{end}")
        # With nothing but its header the note says nothing of this file.
        assert outcome.refused or text[:end].rstrip() == b"bestand;rijen;sha256"
    tally.add("afgekapte leveringen", len(text))


def test_a_last_line_without_a_break_is_welcome_when_the_sender_vouches_for_every_byte(town):
    tally.row(13)
    assert "regeleinde" in town.deliver(WHOLE[:-1]).refused
    note(town, ROWS, WHOLE[:-1])
    assert town.deliver(WHOLE[:-1]).rows == (ROWS, 0, 0)


@pytest.mark.parametrize(
    "raw", [b"", b"les;uren\n", b"les;uren", b"\n", b"\xef\xbb\xbf", b"sep=;\n", b"sep=;\nles;uren\n", b"les;uren\n\n\r\n"]
)
def test_an_empty_file_is_refused_and_the_next_try_is_welcome(town, raw):
    tally.row(12)
    assert town.deliver(raw).refused
    assert town.deliver(WHOLE).rows == (ROWS, 0, 0)


def test_a_header_without_rows_is_refused_in_every_format(town):
    tally.row(12)
    book, sheet, columns = openpyxl.Workbook(), io.BytesIO(), io.BytesIO()
    book.active.append(["les", "uren"])
    book.save(sheet)
    pyarrow.parquet.write_table(pa.table({"les": pa.array([], pa.string())}), columns)
    assert "geen enkele rij" in town.deliver(sheet.getvalue(), "les_2026-10.xlsx").refused
    assert "geen enkele rij" in town.deliver(columns.getvalue(), "les_2026-10.parquet").refused


def test_what_is_landed_while_a_writer_goes_on_is_the_file_as_it_was_at_one_moment(town):
    tally.row(14)
    path = town.write(NAME, b"les;uren\nL0;1\n")
    stop = threading.Event()

    def append() -> None:
        number = 0
        with path.open("ab", buffering=0) as stream:
            while not stop.is_set():
                number += 1
                stream.write(f"L{number};".encode())
                stream.write(b"12\n")

    writer = threading.Thread(target=append)
    writer.start()
    refused = 0
    try:
        for attempt in range(1, 16):
            town.settings = Door(town.folder / f"while-{attempt}").settings
            try:
                landed = land(path, town.settings, town.home)
            except LandingError:
                refused += 1
                assert list_landed(town.settings) == []
                continue
            verify_landed([landed])
            raw = landed.path.read_bytes()
            assert (hashlib.sha256(raw).hexdigest(), raw[-1:], raw.count(b"\n")) == (landed.sha256, b"\n", landed.rows + 1)
    finally:
        stop.set()
        writer.join()
    tally.add("leveringen tijdens het schrijven", 15)
    assert refused > 0
    town.settings = Door(town.folder / "after").settings
    assert land(path, town.settings, town.home).rows == path.read_bytes().count(b"\n") - 1
