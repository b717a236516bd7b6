"""Rows 10, 15 to 17, 19 and 20: rows that come twice, contradict each other, or use words that were not agreed."""

import io
import random
import zipfile
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet
import pytest
import tally
from outcome import NAME, SECRET, Door

from etl import ledger
from etl.intake import receive_all
from etl.receipts import Landed
from etl.staging_sql import CONFLICT

HEADER = ["les", "dag", "uren", "prijs", "school"]
LINES = [["L1", "2026-01-05", "12", "1,5", "Zoë"], ["L2", "2026-02-06", "3", "1234", SECRET], ["L3", "", "", "", ""]]
OTHER = "les_2026-10_v2"


@pytest.fixture
def town(tmp_path: Path) -> Door:
    return Door(tmp_path)


def csv(lines: list[list[str]] = LINES, header: list[str] = HEADER) -> bytes:
    return "".join(";".join(line) + "\n" for line in [header, *lines]).encode()


def again(form: str) -> tuple[str, bytes]:
    """The same rows in another file."""
    if form == "xlsx":
        return f"{OTHER}.xlsx", workbook()
    if form == "parquet":
        return f"{OTHER}.parquet", columns()
    if form == "zip":
        return "opnieuw.zip", zipped()
    order = [4, 1, 0, 3, 2]
    turned = csv([[line[place] for place in order] for line in LINES], [HEADER[place] for place in order])
    dutch = [
        [one if place != 1 or not one else "-".join(reversed(one.split("-"))) for place, one in enumerate(line)] for line in LINES
    ]
    raw = {
        "other order of rows": csv(LINES[::-1]),
        "other order of columns": turned,
        "other encoding": csv().decode().encode("cp1252"),
        "a mark and other line ends": csv().decode().replace("\n", "\r\n").encode("utf-16"),
        "quotes": csv([[f'"{cell}"' for cell in line] for line in LINES]),
        "other notation": csv(dutch).replace(b"1,5", b"1.50"),
    }
    return f"{OTHER}.csv", raw[form]


def workbook() -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.active.append(HEADER)
    for line in ["L1", pa.scalar("2026-01-05").as_py(), 12, 1.5, "Zoë"], ["L2", "2026-02-06", 3, 1234, SECRET], ["L3"]:
        book.active.append(line)
    book.save(file)
    return file.getvalue()


def columns() -> bytes:
    file = io.BytesIO()
    days = pa.array(["2026-01-05", "2026-02-06", None]).cast(pa.date32())
    table = {
        "les": ["L1", "L2", "L3"],
        "dag": days,
        "uren": [12, 3, None],
        "prijs": [1.5, 1234.0, None],
        "school": ["Zoë", SECRET, None],
    }
    pyarrow.parquet.write_table(pa.table(table), file)
    return file.getvalue()


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as parcel:
        parcel.writestr(f"{OTHER}.csv", csv(LINES[::-1]))
    return file.getvalue()


FORMS = [
    "other order of rows",
    "other order of columns",
    "other encoding",
    "a mark and other line ends",
    "quotes",
    "other notation",
]


@pytest.mark.parametrize("form", [*FORMS, "xlsx", "parquet", "zip"])
def test_the_same_rows_in_another_file_are_recognised(town, form):
    tally.row(16)
    received(town, NAME, csv())
    _, remarks = received(town, *again(form))
    assert "dezelfde rijen als les_2026-10_v1" in remarks


def received(town: Door, name: str, raw: bytes) -> tuple[Landed, tuple[str, ...]]:
    (verdict,) = receive_all([town.write(name, raw)], town.settings, town.home)
    assert verdict.landed is not None
    return verdict.landed, verdict.remarks


@pytest.mark.parametrize(
    "lines",
    [
        LINES[:2],
        [*LINES, LINES[0]],
        [*LINES[:2], ["L4", "", "", "", ""]],
        [*LINES, ["L4", "geen dag", "", "", ""]],
        [*LINES, ["te kort"]],
        [["L1", "2026-01-05", "12", "1,5", "Zoe"], *LINES[1:]],
        [["L1", "2026-01-05", "1,5", "12", "Zoë"], *LINES[1:]],
    ],
    ids=["fewer", "one twice", "another id", "one more that is wrong", "one more that is short", "a letter", "two swapped"],
)
def test_other_rows_are_not_taken_for_the_same(town, lines):
    tally.row(16)
    received(town, NAME, csv())
    _, remarks = received(town, f"{OTHER}.csv", csv(lines))
    assert not any("dezelfde rijen" in remark for remark in remarks)


