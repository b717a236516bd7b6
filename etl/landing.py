"""Receiving a delivery: a byte-identical copy with a manifest beside it, never changed afterwards."""

import hashlib
import json
import logging
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from etl.contracts import Contract, read_codes, read_contract
from etl.errors import LandingError
from etl.files import CHUNK, sha256_of, whole
from queries import HOME
from queries.settings import Settings

log = logging.getLogger(__name__)

EXTENSIONS = ("csv", "xlsx", "parquet")
FILE_NAME = re.compile(r"(?P<table>[a-z][a-z0-9_]*)_(?P<period>\d{4}-(0[1-9]|1[0-2]))(_v(?P<version>[1-9]\d{0,3}))?")


@dataclass(frozen=True)
class Landed:
    """One received delivery, as its manifest tells it."""

    table: str
    period: str
    version: int
    path: Path
    sha256: str
    size: int
    file_name: str
    sender: str
    received: datetime
    is_new: bool = False

    @property
    def order(self) -> tuple[str, int]:
        """What comes later in this order is the newer knowledge."""
        return self.period, self.version


def land(path: Path, settings: Settings, home: Path = HOME) -> Landed:
    """Receive one file; the same bytes again change nothing."""
    check_file(path)
    table, period, version = read_name(path)
    contract = contract_of(path, table, home / "staging")
    digest = sha256_of(path)
    known = find(settings, table, period, version)
    if known is None:
        return receive(path, settings, contract, (period, version, digest))
    if known.sha256 != digest:
        raise LandingError(
            f"{path.name}: voor {table} {period} versie {version} is al een ander bestand ontvangen. "
            f"Lever de verbetering aan als {table}_{period}_v{version + 1}{path.suffix}."
        )
    return known


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
    return read_contract(folder / f"{table}.sql", read_codes(folder))


def receive(path: Path, settings: Settings, contract: Contract, identity: tuple[str, int, str]) -> Landed:
    """Copy first, manifest last: without a manifest nothing has been received."""
    period, version, digest = identity
    folder = settings.landed / contract.table
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{period}_v{version}_{digest[:12]}{path.suffix.lower()}"
    size = copy(path, target, digest)
    now = datetime.now(UTC)
    landed = Landed(contract.table, period, version, target, digest, size, path.name, contract.sender, now)
    write_manifest(landed)
    log.info("ontvangen: %s %s v%d, %d bytes", contract.table, period, version, size)
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


def write_manifest(landed: Landed) -> None:
    """The facts of the receipt, beside the copy."""
    facts = asdict(landed) | {"path": landed.path.name, "received": landed.received.isoformat()}
    facts.pop("is_new")
    with whole(landed.path.with_name(landed.path.name + ".json")) as temporary:
        temporary.write_text(json.dumps(facts, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def list_landed(settings: Settings, table: str = "*") -> list[Landed]:
    """All receipts, oldest knowledge first; the copies themselves are not opened."""
    manifests = settings.landed.glob(f"{table}/*.json")
    return sorted(map(read_manifest, manifests), key=lambda landed: (landed.table, landed.order))


def read_manifest(path: Path) -> Landed:
    """One receipt."""
    try:
        facts: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        facts["path"] = path.with_name(facts["path"])
        facts["received"] = datetime.fromisoformat(facts["received"])
        return Landed(**facts)
    except (ValueError, KeyError, TypeError) as error:
        raise LandingError(f"{path}: dit ontvangstbewijs is beschadigd. Zet het terug uit de reservekopie.") from error


def find(settings: Settings, table: str, period: str, version: int) -> Landed | None:
    """What was received before under the same table, period and version."""
    return next((one for one in list_landed(settings, table) if one.order == (period, version)), None)


def verify_landed(deliveries: Iterable[Landed]) -> None:
    """Stop when a copy is no longer what was received."""
    for landed in deliveries:
        if not landed.path.is_file() or sha256_of(landed.path) != landed.sha256:
            raise LandingError(
                f"{landed.path}: deze ontvangen levering is gewijzigd of weg. "
                "Zet haar terug uit de reservekopie, of lever opnieuw aan als volgende versie."
            )
