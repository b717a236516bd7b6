"""A town of one table: enough contract, delivery and settings to show one rule of the ETL."""

from collections.abc import Iterable
from pathlib import Path

import duckdb

from etl.landing import land
from etl.receipts import Landed
from etl.store import open_warehouse
from etl.warehouse import build
from queries.settings import Settings, read_settings

LES = """/*
title     = "Les"
about     = "Eén rij per les."
sender    = "taalschool"
key       = ["les"]
delivery  = "{delivery}"
delimiter = ";"
required  = {required}
source    = "afspraak"

[columns]
les     = {{ type = "id", required = true }}
dag     = {{ type = "date" }}
maand   = {{ type = "month" }}
kwartaal = {{ type = "quarter" }}
uren    = {{ type = "integer" }}
prijs   = {{ type = "decimal" }}
geweest = {{ type = "code", codes = "janee" }}
school  = {{ type = "text" }}
*/
select
    les, dag, maand, kwartaal, uren, prijs, geweest, school,
    case when uren < 0 then 'uren zijn niet negatief' end as bezwaar
from delivered
"""


class Town:
    """A folder with definitions, incoming files and what the ETL made of them."""

    def __init__(self, folder: Path, delivery: str = "momentopname") -> None:
        self.folder = folder
        self.home = folder / "queries"
        for room in ("staging", "marts", "checks"):
            (self.home / room).mkdir(parents=True, exist_ok=True)
        (self.home / "codes.toml").write_text('[janee]\nJa = "ja"\nNee = "nee"\n', encoding="utf-8")
        self.define("staging/les.sql", LES.format(delivery=delivery, required="true"))
        self.settings: Settings = read_settings({"MONITOR_DATA": str(folder / "data")})

    def define(self, name: str, text: str) -> Path:
        path = self.home / name
        path.write_text(text, encoding="utf-8")
        return path

    def write(self, name: str, content: str | bytes) -> Path:
        """A file as the sender made it; a text is a table drawn with pipes."""
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else drawn(content).encode())
        return path

    def land(self, name: str, content: str | bytes) -> Landed:
        return land(self.write(name, content), self.settings, self.home)

    def build(self, period: str = "2026-10") -> Path:
        return build(self.settings, period, self.home)

    def ask(self, query: str, period: str = "2026-10") -> list[tuple]:
        """The rows that the warehouse of this month gives."""
        with open_warehouse(self.build(period)) as warehouse:
            return warehouse.execute(query).fetchall()

    def rules(self) -> list[tuple]:
        """What is in quarantine: line, field and rule."""
        return self.ask("select line, field, rule from staging.quarantaine order by all")

    def counts(self) -> tuple:
        """Rows in, loaded, quarantined and duplicate of the only delivery."""
        return self.ask("select rows_in, loaded, quarantined, duplicate from staging.levering")[0]


def drawn(table: str) -> str:
    """`a | b` on lines becomes `a;b` on lines."""
    rows = [line for line in table.strip().splitlines() if line.strip()]
    return "".join(";".join(cell.strip() for cell in row.split("|")) + "\n" for row in rows)


def content(path: Path, tables: Iterable[str]) -> dict[str, list[tuple]]:
    """What a warehouse says, whatever the order of its rows and the moment of receipt."""
    with duckdb.connect(path, read_only=True) as warehouse:
        return {name: warehouse.execute(f"select * from {name} order by all").fetchall() for name in tables}


def mart(select: str, needs: str = "") -> str:
    return f'/*\ntitle = "Mart"\ngrain = "één rij per les"\nneeds = [{needs}]\n*/\n{select}'


def check(title: str, select: str) -> str:
    return f'/*\ntitle = "{title}"\n*/\n{select}'
