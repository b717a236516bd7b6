"""Of many files at once each gets its own verdict, and what is remarkable about a delivery is said at the door."""

import errno
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from deliveries import Town

from etl import ledger
from etl.intake import Verdict, receive_all
from etl.receipts import list_landed

GOOD = "les | uren\n a | 1"


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


def receive(town: Town, *paths: Path) -> list[Verdict]:
    return receive_all(paths, town.settings, town.home)


def rows(numbers: Iterable[int]) -> str:
    return "\n".join(["les | uren", *(f"{number} | 1" for number in numbers)])


def zipped(town: Town, **files: str) -> Path:
    path = town.folder / "levering.zip"
    with zipfile.ZipFile(path, "w") as parcel:
        for name, text in files.items():
            parcel.writestr(f"map/{name}.csv", text)
    return path


def test_a_bad_file_does_not_keep_out_the_good_ones(town):
    found = receive(town, town.write("onzin.csv", "x"), town.write("les_2026-10.csv", GOOD))
    assert [one.landed is None for one in found] == [True, False]
    assert "uit deze naam" in found[0].refusal


def test_a_file_that_cannot_be_read_does_not_keep_out_the_good_ones(town, monkeypatch):
    locked, good = town.write("les_2026-09.csv", GOOD), town.write("les_2026-10.csv", GOOD)
    opened = Path.open

    def guarded(path: Path, *words: str, **more: str) -> object:
        if path == locked:
            raise PermissionError(errno.EACCES, "geen toegang", str(path))
        return opened(path, *words, **more)

    monkeypatch.setattr(Path, "open", guarded)  # as root every file can be read
    found = receive(town, locked, good)
    assert found[0].refusal.startswith("les_2026-09.csv: de monitor mag dit niet lezen")
    assert found[1].landed


def test_every_verdict_stands_in_the_ledger(town):
    good = town.write("les_2026-10.csv", GOOD)
    receive(town, good, good, town.write("onzin.csv", "x"))
    assert [event["event"] for event in ledger.events(town.settings)] == [ledger.RECEIVED, ledger.KNOWN, ledger.REFUSED]


def test_the_files_in_a_zip_are_received_one_by_one(town):
    found = receive(town, zipped(town, **{"les_2026-10": "les\na\n", "onzin": "x"}))
    assert sorted(one.file for one in found if one.landed) == ["les_2026-10.csv"]
    assert sorted(one.file for one in found if one.refusal) == ["onzin.csv"]


def test_a_zip_that_cannot_be_opened_is_refused_and_in_the_ledger(town):
    (verdict,) = receive(town, town.write("levering.zip", b"PK\x03\x04"))
    assert "beschadigd of versleuteld" in verdict.refusal
    assert [event["event"] for event in ledger.events(town.settings)] == [ledger.REFUSED]


def test_the_same_rows_in_another_file_are_recognised(town):
    receive(town, town.write("les_2026-09.csv", "les | uren\n a | 1\n b | 2"))
    (verdict,) = receive(town, town.write("les_2026-10.csv", "uren | les\n 2 | b\n 1 | a"))
    assert verdict.remarks == ("dezelfde rijen als les_2026-09_v1",)


def test_a_jump_is_told_at_the_door(town):
    receive(town, town.write("les_2026-09.csv", rows(range(100))))
    (verdict,) = receive(town, town.write("les_2026-10.csv", rows(range(10))))
    assert verdict.remarks == ("les_2026-10_v1 heeft 10 rijen, les_2026-09_v1 had er 100 (-90 %); de build vraagt om een ja",)


def test_at_the_door_as_in_the_build_what_lies_aside_is_no_measure(town):
    receive(town, town.write("les_2026-09.csv", rows(range(100))))
    ledger.note(town.settings, ledger.ASIDE, delivery="les_2026-09_v1", reason="proef")
    (verdict,) = receive(town, town.write("les_2026-10.csv", rows(range(10))))
    assert verdict.remarks == ()


def test_another_encoding_is_told(town):
    (verdict,) = receive(town, town.write("les_2026-10.csv", "les;school\na;Pië\n".encode("cp1252")))
    assert verdict.remarks == ("tekenset windows-1252, omgezet",)


def test_what_lies_aside_and_comes_again_still_lies_aside_and_says_so(town):
    path = town.write("les_2026-10.csv", GOOD)
    receive(town, path)
    ledger.note(town.settings, ledger.ASIDE, delivery="les_2026-10_v1", reason="proef")
    (verdict,) = receive(town, path)
    assert verdict.remarks == (
        'les_2026-10_v1 ligt opzij (proef) en telt niet mee; met `monitor accept les_2026-10_v1 --reden "…"` wel',
    )


def test_a_known_delivery_is_not_remarked_upon_again(town):
    path = town.write("les_2026-10.csv", "les;school\na;Pië\n".encode("cp1252"))
    receive(town, path)
    assert receive(town, path)[0].remarks == ()


def test_a_file_that_the_note_promises_and_that_is_not_there_is_refused(town):
    town.write("leveringsbrief.csv", "bestand | rijen | sha256\n les_2026-10.csv | 1 |\n les_2026-11.csv | 1 |")
    found = receive(town, town.write("les_2026-10.csv", GOOD))
    assert [one.landed is None for one in found] == [False, True]
    assert "les_2026-11.csv: dit bestand staat op leveringsbrief.csv, maar is niet meegekomen" in found[1].refusal


def test_a_wrong_note_in_one_folder_does_not_keep_out_another_folder(town):
    (town.folder / "fout").mkdir()
    town.write("fout/leveringsbrief.csv", "bestand | rijen\n les_2026-09.csv | 1")
    found = receive(town, town.write("fout/les_2026-09.csv", GOOD), town.write("les_2026-10.csv", GOOD))
    assert [one.landed is None for one in found] == [True, False]
    assert "de kopregel is niet bestand;rijen;sha256" in found[0].refusal


def test_the_note_itself_is_no_delivery(town):
    note = town.write("leveringsbrief.csv", "bestand | rijen | sha256\n les_2026-10.csv | 1 |")
    assert [one.file for one in receive(town, note, town.write("les_2026-10.csv", GOOD))] == ["les_2026-10.csv"]
    assert len(list_landed(town.settings)) == 1
