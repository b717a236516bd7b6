"""The list of refused rows: where and why, what to do about it, and never a value."""

import io
from pathlib import Path

import openpyxl
import pytest
from deliveries import LES, Town
from supplied import CONTRACTS, texts

from etl.contracts import SQL_TYPES, read_contracts
from etl.rules import REMEDIES, REQUIRED, RULES, rule_of
from etl.sheet import LINE_RULES
from etl.staging_sql import CONFLICT
from etl.supplier.rejected import rejected_workbook
from etl.supplier.rejections import Rejections, read_rejections, remedies

BAD = """
    les    | uren   | dag
    goed   | 1      |
    geheim | geheim | geheim
    min    | -1     |
    twee   | 1      |
    twee   | 2      |
    goed   | 1      |
"""


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


def listed(town: Town) -> openpyxl.Workbook:
    """The workbook for the supplier of the only table."""
    contract = read_contracts(town.home / "staging")["les"]
    return openpyxl.load_workbook(io.BytesIO(rejected_workbook(contract, read_rejections(town.build(), "les"))))


def test_every_broken_rule_is_a_line_with_its_remedy_in_the_order_of_the_file(town):
    town.land("les_2026-10.csv", BAD)
    assert texts(listed(town)["Regels"])[1:] == [
        ("les_2026-10.csv", 3, "dag", RULES["date"], REMEDIES["date"]),
        ("les_2026-10.csv", 3, "uren", RULES["integer"], REMEDIES["integer"]),
        ("les_2026-10.csv", 4, "hele rij", "uren zijn niet negatief", REMEDIES["objection"]),
        ("les_2026-10.csv", 5, "hele rij", CONFLICT, f"{REMEDIES['conflict']} De sleutel is les."),
        ("les_2026-10.csv", 6, "hele rij", CONFLICT, f"{REMEDIES['conflict']} De sleutel is les."),
    ]


def test_the_summary_gives_the_row_equation_and_the_name_of_the_correction(town):
    received = town.land("les_2026-10.csv", BAD).received
    rows = texts(listed(town)["Samenvatting"])
    assert ("les_2026-10.csv", f"{received:%d-%m-%Y}", 6, 1, 4, 1, "les_2026-10_v2") in rows


def test_the_summary_counts_per_rule_most_first(town):
    town.land("les_2026-10.csv", BAD)
    rows = texts(listed(town)["Samenvatting"])
    start = rows.index(("veld", "regel die is gebroken", "aantal keer", "wat te doen")) + 1
    assert [(rule, count) for _, rule, count, _ in rows[start:]] == [
        (CONFLICT, 2), (RULES["date"], 1), (RULES["integer"], 1), ("uren zijn niet negatief", 1),
    ]  # fmt: skip


def test_the_correction_of_a_correction_has_the_next_version(town):
    town.land("les_2026-10.csv", "les | uren\n a | x\n b | 1")
    town.land("les_2026-10_v2.csv", "les | uren\n a | y\n b | 1")
    (found,) = (row for row in texts(listed(town)["Samenvatting"]) if row[0] == "les_2026-10_v2.csv")
    assert found[-1] == "les_2026-10_v3"


def test_a_code_is_repaired_with_one_from_the_list(town):
    town.land("les_2026-10.csv", "les | geweest\n a | misschien\n b | Ja")
    assert texts(listed(town)["Regels"])[1][-1] == f"{REMEDIES['code']} Kies uit: Ja; Nee."


def test_no_value_of_a_row_is_in_the_workbook(town):
    town.land("les_2026-10.csv", BAD)
    cells = [cell for sheet in listed(town) for row in sheet.values for cell in row]
    assert [cell for cell in cells if "geheim" in str(cell)] == []


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@som"])
def test_a_text_that_looks_like_a_formula_stays_a_text(town, text):
    contract = LES.format(delivery="momentopname", required="true")
    town.define("staging/les.sql", contract.replace("'uren zijn niet negatief'", f"'{text}'"))
    town.land("les_2026-10.csv", "les | uren\n a | -1\n b | 1")
    (cell,) = (cell for row in listed(town)["Regels"].iter_rows() for cell in row if cell.value == text)
    assert (cell.data_type, cell.number_format) == ("s", "@")


def test_a_list_that_is_too_long_says_what_it_leaves_out(town):
    found = Rejections([], [("uren", RULES["integer"], 3)], [("les_2026-10.csv", 2, "uren", RULES["integer"])])
    raw = rejected_workbook(read_contracts(town.home / "staging")["les"], found)
    rows = texts(openpyxl.load_workbook(io.BytesIO(raw))["Samenvatting"])
    assert ("Op het blad Regels staan de eerste 1 van 3 fouten.",) in rows


@pytest.mark.parametrize("table", CONTRACTS)
def test_every_rule_of_a_form_has_a_remedy(table):
    contract = CONTRACTS[table]
    forms = {REQUIRED, CONFLICT, *LINE_RULES, *map(rule_of, contract.columns)}
    assert forms <= remedies(contract).keys()


def test_every_remedy_is_of_a_kind_that_exists():
    assert REMEDIES.keys() == {"required", *SQL_TYPES, "control", "quote", "width", "conflict", "objection"}
