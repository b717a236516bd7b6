"""Opens the desk: the store with every table of it, and a trail that has begun."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from queries.desk import drafts, questions, saved, state
from queries.desk.base import DeskError, open_store
from queries.desk.clock import now
from queries.desk.trail import NO_ANSWER, START, Desk, trail, trail_end

# Imported for these: a store has the tables of the modules that were read before it opened.
TABLES = (
    *(state.step, state.author, drafts.draft, drafts.aside),
    *(questions.question, questions.answered, saved.saved_view, trail, trail_end),
)


def open_desk(url: str, clock: Callable[[], datetime] = now) -> Desk:
    """The desk at this address."""
    store = open_store(url)
    try:
        with store.connect() as connection:
            is_begun = connection.execute(select(trail_end.c.id)).first()
        if not is_begun:
            with store.begin() as connection:
                connection.execute(insert(trail_end).values(id=1, number=0, hash=START, turns=0))
    except IntegrityError:
        pass  # another process began it in the same instant
    except SQLAlchemyError as error:
        raise DeskError(NO_ANSWER) from error
    return Desk(store, clock)
