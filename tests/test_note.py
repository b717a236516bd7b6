"""The delivery note says what the files hold, so that a file that was cut on its way is seen."""

import hashlib
from pathlib import Path

import pytest
from deliveries import Town

from etl.errors import LandingError
from etl.note import Stated, is_note, read_notes

HEAD = "bestand | rijen | sha256\n"
GOOD = b"les;uren\na;1\n"


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


def note(town: Town, text: str, name: str = "leveringsbrief.csv") -> None:
    town.write(name, HEAD + text)


def refusal(town: Town, raw: bytes = GOOD) -> str:
    with pytest.raises(LandingError) as refused:
        town.land("les_2026-10.csv", raw)
    return str(refused.value)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("leveringsbrief.csv", True),
        ("Leveringsbrief_duo.CSV", True),
        ("leveringsbrief.xlsx", False),
        ("les_2026-10.csv", False),
        ("brief.csv", False),
    ],
)
def test_a_note_is_known_by_its_name(name, expected):
    assert is_note(Path(name)) is expected


def test_a_file_that_agrees_with_its_note_says_so(town):
    note(town, f"les_2026-10.csv | 1 | {hashlib.sha256(GOOD).hexdigest()}")
    assert town.land("les_2026-10.csv", GOOD).stated == "leveringsbrief.csv"


def test_a_file_that_is_on_no_note_is_received(town):
    note(town, "les_2026-09.csv | 1 |")
    assert town.land("les_2026-10.csv", GOOD).stated == ""


def test_another_number_of_rows_is_refused_with_both(town):
    note(town, "les_2026-10.csv | 2 |")
    assert "er staan 1 rijen in, volgens leveringsbrief.csv zijn het er 2" in refusal(town)


def test_other_bytes_are_refused(town):
    note(town, f"les_2026-10.csv | 1 | {'0' * 64}")
    assert "dit is niet het bestand van leveringsbrief.csv" in refusal(town)


def test_a_hash_in_capitals_is_the_same_hash(town):
    note(town, f"les_2026-10.csv | 1 | {hashlib.sha256(GOOD).hexdigest().upper()}")
    assert town.land("les_2026-10.csv", GOOD).is_new


def test_several_notes_count_together(town):
    note(town, "les_2026-09.csv | 1 |")
    note(town, "les_2026-10.csv | 2 |", "leveringsbrief_2.csv")
    assert read_notes(town.folder) == {
        "les_2026-09.csv": Stated(1, "", "leveringsbrief.csv"),
        "les_2026-10.csv": Stated(2, "", "leveringsbrief_2.csv"),
    }


def test_two_notes_that_contradict_each_other_are_refused(town):
    note(town, "les_2026-10.csv | 1 |")
    note(town, "les_2026-10.csv | 2 |", "leveringsbrief_2.csv")
    assert "staat ook in leveringsbrief.csv, met iets anders" in refusal(town)


@pytest.mark.parametrize("line", ["les_2026-10.csv", "les_2026-10.csv | veel |", "les_2026-10.csv | 1 | abc"])
def test_a_line_that_cannot_be_read_is_refused_with_its_number(town, line):
    note(town, line)
    assert "leveringsbrief.csv, regel 2: hier hoort bestand;rijen;sha256" in refusal(town)


def test_another_header_is_refused(town):
    town.write("leveringsbrief.csv", "naam | rijen\n les_2026-10.csv | 1")
    assert "de kopregel is niet bestand;rijen;sha256" in refusal(town)
