"""One figure at a glance: value, verdict, what it rests on, how it went."""

from dataclasses import dataclass

from dashboard.facts import Cell
from dashboard.freshness import latest_due
from dashboard.phrases import basis, value_text
from dashboard.reading import Reading
from dashboard.verdict import Verdict, change, norm_words
from dashboard.wording import MONTHS, capital, number, percent, period_name, quantity, short_period


@dataclass(frozen=True)
class Bullet:
    """A figure against its norm, on a scale from zero."""

    value: float
    low: float
    high: float
    norm: float
    top: float


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
    age: str  # of the oldest delivery below it, where a later one was due
    points: tuple[float | None, ...]
    points_text: str
    bullet: Bullet | None
    href: str

    @property
    def named(self) -> str:
        """What the figure is of, and when, where there is a figure."""
        return " · ".join(text for text in (self.name, self.period) if text)


def make_tile(reading: Reading, before: Reading | None) -> Tile:
    """The tile of one reading."""
    indicator, cell = reading.indicator, reading.cell
    points, text = sparkline(reading)
    late = latest_due(reading.scope.edition, indicator.id, reading.scope.day)
    return Tile(
        id=indicator.id,
        code=indicator.code,
        title=indicator.title,
        question=indicator.question,
        name=reading.name,
        value=reading.said,
        basis=basis_words(reading),
        period="" if reading.obstacle else capital(period_name(reading.grain, reading.period)),
        verdict=reading.verdict,
        norm=norm_words(indicator, reading.norm),
        change=change(indicator, cell, before.cell, MONTHS[before.scope.day.month - 1])
        if before and same_group(reading, before)
        else "",
        age=late.words if late and not reading.obstacle else "",
        points=points,
        points_text=text,
        bullet=make_bullet(reading),
        href=f"/indicator/{indicator.id}{reading.scope.selection.to_search()}",
    )


def basis_words(reading: Reading) -> str:
    """On how many people the figure rests, and how many of those asked answered."""
    answered = reading.response
    words = basis(reading.indicator, reading.cell)
    return f"{words}, respons {percent(answered.value)}" if words and answered and answered.value is not None else words


def make_bullet(reading: Reading) -> Bullet | None:
    """Only where there is a figure and a norm."""
    cell, norm = reading.cell, reading.norm
    if reading.obstacle or norm is None or cell is None or cell.value is None:
        return None
    top = 100.0 if reading.indicator.unit == "percent" else 1.25 * max(cell.value, norm.value)
    low, high = (cell.value if one is None else one for one in (cell.low, cell.high))
    return Bullet(cell.value, low, high, norm.value, top)


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
