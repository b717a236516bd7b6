"""The first page: what stands on each tile, in the table of themes and levels, and in the sentences above them."""

from dataclasses import dataclass, replace

from dashboard.access import Viewer
from dashboard.editions import Cell, Edition, NoEditionError
from dashboard.library import Library
from dashboard.phrases import basis, value_text
from dashboard.reading import Reading, Scope, read_indicator
from dashboard.verdict import Verdict, change, is_chance, norm_words
from dashboard.wording import MONTHS, NOT_APPLICABLE, capital, listed, month_name, number, period_name, quantity, short_period
from queries.catalog import LEVELS, THEMES


@dataclass(frozen=True)
class Tile:
    """One figure with its meaning, at a glance."""

    id: str
    code: str
    title: str
    question: str
    name: str
    value: str
    basis: str
    period: str
    verdict: Verdict
    norm: str
    change: str
    points: tuple[float | None, ...]
    points_text: str
    href: str


@dataclass(frozen=True)
class Movement:
    """One line of what changed."""

    title: str
    text: str
    href: str


@dataclass(frozen=True)
class Line:
    """One sentence of the summary, under its label."""

    kind: str  # of the verdict
    label: str
    text: str


@dataclass(frozen=True)
class Overview:
    """Everything the first page shows."""

    month: str
    sentences: tuple[Line, ...]
    tiles: dict[str, list[Tile]]  # by theme
    table: dict[tuple[str, str], list[Tile]]  # by theme and level
    moved: list[Movement]
    still: str
    revised: list[Movement]
    previous: str


def make_overview(scope: Scope, library: Library, viewer: Viewer | None) -> Overview:
    """The month in one screen."""
    readings = {one.id: read_indicator(scope, one) for one in scope.edition.in_order}
    before = earlier_readings(scope, library, viewer)
    tiles = {name: make_tile(reading, before.get(name)) for name, reading in readings.items()}
    on_page = sorted((r for r in readings.values() if r.indicator.tile), key=lambda r: r.indicator.tile)
    moved, still = movements(on_page, before, scope)
    return Overview(
        month=month_name(scope.day),
        sentences=summary(on_page),
        tiles={theme: [tiles[r.indicator.id] for r in on_page if r.indicator.theme == theme] for theme in THEMES},
        table={
            (theme, level): [
                tiles[r.indicator.id] for r in readings.values() if r.indicator.theme == theme and level in r.indicator.levels
            ]
            for theme in THEMES
            for level in LEVELS
        },
        moved=moved,
        still=still,
        revised=revisions(scope),
        previous=month_name(next(iter(before.values())).scope.day) if before else "",
    )


def earlier_readings(scope: Scope, library: Library, viewer: Viewer | None) -> dict[str, Reading]:
    """The same figures as the previous edition gave them for its own month; nothing for the first edition."""
    previous = scope.edition.meta["previous"]
    if not previous or scope.day != scope.edition.peildatum:
        return {}
    try:
        edition = library.open(viewer, previous)
    except NoEditionError:
        return {}
    if edition.id != previous:
        return {}
    earlier = Scope(edition, replace(scope.selection, periode="", editie=""))
    return {name: read_indicator(earlier, one) for name, one in edition.catalog.indicators.items()}


def make_tile(reading: Reading, before: Reading | None) -> Tile:
    """The tile of one reading."""
    indicator, cell = reading.indicator, reading.cell
    points, text = sparkline(reading)
    return Tile(
        id=indicator.id,
        code=indicator.code,
        title=indicator.title,
        question=indicator.question,
        name=reading.name,
        value=NOT_APPLICABLE if reading.obstacle else value_text(indicator, cell),
        basis=basis(indicator, cell),
        period="" if reading.obstacle else capital(period_name(reading.grain, reading.period)),
        verdict=reading.verdict,
        norm=norm_words(indicator, reading.norm),
        change=change(indicator, cell, before.cell, MONTHS[before.scope.day.month - 1])
        if before and same_group(reading, before)
        else "",
        points=points,
        points_text=text,
        href=f"/indicator/{indicator.id}{reading.scope.selection.to_search()}",
    )


def same_group(reading: Reading, before: Reading) -> bool:
    return reading.grain == before.grain and reading.fixed == before.fixed


def sparkline(reading: Reading) -> tuple[tuple[float | None, ...], str]:
    """The last three years, or the curve, as bare points; and what they show, in words."""
    indicator = reading.indicator
    if indicator.measure == "duration":
        points = tuple(step.incidence for step in reading.curve)
        words = f"Na {quantity(reading.curve[-1].end, indicator.unit)}: {number(points[-1] or 0)} procent." if points else ""
        return (0.0, *points) if points else (), words
    wanted = {"maand": 36, "kwartaal": 12, "jaarlopend": 12, "jaar": 4}.get(reading.grain, 0)
    cells: list[Cell] = reading.series[-wanted:] if wanted else []
    known = [cell for cell in cells if cell.value is not None]
    if len(known) < 2:
        return (), ""
    first, last = known[0], known[-1]
    words = (
        f"Van {value_text(indicator, first)} ({short_period(reading.grain, first.period)}) "
        f"naar {value_text(indicator, last)} ({short_period(reading.grain, last.period)})."
    )
    return tuple(cell.value for cell in cells), words


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


def low(name: str) -> str:
    """A name within a sentence; abbreviations keep their capitals."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def movements(readings: list[Reading], before: dict[str, Reading], scope: Scope) -> tuple[list[Movement], str]:
    """Which figures moved more than chance since the previous edition, and which stayed."""
    moved, still = [], []
    for reading in readings:
        earlier = before.get(reading.indicator.id)
        if not earlier or not reading.cell or not earlier.cell or not same_group(reading, earlier):
            continue
        if reading.cell.value is None or earlier.cell.value is None:
            continue
        if is_chance(reading.indicator, reading.cell, earlier.cell):
            still.append(low(reading.name))
            continue
        unit = reading.indicator.unit
        text = f"van {quantity(earlier.cell.value, unit)} naar {quantity(reading.cell.value, unit)}"
        moved.append(Movement(reading.name, text, f"/indicator/{reading.indicator.id}{scope.selection.to_search()}"))
    return moved, f"Geen aantoonbare verandering bij {listed(still)}." if still else ""


def revisions(scope: Scope) -> list[Movement]:
    """Figures that the previous edition gave another value, latest period first."""
    edition: Edition = scope.edition
    lines = []
    for name, grain, period, old, new in reversed(edition.revisions):
        indicator = edition.catalog.indicators.get(name)
        if indicator is None or old is None or new is None:
            continue
        text = f"{period_name(grain, period)}: {quantity(old, indicator.unit)} werd {quantity(new, indicator.unit)}"
        lines.append(Movement(indicator.short, text, f"/indicator/{name}"))
    return lines
