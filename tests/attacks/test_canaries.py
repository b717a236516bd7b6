"""A27: planted people are in what was delivered, and in nothing that is published, logged, said or handed back."""

import io
import re
from dataclasses import dataclass
from pathlib import Path

import duckdb
import openpyxl
import pytest
from made import PUBLIC, SECRET, settings_in
from typer.testing import CliRunner

from etl.cli import app
from etl.sample import make_sample
from queries.settings import Settings

MONTH = "2026-08"
PLANTED = 20
CANARY, BORN = "ZZKANARIE", "1907"
TOLD = re.compile(rf"{CANARY}|\b{BORN}\b")


@dataclass(frozen=True)
class Planted:
    """A published month of a town with planted people, and all that was said on the way."""

    settings: Settings
    said: str
    lists: Path


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    home = tmp_path_factory.mktemp("kanarie")
    settings, lists = settings_in(home / "data"), home / "lijsten"
    make_sample(250, 5, home / "levering")
    (home / "levering" / f"leveringsbrief_{MONTH}.csv").unlink()
    files = sorted((home / "levering").glob(f"*_{MONTH}.*"))
    plant([path for path in files if path.suffix == ".csv"])
    said = run(settings, "land", *map(str, files), *map(str, PUBLIC))
    said += run(settings, "quarantine", "--periode", MONTH, "--uit", str(lists))
    said += run(settings, "edition", "build", "--periode", MONTH)
    [edition] = settings.editions.glob(f"{MONTH}.*")
    said += run(settings, "edition", "publish", edition.name) + run(settings, "edition", "list") + run(settings, "deliveries")
    (settings.data / "private" / "correcties.csv").write_text("tabel;sleutel;veld;was;wordt;reden;door\n" + WRONG, encoding="utf-8")
    refused = CliRunner().invoke(app, ["build", "--periode", MONTH], env=surroundings(settings))
    assert refused.exit_code == 1
    return Planted(settings, said + refused.output, lists)


WRONG = f"inburgeraar;{CANARY}01;geboortejaar;1980;1981;{CANARY};{CANARY}\n"


def plant(files: list[Path]) -> None:
    """Give twenty people an id and a year of birth that nobody else has, and two of their rows a fault with it."""
    texts = {path: path.read_text(encoding="utf-8") for path in files}
    people = next(path for path in files if path.name.startswith("inburgeraar_"))
    ids = [line.partition(";")[0] for line in texts[people].splitlines()[1 : 1 + PLANTED]]
    for number, one in enumerate(ids, start=1):
        texts = {path: text.replace(one, f"{CANARY}{number:02}") for path, text in texts.items()}
    texts[people] = re.sub(rf"^({CANARY}.*?;.*?;.*?;)\d+", rf"\g<1>{BORN}", texts[people], flags=re.MULTILINE)
    pip, work = (next(path for path in files if path.name.startswith(name)) for name in ("pip_", "uitkering_"))
    texts[pip] = re.sub(rf"^({CANARY}\d+;\d+;)[^;]*", rf"\g<1>{CANARY}", texts[pip], count=1, flags=re.MULTILINE)
    texts[work] += f"{CANARY}01;{CANARY};{CANARY};{CANARY}\n"
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")


def surroundings(settings: Settings) -> dict[str, str]:
    return {"MONITOR_DATA": str(settings.data), "MONITOR_SLEUTEL": SECRET}


def run(settings: Settings, *words: str) -> str:
    found = CliRunner().invoke(app, list(words), env=surroundings(settings))
    assert found.exit_code == 0, found.output
    return found.output


def rows_of(path: Path) -> str:
    """Everything in the tables of a file, as text."""
    with duckdb.connect(path, read_only=True) as con:
        names = [".".join(row) for row in con.execute("select schema_name, table_name from duckdb_tables()").fetchall()]
        return "\n".join(repr(row) for name in names for row in con.execute(f"from {name}").fetchall())


def test_the_planted_people_are_in_the_warehouse_so_the_search_can_find_them(planted: Planted):
    [warehouse] = planted.settings.warehouse.glob(f"{MONTH}.*.duckdb")
    with duckdb.connect(warehouse, read_only=True) as con:
        sql = f"select count(*) from staging.inburgeraar where inburgeraar_id like '{CANARY}%' and geboortejaar = {BORN}"
        assert con.execute(sql).fetchone() == (PLANTED,)
        assert con.execute("select count(*) from staging.quarantaine").fetchone() >= (2,)
    assert CANARY in rows_of(warehouse)


@pytest.mark.parametrize("audience", ["publiek", "bestuur", "beleid"])
def test_no_planted_person_is_in_the_rows_of_an_edition(planted: Planted, audience: str):
    [path] = planted.settings.editions.glob(f"*/{audience}.duckdb")
    assert not TOLD.search(rows_of(path))


def test_no_planted_person_is_in_the_bytes_of_what_is_published(planted: Planted):
    files = [path for path in planted.settings.editions.rglob("*") if path.is_file()]
    assert {path.name for path in files} > {"manifest.json", "audit.json", "current.json", "beleid.duckdb"}
    assert [path.name for path in files if CANARY.encode() in path.read_bytes()] == []
    assert [path.name for path in files if path.suffix == ".json" and TOLD.search(path.read_text(encoding="utf-8"))] == []


def test_no_planted_person_is_in_what_is_logged_or_remembered(planted: Planted):
    private = planted.settings.data / "private"
    kept = [
        path for path in private.rglob("*") if path.is_file() and not {"landed", "warehouse"} & {one.name for one in path.parents}
    ]
    kept = [path for path in kept if path.name != "correcties.csv"]
    assert {path.name for path in kept} > {"ledger.jsonl", "logboek.jsonl", "sleutel.check"}
    assert [path.name for path in kept if TOLD.search(path.read_text(encoding="utf-8"))] == []


def test_no_planted_person_is_said_on_the_screen(planted: Planted):
    assert "Gepubliceerd" in planted.said
    assert not TOLD.search(planted.said)


def test_no_planted_person_is_in_the_lists_that_suppliers_get_back(planted: Planted):
    lists = sorted(planted.lists.iterdir())
    assert any("uitkering" in path.name for path in lists)
    for path in lists:
        book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
        said = " ".join(
            str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None
        )
        assert not TOLD.search(said), path.name
