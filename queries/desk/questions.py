"""Questions of the adviesraad about a published edition, with their answers; an answer can be written again, never taken away."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Column, Integer, Table, Text, func, insert, select

from queries.desk.base import DeskError, metadata
from queries.desk.limits import check_references, checked
from queries.desk.moves import check_right
from queries.desk.texts import MONTH
from queries.desk.trail import Actor, Desk, reading, turn

question = Table(
    "question",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Text, nullable=False) for name in ("edition", "about", "text", "author", "name", "at")),
)
answered = Table(
    "answer",
    metadata,
    Column("question", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Text, nullable=False) for name in ("text", "author", "name", "at")),
)


class AnsweredError(DeskError):
    """Somebody else answered meanwhile; nothing is lost, for an answer never goes away. `version` is that of theirs."""

    def __init__(self, version: int) -> None:
        super().__init__("Iemand anders was u voor: deze vraag heeft al een antwoord. Lees dat eerst.")
        self.version = version


@dataclass(frozen=True)
class Question:
    """One question; version 0 of the answer is none yet. Moments in UTC."""

    id: int
    edition: str
    about: str
    text: str
    author: str
    name: str
    asked: str
    version: int = 0
    answer: str = ""
    answered: str = ""


def ask(desk: Desk, actor: Actor, edition: str, about: str, text: str, known: Collection[str]) -> int:
    """Put a question about a figure, or about the month; its number."""
    check_right("ask", actor.role)
    kept = checked("question", text, is_needed=True)
    if about not in {MONTH, *known}:
        raise DeskError("Dit cijfer bestaat niet in deze editie. Vernieuw de pagina.")
    with turn(desk, actor, "Vraag stellen", f"{edition} {about}") as mine:
        number = int(mine.connection.execute(select(func.coalesce(func.max(question.c.id), 0))).scalar_one()) + 1
        who = {"author": actor.subject, "name": actor.name, "at": mine.at}
        mine.connection.execute(insert(question).values(id=number, edition=edition, about=about, text=kept, **who))
    return number


def answer(desk: Desk, actor: Actor, number: int, version: int, text: str, known: Collection[str]) -> int:
    """Answer a question upon the answer that was there (0: none); the new version."""
    check_right("answer", actor.role)
    kept = checked("answer", text, is_needed=True)
    check_references(kept, known)
    with turn(desk, actor, "Vraag beantwoorden", f"vraag {number}") as mine:
        if not mine.rows(select(question.c.id).where(question.c.id == number)):
            raise DeskError("Deze vraag bestaat niet. Vernieuw de pagina.")
        now = mine.connection.execute(select(func.max(answered.c.version)).where(answered.c.question == number)).scalar() or 0
        if now != version:
            raise AnsweredError(int(now))
        who = {"author": actor.subject, "name": actor.name, "at": mine.at}
        mine.connection.execute(insert(answered).values(question=number, version=now + 1, text=kept, **who))
    return int(now) + 1


def questions(desk: Desk, edition: str = "") -> list[Question]:
    """The questions about an edition, or all of them, with the latest answer of each; in the order in which they were put."""
    wanted = select(question).order_by(question.c.id)
    with reading(desk) as connection:
        asked = list(connection.execute(wanted.where(question.c.edition == edition) if edition else wanted))
        given = {row.question: row for row in connection.execute(select(answered).order_by(answered.c.version))}
    return [
        Question(
            one.id,
            one.edition,
            one.about,
            one.text,
            one.author,
            one.name,
            one.at,
            *((given[one.id].version, given[one.id].text, given[one.id].at) if one.id in given else ()),
        )
        for one in asked
    ]
