"""A small municipality on the eve of a new month, and runs of that month in which something goes wrong."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import nursery
import pytest
from experiment import Experiment, Road
from small_town import STEPS, found


@pytest.fixture(scope="session")
def born() -> Iterator[nursery.Nursery]:
    with nursery.opened() as opened:
        yield opened


@pytest.fixture(scope="session")
def road(born: nursery.Nursery, tmp_path_factory: pytest.TempPathFactory) -> Road:
    """The whole run as it goes when nothing is wrong: the state before each step, how long it takes, and the end."""
    folder = found(tmp_path_factory.mktemp("klein"))
    data, before, seconds = folder / "data", {}, {}
    born.run(folder, data, [])
    for step in STEPS:
        before[step] = Path(shutil.copytree(data, folder / f"before-{step}"))
        started = time.perf_counter()
        ended = born.run(folder, data, [step])
        seconds[step] = time.perf_counter() - started
        assert ended.code == 0, ended.said
    return Road(folder, before, seconds, data)


@pytest.fixture
def experiment(born: nursery.Nursery, road: Road, tmp_path: Path) -> Experiment:
    return Experiment(born, road, tmp_path)


@pytest.fixture
def stride(pytestconfig: pytest.Config) -> int:
    """In a long run every change of the disk fails in both ways; else one in four in each."""
    return 1 if pytestconfig.getoption("kills") > 200 else 4
