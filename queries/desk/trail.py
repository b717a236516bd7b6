"""The audit trail: who did what, when, with which result. Only ever added to, each line sealed with the hash of the one before.

Whoever writes to the store first takes the turn: the row that keeps the last hash. So writers follow one another, lines too.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Engine, Integer, String, Table, Text, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from queries.desk.base import DeskError, metadata
from queries.desk.clock import now, text_of

START = "0" * 64
DONE, REFUSED = "gelukt", "geweigerd"
NO_ANSWER = "De redactionele opslag antwoordt niet; er is niets bewaard. Probeer het straks opnieuw, of waarschuw de beheerder."
# In the order in which they are sealed.
FACTS = ("number", "at", "actor", "role", "action", "object", "result", "origin", "request")

trail = Table(
    "trail",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Text, nullable=False) for name in FACTS[1:]),
    Column("prev_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)
trail_end = Table(
    "trail_end",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("turns", Integer, nullable=False),
)


@dataclass(frozen=True)
class Actor:
    """Who acts, and from where; `subject` is the identity that four eyes compare, `name` is for people."""

    subject: str
    name: str
    role: str
    origin: str = "opdrachtregel"
    request: str = ""


@dataclass(frozen=True)
class Desk:
    """The store and the clock of the editorial desk."""

    store: Engine
    clock: Callable[[], datetime] = now


@dataclass
class Turn:
    """One transaction that alone may write; `result` ends up in the trail."""

    connection: Connection
    at: str
    actor: Actor
    result: str = field(default=DONE)

    def rows(self, statement: Any) -> list[Any]:
        return list(self.connection.execute(statement))


@contextmanager
def reading(desk: Desk) -> Iterator[Connection]:
    """A connection to read with; a store that does not answer is said in Dutch."""
    try:
        with desk.store.connect() as connection:
            yield connection
    except SQLAlchemyError as error:
        raise DeskError(NO_ANSWER) from error


@contextmanager
def turn(desk: Desk, actor: Actor, action: str, subject: str) -> Iterator[Turn]:
    """All or nothing, with its line in the trail; a refusal is written down too."""
    at = text_of(desk.clock())
    try:
        try:
            with desk.store.begin() as connection:
                take_turn(connection)
                mine = Turn(connection, at, actor)
                yield mine
                add_line(mine, action, subject)
        except DeskError:
            with desk.store.begin() as connection:
                take_turn(connection)
                add_line(Turn(connection, at, actor, REFUSED), action, subject)
            raise
    except SQLAlchemyError as error:
        raise DeskError(NO_ANSWER) from error


def take_turn(connection: Connection) -> None:
    """Wait for whoever writes now: the first statement is a write, so that what is read after it cannot change."""
    connection.execute(update(trail_end).values(turns=trail_end.c.turns + 1))


def add_line(mine: Turn, action: str, subject: str) -> None:
    """The next line, sealed."""
    number, before = mine.connection.execute(select(trail_end.c.number, trail_end.c.hash)).one()
    actor = mine.actor
    values = (number + 1, mine.at, actor.subject, actor.role, action, subject, mine.result, actor.origin, actor.request)
    line: dict[str, Any] = dict(zip(FACTS, values, strict=True))
    seal = sealed(line, before)
    mine.connection.execute(insert(trail).values(**line, prev_hash=before, hash=seal))
    mine.connection.execute(update(trail_end).values(number=number + 1, hash=seal))


def sealed(line: Mapping[str, Any], before: str) -> str:
    """The hash of a line and of all lines before it."""
    facts = [line[name] for name in FACTS]
    return hashlib.sha256(json.dumps([before, *facts], ensure_ascii=True).encode()).hexdigest()


def lines(desk: Desk) -> list[dict[str, Any]]:
    """Every line, oldest first."""
    with reading(desk) as connection:
        return [dict(row._mapping) for row in connection.execute(select(trail).order_by(trail.c.number))]


def verify_trail(desk: Desk, anchor: str = "") -> list[str]:
    """What is wrong with the trail, in Dutch; empty when it is whole. `anchor` is a hash that was noted down elsewhere earlier."""
    found, before = lines(desk), START
    for place, line in enumerate(found, start=1):
        if line["number"] != place:
            return [f"Regel {place} van het logboek ontbreekt."]
        if line["prev_hash"] != before or line["hash"] != sealed(line, before):
            return [f"Regel {place} van het logboek klopt niet meer: die is veranderd, ingevoegd of verplaatst."]
        before = line["hash"]
    with reading(desk) as connection:
        number, last = connection.execute(select(trail_end.c.number, trail_end.c.hash)).one()
    if (number, last) != (len(found), before):
        return [f"Het logboek hoort {number} regels te hebben en heeft er {len(found)}: het einde is veranderd."]
    if anchor and anchor not in {line["hash"] for line in found}:
        return ["Het genoteerde kenmerk staat niet in het logboek: het is sindsdien herschreven."]
    return []
