"""The ledger keeps every event and every decision, whatever became of the run that wrote it."""

import getpass
import json
import os
import pwd
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from etl import ledger
from queries.settings import Settings, read_settings

GONE = b'{"at": "2026-10-01T10:00:00+00:00", "by": "x", "event": "akko'


@pytest.fixture
def book(tmp_path: Path) -> Settings:
    return read_settings({"MONITOR_DATA": str(tmp_path)})


def reasons(book: Settings) -> list[str]:
    return [event["reason"] for event in ledger.events(book)]


def cut(book: Settings) -> None:
    """A run that was killed while it wrote a line."""
    with ledger.path_of(book).open("ab") as stream:
        stream.write(GONE)


def test_without_a_ledger_nothing_has_happened(book):
    assert ledger.events(book) == []


def test_an_event_tells_when_who_what_and_why(book):
    ledger.note(book, ledger.ACCEPTED, delivery="les_2026-10_v1", reason="klopt")
    (event,) = ledger.events(book)
    assert list(event) == ["at", "by", "event", "delivery", "reason"]


def test_events_stay_in_the_order_in_which_they_happened(book):
    for reason in "cab":
        ledger.note(book, ledger.REFUSED, reason=reason)
    assert reasons(book) == ["c", "a", "b"]


def test_a_line_that_was_cut_at_the_end_never_happened(book):
    ledger.note(book, ledger.REFUSED, reason="een")
    cut(book)
    assert reasons(book) == ["een"]


def test_after_a_cut_line_the_next_event_starts_on_its_own_line(book):
    ledger.note(book, ledger.REFUSED, reason="een")
    cut(book)
    ledger.note(book, ledger.REFUSED, reason="twee")
    assert reasons(book) == ["een", "twee"]


def test_every_place_where_a_line_can_be_cut_leaves_the_other_events_alone(book):
    ledger.note(book, ledger.REFUSED, reason="een")
    whole = ledger.path_of(book).read_bytes()
    for end in range(len(whole)):
        ledger.path_of(book).write_bytes(whole + whole[:end])
        ledger.note(book, ledger.REFUSED, reason="drie")
        # All but the line feed is a whole event.
        assert reasons(book) == ["een", *["een"] * (end == len(whole) - 1), "drie"]


@pytest.mark.parametrize("odd", ["\u2028", "\x85", "\n", "\x1e", "ë", '"', "\udcff"], ids=ascii)
def test_no_character_in_a_reason_breaks_its_line(book, odd):
    ledger.note(book, ledger.ACCEPTED, delivery="a", reason=f"wel{odd}degelijk")
    assert ledger.decided(book, ledger.ACCEPTED) == {"a": f"wel{odd}degelijk"}


def test_a_line_that_is_no_event_is_passed_over(book):
    ledger.note(book, ledger.ACCEPTED, delivery="a", reason="ja")
    with ledger.path_of(book).open("a") as stream:
        stream.write('[1]\n"akkoord"\n{"event": "akkoord"}\n\n')
    assert ledger.decided(book, ledger.ACCEPTED)["a"] == "ja"


def test_the_last_decision_about_a_delivery_counts(book):
    for event in (ledger.ACCEPTED, ledger.ASIDE, ledger.ACCEPTED, ledger.ASIDE):
        ledger.note(book, event, delivery="a", reason=event)
    assert (ledger.decided(book, ledger.ACCEPTED), ledger.decided(book, ledger.ASIDE)) == ({}, {"a": ledger.ASIDE})


def test_an_event_that_decides_nothing_leaves_the_decision_standing(book):
    ledger.note(book, ledger.ASIDE, delivery="a", reason="stuk")
    ledger.note(book, ledger.KNOWN, delivery="a")
    assert ledger.decided(book, ledger.ASIDE) == {"a": "stuk"}


def test_an_account_without_a_name_is_its_number(book, monkeypatch):
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", lambda number: {}[number])
    with pytest.raises((KeyError, OSError)):
        getpass.getuser()
    assert ledger.who() == str(os.getuid())


def fill(book: Settings, writer: int) -> None:
    for number in range(50):
        ledger.note(book, ledger.REFUSED, reason=f"{writer}.{number}")


def test_runs_that_write_at_the_same_time_lose_nothing(book):
    with ProcessPoolExecutor(3) as pool:
        list(pool.map(fill, [book] * 3, range(3)))
    assert sorted(reasons(book)) == sorted(f"{writer}.{number}" for writer in range(3) for number in range(50))
    assert all(json.loads(line) for line in ledger.path_of(book).read_text(encoding="utf-8").splitlines())
