"""The only reader of figures: opens one edition file, verified, and answers closed questions.

No SQL, column or file name ever comes from a request; every value is a parameter.
"""

import hashlib
import json
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb

from dashboard.definitions import revived
from dashboard.facts import Cell, Edge, Limit, Place, Rival, Step, place
from queries.catalog import Catalog, Indicator

LAYOUT = "5"
READ_ONLY = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "memory_limit": "512MB",
    "threads": "1",
    "lock_configuration": "true",
}


class NoEditionError(Exception):
    """Nothing can be shown; the message says so in Dutch."""


class Edition:
    """One audience's file of one edition, open for reading."""

    def __init__(self, path: Path, expected: str) -> None:
        verify(path, expected)
        try:
            self._con = duckdb.connect(str(path), read_only=True, config=READ_ONLY)
            self.meta = dict(self.rows("select key, value from meta"))
        except duckdb.Error as error:
            raise NoEditionError("Het editiebestand is niet te openen.") from error
        self._index: dict[str, dict[Place, list[Cell]]] = {}
        if self.meta.get("layout") != LAYOUT:
            raise NoEditionError("Deze editie is van een andere versie van de monitor.")

    def rows(self, sql: str, values: dict[str, object] | None = None) -> list[tuple[Any, ...]]:
        """One cursor per question."""
        with self._con.cursor() as cursor:
            return cursor.execute(sql, values or {}).fetchall()

    @property
    def id(self) -> str:
        return self.meta["id"]

    @property
    def peildatum(self) -> date:
        return date.fromisoformat(self.meta["peildatum"])

    @property
    def is_synthetic(self) -> bool:
        return self.meta["synthetic"] == "ja"

    @cached_property
    def catalog(self) -> Catalog:
        """The definitions that went with these figures."""
        return revived(self.rows("select kind, id, body from definition order by kind, position"))

    @cached_property
    def in_order(self) -> list[Indicator]:
        """The indicators as readers meet them: those with a tile first, in the order of the tiles."""
        return sorted(self.catalog.indicators.values(), key=lambda one: (one.tile or 9, one.id))

    @cached_property
    def depths(self) -> dict[str, int]:
        """How many dimensions are crossed at each grain in this edition."""
        return json.loads(self.meta["depths"])

    @cached_property
    def audience_depth(self) -> int:
        """How many dimensions this audience may see crossed."""
        return int(self.meta["audience_depth"])

    @cached_property
    def audience_dimensions(self) -> frozenset[str]:
        """By which dimensions this audience may see figures broken down."""
        return frozenset(json.loads(self.meta["audience_dimensions"]))

    @cached_property
    def months(self) -> list[date]:
        """Every month end of this edition, latest first."""
        sql = "select distinct period from cell where grain = 'maand' and period <= $day order by period desc"
        return [row[0] for row in self.rows(sql, {"day": self.peildatum})]

    @cached_property
    def month_of(self) -> dict[str, date]:
        """The month end of each month as it stands in an address."""
        return {f"{month:%Y-%m}": month for month in self.months}

    def cells(
        self,
        indicator: Indicator,
        grain: str,
        fixed: dict[str, str],
        by: str = "",
        period: date | None = None,
        part: str = "",
    ) -> list[Cell]:
        """The figures with exactly these categories, optionally broken down by one more dimension.

        All periods up to and including `period` without a breakdown; that one period with one.
        """
        day, known = period or self.peildatum, self.index(indicator.id)
        if not by:
            return [cell for cell in known.get(place(grain, fixed, part), ()) if cell.period <= day]
        broken = {name: known.get(place(grain, {**fixed, by: name}, part), ()) for name in self.catalog.dimensions[by].categories}
        return [replace(cell, category=name) for name, cells in broken.items() for cell in cells if cell.period == day]

    def index(self, indicator: str) -> dict[Place, list[Cell]]:
        """Every figure of an indicator by its place; read once, for the file never changes."""
        if indicator not in self._index:
            names = list(self.catalog.dimensions)
            columns = ", ".join(f'"{name}"' for name in names)
            sql = f"""
                select grain, {columns}, part, period, '', denominator, numerator, value, low, high, mark
                from cell
                where indicator = $indicator
                order by period
            """
            found: dict[Place, list[Cell]] = {}
            for row in self.rows(sql, {"indicator": indicator}):
                categories = {name: value for name, value in zip(names, row[1:], strict=False) if value is not None}
                part, *cell = row[1 + len(names) :]
                found.setdefault(place(row[0], categories, part), []).append(Cell(*cell))
            self._index[indicator] = found
        return self._index[indicator]

    def curve(self, indicator: Indicator, fixed: dict[str, str]) -> list[Step]:
        """The curve of the people with exactly these categories."""
        return self.curves.get((indicator.id, frozenset(fixed.items())), [])

    @cached_property
    def curves(self) -> dict[tuple[str, frozenset[tuple[str, str]]], list[Step]]:
        """Every curve by its indicator and the categories that are held fixed."""
        names = list(self.catalog.dimensions)
        columns = ", ".join(f'"{name}"' for name in names)
        sql = f"select indicator, {columns}, step_start, step_end, at_risk, incidence, low, high from curve order by step_start"
        found: dict[tuple[str, frozenset[tuple[str, str]]], list[Step]] = {}
        for row in self.rows(sql):
            categories = frozenset(pair for pair in zip(names, row[1:], strict=False) if pair[1] is not None)
            found.setdefault((row[0], categories), []).append(Step(*row[1 + len(names) :]))
        return found

    def limits(self, indicator: Indicator, grain: str, fixed: dict[str, str]) -> dict[date, Limit]:
        """By period the limits of the series of the people with exactly these categories; empty where there are none."""
        return self._limits.get((indicator.id, *place(grain, fixed)), {})

    @cached_property
    def _limits(self) -> dict[tuple[str, *Place], dict[date, Limit]]:
        names = list(self.catalog.dimensions)
        columns = ", ".join(f'"{name}"' for name in names)
        found: dict[tuple[str, *Place], dict[date, Limit]] = {}
        for indicator, grain, period, *row in self.rows(
            f"select indicator, grain, period, {columns}, centre, low, high, signal from signal order by period"
        ):
            categories = {name: value for name, value in zip(names, row, strict=False) if value is not None}
            found.setdefault((indicator, *place(grain, categories)), {})[period] = Limit(*row[len(names) :])
        return found

    def rivals(self, indicator: str) -> tuple[list[Rival], list[Edge]]:
        """The partners beside each other for every year, and the edges of the funnel they are judged by."""
        values = {"indicator": indicator}
        names = "low95, high95, low998, high998"
        mine = "where indicator = $indicator order by all"
        rivals = self.rows(f"select period, category, denominator, value, {names} from comparison {mine}", values)
        edges = self.rows(f"select period, size, centre, {names} from comparison_line {mine}", values)
        return [Rival(*row) for row in rivals], [Edge(*row) for row in edges]

    @cached_property
    def references(self) -> dict[str, list[tuple[str, str, float | None, str]]]:
        """Every published series of others by its name: series, label, value and status, in order."""
        return self._grouped("select reference, series, label, value, status from reference_value order by sort, series")

    def sources(self, indicator: str) -> list[tuple[str, str, str, Any]]:
        """Title, sender, period and arrival of the latest delivery of each table below an indicator."""
        return self._sources.get(indicator, [])

    @cached_property
    def _sources(self) -> dict[str, list[tuple[str, str, str, Any]]]:
        return self._grouped("""
            select o.indicator, s.title, s.sender, max(s.period), max(s.received)
            from source_of as o
            join source as s on s.name = o.source
            group by all
            order by s.title
        """)

    @cached_property
    def rhythms(self) -> dict[str, list[tuple[str, date, int]]]:
        """By figure the tables below it that come regularly: title, month of the last delivery, and every how many months."""
        return self._grouped("""
            select o.indicator, any_value(s.title), (max(s.period) || '-01')::date, any_value(r.months)
            from source_of as o
            join source as s on s.name = o.source
            join rhythm as r on r.name = o.source
            group by o.indicator, o.source
            order by all
        """)

    @cached_property
    def redefined(self) -> dict[str, list[tuple[str, str, str]]]:
        """By figure what was defined otherwise: month of the first edition that says it so, field, what stood there before."""
        return self._grouped("select indicator, since, field, before from redefined order by since desc, field")

    @cached_property
    def bounds(self) -> dict[str, list[tuple[Any, ...]]]:
        """By figure what refused rows can do to it at most; empty for who does not get that."""
        return self._grouped("""
            select indicator, grain, period, value, refused, most, low, high, reason
            from bound
            order by high - low desc, indicator
        """)

    def _grouped(self, sql: str) -> dict[str, list[Any]]:
        """Rows by the name that they begin with, in the order in which they come."""
        found: dict[str, list[Any]] = {}
        for name, *row in self.rows(sql):
            found.setdefault(name, []).append(tuple(row))
        return found

    @cached_property
    def revisions(self) -> list[tuple[str, str, date, float | None, float | None]]:
        """Figures for the whole municipality that the previous edition gave another value."""
        return self.rows("select indicator, grain, period, old_value, new_value from revision order by all")  # type: ignore[return-value]


def verify(path: Path, expected: str) -> None:
    """The file is the one that was published, whole."""
    if path.with_name(path.name + ".wal").exists():
        raise NoEditionError("Naast het editiebestand staat een .wal.")
    try:
        with path.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise NoEditionError("Het editiebestand is niet te lezen.") from error
    if found != expected:
        raise NoEditionError("Het editiebestand is veranderd sinds de publicatie.")
