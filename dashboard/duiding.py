"""What people wrote about the figures, ready to read: a reference becomes the figure itself, so that both cannot diverge."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dashboard.editions import Edition
from dashboard.phrases import value_text
from dashboard.reading import Scope, read_indicator
from dashboard.selection import Selection
from queries.desk.limits import REFERENCE
from queries.desk.texts import FIELDS, MONTH, Note, Texts


@dataclass(frozen=True)
class Duiding:
    """One note as readers see it: labels with their paragraphs, only those that were written."""

    about: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def figure(edition: Edition, name: str) -> str:
    """The figure of the whole municipality in the month of the edition, as this audience sees it."""
    reading = read_indicator(Scope(edition, Selection()), edition.catalog.indicators[name])
    return reading.obstacle.words if reading.obstacle else value_text(reading.indicator, reading.cell)


@cache
def figures(edition: Edition) -> Mapping[str, str]:
    """Every figure that a text can name; an open edition never changes."""
    return {name: figure(edition, name) for name in edition.catalog.indicators}


def filled(text: str, edition: Edition) -> str:
    """The text with its figures; a figure that this edition does not have is said to be missing."""
    known = figures(edition)
    return REFERENCE.sub(lambda found: known.get(found[1], "(dit cijfer ontbreekt)"), text)


def paragraphs(text: str, edition: Edition) -> tuple[str, ...]:
    """The text by its lines, filled."""
    return tuple(line for line in (line.strip() for line in filled(text, edition).split("\n")) if line)


def make_duiding(note: Note, edition: Edition) -> Duiding:
    """A note with its labels."""
    rows = [(label, paragraphs(getattr(note, name), edition)) for name, label in FIELDS.items()]
    return Duiding(note.about, tuple((label, lines) for label, lines in rows if lines))


def every_duiding(words: Texts | None, edition: Edition) -> dict[str, Duiding]:
    """By what it is about, everything that was written."""
    made = [make_duiding(note, edition) for note in words.notes] if words else []
    return {one.about: one for one in made if one.about in {MONTH, *edition.catalog.indicators} and one.rows}
