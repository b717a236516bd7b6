"""Rows 1 to 5: a file in another encoding is read exactly or refused with the line; no letter becomes another one."""

from pathlib import Path

import pytest
import tally
from outcome import SECRET, Door

from etl import ledger
from etl.sheet import CONTROL

TEXT = f"les;school\nL1;Café Zoë\nL2;{SECRET} €\n"
REPAIRED = TEXT.encode()


@pytest.fixture
def town(tmp_path: Path) -> Door:
    return Door(tmp_path)


def schools(town: Door) -> list[str]:
    return [school for (school,) in town.ask("select school from staging.les order by les")]


def refused_then_repaired(town: Door, raw: bytes) -> str:
    """The reason; afterwards a good file under the same name is welcome."""
    reason = town.deliver(raw).refused
    assert reason
    assert town.deliver(REPAIRED).rows == (2, 0, 0)
    return reason


def test_windows_text_is_read_and_noted(town):
    tally.row(1)
    outcome = town.deliver(TEXT.encode("cp1252"))
    assert (outcome.rows, outcome.encoding) == ((2, 0, 0), "windows-1252")
    assert schools(town) == ["Café Zoë", f"{SECRET} €"]
    assert outcome.remarks == ("tekenset windows-1252, omgezet",)
    assert ledger.events(town.settings)[-1]["event"] == ledger.RECEIVED


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_unicode_with_or_without_a_mark_is_read(town, encoding):
    tally.row(2)
    assert town.deliver(TEXT.encode(encoding)).rows == (2, 0, 0)
    assert schools(town) == ["Café Zoë", f"{SECRET} €"]


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_a_mark_of_another_encoding_before_plain_text_is_refused(town, mark):
    tally.row(2)
    assert refused_then_repaired(town, mark + b"les;school\nL1;x\nL2;" + SECRET.encode() + b"\n")


def test_unicode_of_two_bytes_without_its_mark_is_refused(town):
    tally.row(2)
    assert "kolomnaam" in refused_then_repaired(town, TEXT.encode("utf-16-le"))


@pytest.mark.parametrize("word", ["Café", "€ 5", "Ayşe", "Łódź", "’s avonds", "محمد", "Дом", "naïef"])
def test_text_that_was_converted_twice_is_refused_with_its_line(town, word):
    tally.row(3)
    twice = f"les;school\nL1;{SECRET}\nL2;{word}\n".encode().decode("latin-1").encode()
    assert "regel 3" in refused_then_repaired(town, twice)


def test_a_mark_for_a_lost_letter_is_refused(town):
    tally.row(3)
    assert "regel 2" in refused_then_repaired(town, "les;school\nL1;Caf\ufffd\n".encode())


@pytest.mark.parametrize("word", ["Café", "€", "Ayşe", "’s", "Дом"])
def test_two_encodings_in_one_file_are_refused_with_the_first_line(town, word):
    tally.row(4)
    mixed = f"les;school\nL1;{SECRET}\nL2;Zoë\n".encode("cp1252") + f"L3;{word}\n".encode()
    assert "regel 4" in refused_then_repaired(town, mixed)


def test_a_file_of_which_the_second_half_is_windows_text_is_refused(town):
    tally.row(4)
    assert "mengt tekensets" in refused_then_repaired(town, TEXT.encode("utf-8-sig") + "L3;Zoë\n".encode("cp1252"))


@pytest.mark.parametrize("encoding", ["cp437", "cp850", "mac_roman"])
def test_text_of_dos_or_an_old_mac_is_not_taken_for_windows_text(town, encoding):
    tally.row(1)
    assert "tekenset" in refused_then_repaired(town, f"les;school\nL1;{SECRET}\nL2;Café Zoë\n".encode(encoding))


@pytest.mark.parametrize("word", ["“Café”", "Weiß’", "Škoda", "Zoë’s", "Müller – Söhne", "100 ‰", "É…", "Łódź", "Đặng", "Âme"])
def test_good_unicode_is_never_taken_for_a_fault(town, word):
    tally.row(2)
    assert town.attempt(f"les;school\nL1;{word}\n".encode()).rows == (1, 0, 0)


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1a", "\x1b", "\x7f"])
def test_a_control_character_costs_its_own_row(town, character):
    tally.row(5)
    outcome = town.deliver(f"les;school\nL1;x\nL2;{SECRET}{character}\nL3;y\n")
    assert (outcome.rows, outcome.rules) == ((2, 1, 0), ((3, CONTROL),))
    assert town.deliver(f"les;school\nL1;x\nL2;{SECRET}\nL3;y\n", "les_2026-10_v2.csv").rows == (3, 0, 0)


def test_a_control_character_in_the_header_is_refused(town):
    tally.row(5)
    assert refused_then_repaired(town, b"le\0s;school\nL1;x\n")


def test_the_same_accent_in_one_or_two_characters_is_the_same_text(town):
    tally.row(2)
    town.deliver("les;school\nL1;Cafe\u0301\nL2;Caf\u00e9\nL3;\u00a0Caf\u00e9\u00a0\n".encode())
    assert set(schools(town)) == {"Café"}
