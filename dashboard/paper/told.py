"""What people wrote about an edition, with its figures filled in: a text names an indicator, the edition gives the figure."""

import re
from dataclasses import dataclass
from datetime import date

from dashboard.reading import Scope, read_indicator
from dashboard.wording import day_name
from queries.desk.texts import FIELDS, MONTH, Exchange, Texts

NAMED = re.compile(r"\{([a-z0-9_]{1,64})\}")
UNANSWERED = "Deze vraag heeft nog geen antwoord."


@dataclass(frozen=True)
class Paragraph:
    """A text under its label."""

    label: str
    text: str


@dataclass(frozen=True)
class Asked:
    """A question of the adviesraad, as it was answered."""

    about: str
    asked: str
    question: str
    answer: str
    answered: str


def filled(text: str, scope: Scope) -> str:
    """A text with the figures it names, as they stand on a tile; an unknown name stays as it was written."""
    indicators = scope.edition.catalog.indicators

    def figure(found: re.Match[str]) -> str:
        indicator = indicators.get(found[1])
        if indicator is None:
            return found[0]
        return read_indicator(scope, indicator).said

    return NAMED.sub(figure, text)


def duiding(scope: Scope, words: Texts | None) -> list[Paragraph]:
    """What is said about the month as a whole."""
    note = next((one for one in words.notes if one.about == MONTH), None) if words else None
    return [Paragraph(label, filled(getattr(note, name), scope)) for name, label in FIELDS.items() if getattr(note, name, "")]


def exchanges(scope: Scope, words: Texts | None) -> list[Asked]:
    """Questions and answers, in the order in which they were asked."""
    found = sorted(words.exchanges, key=lambda one: one.asked) if words else []
    return [asked(one, scope) for one in found]


def asked(one: Exchange, scope: Scope) -> Asked:
    """One question in words for readers."""
    indicator = scope.edition.catalog.indicators.get(one.about)
    return Asked(
        about=indicator.title if indicator else "Over de hele maand",
        asked=day_words(one.asked),
        question=filled(one.question, scope),
        answer=filled(one.answer, scope) or UNANSWERED,
        answered=day_words(one.answered),
    )


def day_words(day: str) -> str:
    return day_name(date.fromisoformat(day)) if day else ""
