"""Deliver a file and tell what became of it: refused at the door, stopped at the build, or every row in its place.

Whatever becomes of it, the ledger knows why, the rows add up, and nothing that stands in a row is told to anyone.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import duckdb
from deliveries import Town

from etl import journal, ledger
from etl.contracts import Contract, read_contracts
from etl.errors import EtlError
from etl.intake import receive_all
from etl.receipts import Landed, list_landed
from etl.staging import SCHEMA, stage_all
from etl.store import open_warehouse
from queries.settings import read_settings

# Stands in rows only, so wherever else it turns up something of a person was told.
SECRET = "Geheimpje"
NAME = "les_2026-10.csv"
COUNTS = "select rows_in, loaded, quarantined, duplicate from staging.levering"
RULES = "select line, rule from staging.quarantaine order by all"


@dataclass(frozen=True)
class Outcome:
    """`refused` at the door or `stopped` at the build, with the reason; else what became of the rows."""

    refused: str = ""
    stopped: str = ""
    rows_in: int = 0
    loaded: int = 0
    quarantined: int = 0
    duplicate: int = 0
    rules: tuple[tuple[int, str], ...] = ()
    remarks: tuple[str, ...] = ()
    encoding: str = ""

    @property
    def rows(self) -> tuple[int, int, int]:
        """Loaded, quarantined and duplicate."""
        return self.loaded, self.quarantined, self.duplicate


class Door(Town):
    """A town that watches what is said about the files that it gets."""

    def deliver(self, raw: str | bytes, name: str = NAME) -> Outcome:
        """The whole road of one file: received and built into a warehouse."""
        return self.follow(self.write(name, raw))

    def follow(self, path: Path) -> Outcome:
        said = Said()
        with journal.heard(said):
            (verdict,) = [one for one in receive_all([path], self.settings, self.home) if one.file == path.name]
            if verdict.landed is None:
                outcome = Outcome(refused=verdict.refusal)
                self.check_refused(path.name, verdict.refusal)
            else:
                outcome = self.built(verdict.landed, verdict.remarks)
        self.check_discreet(outcome, said.text)
        return outcome

    def built(self, landed: Landed, remarks: Sequence[str]) -> Outcome:
        """What the warehouse says of this delivery."""
        try:
            with open_warehouse(self.build()) as warehouse:
                return filled(warehouse, landed, remarks)
        except EtlError as error:
            return Outcome(stopped=str(error), encoding=landed.encoding)

    def attempt(self, raw: bytes, name: str = NAME, apart: str = "") -> Outcome:
        """The same in memory and from nothing, quick enough to do at every byte of a file."""
        if apart:
            self.settings = read_settings({"MONITOR_DATA": str(self.folder / apart)})
        (verdict,) = receive_all([self.write(name, raw)], self.settings, self.home)
        if verdict.landed is None:
            outcome = Outcome(refused=verdict.refusal)
            self.check_refused(name, verdict.refusal)
        else:
            outcome = self.staged(verdict.landed)
        self.check_discreet(outcome, "")
        return outcome

    def staged(self, landed: Landed) -> Outcome:
        memory = self.memory
        memory.execute(f"drop schema if exists staging cascade; {SCHEMA}")
        try:
            stage_all(memory, self.contracts, {table: [landed] if table == landed.table else [] for table in self.contracts}, [])
        except EtlError as error:
            return Outcome(stopped=str(error), encoding=landed.encoding)
        return filled(memory, landed, ())

    @cached_property
    def memory(self) -> duckdb.DuckDBPyConnection:
        return duckdb.connect()

    @cached_property
    def contracts(self) -> dict[str, Contract]:
        return read_contracts(self.home / "staging")

    def check_refused(self, name: str, reason: str) -> None:
        """The ledger says why, and nothing was received."""
        last = ledger.events(self.settings)[-1]
        assert (last["event"], last["file"], last["reason"]) == (ledger.REFUSED, name, reason)
        assert all(one.file_name != name for one in list_landed(self.settings))

    def check_discreet(self, outcome: Outcome, said: str) -> None:
        """Nothing of a row in a message, the ledger or the log."""
        told = f"{outcome}{said}{ledger.path_of(self.settings).read_text(encoding='utf-8')}"
        assert SECRET.lower() not in told.lower()


class Said(logging.Handler):
    """Every step that the log would hold."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.words = journal.JsonLines()

    def emit(self, record: logging.LogRecord) -> None:
        self.text += self.words.format(record)


def filled(warehouse: duckdb.DuckDBPyConnection, landed: Landed, remarks: Sequence[str]) -> Outcome:
    """The counts and the broken rules of one delivery; the rows add up."""
    of = f" where table_name = '{landed.table}'"
    rows_in, loaded, quarantined, duplicate = warehouse.execute(COUNTS + of).fetchall()[-1]
    assert rows_in == landed.rows == loaded + quarantined + duplicate
    rules = tuple(warehouse.execute(RULES).fetchall())
    return Outcome("", "", rows_in, loaded, quarantined, duplicate, rules, tuple(remarks), landed.encoding)
