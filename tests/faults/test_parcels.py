"""A ZIP of deliveries: whole or refused, nothing outside its folder, and one bad file does not keep out the others."""

import hashlib
import io
import warnings
import zipfile
from pathlib import Path

import pytest
import tally
from outcome import NAME, SECRET, Door

from etl import ledger, parcel
from etl.intake import Verdict, receive_all
from etl.note import PREFIX
from etl.receipts import list_landed

GOOD = f"les;school\nL1;{SECRET}\n".encode()
NEXT = "les_2026-11.csv"


@pytest.fixture
def town(tmp_path: Path) -> Door:
    return Door(tmp_path)


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", method) as made:
        warnings.simplefilter("ignore")  # the same name twice is what some tests are about
        for name, raw in members:
            made.writestr(name, raw)
    return file.getvalue()


def receive(town: Door, *files: tuple[str, bytes]) -> dict[str, Verdict]:
    """The verdicts by file; each refusal is in the ledger, and nothing unpacked stays behind."""
    paths = [town.write(name, raw) for name, raw in files]
    verdicts = receive_all(paths, town.settings, town.home)
    noted = [(one["file"], one["reason"]) for one in ledger.events(town.settings) if one["event"] == ledger.REFUSED]
    assert {(one.file, one.refusal) for one in verdicts if one.refusal} <= set(noted)
    assert list(town.settings.data.rglob("*.tmp")) == []
    assert SECRET not in f"{verdicts}{noted}"
    return {one.file: one for one in verdicts}


def refusal(town: Door, raw: bytes) -> str:
    """Why a ZIP is refused whole; a good one under the same name is welcome afterwards."""
    reason = receive(town, ("levering.zip", raw))["levering.zip"].refusal
    assert list_landed(town.settings) == []
    assert receive(town, ("levering.zip", zipped((NAME, GOOD))))[NAME].landed
    tally.add("kapotte zips")
    return reason


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_every_file_in_a_zip_is_received_however_it_is_packed(town, method):
    tally.row(16)
    found = receive(town, ("levering.zip", zipped((NAME, GOOD), ("map/" + NEXT, GOOD), method=method)))
    assert {name for name, one in found.items() if one.landed} == {NAME, NEXT}
    assert town.ask("select school from staging.les") == [(SECRET,)]


@pytest.mark.parametrize("name", ["../../" + NAME, "/etc/" + NAME, "..\\..\\" + NAME, "C:\\" + NAME, "a/../../../" + NAME])
def test_a_name_that_climbs_out_of_the_zip_writes_nothing_elsewhere(town, name):
    before = {path for path in town.folder.parent.rglob("*") if town.folder not in path.parents}
    receive(town, ("levering.zip", zipped((name, GOOD))))
    outside = {path for path in town.folder.parent.rglob("*") if town.folder not in path.parents}
    assert outside <= before
    assert {path.parent for path in town.folder.rglob("*les_2026-10*")} <= {town.settings.landed / "les"}


@pytest.mark.parametrize("name", ["..", "map/..", ".", "x" * 300 + ".csv", "les\n2026-10.csv", "les\x1b[2J.csv"])
def test_a_name_that_no_disk_should_hold_is_refused(town, name):
    assert "naam" in refusal(town, zipped((name, GOOD)))


def test_an_empty_zip_is_refused(town):
    assert "leeg" in refusal(town, zipped())


def test_a_zip_with_only_what_a_mac_adds_is_refused(town):
    assert "leeg" in refusal(town, zipped(("__MACOSX/._x.csv", b"x"), (".DS_Store", b"x")))


def test_what_a_mac_or_windows_adds_is_passed_over(town):
    junk = ("__MACOSX/._les_2026-10.csv", "map/.DS_Store", "Thumbs.db", "desktop.ini")
    found = receive(town, ("levering.zip", zipped(*((name, b"x") for name in junk), (NAME, GOOD))))
    assert list(found) == [NAME]


def test_a_zip_within_a_zip_is_refused(town):
    assert "zelf een zipbestand" in refusal(town, zipped(("binnen.ZIP", zipped((NAME, GOOD)))))


def test_the_same_name_twice_is_refused(town):
    assert "twee keer" in refusal(town, zipped(("a/" + NAME, GOOD), ("b/" + NAME, GOOD)))


