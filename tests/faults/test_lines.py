"""Rows 6, 7 and 11: whatever stands on a line, it is one row or none, and no line takes another one along."""

from pathlib import Path

import pytest
import tally
from deliveries import LES
from outcome import NAME, SECRET, Door

from etl.note import PREFIX
from etl.sheet import CONTROL, QUOTE, WIDTH

WHOLE = f'les;school\nL1;Zoë\nL2;"x;{SECRET}"\nL1;Zoë\n'.encode()


@pytest.fixture
def town(tmp_path: Path) -> Door:
    return Door(tmp_path)


def with_footer(town: Door) -> Door:
    text = LES.format(delivery="momentopname", required="true")
    town.define("staging/les.sql", text.replace("required  =", 'footer    = "Totaal"\nrequired  ='))
    return town


def check_every_line(town: Door, raw: bytes, apart: str) -> None:
    """The file is refused, or each of its lines is a row somewhere, and at most three lines paid for a fault below the header."""
    outcome = town.attempt(raw, apart=apart)
    lines = [line for line in raw.split(b"\n")[1:] if line.strip(b"\r")]
    assert outcome.refused or outcome.stopped or outcome.rows_in == len(lines)
    assert outcome.quarantined <= 3 or not raw.startswith(WHOLE[: WHOLE.index(b"\n") + 1])


@pytest.mark.parametrize("byte", [b'"', b";", b"\n", b"\0", b"\xff"])
def test_one_wrong_byte_anywhere_costs_rows_nothing_else(town, byte):
    tally.row(11)
    for place in range(len(WHOLE)):
        check_every_line(town, WHOLE[:place] + byte + WHOLE[place + 1 :], f"byte-{place}")
    tally.add("veranderde bytes", len(WHOLE))


@pytest.mark.parametrize("byte", [b'"', b"\n"])
def test_one_byte_too_many_anywhere_costs_rows_nothing_else(town, byte):
    tally.row(11)
    for place in range(len(WHOLE) + 1):
        check_every_line(town, WHOLE[:place] + byte + WHOLE[place:], f"byte-{place}")
    tally.add("toegevoegde bytes", len(WHOLE) + 1)


def test_one_byte_too_few_anywhere_costs_rows_nothing_else(town):
    tally.row(11)
    for place in range(len(WHOLE)):
        check_every_line(town, WHOLE[:place] + WHOLE[place + 1 :], f"byte-{place}")
    tally.add("weggelaten bytes", len(WHOLE))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (SECRET, WIDTH),
        (f"L2;1;{SECRET};x", WIDTH),
        (f'"{SECRET};1;x', QUOTE),
        (f'L2;1;{SECRET}"', QUOTE),
        (f'L2;1;"{SECRET}"x', QUOTE),
        (f"L2;1;{SECRET}\0", CONTROL),
    ],
)
def test_a_line_of_another_form_is_quarantined_and_comes_back_repaired(town, line, rule):
    tally.row(11)
    outcome = town.deliver(f"les;uren;school\nL1;12;x\n{line}\nL3;1;y\n".encode())
    assert (outcome.rows, outcome.rules) == ((2, 1, 0), ((3, rule),))
    assert town.deliver(b"les;uren;school\nL1;12;x\nL2;1;z\nL3;1;y\n", "les_2026-10_v2.csv").rows == (3, 0, 0)


def test_a_value_over_two_lines_costs_both_and_no_other(town):
    tally.row(11)
    outcome = town.deliver(f'les;uren;school\nL1;12;"{SECRET}\ntwee"\nL3;1;y\n'.encode())
    assert (outcome.rows, outcome.rules) == ((1, 2, 0), ((2, QUOTE), (3, QUOTE)))


def test_a_file_of_an_old_mac_with_only_carriage_returns_is_refused(town):
    tally.row(11)
    assert "kopregel" in town.deliver(WHOLE.replace(b"\n", b"\r")).refused
    assert town.deliver(WHOLE).rows == (2, 0, 1)


