"""The first page: the sentences above it, the table of themes and levels, three tiles for each theme, and what changed."""

from dataclasses import dataclass

from dashboard.access import Viewer
from dashboard.changes import Movement, earlier_readings, movements, revisions
from dashboard.library import Library
from dashboard.phrases import value_text
from dashboard.reading import Reading, Scope, read_indicator
from dashboard.tiles import Tile, make_tile
from dashboard.wording import capital, listed, low, month_name
from queries.catalog import LEVELS, THEMES


@dataclass(frozen=True)
class Line:
    """One sentence of the summary, under its label."""

    kind: str  # of the verdict
    label: str
    text: str


@dataclass(frozen=True)
class Square:
    """One theme at one level: its figures of the first page, and whether its own page has more."""

    tiles: list[Tile]
    has_more: bool
    href: str


@dataclass(frozen=True)
class Overview:
    """Everything the first page shows."""

    month: str
    sentences: tuple[Line, ...]
    tiles: dict[str, list[Tile]]  # by theme
    table: dict[tuple[str, str], Square]  # by theme and level
    moved: list[Movement]
    still: str
    revised: list[Movement]
    previous: str


def make_overview(scope: Scope, library: Library, viewer: Viewer | None) -> Overview:
    """The month in one screen."""
    readings = [read_indicator(scope, one) for one in scope.edition.in_order if one.tile]
    before = earlier_readings(scope, library, viewer)
    tiles = {reading.indicator.id: make_tile(reading, before.get(reading.indicator.id)) for reading in readings}
    moved, still = movements(readings, before, scope)
    return Overview(
        month=month_name(scope.day),
        sentences=summary(readings),
        tiles={theme: [tiles[one.indicator.id] for one in readings if one.indicator.theme == theme] for theme in THEMES},
        table={(theme, level): square(scope, tiles, theme, level) for theme in THEMES for level in LEVELS},
        moved=moved,
        still=still,
        revised=revisions(scope),
        previous=month_name(next(iter(before.values())).scope.day) if before else "",
    )


def square(scope: Scope, tiles: dict[str, Tile], theme: str, level: str) -> Square:
    """The figures of one theme at one level."""
    here = [one.id for one in scope.edition.in_order if one.theme == theme and level in one.levels]
    shown = [tiles[name] for name in here if name in tiles]
    path = f"/{theme}" if level == "client" else f"/{theme}/{level}"
    return Square(shown, len(here) > len(shown), path + scope.selection.to_search())


def summary(readings: list[Reading]) -> tuple[Line, ...]:
    """Three sentences at most: what is off, what is well, what cannot be said."""
    judged = [reading for reading in readings if reading.indicator.better != "none" and not reading.obstacle]
    named = {kind: [one for one in judged if one.verdict.kind == kind] for kind in ("bad", "good", "open")}
    unsaid = listed([low(one.indicator.title) for one in named["open"]])
    lines = (
        Line("bad", "Aandacht nodig", f"{capital(listed([figure_words(one) for one in named['bad']]))}."),
        Line("good", "Op orde", f"{capital(listed([figure_words(one) for one in named['good']]))}."),
        Line("open", "Geen uitspraak", f"{capital(unsaid)}: het verschil kan toeval zijn, of er zijn te weinig mensen."),
    )
    return tuple(line for line in lines if named[line.kind])


def figure_words(reading: Reading) -> str:
    """‘plan binnen tien weken (71 %, onder de wettelijke norm)’"""
    return f"{low(reading.indicator.title)} ({value_text(reading.indicator, reading.cell)}, {reading.verdict.words})"
