"""The steps of a run as they go: for the progress bar on the screen and for one JSON line each in the log.

A step has a name, the thing it works on, and counts; nothing from a row.
"""

import json
import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any, TypeVar

from etl.files import ends_whole

log = logging.getLogger(__name__)
log.propagate = False  # who wants the steps asks for them with `heard`

BEGUN, DONE, STOPPED = "begint", "klaar", "gestopt"
MOST_BYTES, FILES = 5_000_000, 5

Thing = TypeVar("Thing")


@dataclass
class Step:
    """One step: `place` of `total` under the same name."""

    name: str
    item: str = ""
    place: int = 1
    total: int = 1
    state: str = BEGUN
    seconds: float = 0.0
    facts: dict[str, Any] = field(default_factory=dict)


@contextmanager
def step(name: str, item: str = "", place: int = 1, total: int = 1) -> Iterator[dict[str, Any]]:
    """Tell that a step begins and how it ended; the block may put counts into what it gets."""
    one, started = Step(name, printable(item), place, total), time.perf_counter()
    tell(one)
    try:
        yield one.facts
        one.state = DONE
    except BaseException as error:
        one.state = STOPPED
        if not isinstance(error, GeneratorExit):  # all that `each` hears of what went wrong in its loop
            one.facts["reason"] = type(error).__name__
        raise
    finally:
        one.seconds = time.perf_counter() - started
        tell(one)


def printable(item: str) -> str:
    """A file name that is not UTF-8 can stand on no screen and in no log as it is."""
    return item.encode(errors="backslashreplace").decode()


def each(name: str, things: Iterable[Thing], item: Callable[[Thing], str] = str) -> Iterator[Thing]:
    """The things one by one, each as a step; the body of the loop is what takes the time."""
    known = list(things)
    for place, thing in enumerate(known, start=1):
        with step(name, item(thing), place, len(known)):
            yield thing


def tell(one: Step) -> None:
    log.info("%s %s: %s", one.name, one.item, one.state, extra={"step": one})


class JsonLines(logging.Formatter):
    """A finished step as one JSON line."""

    def format(self, record: logging.LogRecord) -> str:
        one: Step = record.__dict__["step"]
        line = {"at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"), "run": record.process}
        line |= {"step": one.name, "item": one.item, "state": one.state, "seconds": round(one.seconds, 3), **one.facts}
        return json.dumps(line, ensure_ascii=False)


class LogFile(RotatingFileHandler):
    """A log that cannot be written, as on a full disk, never stops a run or fills the screen."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """The run itself tells what is wrong with the disk."""


def finished(record: logging.LogRecord) -> bool:
    """Whether this is a step that ended, well or not."""
    one = record.__dict__.get("step")
    return one is not None and one.state != BEGUN


@contextmanager
def written(path: Path) -> Iterator[None]:
    """Keep a log of the steps in a file, of which the oldest lines go when it grows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = LogFile(path, maxBytes=MOST_BYTES, backupCount=FILES, encoding="utf-8", errors="backslashreplace")
    handler.setFormatter(JsonLines())
    if not ends_whole(path):
        handler.stream.write("\n")  # a run that was killed may have cut its last line
    handler.addFilter(finished)
    with heard(handler):
        yield


@contextmanager
def heard(handler: logging.Handler) -> Iterator[None]:
    """Pass every step to this handler for a while."""
    before = log.level
    log.setLevel(logging.INFO)
    log.addHandler(handler)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(before)
        handler.close()
