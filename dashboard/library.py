"""Which editions there are for whom: follows the pointer, opens the file of the viewer's role, and reads the words beside it."""

import json
import logging
import re
import threading
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from dashboard.access import Viewer, audience_of
from dashboard.editions import Edition, NoEditionError
from queries.desk.texts import Texts, from_json
from queries.policy import read_policy

log = logging.getLogger(__name__)

# Who may open an edition before it is published.
DESK_ROLES = frozenset({"beleid", "redactie"})
WORDS = re.compile(r"woorden-[1-9][0-9]{0,8}\.json")


@dataclass(frozen=True, slots=True)
class Published:
    """One line of the pointer; of a concept, what the pointer would say."""

    id: str
    period: str
    revision: int
    files: dict[str, str]
    words: tuple[str, str] = ("", "")  # name and hash of the file with its words; empty for an edition without
    is_withdrawn: bool = False
    is_concept: bool = False

    @classmethod
    def from_entry(cls, entry: dict[str, Any], *, is_concept: bool = False) -> "Published":
        words = entry.get("words") or {"file": "", "sha256": ""}
        names = (str(words["file"]), str(words["sha256"]))
        withdrawn = entry.get("withdrawn") is True
        return cls(entry["id"], entry["period"], entry["revision"], dict(entry["files"]), names, withdrawn, is_concept)


class Library:
    """All published editions; follows the pointer, and keeps the last good one when the pointer is broken."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._open: dict[tuple[str, str], Edition] = {}
        self._words: dict[tuple[str, str], Texts | None] = {}
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
                found = [Published.from_entry(entry) for entry in raw]
                self._seen = (text, sorted(found, key=lambda one: (one.period, one.revision), reverse=True))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            log.error("pointer unreadable; serving the last known editions")
        return self._seen[1]

    def pointer(self) -> str:
        """Everything that is published, as one text: it is another text as soon as anything is published or withdrawn."""
        self.published()
        return self._seen[0] or ""

    def newest(self) -> str:
        """The id of the edition in front; a withdrawn one never is."""
        return next((one.id for one in self.published() if not one.is_withdrawn), "")

    def find(self, edition_id: str) -> Published | None:
        """A published edition."""
        return next((one for one in self.published() if one.id == edition_id), None)

    def replaced_by(self, edition_id: str) -> str:
        """The published revision of the same month that corrects this one."""
        mine = self.find(edition_id)
        same = [one for one in self.published() if mine and one.period == mine.period and not one.is_withdrawn]
        return next((one.id for one in same if mine and one.revision > mine.revision), "")

    def concepts(self, viewer: Viewer | None) -> list[Published]:
        """Editions on disk that the pointer does not name, latest first; for who works on them."""
        if viewer is None or viewer.role not in DESK_ROLES:
            return []
        known = {one.id for one in self.published()}
        if self._seen[0] is None and (self._folder / "current.json").exists():
            return []  # a pointer that cannot be read: nobody knows what is a concept and what was published
        found = [self._concept(path) for path in sorted(self._folder.glob("*/manifest.json"), reverse=True)]
        return [one for one in found if one is not None and one.id not in known]

    def _concept(self, manifest: Path) -> Published | None:
        try:
            one = Published.from_entry(json.loads(manifest.read_text(encoding="utf-8")), is_concept=True)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None
        return one if one.id == manifest.parent.name else None

    def open(self, viewer: Viewer | None, edition_id: str = "") -> Edition:
        """The edition asked for, or the latest whole one, as far as the viewer's role may see it."""
        audience = audience_of(viewer, self._roles)
        editions = self.published()
        wanted = [one for one in editions if one.id == edition_id]
        if edition_id and not wanted:
            wanted = [one for one in self.concepts(viewer) if one.id == edition_id]
        standing = [one for one in editions if not one.is_withdrawn] or self.concepts(viewer)
        for one in [*wanted, *standing]:
            try:
                return self._opened(one, audience)
            except NoEditionError:
                log.error("edition %s refused for %s", one.id, audience)
        raise NoEditionError("Er is nog geen editie om te tonen. De beheerder kan er een publiceren.")

    def words(self, edition_id: str) -> Texts | None:
        """The frozen words of a published edition; none where they are not the ones that were published."""
        one = self.find(edition_id)
        if one is None or not one.words[0]:
            return None
        key = (one.id, one.words[1])
        if key not in self._words:
            self._words[key] = self._read_words(one)
        return self._words[key]

    def _read_words(self, one: Published) -> Texts | None:
        name, expected = one.words
        try:
            if not WORDS.fullmatch(name):
                raise ValueError(name)
            raw = (self._folder / one.id / name).read_bytes()
            if sha256(raw).hexdigest() != expected:
                raise ValueError(name)
            return from_json(raw)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            log.error("words of edition %s are not the published ones; serving figures without them", one.id)
            return None

    def _opened(self, one: Published, audience: str) -> Edition:
        with self._lock:
            if (one.id, audience) not in self._open:
                if audience not in one.files:
                    raise NoEditionError("Deze editie heeft geen bestand voor deze lezers.")
                path = self._folder / one.id / f"{audience}.duckdb"
                self._open[one.id, audience] = Edition(path, one.files[audience])
            return self._open[one.id, audience]
