"""Write the public reading room of one edition: `python -m dashboard.static EDITIE MAP`."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from dashboard.editions import Edition, NoEditionError
from dashboard.library import Library
from dashboard.reading_room.room import READER, make_room
from queries.settings import SettingError, read_settings


class RefusedError(Exception):
    """The room is not written; the message says why, in Dutch."""


def main(words: list[str]) -> None:
    """The whole room in the folder, or nothing and a sentence."""
    edition_id, folder = words
    try:
        library = Library(read_settings().editions)
        write_room(make_room(public_edition(library, edition_id), library), Path(folder))
    except (NoEditionError, RefusedError, SettingError) as error:
        sys.stdout.write(f"{error}\n")
        sys.exit(1)


def public_edition(library: Library, edition_id: str) -> Edition:
    """The edition as the public has it; nothing else in its place."""
    known = library.find(edition_id)
    if known is None:
        raise RefusedError(f"{edition_id} is niet gepubliceerd. Kies een gepubliceerde editie uit `monitor edition list`.")
    if known.is_withdrawn:
        raise RefusedError(f"{edition_id} is ingetrokken. Kies een andere editie uit `monitor edition list`.")
    edition = library.open(READER, edition_id)
    if edition.id != edition_id:
        raise RefusedError(f"Het bestand van {edition_id} is niet heel. Kijk wat er is met `monitor check`.")
    return edition


def write_room(files: dict[str, bytes], folder: Path) -> None:
    """Complete or not there: beside the folder first, then under its name."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedError(f"De map {folder} bestaat al en is niet leeg. Kies een nieuwe map of maak deze eerst leeg.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    half = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        for name, content in files.items():
            (half / name).parent.mkdir(parents=True, exist_ok=True)
            (half / name).write_bytes(content)
        half.chmod(0o755)
        os.replace(half, folder)
    except OSError as error:
        raise RefusedError(f"De map {folder} is niet te schrijven ({error.strerror}). Er is niets geschreven.") from error
    finally:
        shutil.rmtree(half, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1:])
