"""Deliberate faults: rows that must end in quarantine, and rows that are delivered twice.

A faulty row is an extra row about what does not exist (its id starts with X), so the good rows stay complete.
"""

from collections.abc import Callable

import pyarrow as pa

from etl.sample import world
from etl.sample.draw import Dice, Rng
from etl.sample.snapshot import Contract

Row = dict[str, str]

# The columns of which the second may not lie before the first.
ORDER = {
    "brede_intake": ("datum_start", "datum_einde"),
    "deelname": ("datum_start", "datum_einde"),
    "inburgeringsaanbod": ("datum_start", "datum_einde"),
    "inburgeringsplicht": ("datum_start", "datum_eind"),
    "inburgeringstermijn": ("datum_aanvang", "datum_einde"),
    "ketenoverdracht": ("datum_aangekondigd", "datum_ontvangen"),
    "maatschappelijke_begeleiding": ("datum_start", "datum_einde"),
    "map": ("datum_start", "datum_eindgesprek"),
    "ontzorging": ("datum_start", "datum_einde"),
    "participatie": ("datum_start", "datum_einde"),
    "pip": ("datum_initiele_pip", "datum_pip"),
    "pvt": ("datum_start", "datum_ondertekening"),
    "taalmaatje": ("datum_start", "datum_einde"),
    "uitkering": ("datum_start", "datum_einde"),
    "verblijf": ("datum_inschrijving_brp", "datum_uitschrijving_brp"),
    "voorinburgering": ("datum_start", "datum_voldaan"),
}
# What no column of the type can hold, for a table without days; the only whole number among these is a year of birth.
IMPOSSIBLE = {"month": "2026-13", "quarter": "2026K5", "integer": "1099", "code": "ZZ"}


def dirt(dice: Dice, file: str, rows: pa.Table, contract: Contract) -> tuple[pa.Table, int, int]:
    """The rows with faulty and double ones behind them, and how many of each; small tables stay clean."""
    if rows.num_rows < world.DIRT_FROM_ROWS:
        return rows, 0, 0
    rng = dice(f"dirt {file}")
    bad = max(1, round(rows.num_rows * world.DIRT * (1 - world.DIRT_DUPLICATE)))
    double = max(1, round(rows.num_rows * world.DIRT * world.DIRT_DUPLICATE))
    places = rng.choice(rows.num_rows, bad + double, replace=False)
    strangers = [f"X{dice.chunk:02}{place:06}" for place in places[:bad]]
    known = rows.take(places[:bad]).to_pylist()
    faults = [spoil(rng, {**row, contract.key[0]: name}, contract) for row, name in zip(known, strangers, strict=True)]
    return pa.concat_tables([rows, pa.Table.from_pylist(faults, rows.schema), rows.take(places[bad:])]), bad, double


def spoil(rng: Rng, row: Row, contract: Contract) -> Row:
    """The row with one fault that the contract forbids."""
    fault = FAULTS[rng.integers(len(FAULTS))]
    return fault(rng, row, contract) or impossible_value(rng, row, contract)


def unknown_code(rng: Rng, row: Row, contract: Contract) -> Row | None:
    columns = columns_of(contract, "code")
    return {**row, columns[rng.integers(len(columns))]: "ZZ"} if columns else None


def missing_value(rng: Rng, row: Row, contract: Contract) -> Row:
    """A required value left out; the id stays, so that no two faulty rows are the same."""
    columns = [column for column in contract.required if column != contract.key[0]]
    return {**row, columns[rng.integers(len(columns))]: ""}


def end_before_start(rng: Rng, row: Row, contract: Contract) -> Row | None:
    """An end before the law; only where the start is filled in."""
    first, last = ORDER.get(contract.name, ("", ""))
    return {**row, last: written("2020-01-01", row[first])} if row.get(first) else None


def impossible_value(rng: Rng, row: Row, contract: Contract) -> Row:
    """A day, month or year that no calendar has, or else a code that no list has."""
    if days := columns_of(contract, "date"):
        column = days[rng.integers(len(days))]
        return {**row, column: written("2025-02-31", row[column] or "01-01-2025")}
    kind = next(kind for kind in IMPOSSIBLE if columns_of(contract, kind))
    return {**row, columns_of(contract, kind)[0]: IMPOSSIBLE[kind]}


FAULTS: tuple[Callable[[Rng, Row, Contract], Row | None], ...] = (
    unknown_code,
    missing_value,
    end_before_start,
    impossible_value,
)


def columns_of(contract: Contract, kind: str) -> list[str]:
    return [column for column, found in contract.types.items() if found == kind]


def written(text: str, like: str) -> str:
    """A day jjjj-mm-dd in the notation of another day."""
    year, month, number = text.split("-")
    return text if like[4:5] == "-" else f"{number}-{month}-{year}"
