"""Which states of a table were fetched before: one small file per vintage, beside the landed deliveries."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from etl import ledger
from etl.cbs.register import Entry
from etl.errors import FetchError
from etl.files import whole
from etl.receipts import Landed, list_landed
from queries.settings import Settings

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


@dataclass(frozen=True)
class Vintage:
    """A state of a table of CBS and the delivery that holds it."""

    dataset: str
    source: str
    modified: str  # the day on which CBS changed the table
    stamps: tuple[str, str]
    asked: str
    sha256: str
    file_name: str
    without_value: dict[str, int]  # reason -> number of figures

    @property
    def day(self) -> date:
        return date.fromisoformat(self.modified)


def list_vintages(settings: Settings, entry: Entry) -> list[Vintage]:
    """What was fetched of this table and is still among the received deliveries, oldest first."""
    kept = {landed.sha256 for landed in list_landed(settings, entry.delivery)}
    found = [read_vintage(path) for path in folder(settings).glob(f"{entry.delivery}_*.json")]
    return sorted(
        (one for one in found if one.dataset == entry.dataset and one.sha256 in kept), key=lambda one: (one.modified, one.file_name)
    )


def folder(settings: Settings) -> Path:
    return settings.data / "private" / "cbs"


def read_vintage(path: Path) -> Vintage:
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
        vintage = Vintage(**{**facts, "stamps": tuple(facts["stamps"])})
        date.fromisoformat(vintage.modified)
    except (ValueError, KeyError, TypeError) as error:
        raise FetchError(f"{path}: dit bestand is beschadigd. Verwijder het; de cijfers worden dan opnieuw opgehaald.") from error
    return vintage


def write_vintage(settings: Settings, landed: Landed, vintage: Vintage) -> None:
    """After the landing: a run that breaks off in between fetches once more, and finds the delivery there."""
    folder(settings).mkdir(parents=True, exist_ok=True)
    with whole(folder(settings) / f"{landed.id}.json") as temporary:
        temporary.write_text(json.dumps(asdict(vintage), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def in_use(settings: Settings, entry: Entry) -> Landed | None:
    """The newest delivery that nobody laid aside."""
    aside = ledger.decided(settings, ledger.ASIDE)
    received = [one for one in list_landed(settings, entry.delivery) if one.id not in aside]
    return received[-1] if received else None


def what_stays(settings: Settings, entry: Entry) -> str:
    """Which figures remain in use, with their date."""
    newest = in_use(settings, entry)
    if newest is None:
        return "er zijn nog geen cijfers van het CBS ontvangen"
    for vintage in reversed(list_vintages(settings, entry)):
        if vintage.sha256 == newest.sha256:
            return f"de cijfers van {in_words(vintage.day)} blijven staan"
    return f"de cijfers uit {newest.file_name} blijven staan"


def in_words(day: date) -> str:
    """23 juni 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
