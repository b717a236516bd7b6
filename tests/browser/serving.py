"""The dashboard as a process of its own on a free port, and the Chromium that looks at it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-quic",
]  # fmt: skip


class NotReadyError(Exception):
    """The dashboard did not start."""


def find_chromium() -> str | None:
    """The Chromium that the environment names, or the one on the path."""
    return os.environ.get("MONITOR_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def served(data: Path, role: str = "beleid", output: IO[str] | None = None, signin: str = "rol") -> Iterator[str]:
    """The address of a dashboard on these editions, for as long as it is needed; what it says goes to `output`."""
    with serving(data, role, output, signin) as (address, _):
        yield address


@contextmanager
def serving(
    data: Path, role: str = "beleid", output: IO[str] | None = None, signin: str = "rol"
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The same, with its process."""
    port = free_port()
    settings = {"MONITOR_DATA": str(data), "MONITOR_POORT": str(port), "MONITOR_ROL": role, "MONITOR_AANMELDEN": signin}
    rest = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
    command, said = [sys.executable, "-m", "dashboard"], {"stdout": output, "stderr": output}
    with subprocess.Popen(command, cwd=ROOT, env={**rest, **settings}, **said) as process:
        try:
            await_ready(f"http://127.0.0.1:{port}/readyz", process)
            yield f"http://127.0.0.1:{port}", process
        finally:
            process.terminate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def await_ready(url: str, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    """Until the server says it is ready."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=2) as response:
                if response.status == 200:
                    return
        except OSError:  # refused, not ready, or an answer that does not come
            time.sleep(0.1)
    raise NotReadyError(f"Het dashboard werd niet gereed binnen {seconds:.0f} seconden.")
