"""What is different from the previous edition: figures that moved, and figures that were revised."""

from dataclasses import dataclass, replace

from dashboard.access import Viewer
from dashboard.editions import NoEditionError
from dashboard.library import Library
from dashboard.phrases import value_text
from dashboard.reading import Reading, Scope, read_indicator
from dashboard.tiles import same_group
from dashboard.verdict import is_chance
from dashboard.wording import listed, low, period_name, quantity

WHY_REVISED = "Leveringen komen soms later binnen. Daardoor veranderden deze eerdere cijfers voor de hele gemeente:"


@dataclass(frozen=True)
class Movement:
    """One line of what changed."""

    title: str
    text: str
    href: str


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
        text = f"van {value_text(reading.indicator, earlier.cell)} naar {value_text(reading.indicator, reading.cell)}"
        moved.append(Movement(reading.name, text, f"/indicator/{reading.indicator.id}{scope.selection.to_search()}"))
    return moved, f"Geen aantoonbare verandering bij {listed(still)}." if still else ""


def revisions(scope: Scope) -> list[Movement]:
    """Figures that read otherwise than in the previous edition, latest period first."""
    edition, search, lines = scope.edition, scope.selection.to_search(), []
    for name, grain, period, old, new in reversed(edition.revisions):
        indicator = edition.catalog.indicators.get(name)
        if indicator is None or old is None or new is None:
            continue
        was, now = (quantity(value, indicator.unit, indicator.is_open) for value in (old, new))
        if was != now:
            text = f"{period_name(grain, period)}: {was} werd {now}"
            lines.append(Movement(indicator.short, text, f"/indicator/{name}{search}"))
    return lines
