"""One figure at a glance: value, verdict, what it rests on, how it went."""

from dataclasses import dataclass

from dashboard.editions import Cell
from dashboard.phrases import basis, value_text
from dashboard.reading import Reading
from dashboard.verdict import Verdict, change, norm_words
from dashboard.wording import MONTHS, NOT_APPLICABLE, capital, number, period_name, quantity, short_period


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
