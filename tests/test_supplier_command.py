"""What `monitor contract` shows and writes, and the lists of `monitor quarantine`."""

import io

import openpyxl
import pytest
from rich.console import Console
from supplied import CONTRACTS, EXAMPLES, texts

from etl.errors import EtlError
from etl.landing import land
from etl.supplier.command import hand_back, hand_out, show
from etl.supplier.examples import as_file
from etl.warehouse import build
from queries.settings import read_settings


def shown(table: str | None) -> str:
    console = Console(file=io.StringIO(), width=200)
    console.print(show(table))
    return console.file.getvalue()


def test_without_a_table_every_table_is_listed():
    text = shown(None)
    assert [table for table in CONTRACTS if table not in text] == []


@pytest.mark.parametrize("table", CONTRACTS)
def test_the_terminal_names_every_column_and_shows_the_example(table):
    text = shown(table)
    assert [name for name in CONTRACTS[table].names if name not in text] == []
    assert as_file(CONTRACTS[table], EXAMPLES[table]) in text


def test_a_table_that_does_not_exist_is_refused_with_the_nearest_ones():
    with pytest.raises(EtlError, match=r"'inburgeraars' bestaat niet\. Bedoelde u inburgeraar"):
        show("inburgeraars")


def test_a_table_like_nothing_is_refused_with_the_way_to_the_list():
    with pytest.raises(EtlError, match="`monitor contract`"):
        show("xyz")


def test_a_table_is_handed_out_as_a_page_and_a_template(tmp_path):
    made = hand_out(["pip"], tmp_path / "uit")
    assert [path.name for path in made] == ["pip.html", "pip.xlsx"]
    assert sorted(path.name for path in (tmp_path / "uit").iterdir()) == ["pip.html", "pip.xlsx"]


def test_all_tables_are_handed_out_at_once(tmp_path):
    assert len(hand_out([], tmp_path)) == 2 * len(CONTRACTS)


def test_what_was_handed_out_before_is_replaced_and_can_be_changed(tmp_path):
    (tmp_path / "pip.html").write_text("oud", encoding="utf-8")
    page, _ = hand_out(["pip"], tmp_path)
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert page.stat().st_mode & 0o200


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "uit").write_text("", encoding="utf-8")
    with pytest.raises(EtlError, match="schrijven lukt niet"):
        hand_out(["pip"], tmp_path / "uit")


def test_each_supplier_with_refused_rows_gets_a_list_and_the_others_none(tmp_path):
    settings = read_settings({"MONITOR_DATA": str(tmp_path / "data")})
    for table, rows in EXAMPLES.items():
        path = tmp_path / f"{table}_2026-10.csv"
        spoiled = [["P 9", *rows[0][1:]]] if table in ("pip", "map") else []
        path.write_text(as_file(CONTRACTS[table], [*rows, *spoiled]), encoding="utf-8")
        land(path, settings)
    made = hand_back(build(settings, "2026-10"), "2026-10", tmp_path / "uit")
    assert [path.name for path in made] == ["afgekeurd_map_2026-10.xlsx", "afgekeurd_pip_2026-10.xlsx"]
    assert texts(openpyxl.load_workbook(made[1])["Regels"])[1][:3] == ("pip_2026-10.csv", 4, "inburgeraar_id")
