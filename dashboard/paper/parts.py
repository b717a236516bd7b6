"""What both papers have: figures with their verdict, sentences, changes. The words are those of the first page of the screen."""

from dataclasses import dataclass

from dashboard.changes import Movement
from dashboard.overview import Overview
from dashboard.tiles import Tile

NO_EARLIER = "Er is geen eerdere editie om mee te vergelijken."
NONE_MOVED = "Geen enkel cijfer veranderde meer dan door toeval kan."


@dataclass(frozen=True)
class Judged:
    """A figure with its verdict: the kind gives the shape, the words say it."""

    kind: str
    name: str
    value: str
    words: str


@dataclass(frozen=True)
class Sentence:
    """One line of the summary, under its label."""

    kind: str
    label: str
    text: str


@dataclass(frozen=True)
class Changes:
    """What is different from the edition before."""

    heading: str
    lines: list[str]
    still: str


def judged(tile: Tile) -> Judged:
    return Judged(tile.verdict.kind, tile.name, tile.value, tile.verdict.words)


def sentences(view: Overview) -> list[Sentence]:
    return [Sentence(line.kind, line.label, line.text) for line in view.sentences]


def changes(view: Overview) -> Changes:
    """What moved, and what did not."""
    if not view.previous:
        return Changes("Wat is er veranderd?", [NO_EARLIER], "")
    lines = [f"{one.title}: {one.text}." for one in view.moved] or [NONE_MOVED]
    return Changes(f"Wat is er veranderd sinds {view.previous}?", lines, view.still)


def latest_of_each(revised: list[Movement]) -> list[str]:
    """Of each figure that reads otherwise now, the latest period."""
    found: dict[str, str] = {}
    for one in revised:
        found.setdefault(one.title, f"{one.title}, {one.text}.")
    return list(found.values())
