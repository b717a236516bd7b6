"""The share that has reached an event by each moment: a staircase, with the half and the norm marked."""

from typing import Any

from dashboard.charts import Curves, Line
from dashboard.figures.base import MUTED, PLUM, SERIES, band, label, layout, line

QUARTERS = [0, 25, 50, 75, 100]


def curves(chart: Curves) -> dict[str, Any]:
    """The figure of one or more curves; the interval only where there is one."""
    data: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    for colour, one in zip(SERIES, chart.lines, strict=False):
        data += band(one.x, one.low, one.high, "hv") if len(chart.lines) == 1 else []
        data += staircases(one, colour)
        notes.append({**label(f"<b>{one.name}</b>", colour), "x": one.x[-1], "y": one.y[-1], "xanchor": "left", "xshift": 6})
    shapes = [line("y", 50, MUTED, "dot")]
    if chart.norm is not None:
        shapes.append(line("x", chart.norm))
        notes.append(
            {**label(chart.norm_text, PLUM), "x": chart.norm, "y": 1, "yref": "paper", "yanchor": "bottom", "xanchor": "right"}
        )
    ticks = {"dtick": chart.tick} if chart.tick else {"nticks": 8}
    return {
        "data": data,
        "layout": layout(
            {"title": {"text": chart.axis, "font": {"size": 13}}, **ticks, "rangemode": "tozero", "ticks": "outside"},
            {"range": [0, 100], "tickvals": QUARTERS, "ticktext": [f"{one}\u00a0%" for one in QUARTERS]},
            {"r": 128 if len(chart.lines) > 1 else 40, "b": 52},
            shapes=shapes,
            annotations=notes,
        ),
    }


def staircases(one: Line, colour: str) -> list[dict[str, Any]]:
    """One group's curve, dashed from where not everyone has been followed."""
    split = sum(x <= one.whole_until for x in one.x) if one.whole_until is not None else len(one.x)
    parts = [(slice(0, split), "solid"), (slice(max(split - 1, 0), len(one.x)), "dot")]
    return [staircase(one, part, dash, colour) for part, dash in parts if len(one.x[part]) > 1]


def staircase(one: Line, part: slice, dash: str, colour: str) -> dict[str, Any]:
    """A part of one group's curve."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": one.x[part],
        "y": one.y[part],
        "name": one.name,
        "line": {"color": colour, "width": 2.5, "shape": "hv", "dash": dash},
        "text": one.hover[part],
        "hovertemplate": "%{text}<extra></extra>",
    }
