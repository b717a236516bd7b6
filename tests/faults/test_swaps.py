"""Editions are swapped while people read: every answer is of one edition, and who holds an old one keeps it."""

import json
import os
import re
import threading
import time
from pathlib import Path

import duckdb
import pytest
import tally
from promises import POINTER, READER
from small_town import settings_in

from dashboard.library import Library
from etl.contents import LAYOUT
from etl.files import sha256_of
from etl.publish import publish
from queries.policy import NESTED
from queries.settings import Settings

SWAPS, ROWS = 100, 3000
PATIENCE = 30  # seconds in which a new edition must have reached somebody


def name_of(number: int) -> str:
    return f"2026-10.r{number}.{number:012x}"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Editions of which every figure is the number of the edition; none is published."""
    settings = settings_in(tmp_path_factory.mktemp("wissels"))
    with duckdb.connect() as con:
        for number in range(1, SWAPS + 1):
            write(con, settings.editions / name_of(number), number)
    return settings


def write(con: duckdb.DuckDBPyConnection, folder: Path, number: int) -> None:
    folder.mkdir(parents=True)
    first, *others = (folder / f"{name}.duckdb" for name in NESTED)
    con.execute(f"attach '{first}' as edition (storage_version 'v1.5.0')")
    con.execute(f"create table edition.meta as from (values ('id', '{folder.name}'), ('layout', '{LAYOUT}')) t(key, value)")
    con.execute(f"create table edition.cell as select {number} as value from range({ROWS})")
    con.execute("detach edition")
    for path in others:
        path.hardlink_to(first)
    files = dict.fromkeys(NESTED, sha256_of(first))
    account = folder / "audit.json"
    account.write_text('{"passed": true}', encoding="utf-8")
    facts = {"id": folder.name, "period": "2026-10", "revision": number, "content": "", "files": files}
    facts["audit"] = sha256_of(account)
    (folder / "manifest.json").write_text(json.dumps(facts), encoding="utf-8")


class Readers:
    """People who ask for the latest edition, over and over, and note what they find."""

    def __init__(self, folder: Path, number: int) -> None:
        self.library = Library(folder)
        self.answers, self.faults, self.seen = 0, [], set()
        self.busy = True
        self.threads = [threading.Thread(target=self.read) for _ in range(number)]
        for thread in self.threads:
            thread.start()

    def read(self) -> None:
        last = 0
        while self.busy:
            try:
                edition = self.library.open(READER)
                number = int(re.sub(r".*\.r(\d+)\..*", r"\1", edition.id))
                found = edition.rows("select count(*), min(value), max(value) from cell")
                if found != [(ROWS, number, number)] or number < last:
                    self.faults.append((edition.id, found, last))
                last = number
                self.seen.add(number)
                self.answers += 1
            except Exception as error:
                self.faults.append(error)
            time.sleep(0.02)

    def wait_for(self, number: int) -> None:
        """Until somebody has read this edition."""
        end = time.monotonic() + PATIENCE
        while number not in self.seen and not self.faults and time.monotonic() < end:
            time.sleep(0.001)

    def stop(self) -> None:
        self.busy = False
        for thread in self.threads:
            thread.join()


def test_every_answer_is_of_one_edition_while_editions_are_swapped(town: Settings, pytestconfig: pytest.Config):
    number = pytestconfig.getoption("readers")
    publish(town, name_of(1))
    readers = Readers(town.editions, number)
    old = readers.library.open(READER)
    for edition in range(2, SWAPS + 1):
        readers.wait_for(edition - 1)
        publish(town, name_of(edition))
    readers.wait_for(SWAPS)
    readers.stop()
    tally.row(35, 36)
    tally.add("wissels", SWAPS)
    tally.add(f"antwoorden aan {number} lezers", readers.answers)
    tally.violated(len(readers.faults))
    assert readers.faults == []
    assert readers.seen == set(range(1, SWAPS + 1))
    assert old.rows("select min(value), max(value) from cell") == [(1, 1)]
    assert (town.editions / old.id / "beleid.duckdb").is_file()


def test_a_pointer_of_the_same_instant_is_still_another_one(town: Settings):
    pointer = town.editions / POINTER
    publish(town, name_of(1))
    library = Library(town.editions)
    library.open(READER)
    moment = pointer.stat().st_mtime_ns
    content = json.loads(pointer.read_text(encoding="utf-8"))
    latest = content["editions"].pop()
    pointer.write_text(json.dumps(content), encoding="utf-8")
    os.utime(pointer, ns=(moment, moment))
    assert latest["id"] not in [one.id for one in library.published()]
