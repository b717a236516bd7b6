"""The receipts (ontvangstbewijzen) of the deliveries: what was received, as the manifest beside each copy tells it."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from etl.errors import LandingError
from etl.files import sha256_of, whole
from queries.settings import Settings


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
    rows: int = 0
    encoding: str = ""
    stated: str = ""  # the delivery note that these rows agree with
    is_new: bool = False

    @property
    def id(self) -> str:
        """What people call it."""
        return f"{self.table}_{self.period}_v{self.version}"

    @property
    def order(self) -> tuple[str, int]:
        """What comes later in this order is the newer knowledge."""
        return self.period, self.version


KNOWN = {one.name for one in fields(Landed)}


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
        # An earlier version wrote more.
        return Landed(**{name: facts[name] for name in facts.keys() & KNOWN})
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
