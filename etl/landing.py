"""Receiving a delivery: a byte-identical copy with a manifest beside it, never changed afterwards.

A file is read at the door. One that is wrong as a whole is refused there, so the last received delivery is a valid one.
"""

import hashlib
import logging
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from etl import ledger
from etl.contracts import Contract, read_one
from etl.decode import decode
from etl.errors import DeliveryError, EtlError, LandingError
from etl.files import CHUNK, sha256_of, whole
from etl.note import Stated, check_bytes, check_end, check_rows, read_notes
from etl.receipts import Landed, find, write_manifest
from etl.sheet import ROWS, Sheet
from queries import HOME
from queries.settings import Settings

log = logging.getLogger(__name__)

EXTENSIONS = ("csv", "xlsx", "parquet")
FILE_NAME = re.compile(r"(?P<table>[a-z][a-z0-9_]*)_(?P<period>\d{4}-(0[1-9]|1[0-2]))(_v(?P<version>[1-9]\d{0,3}))?")


def land(path: Path, settings: Settings, home: Path = HOME) -> Landed:
    """Receive one file, or refuse it; the same bytes again change nothing. Every outcome stands in the ledger."""
    try:
        landed = take_in(path, settings, home)
    except (EtlError, OSError) as error:
        reason = str(error) if isinstance(error, EtlError) else type(error).__name__
        ledger.note(settings, ledger.REFUSED, file=path.name, reason=reason)
        raise
    facts = {"delivery": landed.id, "file": path.name, "sha256": landed.sha256, "rows": landed.rows}
    ledger.note(settings, ledger.RECEIVED if landed.is_new else ledger.KNOWN, **facts)
    return landed


def take_in(path: Path, settings: Settings, home: Path) -> Landed:
    """The receipt of a file, a new one or the one that was there."""
    check_file(path)
    table, period, version = read_name(path)
    contract = contract_of(path, table, home / "staging")
    digest = sha256_of(path)
    stated = read_notes(path.parent).get(path.name)
    check_bytes(path.name, digest, stated)
    known = find(settings, table, period, version)
    if known is None:
        sheet = decode(path, path.name, contract)
        check_rows(path.name, sheet.rows_in, stated)
        check_count(path.name, sheet)
        check_end(path.name, sheet.whole, stated)
        return receive(path, settings, contract, (period, version, digest), sheet, stated)
    if known.sha256 != digest:
        raise LandingError(
            f"{path.name}: voor {table} {period} versie {version} is al een ander bestand ontvangen. "
            f"Lever de verbetering aan als {table}_{period}_v{version + 1}{path.suffix}."
        )
    return known


def check_count(name: str, sheet: Sheet) -> None:
    """The number of rows that the file itself gives below its rows."""
    said = sheet.totals.get(ROWS)
    if said is not None and said != str(sheet.rows_in):
        raise DeliveryError(
            f"{name}: er staan {sheet.rows_in} rijen in, en de laatste regel noemt een ander aantal. "
            "Vraag de afzender om het hele bestand."
        )


def check_file(path: Path) -> None:
    """What can be refused without opening the file."""
    if not path.exists():
        raise LandingError(f"{path}: dit bestand bestaat niet. Controleer de map en de naam.")
    if not path.is_file():
        raise LandingError(f"{path}: dit is een map, geen bestand. Noem de bestanden zelf.")
    if path.stat().st_size == 0:
        raise LandingError(f"{path.name}: dit bestand is leeg. Vraag de afzender om een nieuwe levering.")
    if path.suffix.lower().lstrip(".") not in EXTENSIONS:
        raise LandingError(f"{path.name}: de extensie '{path.suffix}' wordt niet gelezen. Lever csv, xlsx of parquet.")


def read_name(path: Path) -> tuple[str, str, int]:
    """Table, period and version, which only the file name tells."""
    found = FILE_NAME.fullmatch(path.stem)
    if not found:
        raise LandingError(
            f"{path.name}: uit deze naam zijn geen tabel en maand te lezen. "
            f"Noem het <tabel>_<jjjj-mm>{path.suffix}, of <tabel>_<jjjj-mm>_v2{path.suffix} bij een verbetering."
        )
    return found["table"], found["period"], int(found["version"] or 1)


def contract_of(path: Path, table: str, folder: Path) -> Contract:
    """The contract that this file must keep to."""
    if not (folder / f"{table}.sql").is_file():
        known = ", ".join(sorted(file.stem for file in folder.glob("*.sql")))
        raise LandingError(f"{path.name}: de tabel '{table}' bestaat niet. Bekend zijn: {known}.")
    return read_one(table, folder)


def receive(
    path: Path, settings: Settings, contract: Contract, identity: tuple[str, int, str], sheet: Sheet, stated: Stated | None
) -> Landed:
    """Copy first, manifest last: without a manifest nothing has been received."""
    period, version, digest = identity
    folder = settings.landed / contract.table
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{period}_v{version}_{digest[:12]}{path.suffix.lower()}"
    size = copy(path, target, digest)
    landed = Landed(
        contract.table,
        period,
        version,
        target,
        digest,
        size,
        path.name,
        contract.sender,
        datetime.now(UTC),
        sheet.rows_in,
        sheet.encoding,
        stated.note if stated else "",
    )
    write_manifest(landed)
    log.info("ontvangen: %s, %d bytes", landed.id, size)
    return replace(landed, is_new=True)


def copy(path: Path, target: Path, expected: str) -> int:
    """Copy the bytes and refuse a file that somebody is still writing."""
    digest = hashlib.sha256()
    with whole(target) as temporary:
        with path.open("rb") as source, temporary.open("wb") as sink:
            while chunk := source.read(CHUNK):
                digest.update(chunk)
                sink.write(chunk)
            size = sink.tell()
        if digest.hexdigest() != expected:
            raise LandingError(f"{path.name}: dit bestand wordt nog geschreven. Probeer het opnieuw als het klaar is.")
    return size
