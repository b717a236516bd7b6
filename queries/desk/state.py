"""In which state an edition is, and how it got there: one row per step, never changed. The first of two racing steps holds."""

from dataclasses import asdict, dataclass

from sqlalchemy import Column, Integer, Table, Text, insert, select

from queries.desk.base import DeskError, metadata
from queries.desk.limits import checked
from queries.desk.moves import APPROVED, FIRST, Move, check_move, rules
from queries.desk.trail import Actor, Desk, Turn, reading, turn

TOO_LATE = "Iemand anders was u voor: deze editie is intussen {state}. Vernieuw de pagina en kijk wat er nu staat."

step = Table(
    "edition_step",
    metadata,
    Column("edition", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Text, nullable=False) for name in ("state", "move", "actor", "name", "role", "at", "reason", "moment")),
)
# Whose work an edition is, beside its words: who built it, handed it over, wrote a text of it.
author = Table(
    "author",
    metadata,
    Column("edition", Text, primary_key=True),
    Column("actor", Text, primary_key=True),
)


@dataclass(frozen=True)
class Step:
    """One step in the life of an edition; version 0 is the beginning, without anybody."""

    edition: str
    version: int
    state: str
    move: str = ""
    actor: str = ""
    name: str = ""
    role: str = ""
    at: str = ""
    reason: str = ""
    moment: str = ""

    @property
    def label(self) -> str:
        return rules().states[self.state]


def history(desk: Desk, edition: str) -> list[Step]:
    """Every step, first to last."""
    with reading(desk) as connection:
        found = connection.execute(select(step).where(step.c.edition == edition).order_by(step.c.version))
        return [Step(**row._mapping) for row in found]


def state_of(desk: Desk, edition: str, start: str = FIRST) -> Step:
    """Where an edition is now; `start` is where one is that the desk never saw."""
    return last(history(desk, edition), edition, start)


def last(steps: list[Step], edition: str, start: str = FIRST) -> Step:
    return steps[-1] if steps else Step(edition, 0, start)


def approval(desk: Desk, edition: str) -> Step | None:
    """The approval that still holds."""
    steps = history(desk, edition)
    given = [one for one in steps if one.state == APPROVED]
    is_taken_back = bool(given) and any(one.version > given[-1].version and one.state == FIRST for one in steps)
    return given[-1] if given and not is_taken_back else None


def move(
    desk: Desk, actor: Actor, edition: str, name: str, version: int, reason: str = "", moment: str = "", start: str = FIRST
) -> Step:
    """Bring an edition from the state that the actor saw (`version`) to the next."""
    told = rules().moves.get(name)
    kept = checked("reason", reason, is_needed=told is not None and told.reason)
    if told is not None and told.moment and not moment:
        raise DeskError("Het moment van publicatie ontbreekt. Kies een dag en een tijd.")
    with turn(desk, actor, told.label if told else "Onbekende stap", edition) as mine:
        now = last(steps_in(mine, edition), edition, start)
        if now.version != version:
            raise DeskError(TOO_LATE.format(state=now.label))
        made = check_move(name, now.state, actor.role, is_other=actor.subject not in authors_in(mine, edition))
        if name == "hand_over":
            add_author(mine, edition)
        return add_step(mine, edition, version + 1, made, kept, moment)


def add_step(mine: Turn, edition: str, version: int, made: Move, reason: str, moment: str) -> Step:
    actor = mine.actor
    taken = Step(edition, version, made.to, made.name, actor.subject, actor.name, actor.role, mine.at, reason, moment)
    mine.connection.execute(insert(step).values(**asdict(taken)))
    return taken


def steps_in(mine: Turn, edition: str) -> list[Step]:
    found = mine.rows(select(step).where(step.c.edition == edition).order_by(step.c.version))
    return [Step(**row._mapping) for row in found]


def register_build(desk: Desk, actor: Actor, edition: str) -> None:
    """Who built an edition cannot approve it."""
    with turn(desk, actor, "Bouwen", edition) as mine:
        add_author(mine, edition)


def add_author(mine: Turn, edition: str) -> None:
    """From now on this edition is partly this person's work."""
    if mine.actor.subject not in authors_in(mine, edition):
        mine.connection.execute(insert(author).values(edition=edition, actor=mine.actor.subject))


def authors_in(mine: Turn, edition: str) -> set[str]:
    return {row.actor for row in mine.rows(select(author.c.actor).where(author.c.edition == edition))}


def is_author(desk: Desk, edition: str, subject: str) -> bool:
    """Whether someone else has to approve what this person worked on."""
    with reading(desk) as connection:
        mine = (author.c.edition == edition) & (author.c.actor == subject)
        return connection.execute(select(author.c.actor).where(mine)).first() is not None
