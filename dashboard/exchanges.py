"""Questions of the adviesraad and their answers as a reader may see them: by figure, without a name, figures filled in."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.access import Viewer
from dashboard.desk_door import DeskDoor, subject_of
from dashboard.duiding import paragraphs
from dashboard.editions import Edition
from dashboard.wording import capital, day_name, month_name, month_of
from queries.desk.clock import here
from queries.desk.moves import rules
from queries.desk.questions import Question, questions
from queries.desk.texts import MONTH, Exchange, Texts
from queries.desk.trail import Desk

ABOUT_MONTH = "De maand als geheel"
WAITING = {
    True: "Uw vraag is bij de gemeente. Zodra er een antwoord is, leest u dat hier.",
    False: "Deze vraag wacht nog op een antwoord.",
}


@dataclass(frozen=True)
class Told:
    """One question with its answer, or with what is said as long as there is none."""

    number: int  # 0 where it only stands in the frozen words
    about: str
    question: tuple[str, ...]
    asked: date
    answer: tuple[str, ...]
    answered: date | None
    waiting: str
    written: str  # the answer as it was typed
    version: int

    @property
    def asked_words(self) -> str:
        return day_name(self.asked)

    @property
    def answered_words(self) -> str:
        return day_name(self.answered) if self.answered else ""


@dataclass(frozen=True)
class Topic:
    """Everything that was asked about one figure, or about the month."""

    about: str
    title: str
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Waiting:
    """An edition with questions that nobody answered yet."""

    edition: str
    count: int

    @property
    def month(self) -> str:
        return capital(month_name(month_of(self.edition[:7])))

    @property
    def words(self) -> str:
        return f"{self.count} vragen wachten op een antwoord" if self.count > 1 else "1 vraag wacht op een antwoord"


def unanswered(desk: Desk) -> list[Waiting]:
    """What there is to answer, the latest edition first."""
    counts = Counter(one.edition for one in questions(desk) if not one.answer)
    return [Waiting(edition, counts[edition]) for edition in sorted(counts, reverse=True)]


def may(right: str, viewer: Viewer | None) -> bool:
    """Whether somebody in this role may write this at all."""
    return viewer is not None and viewer.role in rules().rights[right]


def is_known(viewer: Viewer | None) -> bool:
    """Whether somebody signed in; where everybody reads in one role, nobody's question could be told from another's."""
    return viewer is not None and bool(viewer.subject)


def visible(asked: Iterable[Question], viewer: Viewer | None) -> list[Question]:
    """Answered questions are for everybody; the others for who asked and for who answers."""
    return [one for one in asked if one.answer or may("answer", viewer) or is_mine(one, viewer)]


def is_mine(one: Question, viewer: Viewer | None) -> bool:
    return viewer is not None and is_known(viewer) and one.author == subject_of(viewer)


def seen(door: DeskDoor | None, edition_id: str, viewer: Viewer | None) -> list[Question]:
    """What the desk has of this edition for this reader; nothing where there is no desk. DeskError when it does not answer."""
    return visible(questions(door.open(), edition_id), viewer) if door else []


def topics(edition: Edition, words: Texts | None, asked: Iterable[Question], viewer: Viewer | None) -> list[Topic]:
    """By figure, the month first; what was frozen stays also when the desk no longer knows it."""
    told = [from_desk(one, edition, viewer) for one in asked]
    known = {(one.about, one.question, one.asked) for one in told}
    frozen = [from_words(one, edition) for one in words.exchanges] if words else []
    told += [one for one in frozen if (one.about, one.question, one.asked) not in known]
    titles = {MONTH: ABOUT_MONTH, **{one.id: one.title for one in edition.in_order}}
    found = {about: [one for one in told if one.about == about] for about in titles}
    return [Topic(about, titles[about], tuple(sorted(some, key=lambda one: one.asked))) for about, some in found.items() if some]


def from_desk(one: Question, edition: Edition, viewer: Viewer | None) -> Told:
    """A question as it stands now."""
    answered = here(one.answered).date() if one.answer else None
    waiting = "" if one.answer else WAITING[is_mine(one, viewer)]
    told = (lines(one.text), here(one.asked).date(), paragraphs(one.answer, edition), answered, waiting, one.answer, one.version)
    return Told(one.id, one.about, *told)


def from_words(one: Exchange, edition: Edition) -> Told:
    """A question as it was frozen with its edition."""
    answered = date.fromisoformat(one.answered) if one.answered else None
    asked, answer = date.fromisoformat(one.asked), paragraphs(one.answer, edition)
    return Told(0, one.about, lines(one.question), asked, answer, answered, "" if answer else WAITING[False], one.answer, 0)


def lines(text: str) -> tuple[str, ...]:
    """What somebody asked, word for word."""
    return tuple(line for line in (line.strip() for line in text.split("\n")) if line)
