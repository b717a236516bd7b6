"""One run in which something goes wrong, and what must be true afterwards."""

import shutil
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import tally
from nursery import Ended, Nursery
from promises import broken_promises, left_over, names, served, state
from small_town import STEPS

from etl.publish import published_ids
from queries.settings import read_settings

# What is known to recover, by the state that was left; the code is the same, so the outcome is.
RECOVERED: dict[frozenset[tuple[str, int]], list[str]] = {}


def share(source: str, target: str) -> None:
    """A file that nobody may write need not be copied."""
    if Path(source).stat().st_mode & 0o222:
        shutil.copy2(source, target)
    else:
        Path(target).hardlink_to(source)


@dataclass(frozen=True)
class Road:
    """A run without faults: the state before each step, how long each takes, and the state at the end."""

    folder: Path
    before: dict[str, Path]
    seconds: dict[str, float]
    end: Path

    def after(self, step: str) -> Path:
        """The state when this step is done."""
        return [*self.before.values(), self.end][list(self.before).index(step) + 1]

    @cached_property
    def editions(self) -> list[str]:
        """The edition that was published before, and the one that the run publishes."""
        return published_ids(read_settings({"MONITOR_DATA": str(self.end)}))


@dataclass
class Experiment:
    """Runs of the same month, each in a fresh copy of the state before a step."""

    born: Nursery
    road: Road
    home: Path
    broken: list[str] = field(default_factory=list)

    @property
    def data(self) -> Path:
        return self.home / "data"

    def prepare(self, step: str) -> None:
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.copytree(self.road.before[step], self.data, copy_function=share)

    def run(self, step: str, **fault: Any) -> Ended:
        """One step in which something goes wrong."""
        self.prepare(step)
        ended = self.born.run(self.road.folder, self.data, [step], **fault)
        self.judge(step, f"{step} {fault}")
        return ended

    def judge(self, step: str, what: str) -> None:
        """Hold what is left to the promises, now and after the next run."""
        key, found = state(self.data), broken_promises(self.data, *self.road.editions)
        if not found and key not in RECOVERED:
            RECOVERED[key] = self.next_run(step)
            tally.add("herstellen")
        found = found or RECOVERED[key]
        tally.violated(len(found))
        self.broken += [f"{what}: {one}" for one in found]

    def next_run(self, step: str) -> list[str]:
        """What is wrong after a run that nothing disturbs; once it is where an undisturbed run was, the rest is known."""
        before = served(self.data)
        ended = self.born.run(self.road.folder, self.data, [step])
        if ended.code or state(self.data) != state(self.road.after(step)):
            ended = self.born.run(self.road.folder, self.data, list(STEPS))
            step = list(STEPS)[-1]
        checks = {
            f"a reader got {before}": before in self.road.editions,
            f"the next run failed: {ended}": ended.code == 0,
            f"left over: {left_over(self.data)}": not left_over(self.data),
            "the new edition is not served": step != list(STEPS)[-1] or served(self.data) == self.road.editions[-1],
            "the end is another": names(self.data) == names(self.road.after(step)),
        }
        return [*broken_promises(self.data, *self.road.editions), *(words for words, kept in checks.items() if not kept)]
