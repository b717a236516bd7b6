"""The summary for the adviesraad in plain Dutch: what we see, the figures behind it, what changed, questions and answers, terms."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

from dashboard.access import Viewer
from dashboard.changes import WHY_REVISED
from dashboard.editions import Edition
from dashboard.glossary import terms_in
from dashboard.library import Library
from dashboard.overview import Overview, make_overview
from dashboard.paper.frame import Frame, make_frame
from dashboard.paper.parts import Changes, Judged, Sentence, changes, judged, latest_of_each, sentences
from dashboard.paper.told import Asked, Paragraph, duiding, exchanges, filled
from dashboard.reading import Scope
from dashboard.tiles import Tile
from queries.catalog import THEMES
from queries.desk.texts import Texts

ABOUT = (
    "Nieuwkomers moeten inburgeren: de taal leren en meedoen in Nederland. De gemeente helpt hen daarbij. Elke maand laten we in "
    "cijfers zien hoe dat gaat."
)
NONE_REVISED = "Geen enkel eerder cijfer is herzien."
ALL_REVISED = "Per cijfer staat hier de laatste periode. Alle herziene cijfers staan in de monitor op de pagina Edities."


@dataclass(frozen=True)
class Answer:
    """A question with the figure that answers it."""

    question: str
    figure: Judged
    norm: str
    basis: str


@dataclass(frozen=True)
class Theme:
    """The figures of one theme."""

    title: str
    answers: list[Answer]


@dataclass(frozen=True)
class Corrected:
    """Which figures read otherwise than in an earlier edition, and why."""

    why: str
    lines: list[str]
    more: str


@dataclass(frozen=True)
class Summary:
    """Everything on the paper."""

    frame: Frame
    about: str
    told: str
    sentences: list[Sentence]
    duiding: list[Paragraph]
    themes: list[Theme]
    changes: Changes
    corrected: Corrected
    exchanges: list[Asked]
    terms: list[tuple[str, str]]


def make_summary(scope: Scope, library: Library, viewer: Viewer | None, words: Texts | None) -> Summary:
    """The paper of one edition."""
    view = make_overview(scope, library, viewer)
    found = Summary(
        frame=make_frame(scope.edition, f"Inburgering in {view.month}", words),
        about=ABOUT,
        told=filled(words.summary, scope) if words else "",
        sentences=sentences(view),
        duiding=duiding(scope, words),
        themes=[Theme(title, [answer(tile) for tile in view.tiles[theme]]) for theme, title in THEMES.items() if view.tiles[theme]],
        changes=changes(view),
        corrected=corrected(scope.edition, view, words),
        exchanges=exchanges(scope, words),
        terms=[],
    )
    return replace(found, terms=terms_in(texts(asdict(found))))


def answer(tile: Tile) -> Answer:
    basis = ", ".join(text for text in (tile.period, tile.basis) if text)
    return Answer(tile.question, judged(tile), tile.norm, basis)


def corrected(edition: Edition, view: Overview, words: Texts | None) -> Corrected:
    """A correction of the whole edition has its own reason; else deliveries came later."""
    reason = f"{words.corrects} {words.reason}".strip() if words else ""
    lines = latest_of_each(view.revised)
    if not lines:
        return Corrected(reason or edition.meta.get("notice", "") or NONE_REVISED, [], "")
    return Corrected(reason or edition.meta.get("notice", "") or WHY_REVISED, lines, ALL_REVISED)


def texts(content: object) -> Iterator[str]:
    """Every text of a paper."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        yield from texts(list(content.values()))
    elif isinstance(content, list | tuple):
        for one in content:
            yield from texts(one)
