"""The editorial store as a database: SQLite in one file, or PostgreSQL by its address. No figure of a person is ever in it."""

import os
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Engine, MetaData, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

metadata = MetaData()


class DeskError(Exception):
    """The desk refuses; the message says what and what to do, in Dutch."""


def open_store(url: str) -> Engine:
    """The store at this address, with its tables; a new SQLite file is readable for its owner only."""
    try:
        address = make_url(url)
        if address.get_backend_name() == "sqlite":
            make_file(Path(address.database or ""))
        engine = create_engine(address, pool_pre_ping=True)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", strict)
        metadata.create_all(engine)
    except (SQLAlchemyError, OSError, ImportError) as error:
        raise DeskError(
            f"De redactionele opslag gaat niet open ({type(error).__name__}). "
            "Controleer MONITOR_REDACTIE en de rechten op de datamap."
        ) from error
    return engine


def make_file(path: Path) -> None:
    """An empty file in a folder of its own, closed to others from its first moment.

    A file that is there already is not opened: closing it would drop the locks that SQLite holds on it elsewhere in this
    process, and another program could then throw away what was written last (https://sqlite.org/howtocorrupt.html, 2.2).
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def strict(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """SQLite as strict as PostgreSQL: keys are held, readers and a writer do not wait for each other, commits reach the disk."""
    cursor = connection.cursor()
    for pragma in ("foreign_keys = on", "journal_mode = wal", "synchronous = full", "busy_timeout = 5000"):
        cursor.execute(f"pragma {pragma}")
    cursor.close()
