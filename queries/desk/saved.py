"""Views that someone keeps under a name: an address, never a figure. Everyone sees their own; an address can be sent on."""

import re
from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, Integer, Table, Text, delete, func, insert, select

from queries.desk.base import DeskError, metadata
from queries.desk.limits import checked
from queries.desk.moves import check_right
from queries.desk.trail import Actor, Desk, Turn, reading, turn

# What an address of the monitor consists of; anything else is not kept.
PATH, SEARCH = re.compile("/([a-z0-9_-]{1,64}(/[a-z0-9_-]{1,64})?)?"), re.compile(r"(\?[a-z0-9_.=&-]{1,600})?")
MOST = 50

saved_view = Table(
    "saved_view",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Text, nullable=False) for name in ("owner", "title", "path", "search", "at")),
)


@dataclass(frozen=True)
class SavedView:
    """One address under a name; the moment in UTC."""

    id: int
    title: str
    path: str
    search: str
    at: str


def keep_view(desk: Desk, actor: Actor, title: str, path: str, search: str) -> int:
    """Keep an address; its number. The same name again replaces what was kept under it."""
    check_right("view", actor.role)
    kept = checked("view", title, is_needed=True)
    if not PATH.fullmatch(path) or not SEARCH.fullmatch(search):
        raise DeskError("Dit adres is geen weergave van de monitor. Vernieuw de pagina en kies opnieuw.")
    with turn(desk, actor, "Weergave bewaren", path) as mine:
        mine.connection.execute(delete(saved_view).where(owned(actor.subject) & (saved_view.c.title == kept)))
        if mine.connection.execute(select(func.count()).where(owned(actor.subject))).scalar_one() >= MOST:
            raise DeskError(f"U bewaart al {MOST} weergaven. Gooi er eerst een weg.")
        return add_view(mine, kept, path, search)


def add_view(mine: Turn, title: str, path: str, search: str) -> int:
    number = int(mine.connection.execute(select(func.coalesce(func.max(saved_view.c.id), 0))).scalar_one()) + 1
    row = {"id": number, "owner": mine.actor.subject, "title": title, "path": path, "search": search, "at": mine.at}
    mine.connection.execute(insert(saved_view).values(**row))
    return number


def drop_view(desk: Desk, actor: Actor, number: int) -> None:
    """Throw one of one's own away."""
    check_right("view", actor.role)
    with turn(desk, actor, "Weergave weggooien", f"weergave {number}") as mine:
        gone = mine.connection.execute(delete(saved_view).where(owned(actor.subject) & (saved_view.c.id == number)))
        if not gone.rowcount:
            raise DeskError("Deze weergave is er niet meer. Vernieuw de pagina.")


def views_of(desk: Desk, subject: str) -> list[SavedView]:
    """Everything that someone keeps, by name."""
    with reading(desk) as connection:
        found = connection.execute(select(saved_view).where(owned(subject)).order_by(saved_view.c.title, saved_view.c.id))
        return [SavedView(row.id, row.title, row.path, row.search, row.at) for row in found]


def owned(subject: str) -> ColumnElement[bool]:
    return saved_view.c.owner == subject
