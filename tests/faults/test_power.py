"""When the power goes, only what was synced is sure to be there: only synced bytes get a name, and the pointer comes last.

No power is cut here. Every sync and every rename of a whole month is written down, and their order is judged: what a disk may
lose between two of them can then never be a file that has a name.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import tally
from small_town import SECRET, STEPS, found

from etl.publish import POINTER
from queries.settings import read_settings

Stamp = tuple[int, int]


class Disk:
    """What is sure to survive, as far as the program has asked for it."""

    def __init__(self) -> None:
        self.sync, self.rename = os.fsync, os.rename
        self.synced: dict[Path, Stamp] = {}
        self.unsure: set[Path] = set()  # folders with a new name in them that may still be lost
        self.renamed: list[str] = []
        self.broken: list[str] = []

    def fsync(self, handle: int) -> None:
        self.sync(handle)
        path = Path(f"/proc/self/fd/{handle}").readlink()
        self.synced[path] = stamp(path)
        self.unsure.discard(path)

    def moved(self, source: str | Path, target: str | Path) -> None:
        here, there = Path(source).resolve(), Path(target).resolve()
        if there.name == POINTER:
            self.broken += [f"{POINTER} before {folder.name}" for folder in self.unsure]
        for path in [here] if here.is_file() else filter(Path.is_file, here.rglob("*")):
            if self.synced.pop(path, None) != stamp(path):
                self.broken.append(f"{path.name} was not synced")
        self.rename(source, target)
        self.unsure.add(there.parent)
        self.renamed.append(there.name)


def stamp(path: Path) -> Stamp:
    facts = path.stat()
    return facts.st_mtime_ns, facts.st_size


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk = Disk()
    monkeypatch.setattr(os, "fsync", disk.fsync)
    monkeypatch.setattr(os, "rename", disk.moved)
    return disk


def test_every_name_is_of_synced_bytes_and_the_pointer_comes_last(disk: Disk, tmp_path: Path):
    folder = found(tmp_path)
    settings = read_settings({"MONITOR_DATA": str(folder / "data"), "MONITOR_SLEUTEL": SECRET})
    for step in STEPS.values():
        step(folder, settings)
    tally.row(32)
    tally.add("namen na een sync", len(disk.renamed))
    tally.violated(len(disk.broken))
    assert (disk.broken, disk.unsure) == ([], set())
    assert disk.renamed[-1] == POINTER


@pytest.mark.parametrize(
    ("forget", "said"),
    [
        (lambda disk, path, target: disk.moved(path, target), "was not synced"),
        (lambda disk, path, target: (sync(path), path.write_bytes(b"later"), disk.moved(path, target)), "was not synced"),
        (lambda disk, path, target: (sync(path), disk.moved(path, target), sync(target), point(disk, target)), "before"),
    ],
    ids=["never synced", "written after the sync", "pointer before the folder"],
)
def test_the_judge_sees_a_program_that_forgets(disk: Disk, tmp_path: Path, forget: Callable[..., object], said: str):
    path = tmp_path / "x.tmp"
    path.write_bytes(b"first, and longer")
    forget(disk, path, tmp_path / "x")
    assert said in disk.broken[0]


def sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)


def point(disk: Disk, beside: Path) -> None:
    pointer = beside.with_name("pointer.tmp")
    pointer.write_bytes(b"{}")
    sync(pointer)
    disk.moved(pointer, beside.with_name(POINTER))
