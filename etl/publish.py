"""Which editions there are, which are published, and which one readers get: the pointer `current.json`.

Readers trust the pointer only. It is replaced whole, after everything it points to is on disk and verified.
Who may publish what, and with which words, is decided in publisher.py.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.attacks.audit import FILE, has_passed
from etl.errors import EditionError
from etl.files import as_json, sha256_of, sync
from queries.settings import Settings

POINTER = "current.json"
READ, ENTER = 0o040, 0o050  # what the group needs on a file and on a folder

Entry = dict[str, Any]  # one edition in the pointer; `words` and `withdrawn` only where there are


@dataclass(frozen=True)
class Made:
    """An edition on disk, as its manifest describes it."""

    id: str
    period: str
    revision: int
    content: str
    files: dict[str, str]
    folder: Path
    previous: str = ""  # the edition it was compared with
    latest: str = ""  # the edition whose figures it kept or revised
    audit: str = ""  # hash of its account of the protection; editions of before the attacks have none


def made_editions(settings: Settings) -> list[Made]:
    """Every whole edition on disk, oldest period first."""
    return sorted(
        (read_manifest(path) for path in settings.editions.glob("*/manifest.json") if path.parent.suffix != ".tmp"),
        key=lambda made: (made.period, made.revision),
    )


def read_manifest(path: Path) -> Made:
    """The manifest as typed values."""
    names, later = ("id", "period", "revision", "content", "files"), ("previous", "latest", "audit")
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return Made(**{name: raw[name] for name in names}, folder=path.parent, **{name: raw.get(name, "") for name in later})
    except (ValueError, KeyError, TypeError) as error:
        raise EditionError(f"{path}: dit manifest is onleesbaar. Zet de map van de editie terug uit de reservekopie.") from error


def published_ids(settings: Settings) -> list[str]:
    """What the pointer names, in the order of publication."""
    return [str(entry["id"]) for entry in pointed(settings)]


def pointed(settings: Settings) -> list[Entry]:
    """The editions in the pointer as they stand there."""
    pointer = settings.editions / POINTER
    if not pointer.is_file():
        return []
    try:
        found = [dict(entry) for entry in json.loads(pointer.read_text(encoding="utf-8"))["editions"]]
        return [entry for entry in found if entry["id"]]
    except (ValueError, KeyError, TypeError) as error:
        raise EditionError(
            f"{pointer}: de wijzer is onleesbaar. Zet een reservekopie terug, of haal hem weg en publiceer elke editie opnieuw."
        ) from error


def entry_of(settings: Settings, edition_id: str) -> Entry:
    """What the pointer says of an edition; nothing of one that is not published."""
    return next((entry for entry in pointed(settings) if entry["id"] == edition_id), {})


def find(settings: Settings, edition_id: str) -> Made:
    """The edition with this id."""
    made = {edition.id: edition for edition in made_editions(settings)}
    if edition_id not in made:
        raise EditionError(f"Er is geen editie '{edition_id}'. Bekijk de lijst met `monitor edition list`.")
    return made[edition_id]


def verify(edition: Made) -> list[str]:
    """What is wrong with the files of an edition, in Dutch; empty when it is whole."""
    faults = [*closed(edition.folder.parent, ENTER), *closed(edition.folder, ENTER)]
    for name, expected in edition.files.items():
        path = edition.folder / f"{name}.duckdb"
        if not path.is_file():
            faults.append(f"{edition.id}: {path.name} ontbreekt.")
        elif sha256_of(path) != expected:
            faults.append(f"{edition.id}: {path.name} is veranderd sinds het bouwen.")
        else:
            faults += closed(path, READ)
        if path.with_name(path.name + ".wal").exists():
            faults.append(f"{edition.id}: naast {path.name} staat een .wal.")
    return faults + audit_faults(edition)


def audit_faults(edition: Made) -> list[str]:
    """What is wrong with the account of the protection."""
    path = edition.folder / FILE
    if edition.audit and not (path.is_file() and sha256_of(path) == edition.audit):
        return [f"{edition.id}: {FILE} ontbreekt of is veranderd sinds het bouwen."]
    return []


def closed(path: Path, needed: int) -> list[str]:
    """What keeps the dashboard, which runs as another user of the same group, from reading this."""
    may_read = path.stat().st_mode & needed == needed
    return [] if may_read else [f"{path}: de groep mag dit niet lezen. Geef de groep leesrecht met chmod g+rX."]


def publish(settings: Settings, edition_id: str, words: dict[str, str] | None = None) -> None:
    """Make an edition the one that readers get, with its frozen words; earlier ones keep their address."""
    edition = find(settings, edition_id)
    faults = verify(edition)
    if faults:
        raise EditionError(f"{faults[0]} Bouw de editie opnieuw; er is niets gepubliceerd.")
    if not edition.audit or not has_passed(edition.folder):
        raise EditionError(
            f"{edition_id} heeft geen geslaagde aanvallentest. Bouw de editie opnieuw; er is niets gepubliceerd."
        )
    others = [entry for entry in pointed(settings) if entry["id"] != edition_id]
    point(settings, [*others, {**entry_of(settings, edition_id), "id": edition_id, **({"words": words} if words else {})}])


def amend(settings: Settings, edition_id: str, words: dict[str, str], *, is_withdrawn: bool) -> None:
    """Give a published edition other words, or take it from the front; its files and its address stay."""
    more: Entry = {"words": words, **({"withdrawn": True} if is_withdrawn else {})}
    point(settings, [{**entry, **more} if entry["id"] == edition_id else entry for entry in pointed(settings)])


def point(settings: Settings, wanted: list[Entry]) -> None:
    """The pointer to these editions, as far as they are on disk; the newest that was not withdrawn is in front."""
    known = {made.id: made for made in made_editions(settings)}
    kept = [(known[entry["id"]], entry) for entry in wanted if entry["id"] in known]
    entries = [{**entry, "id": one.id, "period": one.period, "revision": one.revision, "files": one.files} for one, entry in kept]
    standing = [entry for entry in entries if not entry.get("withdrawn")]
    newest = max(standing, key=lambda entry: (entry["period"], entry["revision"]), default={"id": ""})
    replace_pointer(settings.editions / POINTER, {"current": newest["id"], "editions": entries})


def replace_pointer(pointer: Path, content: dict[str, object]) -> None:
    """The new pointer, whole, or the old one."""
    temporary = pointer.with_name(pointer.name + ".tmp")
    temporary.write_bytes(as_json(content))
    temporary.chmod(0o644)
    sync(temporary)
    temporary.rename(pointer)
    sync(pointer.parent)


def check_published(settings: Settings) -> list[str]:
    """Every fault in what is published."""
    whole = [fault for edition_id in published_ids(settings) for fault in verify(find(settings, edition_id))]
    return whole + [fault for entry in pointed(settings) for fault in word_faults(settings, entry)]


def word_faults(settings: Settings, entry: Entry) -> list[str]:
    """What is wrong with the frozen words of a published edition."""
    if "words" not in entry:
        return []
    path = settings.editions / entry["id"] / str(entry["words"]["file"])
    if not path.is_file() or sha256_of(path) != entry["words"]["sha256"]:
        return [f"{entry['id']}: {path.name} ontbreekt of is veranderd sinds de publicatie. Zet een reservekopie terug."]
    return closed(path, READ)
