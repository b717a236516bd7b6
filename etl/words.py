"""The words of an edition, frozen beside its figures: `woorden-<version>.json`, named in the pointer by its hash."""

from dataclasses import replace
from pathlib import Path

from etl.errors import EditionError
from etl.files import sha256_of, whole
from etl.publish import entry_of
from queries.desk.texts import Texts, from_json, to_json
from queries.settings import Settings

READABLE = 0o444


def frozen(settings: Settings, edition_id: str) -> Texts | None:
    """The words that readers have now; none of an edition without."""
    entry = entry_of(settings, edition_id).get("words")
    if entry is None:
        return None
    path = settings.editions / edition_id / str(entry["file"])
    try:
        if sha256_of(path) != entry["sha256"]:
            raise EditionError(f"{edition_id}: {path.name} is veranderd sinds de publicatie. Zet een reservekopie terug.")
        return from_json(path.read_bytes())
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EditionError(f"{edition_id}: {path.name} is niet te lezen. Zet een reservekopie terug.") from error


def freeze(settings: Settings, texts: Texts) -> dict[str, str]:
    """What the pointer must say of these words: the file that is there when nothing changed, else the next version."""
    before = frozen(settings, texts.edition)
    if before is not None:
        same = replace(texts, version=before.version, published=before.published, publisher=before.publisher)
        if same == before:
            return dict(entry_of(settings, texts.edition)["words"])
        texts = replace(same, version=before.version + 1)
    path = settings.editions / texts.edition / f"woorden-{texts.version}.json"
    write(path, to_json(texts))
    return {"file": path.name, "sha256": sha256_of(path)}


def write(path: Path, content: bytes) -> None:
    """On disk under its own name, readable for the dashboard, whole or not at all."""
    with whole(path) as temporary:
        temporary.write_bytes(content)
    path.chmod(READABLE)