@pytest.mark.parametrize("delimiter", [b",", b"\t", b"|"])
def test_another_delimiter_is_refused_and_the_right_one_named(town, delimiter):
    tally.row(6)
    assert "';'" in town.deliver(f"les;uren\n{SECRET};1\n".encode().replace(b";", delimiter)).refused
    assert town.deliver(f"les;uren\n{SECRET};1\n".encode()).rows == (1, 0, 0)


def test_another_delimiter_halfway_costs_those_rows(town):
    tally.row(6)
    assert town.deliver(f"les;uren\nL1;1\n{SECRET},2\nL3\t3\n".encode()).rules == ((3, WIDTH), (4, WIDTH))


def test_the_line_by_which_excel_names_the_delimiter_and_blank_lines_are_no_rows(town):
    tally.row(7)
    assert town.deliver(b"sep=;\r\nles;uren\r\n\r\nL1;1\r\n\r\n\r\nL2;2\r\n\r\n").rows == (2, 0, 0)


def test_a_line_of_delimiters_only_is_quarantined_not_passed_over(town):
    tally.row(7)
    assert town.deliver(b"les;uren\nL1;1\n;\n").rows == (1, 1, 0)


@pytest.mark.parametrize("footer", ["Totaal;2", "totaal;2;", "Totaal;;;7", 'Totaal;"2"', "Totaal;2\n\n;;;"])
def test_a_total_that_agrees_is_checked_and_no_row(town, footer):
    tally.row(7)
    assert with_footer(town).deliver(f"les;school;dag;uren\nL1;x;;3\nL2;y;;4\n{footer}\n".encode()).rows == (2, 0, 0)


@pytest.mark.parametrize("footer", ["Totaal;3", "Totaal;;;8", "Totaal;x", f"Totaal;;;{SECRET}", f"Totaal;;{SECRET};7"])
def test_a_total_that_does_not_agree_stops_the_file(town, footer):
    tally.row(7)
    outcome = with_footer(town).deliver(f"les;school;dag;uren\nL1;x;;3\nL2;y;;4\n{footer}\n".encode())
    assert "Totaal" in outcome.stopped or "laatste regel" in outcome.refused or "Totaal" in outcome.refused
    assert town.deliver(b"les;school;dag;uren\nL1;x;;3\nL2;y;;4\nTotaal;2\n", "les_2026-10_v2.csv").rows == (2, 0, 0)


def test_a_sum_of_more_than_a_whole_number_can_hold_is_still_compared(town):
    tally.row(7)
    rows = "".join(f"L{one};999999999\n" for one in range(4))
    assert "som" in with_footer(town).deliver(f"les;uren\n{rows}Totaal;5\n".encode()).stopped


def test_a_sum_that_was_right_before_a_correction_by_hand_does_not_stop_the_file(town):
    tally.row(7)
    path = town.settings.data / "private" / "correcties.csv"
    path.parent.mkdir(parents=True)
    path.write_text("tabel;sleutel;veld;was;wordt;reden;door\nles;L1;uren;3;5;typefout;beheerder\n", encoding="utf-8")
    assert with_footer(town).deliver("les;school;dag;uren\nL1;x;;3\nL2;y;;4\nTotaal;;;7\n").rows == (2, 0, 0)
    assert town.ask("select sum(uren) from staging.les") == [(9,)]


@pytest.mark.parametrize("place", [1, 2, 3])
@pytest.mark.parametrize("word", ["Totaal", "TOTAAL", "Subtotaal", "Eindtotaal"])
def test_a_total_that_was_not_agreed_is_never_loaded_as_a_row(town, word, place):
    tally.row(7)
    lines = ["les;uren", "L1;3", "L2;4"]
    lines.insert(place, f"{word};7")
    assert town.deliver("".join(f"{line}\n" for line in lines).encode()).rows == (2, 1, 0)


def test_a_note_that_counts_other_rows_is_refused_until_it_is_repaired(town):
    tally.row(13)
    town.write(f"{PREFIX}.csv", f"bestand;rijen;sha256\n{NAME};4;\n".encode())
    assert "volgens" in town.deliver(WHOLE).refused
    town.write(f"{PREFIX}.csv", f"bestand;rijen;sha256\n{NAME};3;\n".encode())
    assert town.deliver(WHOLE).rows == (2, 0, 1)
