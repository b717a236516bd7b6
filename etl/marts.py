"""Marts and checks: the selects in queries/marts become tables, those in queries/checks must give no row."""

import re
from dataclasses import dataclass
from datetime import date
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import duckdb

from etl.errors import BuildError
from etl.journal import each
from etl.rules import named
from etl.store import run
from queries import header
from queries.header import HeaderError


@dataclass(frozen=True)
class Mart:
    """One thing we reason about, made from staging and other marts."""

    name: str
    title: str
    grain: str
    needs: frozenset[str]
    sql: str
    is_stored: bool = True  # False for rows that are quicker made again from another mart than kept


@dataclass(frozen=True)
class Check:
    """A sentence that must be true; the select returns the offenders."""

    title: str
    sql: str


def read_marts(folder: Path) -> list[Mart]:
    """In an order in which every mart comes after what it needs."""
    marts = {path.stem: read_mart(path) for path in sorted(folder.glob("*.sql"))}
    for mart in marts.values():
        if unknown := mart.needs - marts.keys():
            raise HeaderError(f"{mart.name}.sql: needs noemt '{min(unknown)}'; die mart bestaat niet. Verbeter needs.")
    try:
        order = list(TopologicalSorter({name: sorted(mart.needs) for name, mart in marts.items()}).static_order())
    except CycleError as error:
        circle = " → ".join(error.args[1])
        raise HeaderError(f"marts: {circle} wachten op elkaar. Haal een van deze needs weg.") from error
    return [marts[name] for name in order]


def read_mart(path: Path) -> Mart:
    """One file, of which `needs` names exactly the marts that the select reads."""
    head, sql = header.read(path)
    header.require_keys(path, head, {"title", "grain", "needs"}, {"stored"})
    needs = names_in(path, head["needs"])
    read = frozenset(re.findall(r"\bmarts\.([a-z][a-z0-9_]*)", sql))
    if needs != read:
        raise HeaderError(f"{path.name}: needs en de select verschillen over '{min(needs ^ read)}'. Maak ze gelijk.")
    return Mart(path.stem, str(head["title"]), str(head["grain"]), needs, sql, head.get("stored", True) is not False)


def names_in(path: Path, raw: object) -> frozenset[str]:
    if not isinstance(raw, list):
        raise HeaderError(f"{path.name}: 'needs' is geen lijst. Schrijf needs = [] als de mart alleen staging leest.")
    return frozenset(map(str, raw))


def read_check(path: Path) -> Check:
    head, sql = header.read(path)
    header.require_keys(path, head, {"title"}, set())
    return Check(str(head["title"]), sql)


def make_marts(connection: duckdb.DuckDBPyConnection, folder: Path, peildatum: date) -> None:
    """Every mart as a table, or as a view where its rows need not be kept."""
    connection.execute("create schema marts")
    for mart in each("rekenen", read_marts(folder), lambda mart: mart.name):
        kind = "table" if mart.is_stored else "view"
        statement = f"create {kind} marts.{named(mart.name)} as {mart.sql}"
        run(connection, f"{mart.name}.sql", statement, {"peildatum": peildatum})


def run_checks(connection: duckdb.DuckDBPyConnection, folder: Path, peildatum: date) -> None:
    """All of them, so that one run tells everything that is wrong."""
    broken = []
    for path in sorted(folder.glob("*.sql")):
        check = read_check(path)
        found = run(connection, path.name, f"select count(*) from ({check.sql})", {"peildatum": peildatum})
        if offenders := found[0][0]:
            broken.append(f"'{check.title}' geldt niet voor {offenders} rijen")
    if broken:
        raise BuildError(f"Het magazijn is afgekeurd: {'; '.join(broken)}. Herstel de levering of de mart.")
