"""The delivery note (leveringsbrief): what the sender says the files hold, so that a cut file is seen.

A file `leveringsbrief*.csv` beside the deliveries, or in the same ZIP: `bestand;rijen;sha256`; the last may stay empty.
"""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from etl.encoding import to_utf8
from etl.errors import LandingError

PREFIX = "leveringsbrief"
COLUMNS = ["bestand", "rijen", "sha256"]


@dataclass(frozen=True)
class Stated:
    """What the sender says of one file."""

    rows: int
    sha256: str
    note: str


def is_note(path: Path) -> bool:
    return path.suffix.lower() == ".csv" and path.name.lower().startswith(PREFIX)


def read_notes(folder: Path) -> dict[str, Stated]:
    """All that the notes in a folder state, by file name."""
    stated: dict[str, Stated] = {}
    for path in sorted(filter(is_note, folder.iterdir())):
        for name, found in read_note(path):
            if name in stated and stated[name] != found:
                raise LandingError(f"{path.name}: {name} staat ook in {stated[name].note}, met iets anders. Laat er een weg.")
            stated[name] = found
    return stated


def read_note(path: Path) -> Iterable[tuple[str, Stated]]:
    """The lines of one note."""
    lines = to_utf8(path.read_bytes(), path.name)[0].decode().splitlines()
    try:
        rows = list(csv.reader(lines, delimiter=";"))
    except csv.Error as error:
        raise LandingError(f"{path.name}: deze leveringsbrief is niet te lezen. Verbeter hem.") from error
    if not rows or rows[0] != COLUMNS:
        raise LandingError(f"{path.name}: de kopregel is niet {';'.join(COLUMNS)}. Verbeter de leveringsbrief.")
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != len(COLUMNS) or not re.fullmatch("[0-9]{1,9}", row[1]) or (row[2] and len(row[2]) != 64):
            raise LandingError(f"{path.name}, regel {number}: hier hoort bestand;rijen;sha256. Verbeter de leveringsbrief.")
        yield row[0], Stated(int(row[1]), row[2].lower(), path.name)


def check_bytes(name: str, digest: str, stated: Stated | None) -> None:
    """The file is the one that the sender sent."""
    if stated and stated.sha256 and stated.sha256 != digest:
        raise LandingError(
            f"{name}: dit is niet het bestand van {stated.note} (sha256 verschilt). "
            "Misschien is het onderweg afgebroken; haal het opnieuw op."
        )


def check_end(name: str, whole: bool, stated: Stated | None) -> None:
    """A last line without its break may be half a line, unless the sender vouches for every byte."""
    if not whole and not (stated and stated.sha256):
        raise LandingError(
            f"{name}: de laatste regel eindigt niet met een regeleinde; misschien is het bestand onderweg afgebroken. Haal het "
            f"opnieuw op, of vraag de afzender om een regeleinde of om een {PREFIX} met de sha256."
        )


def check_rows(name: str, rows: int, stated: Stated | None) -> None:
    """The file holds as many rows as the sender counted."""
    if stated and stated.rows != rows:
        raise LandingError(
            f"{name}: er staan {rows} rijen in, volgens {stated.note} zijn het er {stated.rows}. "
            "Vraag de afzender om het hele bestand."
        )
