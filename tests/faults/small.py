"""A small made-up municipality with one month landed and built, to copy and to spoil."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import duckdb
from made import PUBLIC, settings_in
from typer.testing import CliRunner, Result

from etl.cli import app
from etl.intake import receive_all
from etl.note import is_note
from etl.sample import make_sample
from etl.store import open_warehouse, table_names
from etl.warehouse import build
from queries.settings import Settings

PEOPLE, SEED, MONTH = 250, 7, "2026-09"
# What differs between two builds of the same rows: which file they came from and when.
BOOKS = {("staging", "levering"), ("staging", "quarantaine")}


@dataclass(frozen=True)
class Small:
    """Where its files as sent, and what was made of them, are."""

    sent: Path
    settings: Settings

    @property
    def month(self) -> list[Path]:
        """Everything that was sent for the month that is built."""
        return sorted(path for path in self.sent.iterdir() if path.stem.endswith(MONTH) and not is_note(path)) + PUBLIC

    def build(self, period: str = MONTH) -> Path:
        return build(self.settings, period)

    def copy(self, folder: Path) -> "Small":
        shutil.copytree(self.settings.data, folder / "data")
        shutil.copytree(self.sent, folder / "sent")
        return Small(folder / "sent", settings_in(folder / "data"))

    def send(self, name: str, text: str) -> Path:
        """A file that came later, apart from the delivery note of the others."""
        path = self.sent / "later" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def types(self, *words: str) -> Result:
        return CliRunner().invoke(app, list(words), env={"MONITOR_DATA": str(self.settings.data), "COLUMNS": "200"})


def small_town(folder: Path) -> Small:
    """Sample, land and build one month."""
    make_sample(PEOPLE, SEED, folder / "sent")
    town = Small(folder / "sent", settings_in(folder / "data"))
    assert not [one.refusal for one in receive_all(town.month, town.settings) if one.refusal]
    town.build()
    return town


def told(warehouse: Path, *schemas: str) -> dict[tuple[str, str], list[tuple]]:
    """Every row of every table, whatever its place and the file it came from."""
    with open_warehouse(warehouse) as con:
        names = [name for name in table_names(con) if name[0] in (schemas or ("staging", "marts")) and name not in BOOKS]
        return {name: rows(con, *name) for name in names}


def rows(con: duckdb.DuckDBPyConnection, schema: str, table: str) -> list[tuple]:
    without = "exclude (_levering)" if schema == "staging" else ""
    return con.execute(f'select * {without} from {schema}."{table}" order by all').fetchall()
