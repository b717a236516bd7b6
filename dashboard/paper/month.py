"""The monthly monitor on two pages: the first page of the screen, and the course of each of its figures."""

from dataclasses import dataclass

from dashboard.access import Viewer
from dashboard.library import Library
from dashboard.overview import Overview, Square, make_overview
from dashboard.paper.drawing import Drawing, draw
from dashboard.paper.frame import Frame, make_frame
from dashboard.paper.parts import Changes, Judged, Sentence, changes, judged, sentences
from dashboard.paper.told import Paragraph, duiding
from dashboard.reading import Scope, read_indicator
from dashboard.tiles import Tile
from dashboard.views import history_view
from queries.catalog import LEVELS, THEMES
from queries.desk.texts import Texts


@dataclass(frozen=True)
class Row:
    """One theme at each level."""

    theme: str
    cells: list[list[Judged]]


@dataclass(frozen=True)
class Course:
    """One figure through time."""

    theme: str
    title: str
    figure: Judged
    norm: str
    basis: str
    per: str  # of which periods the drawing is
    drawing: Drawing | None
    sentence: str  # says what the drawing shows


@dataclass(frozen=True)
class Month:
    """Everything on the paper."""

    frame: Frame
    sentences: list[Sentence]
    levels: list[str]
    table: list[Row]
    changes: Changes
    revised: str
    duiding: list[Paragraph]
    courses: list[Course]


def make_month(scope: Scope, library: Library, viewer: Viewer | None, words: Texts | None) -> Month:
    """The paper of one edition."""
    view = make_overview(scope, library, viewer)
    return Month(
        frame=make_frame(scope.edition, f"Inburgering in {view.month}", words),
        sentences=sentences(view),
        levels=list(LEVELS.values()),
        table=[Row(title, [judged_in(view.table[theme, level]) for level in LEVELS]) for theme, title in THEMES.items()],
        changes=changes(view),
        revised=revised_words(view),
        duiding=duiding(scope, words),
        courses=[course(scope, title, tile) for theme, title in THEMES.items() for tile in view.tiles[theme]],
    )


def judged_in(square: Square) -> list[Judged]:
    return [judged(tile) for tile in square.tiles]


def revised_words(view: Overview) -> str:
    """How many earlier figures are different now."""
    if not view.revised:
        return ""
    return f"{len(view.revised)} eerdere cijfers zijn herzien. Ze staan in de monitor op de pagina Edities."


def course(scope: Scope, theme: str, tile: Tile) -> Course:
    """The course of one tile, from the same view as the page of its indicator."""
    view = history_view(read_indicator(scope, scope.edition.catalog.indicators[tile.id]))
    basis = ", ".join(text for text in (tile.period, tile.basis) if text)
    return Course(theme, tile.title, judged(tile), tile.norm, basis, view.title, draw(view.chart), view.sentence)
