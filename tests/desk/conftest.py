"""A desk of its own for every test, on SQLite and on PostgreSQL, with a clock that the test sets."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import create_engine, text
from throwaway import missing, postgresql

from queries.desk.store import open_desk
from queries.desk.trail import Desk

NUMBERS = count(1)


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    moment: datetime = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **much: int) -> None:
        self.moment += timedelta(**much)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """One PostgreSQL for all tests; without one these tests say so."""
    if missing():
        pytest.skip(f"PostgreSQL niet getest: {missing()}")
    with postgresql() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path) -> str:
    """The address of an empty store."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/redactie.db"
    address, name = request.getfixturevalue("server"), f"redactie_{next(NUMBERS)}"
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"create database {name}"))
    engine.dispose()
    return address.replace("/postgres?", f"/{name}?")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(url, clock) -> Iterator[Callable[[], Desk]]:
    """Another process at the same desk, every time it is called."""
    desks: list[Desk] = []

    def opened() -> Desk:
        desks.append(open_desk(url, clock))
        return desks[-1]

    yield opened
    for desk in desks:
        desk.store.dispose()


@pytest.fixture
def desk(opened) -> Desk:
    return opened()
