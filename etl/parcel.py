"""A ZIP of deliveries, unpacked beside the received ones for as long as it takes to receive its files."""

import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from etl.errors import LandingError
from queries.settings import Settings

MOST_FILES = 500
MOST_BYTES = 20 * 2**30
# What Macs and Windows add unasked.
JUNK = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


@contextmanager
def unpacked(path: Path, settings: Settings) -> Iterator[list[Path]]:
    """The files in a ZIP, whole or refused; they are gone when the block ends."""
    target = settings.landed / f"{path.stem}.tmp"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
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
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError) as error:
        raise LandingError(
            f"{path.name}: dit zipbestand is beschadigd of versleuteld. Maak het opnieuw, zonder wachtwoord."
        ) from error
    return sorted(target.iterdir())


def is_junk(name: str) -> bool:
    return any(part in name for part in JUNK)


def check_members(path: Path, members: list[zipfile.ZipInfo]) -> None:
    """Few enough, small enough, each under a name of its own, and no ZIP within the ZIP."""
    names = [PurePosixPath(one.filename).name for one in members]
    if not names:
        raise LandingError(f"{path.name}: dit zipbestand is leeg. Vraag de afzender om een nieuwe levering.")
    if len(names) > MOST_FILES or sum(one.file_size for one in members) > MOST_BYTES:
        raise LandingError(f"{path.name}: dit zipbestand is te groot om in één keer te ontvangen. Splits het.")
    if double := next((name for name in names if names.count(name) > 1), ""):
        raise LandingError(f"{path.name}: '{double}' zit er twee keer in. Laat er een weg.")
    if inner := next((name for name in names if name.lower().endswith(".zip")), ""):
        raise LandingError(f"{path.name}: '{inner}' is zelf een zipbestand. Pak dat eerst uit.")
