"""The same figure for each group in a small chart of its own, all on one scale."""

from typing import Any

from dashboard.charts import Multiples
from dashboard.figures.base import AXIS, BLUE, INK, PLUM, label, layout, line, suffix

GAP = 0.05
# Above this a percentage is drawn on its whole scale.
FULL = 60


def multiples(chart: Multiples) -> dict[str, Any]:
    """One row of small charts."""
    many = len(chart.names)
    width = (1 - GAP * (many - 1)) / many
    top = max((value for series in chart.series for value in series if value is not None), default=1.0)
    axes: dict[str, Any] = {}
    for number in range(1, many):
        start = number * (width + GAP)
        axes[f"xaxis{number + 1}"] = {**AXIS, **time_axis(chart), "domain": [start, start + width]}
    whole = {"range": [0, 100]} if chart.unit == "percent" and top > FULL else {}
    height = {"rangemode": "tozero", "nticks": 5, "ticksuffix": suffix(chart.unit), **whole}
    figure = layout(
        {**time_axis(chart), "domain": [0, width]},
        {**height, "tickformat": ",.0f"},
        {"t": 48, "r": 16},
        annotations=[title(chart, number) for number in range(many)],
        shapes=[line("y", chart.norm, PLUM)] if chart.norm is not None else [],
        **axes,
    )
    return {"data": [small_line(chart, number) for number in range(many)], "layout": figure}


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


def small_line(chart: Multiples, number: int) -> dict[str, Any]:
    """The course of one group."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": chart.x,
        "y": chart.series[number],
        "xaxis": f"x{number + 1}" if number else "x",
        "yaxis": "y",
        "line": {"color": BLUE, "width": 2.25},
        "connectgaps": False,
        "text": chart.hover[number],
        "hovertemplate": "%{text}<extra></extra>",
    }


def title(chart: Multiples, number: int) -> dict[str, Any]:
    """The name of the group above its chart, with its last figure."""
    axis = f"x{number + 1}" if number else "x"
    place = {"xref": f"{axis} domain", "yref": "paper", "x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "align": "left"}
    return {**label(f"{chart.names[number]}<br><b>{chart.last[number]}</b>", INK, 13), **place, "yshift": 4}
