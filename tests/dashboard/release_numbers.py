"""Which numbers an answer may hold: read from the edition file itself, without any code of the dashboard."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb
from compared_numbers import differences, from_others, shares_of
from protection_numbers import attack_numbers, example_numbers, policy_numbers

FILTERS = ("doelgroep", "leerroute", "cohort")
Numbers = frozenset[float]
NOTHING: Numbers = frozenset()


@dataclass(frozen=True)
class Row:
    """One published figure: its categories, its period and every number it brings along."""

    categories: dict[str, str]
    period: date
    numbers: Numbers


class ReleaseFile:
    """One audience's file of one edition, as an attacker with a copy would read it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.allowed: dict[tuple[object, ...], Numbers] = {}
        with duckdb.connect(str(path), read_only=True) as con:
            self.meta = dict(con.execute("select key, value from meta").fetchall())
            self.definitions = [
                (kind, name, json.loads(body))
                for kind, name, body in con.execute("select kind, id, body from definition").fetchall()
            ]
            self.partners = con.execute("select partner, contract from report_missing").fetchall()
            self.sources = con.execute("select title, sender, period from source").fetchall()
            self.references = con.execute("select reference, series, label, value from reference_value").fetchall()
            self.revisions = con.execute("select indicator, old_value, new_value from revision").fetchall()
            self.effects = effects_of(con)
            self.bounds = bounds_of(con)
            self.quality = quality_of(con)
            self.protection = attack_numbers(con) | policy_numbers(self.meta["policy"]) | example_numbers(self.meta["policy"])
            self.rows = rows_of(con, self.dimensions)
            self.shares = shares_of(con, self.dimensions)

    def of_kind(self, kind: str) -> dict[str, dict[str, Any]]:
        return {name: body for found, name, body in self.definitions if found == kind}

    @cached_property
    def dimensions(self) -> list[str]:
        return list(self.of_kind("dimension"))

    @cached_property
    def indicators(self) -> dict[str, dict[str, Any]]:
        return self.of_kind("indicator")

    @cached_property
    def months(self) -> dict[str, date]:
        """The last day of each month in the file, as an address writes the month."""
        return {f"{day:%Y-%m}": day for day in {row.period for rows in self.rows.values() for row in rows}}

    @property
    def last_day(self) -> date:
        return date.fromisoformat(self.meta["peildatum"])

    @cached_property
    def phrases(self) -> list[str]:
        """Words of the edition that hold a digit: labels, titles, methods, sources; the longest first."""
        found = {self.meta["id"], self.meta["id"].rpartition(".")[2], *(text for row in self.sources for text in row)}
        found |= {text for row in self.references for text in row[:3]} | {text for row in self.partners for text in row}
        for _, name, body in self.definitions:
            found |= {name, *strings(body)}
        digits = {text for text in found if any(sign.isdigit() for sign in text) and not text.isdigit()}
        return sorted(digits, key=len, reverse=True)

    def beside(self, indicators: Iterable[str]) -> Numbers:
        """Numbers that stand beside the figures of these indicators: norms, widths of steps, revisions and how many there are."""
        names, norms = set(indicators), self.of_kind("norm")
        bodies = [self.indicators[name] for name in names]
        revised = [row for row in self.revisions if row[0] in names]
        found = {float(norms[body["norm"]]["value"]) for body in bodies if body["norm"]} | {float(body["step"]) for body in bodies}
        return frozenset(found | {value for row in revised for value in row[1:] if value is not None} | {float(len(revised))})

    def of_others(self) -> Numbers:
        """The published series of others."""
        return frozenset(value for *_, value in self.references if value is not None)

    def laid_beside(self, chosen: dict[str, str]) -> Numbers:
        """How far this group lies from its other years, and every group from the country."""
        series = {name for name, body in self.of_kind("reference").items() if body["indicator"]}
        others = [value for name, *_, value in self.references if name in series]
        return differences(self.shares, chosen, self.indicators) | from_others(self.shares, others)

    def bounded(self, indicators: Iterable[str]) -> Numbers:
        """What refused rows can do to these figures."""
        return NOTHING.union(*(self.bounds.get(name, NOTHING) for name in indicators))

    def compared(self, names: Iterable[str]) -> Numbers:
        """The figures of these effects; how far a difference lies from zero is said in words."""
        return NOTHING.union(*(self.effects[name] for name in names))

    def figures(self, indicator: str, chosen: dict[str, str], day: date) -> Numbers:
        """Every number of the figures that this choice can reach, and nothing of any other group."""
        key = (indicator, tuple(sorted(chosen.items())), day)
        if key not in self.allowed:
            body = self.indicators[indicator]
            found = [
                row.numbers for row in self.rows.get(indicator, []) if row.period <= day and is_within(row.categories, chosen, body)
            ]
            self.allowed[key] = NOTHING.union(*found)
        return self.allowed[key]

    @property
    def first(self) -> str:
        """The figure where exploring begins."""
        return min(self.indicators, key=lambda name: (self.indicators[name]["tile"] or 9, name))

    def explored(self, indicator: str, chosen: dict[str, str], by: set[str], day: date) -> Numbers:
        """The numbers of this group, broken down by exactly these dimensions or by none."""
        body = self.indicators[indicator]
        wanted = {name: value for name, value in chosen.items() if name in body["dimensions"] and name not in by}
        if body["headline"] and body["distribution"] not in by:
            wanted.setdefault(body["distribution"], body["headline"])
        found = [
            row.numbers
            for row in self.rows.get(indicator, [])
            if row.period <= day and wanted.items() <= row.categories.items() and set(row.categories) - set(wanted) in (set(), by)
        ]
        return NOTHING.union(*found)


