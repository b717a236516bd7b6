"""Runs of the ETL that may be killed, one at a time: born in a process that has imported everything (`born.py`)."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

UNTOUCHED = 100  # the exit code of a run that was over before its fault came
HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@dataclass(frozen=True)
class Ended:
    """How a run ended: its exit code, or minus the signal that ended it, and what it said."""

    code: int
    said: str


class Nursery:
    """Where runs are born."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def run(self, folder: Path, data: Path, steps: list[str], **fault: Any) -> Ended:
        """A run of these steps; of what can go wrong in it `born.py` tells."""
        assert self.process.stdin
        assert self.process.stdout
        job = {"folder": str(folder), "data": str(data), "steps": steps, **fault}
        self.process.stdin.write(json.dumps(job) + "\n")
        self.process.stdin.flush()
        return Ended(**json.loads(self.process.stdout.readline()))


@contextmanager
def opened() -> Iterator[Nursery]:
    """A nursery for as long as it is needed."""
    rest = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
    environment = {**rest, "PYTHONPATH": os.pathsep.join([str(ROOT), str(HERE)])}
    command = [sys.executable, str(HERE / "born.py")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment) as process:
        yield Nursery(process)
        assert process.stdin
        process.stdin.close()
