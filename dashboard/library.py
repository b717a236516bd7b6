"""Which editions there are for whom: follows the pointer and opens the file of the viewer's role."""

import json
import logging
import threading
from dataclasses import dataclass, fields
from pathlib import Path

from dashboard.access import Viewer, audience_of
from dashboard.editions import Edition, NoEditionError
from queries.policy import read_policy

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Published:
    """One line of the pointer."""

    id: str
    period: str
    revision: int
    files: dict[str, str]


class Library:
    """All published editions; follows the pointer, and keeps the last good one when the pointer is broken."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._open: dict[tuple[str, str], Edition] = {}
        self._seen: tuple[str | None, list[Published]] = (None, [])
        self._roles = read_policy().roles

    def published(self) -> list[Published]:
        """What the pointer names, latest period first."""
        pointer = self._folder / "current.json"
        try:
            # The text itself and not its time stamp: two pointers of one instant are still two.
            text = pointer.read_text(encoding="utf-8")
            if text != self._seen[0]:
                raw = json.loads(text)["editions"]
                found = [Published(**{f.name: entry[f.name] for f in fields(Published)}) for entry in raw]
                self._seen = (text, sorted(found, key=lambda one: (one.period, one.revision), reverse=True))
        except (OSError, ValueError, KeyError, TypeError):
            log.error("pointer unreadable; serving the last known editions")
        return self._seen[1]

    def open(self, viewer: Viewer | None, edition_id: str = "") -> Edition:
        """The edition asked for, or the latest whole one, as far as the viewer's role may see it."""
        audience = audience_of(viewer, self._roles)
        editions = self.published()
        wanted = [one for one in editions if one.id == edition_id] + editions
        for one in wanted:
            try:
                return self._opened(one, audience)
            except NoEditionError:
                log.error("edition %s refused for %s", one.id, audience)
        raise NoEditionError("Er is nog geen editie om te tonen. De beheerder kan er een publiceren.")

    def _opened(self, one: Published, audience: str) -> Edition:
        with self._lock:
            if (one.id, audience) not in self._open:
                if audience not in one.files:
                    raise NoEditionError("Deze editie heeft geen bestand voor deze lezers.")
                path = self._folder / one.id / f"{audience}.duckdb"
                self._open[one.id, audience] = Edition(path, one.files[audience])
            return self._open[one.id, audience]
