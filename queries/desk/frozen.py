"""The words of an edition as the desk holds them now, ready to be frozen: notes, summary, answered questions; no names but one."""

from queries.desk.clock import here
from queries.desk.drafts import SUMMARY, Draft, drafts
from queries.desk.questions import Question, questions
from queries.desk.texts import MONTH, Exchange, Note, Texts
from queries.desk.trail import Desk


def words_of(desk: Desk, edition: str, published: str, publisher: str) -> Texts:
    """Version 1 of the words of an edition; whoever freezes them counts on."""
    written = drafts(desk, edition)
    summary = written.pop(SUMMARY, Draft(SUMMARY, 0, {"text": ""}))
    notes = [Note(one.about, **one.fields) for one in written.values() if any(one.fields.values())]
    return Texts(
        edition,
        1,
        published,
        publisher,
        summary.fields["text"],
        tuple(sorted(notes, key=lambda note: (note.about != MONTH, note.about))),
        tuple(exchange(one) for one in questions(desk, edition) if one.answer),
    )


def exchange(one: Question) -> Exchange:
    """A question with its answer, by days; who asked stays behind."""
    return Exchange(one.about, one.text, f"{here(one.asked):%Y-%m-%d}", one.answer, f"{here(one.answered):%Y-%m-%d}")
