"""Lines that a test wants in the report of the run, also when several processes share the work."""

from collections.abc import Callable
from typing import Any

import pytest

LINES: list[str] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-snapshots", action="store_true", help="keep how every page looks now")
    parser.addoption("--write-tested", action="store_true", help="write anew what /toegankelijkheid tells of the tests")


@pytest.fixture
def say() -> Callable[[str], None]:
    """A line in the report of the run."""
    return LINES.append


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A process that shares the work hands its lines over."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["said"] = list(LINES)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    LINES.extend(getattr(node, "workeroutput", {}).get("said", ()))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    for line in LINES:
        terminalreporter.write_line(line)
