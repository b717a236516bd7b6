"""What the fault tests did, in numbers: one line at the end of the run, also when several processes share the work.

A test says `tally.row(30)` for the row of the fault matrix that it exercises, and `tally.add("kills", 200)` for how often.
Import it as `tally`: under another name it would count apart.
"""

from collections import Counter
from typing import Any

import pytest

VIOLATED, LOST = "geschonden", "rijen verloren"
COUNTS: Counter[str] = Counter()
ROWS: set[int] = set()


def row(*numbers: int) -> None:
    """These rows of the fault matrix were exercised."""
    ROWS.update(numbers)


def add(what: str, number: int = 1) -> None:
    """So many of these were tried."""
    COUNTS[what] += number


def violated(number: int = 1) -> None:
    """So many times a promise did not hold; the test that saw it fails as well."""
    COUNTS[VIOLATED] += number


def lost(number: int) -> None:
    """So many rows that were delivered are neither loaded nor quarantined nor a duplicate; the test that saw it fails as well."""
    COUNTS[LOST] += number


def words() -> str:
    """Everything that was tried, and how often a promise was broken."""
    tried = [f"{number} {what}" for what, number in sorted(COUNTS.items()) if what not in (VIOLATED, LOST)]
    ended = [f"{COUNTS[LOST]} {LOST}"] if LOST in COUNTS else []
    return f"Fouten: {', '.join([f'{len(ROWS)} rijen van de matrix', *tried, *ended, f'{COUNTS[VIOLATED]} {VIOLATED}'])}"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("faults", "how long the fault tests go on")
    group.addoption("--kills", type=int, default=200, help="kills at random moments")
    group.addoption("--readers", type=int, default=20, help="readers at once while editions are swapped")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A process that shares the work hands its numbers over."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["faults"] = {"counts": dict(COUNTS), "rows": sorted(ROWS)}


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """The numbers of a process that shared the work."""
    found = getattr(node, "workeroutput", {}).get("faults", {})
    COUNTS.update(found.get("counts", {}))
    ROWS.update(found.get("rows", ()))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if ROWS:
        terminalreporter.write_line(words())
