"""What takes long to make is made once in a run of the tests, however many processes share that run."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A copy, for this process alone, of the folder that the first one to ask for it has made."""
    original = folder_of_run(factory) / name
    with original.with_name(f"{name}.slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        if not original.exists():
            half = original.with_name(f"{name}.half")
            shutil.rmtree(half, ignore_errors=True)
            make(half)
            half.rename(original)
    return Path(shutil.copytree(original, factory.mktemp(name), dirs_exist_ok=True))


def folder_of_run(factory: pytest.TempPathFactory) -> Path:
    """Under pytest-xdist every process has a folder of its own within that of the run."""
    own = factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "once"
    folder.mkdir(exist_ok=True)
    return folder
