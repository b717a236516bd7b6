"""Tables as a colleague would draw them, in an in-memory warehouse that is typed like the real one.

The types come from the contracts and the marts themselves: a renamed column breaks the drawing.
"""

import re
from datetime import date
from functools import cache
from graphlib import TopologicalSorter

import duckdb

from queries import HOME, header, measure
from queries.catalog import Catalog
from queries.definitions import read_catalog

TYPES = {"id": "varchar", "text": "varchar", "code": "varchar", "date": "date", "integer": "integer", "decimal": "decimal(18, 4)"}
PEILDATUM = date(2026, 10, 31)
OPEN_END = "9999-12-31"

# What a row of a mart says where the drawing is silent.
ORDINARY = {
    "doelgroep": "asiel",
    "geslacht": "vrouw",
    "leeftijdsgroep": "25tot35",
    "opleiding": "midden",
    "cohort": "2024",
    "leerroute": "b1",
    "eerste_leerroute": "b1",
    "perceel": "b1",
    "aanbieder": "linde",
    "bemiddelaar": "eigen",
    "opvangregio": "noord",
    "soort": "betaald",
    "wijze": "b1",
    "uren": "24",
    "is_verhuisd_met_pip": "false",
    "uitkomst": "lopend",
    "verantwoordelijk_van": "2022-01-01",
    "verantwoordelijk_tot": OPEN_END,
    "van": "2022-01-01",
    "tot": OPEN_END,
}

# The person of a delivery where the drawing is silent.
SOMEBODY = {
    "gedetailleerde_doelgroep": "Asielstatushouder",
    "geslacht": "V",
    "geboortejaar": "1990",
    "opleidingsniveau": "HBO",
    "datum_start": "2024-01-01",
    "datum_kennisgeving": "2024-01-10",
    "datum_inschrijving_brp": "2024-01-10",
    "gemeentecode": "9999",
    "pip_van_vorige_gemeente": "Nee",
}

Row = dict[str, str | None]


def rows(text: str) -> list[Row]:
    """A table drawn with pipes; an empty place is a missing value."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    head, *body = [[place.strip() or None for place in line.split("|")] for line in lines]
    return [dict(zip([str(name) for name in head], line, strict=True)) for line in body]


class Town:
    """A warehouse that holds what a test draws and nothing else."""

    def __init__(self, peildatum: date = PEILDATUM) -> None:
        self.peildatum = peildatum
        self.con = duckdb.connect()
        self.con.execute("create schema staging; create schema marts")
        empty = (f"create table {name} ({', '.join(map(' '.join, shape.items()))})" for name, shape in shapes().items())
        self.con.execute(";".join(empty))

    def draw(self, table: str, drawing: str) -> "Town":
        """Rows of one table; a mart gets the ordinary value where a column is not drawn."""
        columns = shapes()[table]
        ordinary = {name: value for name, value in ORDINARY.items() if name in columns} if table.startswith("marts.") else {}
        for row in rows(drawing):
            self.insert(table, ordinary | row)
        return self

    def insert(self, table: str, row: Row) -> None:
        places = ", ".join(f"cast(${name} as {shapes()[table][name]})" for name in row)
        self.con.execute(f"insert into {table} ({', '.join(row)}) values ({places})", row)

    def people(self, drawing: str) -> "Town":
        """Inburgeraars: each column goes to the delivery that has it, and what is not drawn is ordinary."""
        for row in rows(drawing):
            for table in ("inburgeraar", "inburgeringsplicht", "verblijf"):
                columns = shapes()[f"staging.{table}"]
                mine = {name: value for name, value in (SOMEBODY | row).items() if name in columns}
                self.insert(f"staging.{table}", mine)
        return self

    def mart(self, name: str) -> list[dict[str, object]]:
        """The rows of a mart, made from the drawn staging tables with every mart it needs."""
        for each in [mart for mart in ordered_marts() if mart in needed(name)]:
            self.con.execute(f"drop table marts.{each}")
            measure.run(self.con, f"create table marts.{each} as {mart_sql(each)}", peildatum=self.peildatum)
        found = self.con.execute(f"select * from marts.{name} order by all")
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


@cache
def catalog() -> Catalog:
    return read_catalog()


@cache
def mart_sql(name: str) -> str:
    return header.read(HOME / "marts" / f"{name}.sql")[1]


@cache
def needed(name: str) -> frozenset[str]:
    """A mart with all the marts below it."""
    below = re.findall(r"\bmarts\.(\w+)", mart_sql(name))
    return frozenset({name}.union(*(needed(other) for other in set(below))))


@cache
def ordered_marts() -> tuple[str, ...]:
    """Every mart after the marts it needs."""
    names = [path.stem for path in (HOME / "marts").glob("*.sql")]
    return tuple(TopologicalSorter({name: needed(name) - {name} for name in names}).static_order())


@cache
def shapes() -> dict[str, dict[str, str]]:
    """Every table of the warehouse with its columns and their types, found by building it empty."""
    con = duckdb.connect()
    con.execute("create schema staging; create schema marts")
    for path in sorted((HOME / "staging").glob("*.sql")):
        columns = header.read(path)[0]["columns"]
        typed = ", ".join(f'"{name}" {TYPES.get(column["type"], "date")}' for name, column in columns.items())
        con.execute(f"create table staging.{path.stem} ({typed})")
    for name in ordered_marts():
        measure.run(con, f"create table marts.{name} as {mart_sql(name)}", peildatum=PEILDATUM)
    con.execute("select schema_name || '.' || table_name, column_name, data_type from duckdb_columns() where not internal")
    tables: dict[str, dict[str, str]] = {}
    for table, column, kind in con.fetchall():
        tables.setdefault(table, {})[column] = kind
    return tables
