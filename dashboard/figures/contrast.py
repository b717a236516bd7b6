"""Two bars on a scale from zero, and below them their difference with its interval around ‘gelijk’."""

from typing import Any

from dashboard.charts import Contrast
from dashboard.figures.base import AXIS, BLUE, INK, MUTED, beside, label, layout, line, suffix
from dashboard.wording import percent

HERE = [" "]  # the one place on the axis of the difference


def contrast(chart: Contrast) -> dict[str, Any]:
    """The figure of two groups: bars above, difference below."""
    names = list(chart.names)
    bar = {
        "type": "bar",
        "orientation": "h",
        "y": names,
        "x": list(chart.values),
        "marker": {"color": [BLUE, MUTED]},
        "width": 0.62,
        "text": [percent(value) for value in chart.values],
        "textposition": "outside",
        "cliponaxis": False,
        "textfont": {"size": 14},
        "hovertemplate": "%{y}: %{text}<extra></extra>",
    }
    return {
        "data": [*difference(chart), bar],
        "layout": layout(
            {"range": [0, 112], "ticksuffix": suffix(chart.unit), "nticks": 5, "showgrid": True, "tickformat": ",.0f"},
            {"automargin": True, "type": "category", "range": [1.5, -0.5], "domain": [0.5, 1], "showgrid": False},
            {**beside(names), "r": 36, "t": 6},
            xaxis2=side_axis(50 if max(abs(chart.low), abs(chart.high)) <= 50 else 100),
            yaxis2={**AXIS, "visible": False, "type": "category", "range": [-0.5, 1.5], "domain": [0, 0.5]},
            shapes=[{**line("x", 0, INK, "solid"), "xref": "x2", "yref": "y2 domain", "y1": 0.5}],
            annotations=[difference_label(chart)],
        ),
    }


def difference(chart: Contrast) -> list[dict[str, Any]]:
    """A point on its interval."""
    place = {"type": "scatter", "xaxis": "x2", "yaxis": "y2", "hoverinfo": "skip"}
    interval = {**place, "mode": "lines", "x": [chart.low, chart.high], "y": HERE * 2, "line": {"color": BLUE, "width": 4}}
    point = {**place, "mode": "markers", "x": [chart.difference], "y": HERE, "marker": {"color": BLUE, "size": 14}}
    return [interval, point]


def difference_label(chart: Contrast) -> dict[str, Any]:
    """The difference in words, above its point."""
    place = {"xref": "x2", "yref": "y2", "x": chart.difference, "y": HERE[0], "yshift": 20, "bgcolor": "#fff"}
    return {**label(f"<b>{chart.text}</b>", BLUE, 14), **place}


def side_axis(end: int) -> dict[str, Any]:
    """A scale with ‘gelijk’ in its middle."""
    return {
        **AXIS,
        "anchor": "y2",
        "range": [-end, end],
        "tickvals": [-end, 0, end],
        "ticktext": [f"{end} lager", "gelijk", f"{end} hoger"],
        "tickangle": 0,
        "ticks": "outside",
        "showgrid": False,
    }
