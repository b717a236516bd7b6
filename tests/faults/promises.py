"""What must hold after anything that goes wrong: the promises of a run, read from the disk alone."""

import hashlib
import json
from pathlib import Path
from typing import Any

from dashboard.access import Viewer
from dashboard.library import Library

POINTER = "current.json"
READER = Viewer("Test", "beleid")


def broken_promises(data: Path, before: str, after: str) -> list[str]:
    """Each promise that does not hold in this folder; editions go from `before` to `before` and `after`."""
    return broken_pointer(data, before, after) or [*broken_editions(data), *broken_receipts(data)]


def broken_pointer(data: Path, before: str, after: str) -> list[str]:
    """The pointer is whole, and either the old one or the new one."""
    try:
        pointer = read(data / "editions" / POINTER)
        found = pointer["current"], [entry["id"] for entry in pointer["editions"]]
    except (OSError, ValueError, KeyError) as error:
        return [f"the pointer is unreadable: {error!r}"]
    return [] if found in [(before, [before]), (after, [before, after])] else [f"the pointer is neither old nor new: {found}"]


def broken_editions(data: Path) -> list[str]:
    """Every file that the pointer names is there, alone, with the hash that it names."""
    broken = []
    for entry in read(data / "editions" / POINTER)["editions"]:
        for name, expected in entry["files"].items():
            path = data / "editions" / entry["id"] / f"{name}.duckdb"
            if not path.is_file() or sha256(path) != expected:
                broken.append(f"{entry['id']} {name} is not the file that was published")
            if path.with_name(path.name + ".wal").exists():
                broken.append(f"{entry['id']} {name} has a log beside it")
    return broken


def broken_receipts(data: Path) -> list[str]:
    """Who has a receipt has the very bytes; a copy without a receipt has not been received."""
    receipts = [(path, read(path)) for path in (data / "private" / "landed").rglob("*.json")]
    wrong = [path for path, facts in receipts if sha256(path.with_name(facts["path"])) != facts["sha256"]]
    return [f"{path.name} is the receipt of other bytes" for path in wrong]


def served(data: Path) -> str:
    """The edition that a reader gets."""
    return Library(data / "editions").open(READER).id


def left_over(data: Path) -> list[str]:
    """What a finished run may not leave."""
    return sorted(path.name for pattern in ("*.tmp", "*.wal") for path in data.rglob(pattern))


def names(data: Path) -> set[str]:
    """Everything that a run has made; the hashes in the names tell the content."""
    return {path.relative_to(data).as_posix() for path in data.rglob("*")}


def state(data: Path) -> frozenset[tuple[str, int]]:
    """What the next run can know: names and sizes, and of what is unfinished the name."""
    return frozenset((path.relative_to(data).as_posix(), size(path)) for path in data.rglob("*") if not inside_unfinished(path))


def size(path: Path) -> int:
    is_book = path.suffix == ".jsonl"  # only ever added to
    return 0 if path.is_dir() or is_book or ".tmp" in path.suffixes else path.stat().st_size


def inside_unfinished(path: Path) -> bool:
    return any(parent.suffix == ".tmp" for parent in path.parents)


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
