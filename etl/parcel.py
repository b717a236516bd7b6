"""A ZIP of deliveries, unpacked beside the received ones for as long as it takes to receive its files."""

import errno
import lzma
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from etl.errors import LandingError
from queries.settings import Settings

MOST_FILES = 500
LONGEST_NAME = 200
MOST_BYTES = 20 * 2**30
# What zipfile raises for a ZIP that is damaged, locked or packed in a way that it does not know (the last two are RuntimeErrors);
# of a disk it would be another number.
DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, IndexError, OSError, RuntimeError, ValueError)
DAMAGE_NUMBERS = (None, errno.EINVAL)
# What Macs and Windows add unasked.
JUNK = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


@contextmanager
def unpacked(path: Path, settings: Settings) -> Iterator[list[Path]]:
    """The files in a ZIP, whole or refused; they are gone when the block ends."""
    settings.landed.mkdir(parents=True, exist_ok=True)
    target = Path(tempfile.mkdtemp(".tmp", "zip-", settings.landed))
    try:
        yield unpack(path, target)
    finally:
        shutil.rmtree(target)


def unpack(path: Path, target: Path) -> list[Path]:
    """Every file of the ZIP in one flat folder."""
    try:
        with zipfile.ZipFile(path) as parcel:
            members = [one for one in parcel.infolist() if not one.is_dir() and not is_junk(one.filename)]
            check_members(path, members)
            for one in members:
                with parcel.open(one) as source, (target / PurePosixPath(one.filename).name).open("xb") as sink:
                    shutil.copyfileobj(source, sink)
    except DAMAGED as error:
        if isinstance(error, OSError) and error.errno not in DAMAGE_NUMBERS:
            raise
        raise LandingError(
            f"{path.name}: dit zipbestand is beschadigd of versleuteld. Maak het opnieuw, zonder wachtwoord."
        ) from error
    return sorted(target.iterdir())


def is_junk(name: str) -> bool:
    return any(part in name for part in JUNK)


def is_name(name: str) -> bool:
    """Whether a disk can hold a file of this name."""
    return name not in ("", ".", "..") and len(name.encode(errors="replace")) <= LONGEST_NAME and name.isprintable()


def check_members(path: Path, members: list[zipfile.ZipInfo]) -> None:
    """Few enough, small enough, each under a name of its own, and no ZIP within the ZIP."""
    names = [PurePosixPath(one.filename).name for one in members]
    if not names:
        raise LandingError(f"{path.name}: dit zipbestand is leeg. Vraag de afzender om een nieuwe levering.")
    if not all(map(is_name, names)):
        raise LandingError(f"{path.name}: een bestand hierin heeft geen bruikbare naam. Hernoem het en maak de zip opnieuw.")
    if len(names) > MOST_FILES or sum(one.file_size for one in members) > MOST_BYTES:
        raise LandingError(f"{path.name}: dit zipbestand is te groot om in één keer te ontvangen. Splits het.")
    if double := next((name for name in names if names.count(name) > 1), ""):
        raise LandingError(f"{path.name}: '{double}' zit er twee keer in. Laat er een weg.")
    if inner := next((name for name in names if name.lower().endswith(".zip")), ""):
        raise LandingError(f"{path.name}: '{inner}' is zelf een zipbestand. Pak dat eerst uit.")
