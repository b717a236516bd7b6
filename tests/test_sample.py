"""The synthetic municipality keeps its contracts and does not know the future."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from sample_deliveries import PUBLIC, REFERENCE, TABLES, delivery, good_rows, judged, number, read

from etl.sample import make_sample, world
from etl.sample.snapshot import PLANNED

MONTH_ENDS = {"2026-08": date(2026, 8, 31), "2026-09": date(2026, 9, 30), "2026-10": date(2026, 10, 31)}


def test_every_table_is_delivered_every_month_in_the_columns_of_its_contract(sample):
    for name in TABLES.keys() - PUBLIC:
        for month in world.DELIVERIES:
            assert read(delivery(sample, name, month)).column_names == list(TABLES[name][0]["columns"])


def test_the_same_people_and_seed_give_the_same_bytes(tmp_path):
    first, second = (
        {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in make_sample(60, 5, tmp_path / name)}
        for name in ("one", "two")
    )
    assert first == second


def test_another_seed_gives_other_bytes(tmp_path):
    first, second = (delivery_bytes(tmp_path / str(seed), seed) for seed in (1, 2))
    assert first != second


def delivery_bytes(folder: Path, seed: int) -> bytes:
    make_sample(20, seed, folder)
    return (folder / "inburgeraar_2026-10.csv").read_bytes()


@dataclass(frozen=True)
class Found:
    """What a reader finds in one file."""

    counts: dict[str, int]
    double_keys: int
    foretold: int


@pytest.fixture(scope="session")
def found(sample) -> dict[str, Found]:
    """Every file of the sample, read once."""
    connection = duckdb.connect()
    names = sorted(TABLES.keys() - PUBLIC)
    files = [(name, month, delivery(sample, name, month)) for name in names for month in MONTH_ENDS]
    return {path.name: look(connection, name, month, path) for name, month, path in files}


def look(connection: duckdb.DuckDBPyConnection, name: str, month: str, path: Path) -> Found:
    judged(connection, name, path)
    about, _ = TABLES[name]
    dates = [c for c, rule in about["columns"].items() if rule["type"] == "date" and (name, c) not in PLANNED]
    later = " or ".join(f"{column} > date '{MONTH_ENDS[month]}'" for column in dates) or "false"
    key = ", ".join(about["key"])
    rows, distinct, bad, keys, foretold = connection.execute(
        "select (select count(*) from raw), count(*), count(fault), "
        f"count(distinct ({key})) filter (fault is null), count(*) filter (fault is null and ({later})) from judged"
    ).fetchall()[0]
    return Found({"rows": rows, "bad": bad, "duplicate": rows - distinct}, distinct - bad - keys, foretold)


def test_only_the_announced_rows_break_the_contract(sample, found):
    expected = json.loads((sample / "verwacht.json").read_text(encoding="utf-8"))
    assert {file: one.counts for file, one in found.items()} == expected


def test_large_tables_have_faulty_and_double_rows(found):
    counts = found["gesprek_2026-10.csv"].counts
    assert 0.001 < counts["bad"] / counts["rows"] < 0.005
    assert counts["duplicate"] > 0


def test_keys_of_good_rows_are_unique(found):
    assert [file for file, one in found.items() if one.double_keys] == []


def test_months_do_not_know_the_future(found):
    assert [file for file, one in found.items() if one.foretold] == []


def test_people_is_the_number_of_inburgeraars_in_october(october):
    assert number(october, "select count(distinct inburgeraar_id) from inburgeraar") == 2400


ABOUT_PEOPLE = sorted(name for name, (about, _) in TABLES.items() if "inburgeraar_id" in about["columns"])


@pytest.mark.parametrize("month", MONTH_ENDS)
def test_nobody_is_delivered_who_is_not_an_inburgeraar_yet(sample, month):
    connection = duckdb.connect()
    for name in ABOUT_PEOPLE:
        good_rows(connection, name, delivery(sample, name, month)).create(name)
    stranger = "select count(*) from {0} where inburgeraar_id not in (select inburgeraar_id from inburgeraar)"
    assert [name for name in ABOUT_PEOPLE if number(connection, stranger.format(name))] == []


def test_lessons_belong_to_a_plan_and_hours_to_lessons(october):
    assert october.sql("from inburgeringsaanbod anti join pip using (inburgeraar_id, datum_pip)").fetchall() == []
    assert october.sql("from levering_uren anti join inburgeringsaanbod using (aanbod_id)").fetchall() == []


def test_lessons_are_offered_to_asylum_only(october):
    details = "select distinct gedetailleerde_doelgroep from inburgeringsaanbod join inburgeraar using (inburgeraar_id)"
    assert {detail for (detail,) in october.sql(details).fetchall()} <= set(world.DETAIL_ASIEL)


def test_the_obligation_is_met_after_the_plan_the_declaration_and_the_module(october):
    early = """
        from inburgeringsplicht join pip using (inburgeraar_id)
        left join pvt using (inburgeraar_id) left join map using (inburgeraar_id)
        where wijze_voldaan is not null and volgnummer = 1 and (
            datum_eind <= datum_pip
            or datum_ondertekening is null or datum_ondertekening > datum_eind
            or wijze_voldaan <> 'Diploma onderwijsroute'
                and (datum_eindgesprek is null or datum_eindgesprek > datum_eind)
        )
    """
    assert october.sql(early).fetchall() == []


CORRECTED = [("participatie", "datum_start"), ("inburgeringsplicht", "datum_kennisgeving")]


@pytest.mark.parametrize(("name", "column"), CORRECTED)
def test_later_deliveries_correct_earlier_ones(sample, name, column):
    connection = duckdb.connect()
    for month, alias in (("2026-08", "was"), ("2026-10", "nu")):
        good_rows(connection, name, delivery(sample, name, month)).create(alias)
    changed = f"select avg((was.{column} <> nu.{column})::int) from was join nu using ({TABLES[name][0]['key'][0]})"
    assert 0.005 < number(connection, changed) < 0.05


def test_hours_after_august_add_a_month_and_correct_earlier_ones(sample):
    september = pa.parquet.read_table(delivery(sample, "levering_uren", "2026-09"))
    months = set(september.column("maand").to_pylist())
    assert "2026-09" in months
    assert min(months) < "2026-09"
    assert september.num_rows < pa.parquet.read_table(delivery(sample, "levering_uren", "2026-08")).num_rows / 5


@pytest.mark.parametrize("people", [1, 250])
def test_a_small_municipality_is_possible(tmp_path, people):
    make_sample(people, 2021, tmp_path)
    for name in TABLES.keys() - PUBLIC:
        assert read(delivery(tmp_path, name, "2026-10")).column_names == list(TABLES[name][0]["columns"])


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_public_data_keep_their_contract(name):
    path = REFERENCE / f"{name}_2026-08.csv"
    good = good_rows(duckdb.connect(), name, path)
    assert len(good) == read(path).num_rows == len(good.project(", ".join(TABLES[name][0]["key"])).distinct())


def test_the_committed_sample_is_what_the_command_makes(tmp_path):
    made = {path.name for path in make_sample(250, 2021, tmp_path)}
    committed = REFERENCE.parent / "sample"
    assert made <= {path.name for path in committed.iterdir()}
    for name in (
        "inburgeraar_2026-10.csv",
        "levering_uren_2026-10.parquet",
        "klanttevredenheid_2026-10.xlsx",
        "deelname_2026-10.csv",
    ):
        assert (committed / name).read_bytes() == (tmp_path / name).read_bytes()
