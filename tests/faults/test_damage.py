"""A published file or pointer that is damaged is refused with an alarm in the log, and the edition before it is served."""

import json
import logging
import os
import random
import shutil
from pathlib import Path

import duckdb
import pytest
import tally
from experiment import Road
from promises import POINTER, READER, served, sha256
from small_town import NEW, settings_in

from dashboard.editions import NoEditionError
from dashboard.library import Library
from etl.errors import EditionError
from etl.monthly import make_edition
from etl.publish import publish, published_ids

BLOCK = 4096


@pytest.fixture
def data(road: Road, tmp_path: Path) -> Path:
    """A copy of the finished town, to spoil."""
    return Path(shutil.copytree(road.end, tmp_path / "data"))


@pytest.fixture
def newest(data: Path, road: Road) -> Path:
    path = data / "editions" / road.editions[1] / "beleid.duckdb"
    path.chmod(0o644)
    return path


@pytest.fixture
def alarms(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.ERROR, "dashboard")
    return caplog


def test_one_flipped_bit_in_any_block_is_refused(data: Path, newest: Path, road: Road, alarms):
    dice, blocks = random.Random(37), newest.stat().st_size // BLOCK
    library = Library(data / "editions")
    with newest.open("r+b", buffering=0) as file:
        for block in range(blocks):
            place = block * BLOCK + dice.randrange(BLOCK)
            good = os.pread(file.fileno(), 1, place)
            os.pwrite(file.fileno(), bytes([good[0] ^ 1 << dice.randrange(8)]), place)
            assert library.open(READER).id == road.editions[0]
            os.pwrite(file.fileno(), good, place)
    tally.row(37)
    tally.add("bitflips", blocks)
    assert len(alarms.records) == blocks
    assert library.open(READER).id == road.editions[1]


def test_a_file_cut_at_any_block_is_refused(data: Path, newest: Path, road: Road, alarms):
    blocks = newest.stat().st_size // BLOCK
    library = Library(data / "editions")
    for block in reversed(range(blocks)):
        os.truncate(newest, block * BLOCK)
        assert library.open(READER).id == road.editions[0]
    tally.row(37)
    tally.add("afgekapte edities", blocks)
    assert len(alarms.records) == blocks


def test_a_log_beside_a_file_raises_the_alarm(data: Path, newest: Path, road: Road, alarms):
    newest.with_name(newest.name + ".wal").touch()
    tally.row(38)
    assert served(data) == road.editions[0]
    assert road.editions[1] in alarms.text


def spoil(data: Path, how: str) -> None:
    """The pointer as a fault may leave it."""
    pointer = data / "editions" / POINTER
    content = json.loads(pointer.read_text(encoding="utf-8"))
    if how == "points to nothing":
        content["editions"][-1]["id"] = "2026-10.r9.000000000000"
    if how == "another hash":
        content["editions"][-1]["files"]["beleid"] = "0" * 64
    text = {"empty": "", "garbage": "\x00\xff{", "cut": json.dumps(content)[:-20]}.get(how, json.dumps(content))
    pointer.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("how", ["empty", "garbage", "cut"])
def test_with_a_broken_pointer_readers_keep_the_last_good_edition(data: Path, road: Road, alarms, how: str):
    library = Library(data / "editions")
    library.open(READER)
    spoil(data, how)
    tally.row(39)
    assert library.open(READER).id == road.editions[1]
    assert "pointer unreadable" in alarms.text


@pytest.mark.parametrize("how", ["empty", "garbage", "cut"])
def test_a_dashboard_that_starts_on_a_broken_pointer_shows_nothing(data: Path, alarms, how: str):
    spoil(data, how)
    with pytest.raises(NoEditionError):
        served(data)
    assert "pointer unreadable" in alarms.text


@pytest.mark.parametrize("how", ["points to nothing", "another hash"])
def test_a_pointer_to_what_is_not_there_brings_back_the_edition_before(data: Path, road: Road, alarms, how: str):
    spoil(data, how)
    tally.row(39)
    assert served(data) == road.editions[0]
    assert "refused" in alarms.text


def test_a_broken_pointer_is_repaired_as_the_refusal_says(data: Path, road: Road):
    settings = settings_in(data)
    spoil(data, "empty")
    with pytest.raises(EditionError, match="haal hem weg en publiceer elke editie opnieuw"):
        publish(settings, road.editions[1])
    (data / "editions" / POINTER).unlink()
    for edition in road.editions:
        publish(settings, edition)
    assert published_ids(settings) == road.editions
    assert served(data) == road.editions[1]


def lay_out_otherwise(data: Path, edition: str) -> None:
    """An edition of another version of the monitor, published as it is."""
    folder = data / "editions" / edition
    path = folder / "beleid.duckdb"
    path.chmod(0o644)
    with duckdb.connect(str(path)) as con:
        con.execute("update meta set value = '1' where key = 'layout'")
    for name in (folder / "manifest.json", data / "editions" / POINTER):
        facts = json.loads(name.read_text(encoding="utf-8"))
        for entry in facts.get("editions", [facts]):
            if entry["id"] == edition:
                entry["files"]["beleid"] = sha256(path)
        name.chmod(0o644)
        name.write_text(json.dumps(facts), encoding="utf-8")


def test_a_reader_refuses_an_edition_of_another_version(data: Path, road: Road, alarms):
    lay_out_otherwise(data, road.editions[1])
    tally.row(43)
    assert served(data) == road.editions[0]
    assert road.editions[1] in alarms.text


def test_a_build_refuses_to_compare_with_an_edition_of_another_version(road: Road, tmp_path: Path):
    data = Path(shutil.copytree(road.before["edition"], tmp_path / "data"))
    lay_out_otherwise(data, road.editions[0])
    tally.row(43)
    with pytest.raises(EditionError, match="met een andere versie van de monitor"):
        make_edition(settings_in(data), NEW, road.folder / "queries")
    assert published_ids(settings_in(data)) == road.editions[:1]
