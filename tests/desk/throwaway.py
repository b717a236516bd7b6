"""A PostgreSQL that lives as long as the tests: found where Debian puts it, not run as root, thrown away after."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

ACCOUNTS = ("postgres", "nobody")


def find_programs() -> Path | None:
    """The folder with initdb and pg_ctl, the newest version first."""
    on_path = shutil.which("initdb")
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]), reverse=True)
    found = [Path(on_path)] if on_path else debian
    return found[0].parent if found else None


def find_account() -> pwd.struct_passwd | None:
    """Who can run it: PostgreSQL refuses root."""
    if os.getuid() != 0:
        return pwd.getpwuid(os.getuid())
    known = {one.pw_name: one for one in pwd.getpwall()}
    return next((known[name] for name in ACCOUNTS if name in known), None) if shutil.which("runuser") else None


def missing() -> str:
    """Why there is no PostgreSQL to test with; empty when there is one."""
    if find_spec("psycopg") is None:
        return "psycopg ontbreekt: installeer de extra's met pip install -e .[postgresql]"
    if find_programs() is None:
        return "er is geen PostgreSQL op deze machine: installeer het pakket postgresql"
    return "" if find_account() else "er is geen account dat PostgreSQL kan draaien: dat mag niet als root"


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of an empty database."""
    programs, account = find_programs(), find_account()
    assert programs
    assert account
    home = Path(tempfile.mkdtemp(prefix="pg-"))
    before = [] if os.getuid() else ["runuser", "-u", account.pw_name, "--"]
    if not os.getuid():
        os.chown(home, account.pw_uid, account.pw_gid)

    def run(*words: str) -> None:
        subprocess.run([*before, *words], check=True, capture_output=True, cwd=home)

    data, options = str(home / "data"), f"-c listen_addresses= -c unix_socket_directories={home} -c fsync=off"
    try:
        run(str(programs / "initdb"), "-D", data, "-U", "redactie", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        run(str(programs / "pg_ctl"), "-D", data, "-o", options, "-l", str(home / "log"), "-w", "start")
        try:
            yield f"postgresql+psycopg://redactie@/postgres?host={home}"
        finally:
            run(str(programs / "pg_ctl"), "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)