def test_more_files_or_bytes_than_a_delivery_has_are_refused_before_anything_is_written(town, monkeypatch):
    monkeypatch.setattr(parcel, "MOST_BYTES", 1000)
    assert "te groot" in refusal(town, zipped((NAME, b"0" * 1001)))
    town.settings = Door(town.folder / "more").settings
    monkeypatch.setattr(parcel, "MOST_FILES", 3)
    assert "te groot" in refusal(town, zipped(*((f"les_2026-0{one}.csv", b"0") for one in range(1, 6))))


def test_a_bomb_that_lies_about_its_size_is_refused_at_the_size_it_told(town):
    raw = zipped((NAME, b"0" * 5_000_000)).replace((5_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert "beschadigd" in refusal(town, raw)


def test_a_file_that_is_not_what_its_checksum_says_is_refused(town):
    raw = zipped((NAME, GOOD), method=zipfile.ZIP_STORED)
    assert "beschadigd" in refusal(town, raw.replace(SECRET.encode(), SECRET[::-1].encode()))


def test_a_zip_with_a_password_is_refused(town):
    raw = bytearray(zipped((NAME, GOOD)))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    assert "wachtwoord" in refusal(town, bytes(raw))


def test_a_name_in_another_encoding_keeps_out_only_its_own_file(town):
    raw = zipped(("Zo\u00eb.csv", GOOD), (NAME, GOOD)).replace("Zo\u00eb".encode(), b"Zo\x89\x8a")
    assert "beschadigd" in refusal(town, raw)  # it claims to be UTF-8 and is not
    plain = zipped(("ZoXX.csv", GOOD), (NEXT, GOOD)).replace(b"ZoXX", b"Zo\x89\x8a")
    found = receive(town, ("oud.zip", plain))
    assert found[NEXT].landed
    assert len(found) == 2


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_one_wrong_byte_anywhere_in_a_zip_never_receives_other_bytes(town, method):
    raw = zipped((NAME, GOOD), method=method)
    for place in range(0, len(raw), 5):
        town.settings = Door(town.folder / f"{place}").settings
        receive(town, ("levering.zip", raw[:place] + bytes([raw[place] ^ 0xFF]) + raw[place + 1 :]))
        assert all(one.path.read_bytes() == GOOD for one in list_landed(town.settings))
        tally.add("veranderde bytes")


def test_one_bad_file_does_not_keep_out_the_others(town):
    bad = [("les_2026-09.csv", b"les;minuten\nL1;1\n"), ("les_2026-08.csv", b""), ("brief.pdf", b"x"), ("les_2026-07.xlsx", b"PK")]
    found = receive(town, ("levering.zip", zipped(*bad, (NAME, GOOD))))
    assert {name for name, one in found.items() if one.landed} == {NAME}
    assert receive(town, ("weer.zip", zipped(("les_2026-09.csv", GOOD))))["les_2026-09.csv"].landed


def test_two_zips_of_one_name_do_not_take_each_other_away(town):
    for room, name in (("a", NAME), ("b", NEXT)):
        (town.folder / room).mkdir()
        town.write(f"{room}/levering.zip", zipped((name, GOOD)))
    found = receive_all([town.folder / room / "levering.zip" for room in "ab"], town.settings, town.home)
    assert {one.file for one in found if one.landed} == {NAME, NEXT}


def test_a_promised_file_that_is_not_in_the_zip_is_told(town):
    tally.row(13)
    note = f"bestand;rijen;sha256\n{NAME};1;{hashlib.sha256(GOOD).hexdigest()}\n{NEXT};1;\n".encode()
    found = receive(town, ("levering.zip", zipped((f"{PREFIX}.csv", note), (NAME, GOOD))))
    assert found[NAME].landed.stated == f"{PREFIX}.csv"
    assert "niet meegekomen" in found[NEXT].refusal


def test_a_note_that_comes_without_any_file_is_told(town):
    tally.row(13)
    note = f"bestand;rijen;sha256\n{NAME};1;\n".encode()
    assert "niet meegekomen" in receive(town, ("levering.zip", zipped((f"{PREFIX}.csv", note))))[NAME].refusal


@pytest.mark.parametrize("line", ["x", f"{NAME};²;", f"{NAME};-1;", f"{NAME};1;kort", f"{NAME};1;;", f'"{"x" * 140_000}";1;'])
def test_a_note_that_cannot_be_read_keeps_out_its_files_and_no_others(town, line):
    tally.row(13)
    note = f"bestand;rijen;sha256\n{line}\n".encode()
    bad, good = zipped((f"{PREFIX}.csv", note), (NAME, GOOD)), zipped((NEXT, GOOD))
    found = receive(town, ("slecht.zip", bad), ("goed.zip", good))
    assert PREFIX in found[NAME].refusal
    assert found[NEXT].landed
