"""Corrections by hand: values that the source has wrong and will repair, in `private/correcties.csv`.

Each line says which field of which row was what and becomes what, with a reason and a name. As soon as the source no longer
says what the line expects, the build stops, so that no correction outlives its fault. Messages name lines, never values.
"""

import csv
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from duckdb import DuckDBPyConnection

from etl.contracts import Column, Contract
from etl.encoding import to_utf8
from etl.errors import DeliveryError
from etl.rules import REQUIRED, named, rule_of, typed
from etl.sheet import Sheet
from queries.settings import Settings

COLUMNS = ["tabel", "sleutel", "veld", "was", "wordt", "reden", "door"]
NAME = "correcties.csv"


@dataclass
class Correction:
    """One line; `key` holds the values of the key columns joined by |, and `fits` what the deliveries say of it so far.

    Only the last delivery of a table can outlive a correction: an older month is built from what was known then.
    """

    line: int
    table: str
    key: str
    name: str
    was: str
    becomes: str
    is_current: bool = True
    fits: bool | None = field(default=None, compare=False)


def path_of(settings: Settings) -> Path:
    return settings.data / "private" / NAME


def read_corrections(path: Path, contracts: Mapping[str, Contract], current: Collection[str]) -> list[Correction]:
    """All lines, refused as soon as one cannot be meant for any row; `current` has the tables of which the last one is read."""
    if not path.is_file():
        return []
    lines = to_utf8(path.read_bytes(), NAME)[0].decode().splitlines()
    rows = list(csv.reader(lines, delimiter=";"))
    if not rows or rows[0] != COLUMNS:
        raise DeliveryError(f"{NAME}: de kopregel is niet {';'.join(COLUMNS)}. Verbeter dit bestand.")
    found = [read_line(number, row, contracts) for number, row in enumerate(rows[1:], start=2) if row]
    return [replace(one, is_current=one.table in current) for one in found]


def read_line(number: int, row: list[str], contracts: Mapping[str, Contract]) -> Correction:
    """One correction, of which table and field exist and reason and name are filled in."""
    cells = [cell.strip() for cell in row]
    if len(cells) != len(COLUMNS) or not all(cells[place] for place in (0, 1, 2, 5, 6)):
        raise DeliveryError(f"{NAME}, regel {number}: vul {', '.join(COLUMNS)} in; alleen was en wordt mogen leeg zijn.")
    table, key, name, was, becomes = cells[:5]
    contract = contracts.get(table)
    if contract is None or name not in contract.names or key.count("|") != len(contract.key) - 1:
        raise DeliveryError(
            f"{NAME}, regel {number}: deze tabel, dit veld of deze sleutel bestaat niet. "
            "Zie `monitor contract`; zet | tussen de delen van een sleutel."
        )
    if name in contract.key:
        raise DeliveryError(f"{NAME}, regel {number}: een sleutel is zo niet te verbeteren. Vraag om een nieuwe levering.")
    if was == becomes:
        raise DeliveryError(f"{NAME}, regel {number}: was en wordt zijn gelijk, zo verandert er niets. Verbeter deze regel.")
    return Correction(number, table, key, name, was, becomes)


def apply(connection: DuckDBPyConnection, sheet: Sheet, contract: Contract, corrections: Iterable[Correction]) -> tuple[Sheet, int]:
    """The rows as they should have been delivered, and how many were changed."""
    mine = [one for one in corrections if one.table == contract.table]
    if not mine or sheet.rows.num_rows == 0:
        return sheet, 0
    rows = sheet.rows.combine_chunks()
    lines = rows["regel"].to_numpy()
    changed = np.zeros(rows.num_rows, bool)
    for one in mine:
        check_becomes(connection, contract, one)
        found = matches(connection, rows, contract, one)
        if not found:
            continue
        one.fits = all(found.values())
        fitting = np.isin(lines, [line for line, fits in found.items() if fits])
        column = rows[one.name]
        corrected = pc.if_else(pa.array(fitting), pa.scalar(one.becomes, column.type), column)
        rows = rows.set_column(rows.column_names.index(one.name), one.name, corrected)
        changed |= fitting
    # A total below the rows was counted with the fault in it.
    corrected_names = {one.name for one in mine if one.fits}
    totals = {name: total for name, total in sheet.totals.items() if name not in corrected_names}
    return replace(sheet, rows=rows, totals=totals), int(changed.sum())


def check_becomes(connection: DuckDBPyConnection, contract: Contract, one: Correction) -> None:
    """A correction that its own column refuses would put the row in quarantine."""
    column = next(column for column in contract.columns if column.name == one.name)
    value = {"wordt": one.becomes or None}
    missing, kept = one.becomes == "", f"select ({typed(column, '($wordt::varchar)')}) is not null"
    right = not column.required if missing else connection.execute(kept, value).fetchall()[0][0]
    if not right:
        rule = REQUIRED if missing else rule_of(column)
        raise DeliveryError(f"{NAME}, regel {one.line}: 'wordt' past niet in {one.name}: {rule}. Verbeter deze regel.")


def matches(connection: DuckDBPyConnection, rows: pa.Table, contract: Contract, one: Correction) -> dict[int, bool]:
    """The lines with the key of a correction, and whether they say what it expects; a notation makes no difference."""
    columns = {column.name: column for column in contract.columns}
    values = {f"sleutel{place}": part.strip() for place, part in enumerate(one.key.split("|"))}
    same = [
        f"{as_delivered(columns[name])} = {as_written(columns[name], key)}" for name, key in zip(contract.key, values, strict=True)
    ]
    fits = f"{as_delivered(columns[one.name])} is not distinct from {as_written(columns[one.name], 'was')}"
    connection.register("onverbeterd", rows)
    found = connection.execute(
        f"select regel, {fits} from onverbeterd where {' and '.join(same)}", values | {"was": one.was or None}
    ).fetchall()
    connection.unregister("onverbeterd")
    return dict(found)


def as_delivered(column: Column) -> str:
    return comparable(column, f"nullif(trim({named(column.name)}), '')")


def as_written(column: Column, parameter: str) -> str:
    return comparable(column, f"(${parameter}::varchar)")


def comparable(column: Column, text: str) -> str:
    """The typed value as text, or the text itself where it has none."""
    return f"coalesce(({typed(column, text)})::varchar, {text})"


def check_applied(corrections: Iterable[Correction]) -> None:
    """Every correction of what was delivered last found the fault that it was made for."""
    for one in corrections:
        if one.fits is None and one.is_current:
            raise DeliveryError(f"{NAME}, regel {one.line}: deze rij staat niet meer in {one.table}. Haal deze regel weg.")
        if one.fits is False and one.is_current:
            raise DeliveryError(
                f"{NAME}, regel {one.line}: in {one.table} staat bij {one.name} iets anders dan deze correctie verwacht. "
                "De bron is hersteld of veranderd; haal deze regel weg."
            )
