"""A bar from the lowest to the highest that a figure can be, with the figure itself as a point on it."""

from typing import Any

from dashboard.charts import Ranges
from dashboard.figures.base import BLUE, beside, layout, named, suffix, wrapped

RANGE = "rgba(18, 67, 109, 0.24)"


def ranges(chart: Ranges) -> dict[str, Any]:
    """The figure of several ranges on one scale."""
    names = [wrapped(name, 30) for name in chart.names]
    bar = {
        "type": "bar",
        "orientation": "h",
        "y": names,
        "base": chart.low,
        "x": [high - low for low, high in zip(chart.low, chart.high, strict=True)],
        "marker": {"color": RANGE},
        "width": 0.5,
        "customdata": chart.hover,
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    point = {
        "type": "scatter",
        "mode": "markers",
        "x": chart.values,
        "y": names,
        "marker": {"color": BLUE, "size": 11},
        "hoverinfo": "skip",
    }
    return {
        "data": [bar, point],
        "layout": layout(
            {"range": [0, 100], "ticksuffix": suffix(chart.unit), "nticks": 5, "showgrid": True, "tickformat": ",.0f"},
            named(names),
            {**beside(names), "r": 24, "t": 12},
        ),
    }
