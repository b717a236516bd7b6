"""Corrections by hand: values that the source has wrong and will repair, in `private/correcties.csv`.

Each line says which field of which row was what and becomes what, with a reason and a name. As soon as the source no longer
says what the line expects, the build stops, so that no correction outlives its fault. Messages name lines, never values.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etl.contracts import Contract
from etl.encoding import to_utf8
from etl.errors import DeliveryError
from etl.sheet import Sheet
from queries.settings import Settings

COLUMNS = ["tabel", "sleutel", "veld", "was", "wordt", "reden", "door"]
NAME = "correcties.csv"


@dataclass
class Correction:
    """One line; `key` holds the values of the key columns joined by |, and `fits` what the deliveries say of it so far."""

    line: int
    table: str
    key: str
    name: str
    was: str
    becomes: str
    fits: bool | None = field(default=None, compare=False)


def path_of(settings: Settings) -> Path:
    return settings.data / "private" / NAME


def read_corrections(path: Path, contracts: Mapping[str, Contract]) -> list[Correction]:
    """All lines, refused as soon as one cannot be meant for any row."""
    if not path.is_file():
        return []
    lines = to_utf8(path.read_bytes(), NAME)[0].decode().splitlines()
    rows = list(csv.reader(lines, delimiter=";"))
    if not rows or rows[0] != COLUMNS:
        raise DeliveryError(f"{NAME}: de kopregel is niet {';'.join(COLUMNS)}. Verbeter dit bestand.")
    return [read_line(number, row, contracts) for number, row in enumerate(rows[1:], start=2) if row]


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
    return Correction(number, table, key, name, was, becomes)


def apply(sheet: Sheet, contract: Contract, corrections: Iterable[Correction]) -> tuple[Sheet, int]:
    """The rows as they should have been delivered, and how many were changed."""
    mine = [one for one in corrections if one.table == contract.table]
    if not mine or sheet.rows.num_rows == 0:
        return sheet, 0
    rows = sheet.rows.combine_chunks()
    keys = pc.binary_join_element_wise(*(trimmed(rows[name]) for name in contract.key), "|")
    changed = np.zeros(rows.num_rows, bool)
    for one in mine:
        found = as_mask(pc.equal(keys, one.key))
        if not found.any():
            continue
        fitting = found & as_mask(pc.equal(pc.fill_null(trimmed(rows[one.name]), ""), one.was))
        one.fits = bool((fitting == found).all())
        column = pc.if_else(pa.array(fitting), one.becomes, rows[one.name])
        rows = rows.set_column(rows.column_names.index(one.name), one.name, column)
        changed |= fitting
    return replace(sheet, rows=rows), int(changed.sum())


def trimmed(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.utf8_trim_whitespace(column.cast(pa.string()))


def as_mask(values: pa.ChunkedArray) -> np.ndarray:
    return pc.fill_null(values, False).to_numpy()


def check_applied(corrections: Iterable[Correction]) -> None:
    """Every correction found the fault that it was made for."""
    for one in corrections:
        if one.fits is None:
            raise DeliveryError(f"{NAME}, regel {one.line}: deze rij staat niet meer in {one.table}. Haal deze regel weg.")
        if not one.fits:
            raise DeliveryError(
                f"{NAME}, regel {one.line}: in {one.table} staat bij {one.name} iets anders dan deze correctie verwacht. "
                "De bron is hersteld of veranderd; haal deze regel weg."
            )
