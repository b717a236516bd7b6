"""Corrections by hand: each changes the value it was made for, and none outlives its fault unseen."""

from pathlib import Path

import pytest
from deliveries import LES, Town

from etl.corrections import COLUMNS, path_of
from etl.errors import DeliveryError

OCTOBER = "les_2026-10.csv"


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


@pytest.fixture
def monthly(tmp_path: Path) -> Town:
    """A town that delivers only what is new."""
    return Town(tmp_path, delivery="aanvulling")


def correct(town: Town, *lines: str, head: str = ";".join(COLUMNS)) -> None:
    """Each line is table, key, field, was and becomes; reason and name are filled in."""
    rows = [";".join([*(cell.strip() for cell in line.split(",")), "typefout", "ans"]) for line in lines]
    path_of(town.settings).parent.mkdir(parents=True, exist_ok=True)
    path_of(town.settings).write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")


def refusal(town: Town, period: str = "2026-10") -> str:
    with pytest.raises(DeliveryError) as stop:
        town.build(period)
    return str(stop.value)


def test_a_correction_changes_its_field_of_its_row(town):
    town.land(OCTOBER, "les | uren | school\n a | 1 | x\n b | 1 | x")
    correct(town, "les, a, uren, 1, 2")
    assert town.ask("select les, uren, school from staging.les order by all") == [("a", 2, "x"), ("b", 1, "x")]


def test_the_book_of_deliveries_counts_corrected_rows_once(town):
    town.land(OCTOBER, "les | uren | school\n a | 1 | x\n b | 1 | x")
    correct(town, "les, a, uren, 1, 2", "les, a, school, x, y")
    assert town.ask("select rows_in, loaded, corrected from staging.levering") == [(2, 2, 1)]


def test_a_correction_rescues_a_row_from_quarantine(town):
    town.land(OCTOBER, "les | dag\n a | 31-02-2026\n b |")
    correct(town, "les, a, dag, 31-02-2026, 2026-03-03")
    assert town.counts() == (2, 2, 0, 0)


def test_an_empty_field_can_be_filled_and_a_wrong_one_emptied(town):
    town.land(OCTOBER, "les | uren | school\n a | | x")
    correct(town, "les, a, uren, , 3", "les, a, school, x,")
    assert town.ask("select uren, school from staging.les") == [(3, None)]


@pytest.mark.parametrize(
    ("field", "delivered", "was", "becomes"),
    [
        ("dag", "01-10-2026", "2026-10-01", "2026-10-02"),
        ("dag", "2026-10-01 00:00:00", "01-10-2026", "2026-10-02"),
        ("uren", "007", "7", "8"),
        ("prijs", "1,50", "1.5", "2"),
        ("geweest", " Ja ", "Ja", "Nee"),
        ("school", " De Brug ", "De Brug", "De Boog"),
    ],
)
def test_what_was_delivered_may_be_written_in_another_notation(town, field, delivered, was, becomes):
    town.land(OCTOBER, f"les;{field}\n a ;{delivered}\n".encode())
    correct(town, f"les, a, {field}, {was}, {becomes}")
    assert town.ask("select corrected from staging.levering") == [(1,)]


def test_a_code_that_stands_for_another_is_found_under_its_own_name(town):
    (town.home / "variants.toml").write_text('[janee]\nJA = "Ja"\n', encoding="utf-8")
    town.land(OCTOBER, "les | geweest\n a | JA")
    correct(town, "les, a, geweest, Ja, Nee")
    assert town.ask("select geweest from staging.les") == [("Nee",)]


def test_a_key_of_several_columns_is_found_in_any_notation(town):
    dated = LES.format(delivery="momentopname", required="true").replace('["les"]', '["les", "dag"]')
    town.define("staging/les.sql", dated.replace('{ type = "date" }', '{ type = "date", required = true }'))
    town.land(OCTOBER, "les | dag | uren\n a | 01-10-2026 | 1\n a | 02-10-2026 | 1")
    correct(town, "les, a | 2026-10-01, uren, 1, 5")
    assert town.ask("select day(dag), uren from staging.les order by all") == [(1, 5), (2, 1)]


def test_of_equal_rows_all_are_corrected_so_one_stays(town):
    town.land(OCTOBER, "les | dag | uren\n a | 2026-10-01 | 1\n a | 01-10-2026 | 1")
    correct(town, "les, a, dag, 2026-10-01, 2026-10-02")
    assert town.counts() == (2, 1, 0, 1)


