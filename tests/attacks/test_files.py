"""Attack A28: with the connection of the web process to its edition no other file is read, written, attached or loaded."""

import os
import re
import shutil
import socket
import urllib.request
from pathlib import Path

import duckdb
import pytest
from made import settings_in
from serving import served

from dashboard.access import Viewer
from dashboard.editions import READ_ONLY, Edition, NoEditionError
from dashboard.library import Library
from etl.files import sha256_of
from etl.lock import only_one

REFUSAL = re.compile("Permission Error|the configuration has been locked|attached in read-only mode")
WEB = Viewer("Test", "adviesraad")
# Each `{secret}` is a file of people's rows, each `{new}` a file that does not exist.
READING = (
    "select * from read_csv('/etc/passwd', delim = ':')", "select * from read_text('/etc/passwd')", "from read_blob('{secret}')",
    "from '{secret}'", "from read_parquet('{secret}')", "from read_json('{secret}')", "select * from glob('/etc/*')",
    "attach '{secret}' as kern", "attach '{secret}' as kern (read_only)", "from sniff_csv('/etc/passwd')", "import database '/tmp'",
    "from read_text('/proc/self/environ')",
)  # fmt: skip
WRITING = (
    "copy (select 1) to '{new}'", "copy cell to '{new}' (format parquet)", "export database '{new}'", "attach '{new}' as weg",
    "create table erbij (a integer)", "insert into meta values ('a', 'b')", "update cell set value = 1", "delete from cell",
    "drop table cell", "create persistent secret s (type s3)",
)  # fmt: skip
LOOSENING = (
    "set enable_external_access = true", "set global enable_external_access = true", "reset enable_external_access",
    "set lock_configuration = false", "set allowed_directories = ['/']", "set allow_community_extensions = true",
    "set autoinstall_known_extensions = true", "set custom_extension_repository = '/tmp'", "set memory_limit = '64GB'",
    "set threads = 64", "set secret_directory = '/tmp'", "set temp_directory = '/tmp'", "set log_query_path = '{new}'",
    "set profiling_output = '{new}'", "pragma enable_profiling", "pragma database_size; set threads = 2",
)  # fmt: skip
LOADING = (
    "install httpfs", "load httpfs", "load '{new}'", "install spatial from community", "force install json",
    "from read_csv('https://127.0.0.1/x')",
)  # fmt: skip


# What is no request, but tries to write lines of its own in the log.
NO_REQUESTS = (
    b"KANARIE\n[2026-11-02] goed\r\n\r\n", b"GET /\r[2026-11-02] goed HTTP/1.1\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nA B\x0b\x85: c\r\n\r\n", b"GET /\xe2\x80\xa8KANARIE HTTP/1.1\r\n\r\n",
)  # fmt: skip


@pytest.fixture(scope="module")
def edition(shown) -> Edition:
    """The edition as the web process has it open."""
    return Library(shown.editions).open(WEB)


@pytest.fixture
def filled(published, tmp_path):
    """The places that the attacks name: a file of people's rows, and one that is not there."""
    secret = max(published.settings.warehouse.glob("*.duckdb"))
    return lambda statement: statement.format(secret=secret, new=tmp_path / "nieuw")


def gives(edition: Edition, statement: str) -> bool:
    """Whether the connection does what it is told; a refusal for any other reason than its settings is a fault of the test."""
    try:
        edition.rows(statement)
    except duckdb.Error as error:
        if not REFUSAL.search(str(error)):
            raise
        return False
    return True


@pytest.mark.parametrize("statement", [*READING, *WRITING, *LOOSENING, *LOADING])
def test_the_web_connection_refuses(edition, filled, tmp_path, statement):
    assert not gives(edition, filled(statement))
    assert list(tmp_path.iterdir()) == []


def test_a_connection_that_is_only_read_only_is_noticed(shown, filled, tmp_path):
    newest = Library(shown.editions).published()[0]
    copy = Path(shutil.copy(shown.editions / newest.id / "publiek.duckdb", tmp_path / "los.duckdb"))
    loose = Edition.__new__(Edition)
    loose._con = duckdb.connect(str(copy), read_only=True)
    assert gives(loose, READING[0])
    assert gives(loose, filled(WRITING[0]))
    assert gives(loose, LOOSENING[8])


def test_every_setting_of_the_connection_is_in_force(edition):
    values = dict(edition.rows("select name, value from duckdb_settings()"))
    assert {name: values[name] for name in READ_ONLY if name not in ("memory_limit", "threads")} == {
        name: value for name, value in READ_ONLY.items() if name not in ("memory_limit", "threads")
    }
    assert values["threads"] == "1"


@pytest.mark.parametrize("spoil", ["a link to another file", "a file of another audience", "a warehouse"])
def test_only_the_file_that_was_published_is_opened(published, shown, tmp_path, spoil):
    folder = Path(shutil.copytree(shown.editions, tmp_path / "editions"))
    newest = Library(folder).published()[0]
    public, wide = (folder / newest.id / f"{name}.duckdb" for name in ("publiek", "beleid"))
    for path in (public, wide):
        path.chmod(0o644)
    public.unlink()
    match spoil:
        case "a link to another file":
            public.symlink_to(wide)
        case "a file of another audience":
            shutil.copy(wide, public)
        case _:
            shutil.copy(max(published.settings.warehouse.glob("*.duckdb")), public)
    with pytest.raises(NoEditionError):
        Edition(public, newest.files["publiek"])
    assert sha256_of(public) != newest.files["publiek"]
    assert Library(folder).open(WEB).id != newest.id


def test_the_server_needs_no_private_folder_and_opens_the_files_of_its_own_audience_only(shown, tmp_path):
    assert not (shown.data / "private").exists()
    said = tmp_path / "gezegd"
    with said.open("w") as output, served(shown.data, "adviesraad", output) as address:
        for path in ("/", "/indicator/k01_inburgeraars?doelgroep=KANARIE", "/_dash-layout", "/readyz"):
            urllib.request.urlopen(address + path, timeout=10).read()
        opened = {link for pid in processes_of(address) for link in links(pid) if link.startswith(str(shown.data))}
        assert {Path(link).name for link in opened} == {"publiek.duckdb"}
        assert said.read_text(encoding="utf-8") == ""
        for line in NO_REQUESTS:
            send(address, line)
    lines = said.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.match(r"\[20\d\d-[^]]*\] \[\d+\] \[(WARNING|INFO)\]", line)] == []


def test_the_private_folder_is_closed_to_the_group_of_the_web_server(tmp_path):
    with only_one(settings_in(tmp_path)):
        pass
    assert (tmp_path / "private").stat().st_mode & 0o077 == 0


def send(address: str, line: bytes) -> None:
    """Something that is no request, and nobody waits for what comes back."""
    with socket.create_connection(("127.0.0.1", int(address.rpartition(":")[2])), timeout=5) as sent:
        sent.sendall(line)
        sent.recv(1000)


def processes_of(address: str) -> list[str]:
    """The server and its workers: they have its data folder in their environment and its port."""
    port = address.rpartition(":")[2]
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"MONITOR_POORT={port}\0" in (folder / "environ").read_text(errors="replace"):
                found.append(folder.name)
        except OSError:
            continue
    return found


def links(pid: str) -> list[str]:
    """The files that a process has open."""
    return [os.readlink(one) for one in Path(f"/proc/{pid}/fd").iterdir() if one.is_symlink()]