def test_what_the_contract_of_today_would_refuse_is_not_taken_for_the_same(town):
    tally.row(16)
    landed, _ = received(town, NAME, csv())
    landed.path.chmod(0o640)
    landed.path.write_bytes(b"een;andere;kop\n1;2;3\n4;5;6\n7;8;9\n")
    _, remarks = received(town, *again(FORMS[0]))
    assert not any("dezelfde rijen" in remark for remark in remarks)


def test_the_same_file_again_changes_nothing_and_is_no_refusal(town):
    tally.row(15)
    first = town.deliver(csv())
    built = town.build()
    assert town.deliver(csv()).rows == first.rows == (3, 0, 0)
    assert ledger.events(town.settings)[-1]["event"] == ledger.KNOWN
    assert town.build() == built


def test_of_equal_rows_one_is_loaded_and_of_unequal_ones_with_one_key_none(town):
    tally.row(17)
    lines = [LINES[0], LINES[0], LINES[1], ["L2", "2026-02-06", "4", "1234", SECRET], LINES[2]]
    outcome = town.deliver(csv(lines))
    assert (outcome.rows, outcome.rules) == ((2, 2, 1), ((4, CONFLICT), (5, CONFLICT)))
    assert town.deliver(csv(), f"{OTHER}.csv").rows == (3, 0, 0)


@pytest.mark.parametrize("code", ["ja", "JA", "Jawel", "J", "Ja.", "Ja?", "1", "true", "N.v.t."])
def test_a_code_that_was_not_agreed_is_quarantined_not_put_under_another(town, code):
    tally.row(19)
    assert town.attempt(f"les;geweest\nL1;{code}\nL2;Ja\n".encode()).rows == (1, 1, 0)


def test_an_agreed_spelling_is_that_code_and_no_other_is(town):
    tally.row(19)
    town.define("variants.toml", '[janee]\nJA = "Ja"\nJ = "Ja"\nnee = "Nee"\n')
    outcome = town.deliver(b"les;geweest\nL1;JA\nL2; J \nL3;nee\nL4;NEE\nL5;Ja\nL6;j\n")
    assert (outcome.rows, [line for line, _ in outcome.rules]) == ((4, 2, 0), [5, 7])
    assert town.ask("select les, geweest from staging.les order by all") == [
        ("L1", "Ja"),
        ("L2", "Ja"),
        ("L3", "Nee"),
        ("L5", "Ja"),
    ]


def test_a_code_that_is_agreed_later_comes_out_of_quarantine_without_a_new_delivery(town):
    tally.row(19)
    raw = b"les;geweest\nL1;Soms\nL2;Ja\n"
    assert town.deliver(raw).rows == (1, 1, 0)
    town.define("codes.toml", '[janee]\nJa = "ja"\nNee = "nee"\nSoms = "soms"\n')
    assert town.deliver(raw).rows == (2, 0, 0)


def test_another_type_at_row_30001_costs_that_row_only(town):
    tally.row(20)
    lines = [[f"L{number}", "2026-01-05", "12", "1,5", "x"] for number in range(1, 40_001)]
    lines[30_000][2] = SECRET
    outcome = town.deliver(csv(lines))
    assert (outcome.rows, [line for line, _ in outcome.rules]) == ((39_999, 1, 0), [30_002])
    lines[30_000][2] = "12"
    assert town.deliver(csv(lines), f"{OTHER}.csv").rows == (40_000, 0, 0)


def test_wrong_values_all_over_a_large_file_cost_exactly_their_rows(town):
    tally.row(10, 20)
    dice = random.Random(7)
    wrong = dict.fromkeys(sorted(dice.sample(range(30_000), 200)), "")
    lines = [[f"L{number}", "2026-01-05", "12", "1,5", "x"] for number in range(30_000)]
    for place in wrong:
        column, value = dice.choice([(0, "1,23E+08"), (1, "31-02-2026"), (2, "#N/B"), (3, "1.234"), (4, "#VERW!")])
        lines[place][column] = value
    outcome = town.attempt(csv(lines))
    assert outcome.rows == (29_800, 200, 0)
    assert [line - 2 for line, _ in outcome.rules] == list(wrong)
