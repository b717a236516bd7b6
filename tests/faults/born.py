"""A program that forks for every run that is asked of it, so that a run costs no start.

A job is a line of JSON: where, which steps, and what goes wrong in it:
`kill`, `ENOSPC` or `EIO` with the number of the change of the disk (see sabotage.py), `file` or `memory` with a limit in bytes,
or `signal` with the seconds `after` which it comes; `env` changes the environment, `umask` the
mask of new files, `clock` stands still at that moment.
"""

import json
import os
import select
import sys
import time
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

import pandas
import pyarrow.dataset
import typer
from nursery import UNTOUCHED
from sabotage import Sabotage, limit
from small_town import SECRET, STEPS

from etl import landing, ledger
from etl.terminal import working

LATER = (pandas, pyarrow.dataset)  # what a run would import only when it needs it


def serve() -> None:
    """Fork for every job, and tell how it ended."""
    for line in sys.stdin:
        job = json.loads(line)
        reader, writer = os.pipe()
        if (pid := os.fork()) == 0:
            os.dup2(writer, 2)
            os._exit(run(job))
        os.close(writer)
        if "signal" in job and not select.select([reader], [], [], job["after"])[0]:
            os.kill(pid, job["signal"])
        with open(reader, encoding="utf-8") as pipe:
            said = pipe.read()
        _, status = os.waitpid(pid, 0)
        sys.stdout.write(json.dumps({"code": os.waitstatus_to_exitcode(status), "said": said}) + "\n")
        sys.stdout.flush()


def run(job: dict[str, Any]) -> int:
    """One run as the command line does it: alone, and refused in one sentence."""
    os.environ.update({"MONITOR_DATA": job["data"], "MONITOR_SLEUTEL": SECRET} | job.get("env", {}))
    time.tzset()
    os.umask(job.get("umask", 0o022))
    if "clock" in job:
        stop_clock(job["clock"])
    planned = []
    try:
        with working() as settings:
            planned = [Sabotage(what, job[what]) for what in {"kill", "ENOSPC", "EIO"} & job.keys()]
            for what in {"file", "memory"} & job.keys():
                limit(what, job[what])
            for step in job["steps"]:
                STEPS[step](Path(job["folder"]), settings)
    except typer.Exit as stopped:
        return stopped.exit_code
    return UNTOUCHED if any(one.left >= 0 for one in planned) else 0


def stop_clock(moment: str) -> None:
    """The only modules that look at the clock (tests/test_architecture.py) see this moment."""

    class Stopped(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return datetime.fromisoformat(moment).replace(tzinfo=tz)

    for module in (landing, ledger):
        module.datetime = Stopped


if __name__ == "__main__":
    serve()
