"""The same figure for each group in a small chart of its own, all on one scale."""

from typing import Any

from dashboard.charts import Multiples
from dashboard.figures.base import AXIS, BLUE, INK, PLUM, label, layout, line, suffix, wrapped

GAP = 0.05
# Between two rows there is room for the names of the second.
AISLE = 0.26
# More charts than this stand in two rows.
ROW = 4
# Above this a percentage is drawn on its whole scale.
FULL = 60


def multiples(chart: Multiples) -> dict[str, Any]:
    """One row of small charts, or two."""
    many = len(chart.names)
    across = many if many <= ROW else -(-many // 2)
    top = max((value for series in chart.series for value in series if value is not None), default=1.0)
    whole = {"range": [0, 100]} if chart.unit == "percent" and top > FULL else {}
    height = {"rangemode": "tozero", "nticks": 5, "ticksuffix": suffix(chart.unit), "tickformat": ",.0f", **whole}
    below = {} if many <= ROW else {"yaxis2": {**AXIS, **height, "domain": [0, (1 - AISLE) / 2], "matches": "y"}}
    figure = layout(
        {**time_axis(chart), "domain": span(0, across)},
        {**height, **({"domain": [(1 + AISLE) / 2, 1]} if below else {})},
        {"t": 64 if many > 3 else 48, "r": 16},
        annotations=[title(chart, number, across) for number in range(many)],
        shapes=[line("y", chart.norm, PLUM)] if chart.norm is not None else [],
        **{f"xaxis{number + 1}": small_axis(chart, number, across) for number in range(1, many)},
        **below,
    )
    return {"data": [small_line(chart, number, across) for number in range(many)], "layout": figure}


def span(number: int, across: int) -> list[float]:
    """From where to where a chart lies within its row."""
    width = (1 - GAP * (across - 1)) / across
    start = number % across * (width + GAP)
    return [start, start + width]


def small_axis(chart: Multiples, number: int, across: int) -> dict[str, Any]:
    """The time axis of one chart, below the scale of its row."""
    return {**AXIS, **time_axis(chart), "domain": span(number, across), **({"anchor": "y2"} if number >= across else {})}


def time_axis(chart: Multiples) -> dict[str, Any]:
    """Only the first and the last year: the charts are narrow."""
    marked = list(zip(chart.ticks, chart.tick_texts, strict=True))
    ends = [marked[0], marked[-1]] if len(marked) > 1 else marked
    return {
        "type": "category",
        "categoryarray": chart.x,
        "tickvals": [place for place, _ in ends],
        "ticktext": [text[-4:] for _, text in ends],
        "tickangle": 0,
        "showgrid": False,
    }


def small_line(chart: Multiples, number: int, across: int) -> dict[str, Any]:
    """The course of one group."""
    return {
        "type": "scatter",
        "mode": "lines+markers" if has_lone_points(chart.series[number]) else "lines",
        "x": chart.x,
        "y": chart.series[number],
        "xaxis": f"x{number + 1}" if number else "x",
        "yaxis": "y2" if number >= across else "y",
        "line": {"color": BLUE, "width": 2.25},
        "marker": {"color": BLUE, "size": 5},
        "connectgaps": False,
        "text": chart.hover[number],
        "hovertemplate": "%{text}<extra></extra>",
    }


def has_lone_points(series: list[float | None]) -> bool:
    """Whether a value stands between two gaps, where a line alone would not show it."""
    threes = zip([None, *series], series, [*series[1:], None], strict=False)
    return any(one is not None and before is None and after is None for before, one, after in threes)


def title(chart: Multiples, number: int, across: int) -> dict[str, Any]:
    """The name of the group above its chart, with its last figure."""
    axis, row = f"x{number + 1}" if number else "x", "y2" if number >= across else "y"
    place = {"xref": f"{axis} domain", "yref": f"{row} domain", "x": 0, "y": 1, "yshift": 4}
    side = {"xanchor": "left", "yanchor": "bottom", "align": "left"}
    return {**label(f"{named(chart, number)}<br><b>{chart.last[number]}</b>", INK, 13), **place, **side}


def named(chart: Multiples, number: int) -> str:
    """The name in lines, where there are so many that a phone has no room for it."""
    return wrapped(chart.names[number], 12) if len(chart.names) > 3 else chart.names[number]