def test_rows_that_contradict_each_other_are_not_corrected_half(town):
    town.land(OCTOBER, "les | uren\n a | 1\n a | 2\n b | 1")
    correct(town, "les, a, uren, 1, 2")
    assert "iets anders dan deze correctie verwacht" in refusal(town)


def test_when_the_source_is_mended_the_build_stops_at_the_line(town):
    town.land(OCTOBER, "les | uren\n a | 1")
    correct(town, "les, a, uren, 1, 2")
    town.build()
    town.land("les_2026-10_v2.csv", "les | uren\n a | 2")
    assert refusal(town).startswith("correcties.csv, regel 2: in les staat bij uren iets anders")


def test_when_the_row_is_gone_the_build_stops_at_the_line(town):
    town.land(OCTOBER, "les | uren\n b | 1")
    correct(town, "les, b, uren, 1, 2", "les, a, uren, 1, 2")
    assert refusal(town).startswith("correcties.csv, regel 3: deze rij staat niet meer in les")


def test_a_correction_of_the_last_month_does_not_stop_an_older_one(town):
    town.land("les_2026-09.csv", "les | uren\n a | 3\n c | 1")
    town.land(OCTOBER, "les | uren\n a | 1\n b | 1")
    correct(town, "les, a, uren, 1, 2", "les, b, uren, 1, 2")
    assert town.ask("select les, uren from staging.les order by all", "2026-09") == [("a", 3), ("c", 1)]


def test_a_correction_also_holds_in_an_older_month_with_the_same_fault(town):
    town.land("les_2026-09.csv", "les | uren\n a | 1")
    town.land(OCTOBER, "les | uren\n a | 1")
    correct(town, "les, a, uren, 1, 2")
    assert town.ask("select uren from staging.les", "2026-09") == [(2,)]


def test_of_increments_the_newest_with_the_row_tells_whether_it_is_mended(monthly):
    monthly.land("les_2026-08.csv", "les | uren\n a | 1")
    monthly.land("les_2026-09.csv", "les | uren\n b | 1")
    correct(monthly, "les, a, uren, 1, 2")
    assert monthly.ask("select les, uren from staging.les order by all") == [("a", 2), ("b", 1)]
    monthly.land(OCTOBER, "les | uren\n a | 2")
    assert "iets anders" in refusal(monthly)


@pytest.mark.parametrize(
    ("line", "find"),
    [
        ("lessen, a, uren, 1, 2", "deze tabel, dit veld of deze sleutel bestaat niet"),
        ("les, a, duur, 1, 2", "deze tabel, dit veld of deze sleutel bestaat niet"),
        ("les, a|b, uren, 1, 2", "deze tabel, dit veld of deze sleutel bestaat niet"),
        ("les, a, les, a, b", "een sleutel is zo niet te verbeteren"),
        ("les, , uren, 1, 2", "alleen was en wordt mogen leeg zijn"),
        ("les, a, uren, 1", "alleen was en wordt mogen leeg zijn"),
        ("les, a, uren, 1, 1", "was en wordt zijn gelijk"),
        ("les, a, uren, 1, twee", "'wordt' past niet in uren"),
        ("les, a, geweest, , misschien", "codelijst janee"),
    ],
)
def test_a_line_that_cannot_be_meant_is_refused_with_its_number(town, line, find):
    town.land(OCTOBER, "les | uren\n a | 1")
    correct(town, line)
    said = refusal(town)
    assert said.startswith("correcties.csv, regel 2: ")
    assert find in said


def test_another_header_is_refused(town):
    town.land(OCTOBER, "les | uren\n a | 1")
    correct(town, head="tabel;sleutel")
    assert "de kopregel is niet tabel;sleutel;veld" in refusal(town)


@pytest.mark.parametrize("line", ["les, geheim, uren, 1, 2", "les, a, school, geheim, ook-geheim", "les, a, uren, 1, geheim"])
def test_a_refusal_tells_no_value(town, line):
    town.land(OCTOBER, "les | uren | school\n a | 1 | geheim3")
    correct(town, line)
    assert "geheim" not in refusal(town)


def test_a_line_of_a_spreadsheet_is_read_as_well(town):
    town.land(OCTOBER, "les | school\n a | Pië")
    correct(town, "les, a, school, Pië, Zoë")
    path_of(town.settings).write_bytes(b"\xef\xbb\xbf" + path_of(town.settings).read_bytes().replace(b"\n", b"\r\n"))
    assert town.ask("select school from staging.les") == [("Zoë",)]


def test_other_corrections_make_another_warehouse(town):
    town.land(OCTOBER, "les | uren\n a | 1")
    first = town.build()
    correct(town, "les, a, uren, 1, 2")
    assert town.build() != first
