"""The line of numbers at the end of a run counts every process that shared the work, and every broken promise."""

from collections import Counter
from types import SimpleNamespace

import pytest
import tally


@pytest.fixture(autouse=True)
def apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is counted here is not of this run."""
    monkeypatch.setattr(tally, "COUNTS", Counter())
    monkeypatch.setattr(tally, "ROWS", set())


def test_a_row_counts_once_and_everything_tried_adds_up():
    tally.row(30)
    tally.row(30, 31)
    tally.add("kills", 2)
    tally.add("kills", 3)
    assert tally.words() == "Fouten: 2 rijen van de matrix, 5 kills, 0 geschonden"


def test_a_broken_promise_stands_at_the_end():
    tally.violated()
    tally.add("kills")
    assert tally.words() == "Fouten: 0 rijen van de matrix, 1 kills, 1 geschonden"


def test_rows_that_got_lost_stand_there_once_anybody_has_looked():
    tally.lost(0)
    assert tally.words() == "Fouten: 0 rijen van de matrix, 0 rijen verloren, 0 geschonden"
    tally.lost(2)
    assert tally.words() == "Fouten: 0 rijen van de matrix, 2 rijen verloren, 0 geschonden"


def test_another_process_hands_over_its_numbers():
    tally.row(28)
    tally.add("kills")
    tally.pytest_testnodedown(SimpleNamespace(workeroutput={"faults": {"counts": {"kills": 4}, "rows": [28, 30]}}))
    assert tally.words() == "Fouten: 2 rijen van de matrix, 5 kills, 0 geschonden"


def test_a_process_that_broke_down_hands_over_nothing():
    tally.pytest_testnodedown(SimpleNamespace())
    assert tally.words() == "Fouten: 0 rijen van de matrix, 0 geschonden"