def is_within(categories: dict[str, str], chosen: dict[str, str], indicator: dict[str, Any]) -> bool:
    """Whether a figure belongs to the chosen group, broken down by at most one more dimension or by the declared cross table."""
    cross = set(indicator["cross"]) if set(indicator["cross"]) <= categories.keys() else set()
    wanted = {name: value for name, value in chosen.items() if name in indicator["dimensions"] and name not in cross}
    if any(categories.get(name) != value for name, value in wanted.items()):
        return False
    free = set(categories) - set(wanted) - cross
    if categories.get(indicator["distribution"]) == indicator["headline"]:
        free.discard(indicator["distribution"])
    return len(free) <= (0 if cross else 1)


def rows_of(con: duckdb.DuckDBPyConnection, dimensions: list[str]) -> dict[str, list[Row]]:
    """Every figure and every step of a curve, by indicator."""
    columns = ", ".join(f'"{name}"' for name in dimensions)
    found: dict[str, list[Row]] = {}
    for table, values in (
        ("cell", "denominator, numerator, value, low, high"),
        ("curve", "at_risk, step_start, step_end, incidence, low, high"),
        ("signal", "centre, low, high"),
    ):
        for indicator, period, *rest in con.execute(f"select indicator, period, {columns}, {values} from {table}").fetchall():
            categories = {name: value for name, value in zip(dimensions, rest, strict=False) if value is not None}
            numbers = frozenset(float(value) for value in rest[len(dimensions) :] if value is not None)
            found.setdefault(indicator, []).append(Row(categories, period, numbers))
    for table, values in (("comparison", "denominator, numerator, value"), ("comparison_line", "size, centre")):
        sql = f"select indicator, period, {values}, low95, high95, low998, high998 from {table}"
        for indicator, period, *rest in con.execute(sql).fetchall():
            found.setdefault(indicator, []).append(Row({}, period, frozenset(float(value) for value in rest if value is not None)))
    return found


def effects_of(con: duckdb.DuckDBPyConnection) -> dict[str, Numbers]:
    """The numbers of every effect, and those below zero also without their sign."""
    found = {}
    for name, *values in con.execute("select * exclude (period, stratification) from effect").fetchall():
        numbers = {float(value) for value in values if value is not None}
        found[name] = frozenset(numbers | {abs(value) for value in numbers})
    return found


def bounds_of(con: duckdb.DuckDBPyConnection) -> dict[str, Numbers]:
    """The bound of every figure with the rows that it rests on, and how wide it is."""
    found = {}
    for name, *values, low, high in con.execute("select indicator, value, refused, most, low, high from bound").fetchall():
        numbers = {float(value) for value in (*values, low, high) if value is not None}
        found[name] = frozenset(numbers | ({float(high - low)} if low is not None else set()))
    return found


# What is counted of organisations and of files: how many tables, reports and quarters there are of each kind.
COUNTED = (
    "select age, rows_in, kept, refused, double from delivery",
    "select refused from rejection",
    "select low, high, used_by from completeness",
    "select count(*), count(*) filter (state <> 'ontbreekt') from delivery",
    "select count(*) from delivery group by state",
    "select count(*), count(*) filter (state = 'op tijd') from cbs_quarter",
    """
        select count(*) from report_missing
        where expected > (select value::date - interval 1 year from meta where key = 'peildatum')
        group by rollup (state)
    """,
)


def quality_of(con: duckdb.DuckDBPyConnection) -> Numbers:
    """The numbers on the data behind the figures."""
    rows = [row for sql in COUNTED for row in con.execute(sql).fetchall()]
    return frozenset(float(value) for row in rows for value in row if value is not None)


def strings(body: object) -> set[str]:
    """Every text of a definition, codes of categories included."""
    if isinstance(body, str):
        return {body}
    parts = [*body, *body.values()] if isinstance(body, dict) else body if isinstance(body, list) else []
    return set().union(*(strings(part) for part in parts))
