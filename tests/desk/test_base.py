"""The editorial store: made where it is not, closed to others, strict like PostgreSQL."""

import stat
import subprocess
import sys

import pytest
from sqlalchemy import text

from queries.desk.base import DeskError, open_store


def test_a_new_store_is_readable_for_its_owner_only(tmp_path):
    open_store(f"sqlite:///{tmp_path}/redactie/redactie.db").dispose()
    assert stat.S_IMODE((tmp_path / "redactie").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "redactie" / "redactie.db").stat().st_mode) == 0o600


def test_every_connection_holds_to_keys_and_writes_through(tmp_path):
    store = open_store(f"sqlite:///{tmp_path}/redactie.db")
    with store.connect() as one, store.connect() as other:
        for connection in (one, other):
            pragmas = ("foreign_keys", "journal_mode", "synchronous")
            assert [connection.execute(text(f"pragma {name}")).scalar() for name in pragmas] == [1, "wal", 2]
    store.dispose()


def test_a_store_that_is_opened_twice_keeps_what_is_written_after_another_program_closed_it(tmp_path):
    path = tmp_path / "redactie.db"
    first, second = open_store(f"sqlite:///{path}"), open_store(f"sqlite:///{path}")
    with first.begin() as connection:
        connection.execute(text("create table word (letters text)"))
    ask(path, "select count(*) from word")
    with second.begin() as connection:
        connection.execute(text("insert into word values ('bewaard')"))
    assert ask(path, "select letters from word") == "bewaard"
    first.dispose()
    second.dispose()


def ask(path, statement: str) -> str:
    """What a program of its own finds in the store."""
    asking = (
        "import sqlite3, sys; store = sqlite3.connect(sys.argv[1]); print(store.execute(sys.argv[2]).fetchone()[0]); store.close()"
    )
    done = subprocess.run([sys.executable, "-c", asking, str(path), statement], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize("url", ["geen adres", "sqlite:////proc/bestaat/niet.db", "mysql+onbekend://x/y"])
def test_a_store_that_does_not_open_says_which_setting_to_look_at(url):
    with pytest.raises(DeskError, match="Controleer MONITOR_REDACTIE"):
        open_store(url)
