"""What is written about an edition before it is published. Every version is a row of its own: nothing typed is ever lost.

A draft is written upon the version that its writer saw. Who comes second, or too late, keeps the text beside it.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Column, Integer, Table, Text, func, insert, select

from queries.desk.base import DeskError, metadata
from queries.desk.limits import check_references, checked
from queries.desk.moves import FIRST, check_right
from queries.desk.state import add_author, last, steps_in
from queries.desk.texts import FIELDS, MONTH
from queries.desk.trail import Actor, Desk, Turn, reading, turn

SUMMARY = "samenvatting"  # stands where an indicator could stand; one field
SUMMARY_FIELDS = {"text": "De maand in twee minuten"}

draft = Table(
    "draft",
    metadata,
    Column("edition", Text, primary_key=True),
    Column("about", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Text, nullable=False) for name in ("body", "author", "name", "at")),
)
aside = Table(
    "draft_aside",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Text, nullable=False) for name in ("edition", "about", "body", "author", "name", "at")),
)


class KeptAsideError(DeskError):
    """The text was kept, but beside the draft: someone else was first, or the edition is no longer a concept."""


@dataclass(frozen=True)
class Draft:
    """The words about one thing, as they stand now; version 0 is an empty page."""

    about: str
    version: int
    fields: dict[str, str]
    name: str = ""
    at: str = ""


def fields_of(about: str) -> dict[str, str]:
    """The fields of a text with their labels."""
    return SUMMARY_FIELDS if about == SUMMARY else FIELDS


def drafts(desk: Desk, edition: str) -> dict[str, Draft]:
    """By what they are about, the latest version of each."""
    with reading(desk) as connection:
        found = connection.execute(select(draft).where(draft.c.edition == edition).order_by(draft.c.version))
        return {row.about: Draft(row.about, row.version, json.loads(row.body), row.name, row.at) for row in found}


def kept_aside(desk: Desk, edition: str, author: str) -> list[Draft]:
    """What this person wrote that did not become the draft, latest first."""
    with reading(desk) as connection:
        mine = (aside.c.edition == edition) & (aside.c.author == author)
        found = connection.execute(select(aside).where(mine).order_by(aside.c.id.desc()))
        return [Draft(row.about, 0, json.loads(row.body), row.name, row.at) for row in found]


def save(
    desk: Desk,
    actor: Actor,
    edition: str,
    about: str,
    version: int,
    fields: Mapping[str, str],
    known: Collection[str],
    start: str = FIRST,
) -> int:
    """Write upon the version that the writer saw; the new version. `start` is the state of an edition that the desk never saw."""
    check_right("note", actor.role)
    body = as_body(about, fields, known)
    refusal = ""
    with turn(desk, actor, "Duiding bewaren", f"{edition} {about}") as mine:
        now = version_in(mine, edition, about)
        if body == body_in(mine, edition, about, now):
            return now
        state = last(steps_in(mine, edition), edition, start)
        if state.state != FIRST:
            refusal = f"Deze editie is intussen {state.label}. Uw tekst is apart bewaard; vraag de redactie om haar terug te geven."
        elif now != version:
            refusal = "Iemand anders was u voor. Uw tekst is apart bewaard. Vernieuw de pagina en voeg de teksten samen."
        (keep_aside if refusal else keep)(mine, edition, about, now + 1, body)
        add_author(mine, edition)
        mine.result = "apart bewaard" if refusal else mine.result
    if refusal:
        raise KeptAsideError(refusal)
    return now + 1


def as_body(about: str, fields: Mapping[str, str], known: Collection[str]) -> str:
    """The fields as they are stored, when they are about something that exists and every text keeps to the limits."""
    if about not in {MONTH, SUMMARY, *known}:
        raise DeskError("Dit cijfer bestaat niet in deze editie. Vernieuw de pagina.")
    kind = "summary" if about == SUMMARY else "note"
    kept = {name: checked(kind, fields.get(name, "")) for name in fields_of(about)}
    for text in kept.values():
        check_references(text, known)
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def keep(mine: Turn, edition: str, about: str, version: int, body: str) -> None:
    who = {"author": mine.actor.subject, "name": mine.actor.name, "at": mine.at}
    mine.connection.execute(insert(draft).values(edition=edition, about=about, version=version, body=body, **who))


def keep_aside(mine: Turn, edition: str, about: str, _version: int, body: str) -> None:
    number = mine.connection.execute(select(func.coalesce(func.max(aside.c.id), 0))).scalar_one()
    who = {"author": mine.actor.subject, "name": mine.actor.name, "at": mine.at}
    mine.connection.execute(insert(aside).values(id=number + 1, edition=edition, about=about, body=body, **who))


def version_in(mine: Turn, edition: str, about: str) -> int:
    here = (draft.c.edition == edition) & (draft.c.about == about)
    return int(mine.connection.execute(select(func.coalesce(func.max(draft.c.version), 0)).where(here)).scalar_one())


def body_in(mine: Turn, edition: str, about: str, version: int) -> str:
    """The stored text of one version; for an empty page the empty fields."""
    here = (draft.c.edition == edition) & (draft.c.about == about) & (draft.c.version == version)
    empty = json.dumps(dict.fromkeys(fields_of(about), ""), sort_keys=True)
    return str(mine.connection.execute(select(draft.c.body).where(here)).scalar() or empty)
