"""Something goes wrong at one moment of a run: at an operation on the disk, or at a limit of the machine.

Counts every file that is opened to be written and every write, fsync, rename, chmod, mkdir and unlink that Python asks for.
What DuckDB does by itself is met by kills at random moments and by the limits.
"""

import errno
import os
import resource
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

CHANGES = {os.fsync, os.rename, os.replace, os.chmod, os.mkdir, os.unlink, os.rmdir}
WRITING = os.O_WRONLY | os.O_RDWR
LIMITS = {"file": resource.RLIMIT_FSIZE, "memory": resource.RLIMIT_AS}


class Sabotage:
    """Let the `at`-th change of the disk, counted from 0, kill the process or fail."""

    def __init__(self, what: str, at: int) -> None:
        self.what, self.left = what, at
        sys.addaudithook(self.opened)
        sys.setprofile(self.called)

    def opened(self, event: str, values: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(values[2], int) and values[2] & WRITING:
            self.change()

    def called(self, _frame: FrameType, event: str, function: Any) -> None:
        if event == "c_call" and (function in CHANGES or function.__name__ == "write"):
            self.change()

    def change(self) -> None:
        self.left -= 1
        if self.left == -1:
            strike(self.what)


def strike(what: str) -> None:
    """The end of this process, or the error that the kernel would give."""
    if what == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    number = getattr(errno, what)
    raise OSError(number, os.strerror(number))


def limit(what: str, most: int) -> None:
    """What this process may use: bytes in one file, or bytes of memory on top of what it has."""
    if what == "memory":
        most += int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(LIMITS[what], (most, most))
