"""A chart of the screen as bare places on paper: from 0 to 1, left to right and bottom to top."""

from dataclasses import dataclass
from typing import TypeVar

from dashboard.charts import Chart, Curves, Line, Trend
from dashboard.wording import capital, number, percent

Place = tuple[float, float]
Row = TypeVar("Row")
AIR = 1.06  # above the highest place


@dataclass(frozen=True)
class Drawing:
    """One small chart; its words and numbers are those of the screen."""

    lines: list[list[Place]]  # a gap ends a line
    bands: list[list[Place]]  # closed shapes
    signals: list[Place]
    norm: float | None  # a level
    deadline: float | None  # the norm of a duration: a moment
    half: float | None  # where a curve is halfway
    end: Place
    value: str
    first: str
    last: str


def draw(chart: Chart) -> Drawing | None:
    """The drawing of a chart; nothing where there is nothing to draw, or no course."""
    if chart.empty:
        return None
    if isinstance(chart, Curves):
        return draw_curve(chart, chart.lines[0])
    return draw_trend(chart) if isinstance(chart, Trend) else None


def draw_trend(chart: Trend) -> Drawing | None:
    """A line through the periods, from zero."""
    top = AIR * max(value for value in (*chart.y, *chart.high, chart.norm, 1) if value is not None)
    wide = max(len(chart.x) - 1, 1)
    places = [None if value is None else (i / wide, value / top) for i, value in enumerate(chart.y)]
    known = [place for place in places if place]
    if len(known) < 2:
        return None
    limits = [
        None if low is None or high is None else (i / wide, low / top, high / top)
        for i, (low, high) in enumerate(zip(chart.low, chart.high, strict=True))
    ]
    return Drawing(
        lines=unbroken(places),
        bands=[closed(part) for part in unbroken(limits)],
        signals=[place for place, signal in zip(places, chart.signals, strict=True) if signal and place],
        norm=None if chart.norm is None else chart.norm / top,
        deadline=None,
        half=None,
        end=known[-1],
        value=chart.last,
        first=capital(chart.x[0]),
        last=capital(chart.x[-1]),
    )


def draw_curve(chart: Curves, line: Line) -> Drawing:
    """A staircase from nobody at the start; everybody is the top."""
    wide = max(line.x[-1], chart.norm or 0)
    rows = [
        (x / wide, y / 100, (y if low is None else low) / 100, (y if high is None else high) / 100)
        for x, y, low, high in zip(line.x, line.y, line.low, line.high, strict=True)
    ]
    course = stairs([(x, y) for x, y, _, _ in rows])
    low, high = stairs([(x, low) for x, _, low, _ in rows]), stairs([(x, high) for x, _, _, high in rows])
    return Drawing(
        lines=[course],
        bands=[[*low, *reversed(high)]],
        signals=[],
        norm=None,
        deadline=None if chart.norm is None else chart.norm / wide,
        half=0.5,
        end=course[-1],
        value=percent(line.y[-1]),
        first="Start",
        last=f"{number(line.x[-1])} {chart.axis}",
    )


def stairs(places: list[Place]) -> list[Place]:
    """A value holds until the next moment."""
    found = places[:1]
    for place in places[1:]:
        found += [(place[0], found[-1][1]), place]
    return found


def closed(limits: list[tuple[float, float, float]]) -> list[Place]:
    """Along the low limits and back along the high ones."""
    return [*((x, low) for x, low, _ in limits), *((x, high) for x, _, high in reversed(limits))]


def unbroken(rows: list[Row | None]) -> list[list[Row]]:
    """The runs between the gaps."""
    runs: list[list[Row]] = [[]]
    for row in rows:
        if row is None:
            runs.append([])
        else:
            runs[-1].append(row)
    return [run for run in runs if run]
