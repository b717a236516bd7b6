"""A table of everything that ever happens, and what of it was known on a day."""

from dataclasses import dataclass, field
from functools import cache

import numpy as np

from etl.sample import world
from etl.sample.draw import (
    EMPTY,
    NEVER,
    Array,
    Rng,
    between,
    chance,
    day,
)
from queries import HOME, header

# Dates that lie ahead by their nature: agreed, not foretold.
PLANNED = {("inburgeringstermijn", "datum_einde"), ("contract", "datum_einde"), ("taakstelling", "datum_tot")}


@dataclass(frozen=True)
class Contract:
    """What a delivery of one table must look like; the header of its staging file says so."""

    name: str
    types: dict[str, str]
    key: list[str]
    delimiter: str
    required: list[str]


@cache
def contract(name: str) -> Contract:
    about, _ = header.read(HOME / "staging" / f"{name}.sql")
    columns = about["columns"]
    return Contract(
        name=name,
        types={column: rule["type"] for column, rule in columns.items()},
        key=about["key"],
        delimiter=about["delimiter"],
        required=[column for column, rule in columns.items() if rule.get("required")],
    )


@dataclass(frozen=True)
class Grows:
    """A count that runs up evenly between two days, such as hours of practice."""

    start: Array
    end: Array
    total: Array

    def on(self, known: int, rows: Array) -> Array:
        start, end = self.start[rows], self.end[rows]
        share = np.clip((known - start) / np.maximum(end - start, 1), 0, 1)
        return np.floor(self.total[rows] * share).astype(np.int64)


@dataclass(frozen=True)
class Earlier:
    """What a column said before a day: a mistake that was corrected, a term that was extended."""

    until: Array
    value: Array


@dataclass(frozen=True)
class Table:
    """All rows of one table, with the day from which each row and each column of it is known."""

    name: str
    known: Array
    columns: dict[str, Array | Grows]
    follows: dict[str, Array] = field(default_factory=dict)
    earlier: dict[str, Earlier] = field(default_factory=dict)

    def as_known(self, known: int) -> dict[str, Array]:
        """The columns in the order of the contract, with nothing in them from after the day."""
        rows = np.flatnonzero(self.known <= known)
        return {column: self.column(column, kind, known, rows) for column, kind in contract(self.name).types.items()}

    def column(self, name: str, kind: str, known: int, rows: Array) -> Array:
        value = self.columns[name]
        value = value.on(known, rows) if isinstance(value, Grows) else value[rows]
        if name in self.earlier:
            was = self.earlier[name]
            value = np.where(was.until[rows] > known, was.value[rows], value)
        if name in self.follows:
            value = np.where(self.follows[name][rows] > known, unknown(kind), value)
        if kind == "date" and (self.name, name) not in PLANNED:
            value = np.where(value > known, NEVER, value)
        return value


def unknown(kind: str) -> object:
    """How a column of this type holds that it is not known."""
    return {"date": NEVER, "integer": EMPTY, "decimal": EMPTY}.get(kind, "")


def entered(rng: Rng, days: Array) -> Array:
    """The day a row reaches the case system: mostly at once, sometimes weeks late."""
    late = chance(rng, world.ENTERED_LATE, len(days))
    return np.where(late, days + between(rng, *world.LATE_DAYS, len(days)), days)


def corrected(rng: Rng, days: Array, most: int) -> Earlier:
    """A date that was some days too early in the first deliveries of a few rows."""
    return Earlier(correction_day(rng, len(days)), days - between(rng, 1, most, len(days)))


def correction_day(rng: Rng, n: int) -> Array:
    """The day on which the mistake in a row was corrected, for a few rows; zero for the others."""
    when = np.array([day(text) for text in world.CORRECTION_DAYS])[rng.integers(0, len(world.CORRECTION_DAYS), n)]
    return np.where(chance(rng, world.CORRECTED, n), when, 0)
