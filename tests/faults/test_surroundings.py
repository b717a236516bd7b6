"""What surrounds a run: another run, the clock, permissions, the secret key, and the backup."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import nursery
import pytest
import tally
from experiment import Road
from promises import left_over, names, served, sha256
from small_town import NEW, SECRET, STEPS, settings_in

from etl.errors import EditionError
from etl.lock import only_one
from etl.monthly import make_edition
from etl.publish import check_published, publish
from etl.receipts import list_landed
from etl.terminal import BUSY, REFUSED

ZONES = ("UTC", "Europe/Amsterdam", "Pacific/Kiritimati", "America/Los_Angeles")
CLOCKS = ("2030-01-01 01:00:00", "2024-02-29 23:30:00", "2026-12-31 23:59:30", "2027-03-28 02:30:00")


@pytest.fixture
def data(road: Road, tmp_path: Path) -> Path:
    """The town on the eve of the new month."""
    return Path(shutil.copytree(road.before["land"], tmp_path / "data"))


def test_a_second_run_goes_away_at_once(born: nursery.Nursery, road: Road, data: Path):
    before = names(data)
    started = time.perf_counter()
    with only_one(settings_in(data)):
        ended = born.run(road.folder, data, list(STEPS))
    tally.row(33)
    assert ended.code == BUSY
    assert "een andere run is bezig" in " ".join(ended.said.split())
    assert time.perf_counter() - started < road.seconds["edition"] + 1
    assert names(data) == before


@pytest.mark.parametrize("zone", ZONES)
def test_the_time_zone_makes_no_other_edition(born: nursery.Nursery, road: Road, data: Path, zone: str):
    ended = born.run(road.folder, data, list(STEPS), env={"TZ": zone})
    tally.row(27)
    assert ended.code == 0, ended.said
    assert names(data) == names(road.end)


@pytest.mark.parametrize("clock", CLOCKS)
def test_the_clock_makes_no_other_edition(born: nursery.Nursery, road: Road, data: Path, clock: str):
    ended = born.run(road.folder, data, list(STEPS), clock=clock)
    tally.row(27)
    assert ended.code == 0, ended.said
    assert names(data) == names(road.end)
    received = [one.received for one in list_landed(settings_in(data)) if one.period == NEW]
    assert {one.date().isoformat() for one in received} == {clock[:10]}


def test_what_is_published_can_be_read_by_the_group_whatever_the_mask(born: nursery.Nursery, road: Road, data: Path):
    ended = born.run(road.folder, data, list(STEPS), umask=0o077)
    tally.row(40)
    assert ended.code == 0, ended.said
    folder = data / "editions" / road.editions[1]
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o444}
    assert folder.stat().st_mode & 0o777 == 0o755
    assert (data / "editions" / "current.json").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("where", ["", "{edition}", "{edition}/publiek.duckdb"])
def test_what_the_group_cannot_read_is_not_published(road: Road, tmp_path: Path, where: str):
    data = Path(shutil.copytree(road.before["publish"], tmp_path / "data"))
    closed = data / "editions" / where.format(edition=road.editions[1])
    closed.chmod(0o700)
    tally.row(40)
    with pytest.raises(EditionError, match="de groep mag dit niet lezen"):
        publish(settings_in(data), road.editions[1])
    assert served(data) == road.editions[0]


@pytest.mark.parametrize(
    ("secret", "words"),
    [("", "MONITOR_SLEUTEL ontbreekt"), (SECRET[:31], "korter dan 32 tekens"), (SECRET[::-1], "is een andere sleutel")],
    ids=["missing", "short", "changed"],
)
def test_without_the_same_secret_nothing_is_built(born: nursery.Nursery, road: Road, data: Path, secret: str, words: str):
    ended = born.run(road.folder, data, list(STEPS), env={"MONITOR_SLEUTEL": secret})
    tally.row(42)
    assert ended.code == REFUSED
    assert words in ended.said
    assert ended.said.count("\n") == 1
    assert served(data) == road.editions[0]
    assert left_over(data) == []


def test_a_secret_that_is_replaced_on_purpose_is_the_one_from_then_on(road: Road, tmp_path: Path):
    data = Path(shutil.copytree(road.before["edition"], tmp_path / "data"))
    other, home = settings_in(data, SECRET[::-1]), road.folder / "queries"
    made = make_edition(other, NEW, home, has_new_secret=True)
    tally.row(42)
    assert make_edition(other, NEW, home) == made
    with pytest.raises(EditionError, match="is een andere sleutel"):
        make_edition(settings_in(data), NEW, home)


def test_what_tells_the_secret_from_another_is_not_the_secret(road: Road):
    kept = [path.read_bytes() for path in (road.end / "private").rglob("*") if path.is_file()]
    assert kept
    assert not any(SECRET.encode() in content for content in kept)


def test_a_secret_of_which_no_edition_was_made_binds_nobody(road: Road, tmp_path: Path):
    data = Path(shutil.copytree(road.before["build"], tmp_path / "data", ignore=shutil.ignore_patterns("editions")))
    assert make_edition(settings_in(data, SECRET[::-1]), NEW, road.folder / "queries").revision == 1


def test_a_backup_on_a_clean_machine_is_served_as_it_was(
    born: nursery.Nursery, road: Road, tmp_path: Path, say: Callable[[str], None]
):
    started = time.perf_counter()
    data = Path(shutil.copytree(road.end, tmp_path / "data"))
    assert check_published(settings_in(data)) == []
    assert served(data) == road.editions[1]
    seconds = time.perf_counter() - started
    tally.row(44)
    say(f"Teruggezet uit een kopie en weer getoond: {seconds:.1f} s")
    files = sorted(path.relative_to(road.end) for path in road.end.rglob("*") if path.is_file())
    assert [sha256(data / path) for path in files] == [sha256(road.end / path) for path in files]
    assert born.run(road.folder, data, list(STEPS)).code == 0
    assert names(data) == names(road.end)
