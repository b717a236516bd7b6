"""Files that are whole or absent, also after a crash: temporary name, fsync, rename, fsync of the folder."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHUNK = 1 << 20
READ_ONLY = 0o440
# The second is the log that DuckDB keeps beside a database that was not closed.
UNFINISHED = ("*.tmp", "*.tmp.wal")


def sha256_of(path: Path) -> str:
    """The hash of the bytes on disk, without holding them in memory."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def as_json(value: object) -> bytes:
    """The same content as the same bytes."""
    return (json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """A temporary path to write; it becomes `target`, read-only, only when the block ends well."""
    temporary = target.with_name(target.name + ".tmp")
    temporary.unlink(missing_ok=True)
    try:
        yield temporary
        publish(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def publish(temporary: Path, target: Path) -> None:
    """Make a finished file durable under its own name."""
    temporary.chmod(READ_ONLY)
    sync(temporary)
    temporary.rename(target)
    sync(target.parent)


def sync(path: Path) -> None:
    """Wait until the disk has what was written to a file or a folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(folder: Path) -> int:
    """Remove what an earlier run left unfinished; the caller holds the slot."""
    stale = [path for pattern in UNFINISHED for path in folder.rglob(pattern)]
    for path in stale:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    return len(stale)


def ends_whole(path: Path) -> bool:
    """Whether the last line of a file was written to its end; a crash may have cut it."""
    with path.open("rb") as stream:
        if stream.seek(0, os.SEEK_END) == 0:
            return True
        stream.seek(-1, os.SEEK_END)
        return stream.read() == b"\n"
