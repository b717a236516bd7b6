"""A point with its interval for each moment, and beside it the point of others."""

from typing import Any

from dashboard.charts import Points
from dashboard.figures.base import BLUE, PLUM, layout, suffix, wrapped


def points(chart: Points) -> dict[str, Any]:
    """The figure of points side by side; our own lie on top."""
    names = [wrapped(name, 16) for name in chart.names]
    place = {"type": "scatter", "mode": "markers", "x": names, "hovertemplate": "%{customdata}<extra></extra>"}
    own = {
        **place,
        "y": chart.values,
        "marker": {"color": BLUE, "size": 13},
        "error_y": interval(chart),
        "customdata": chart.hover,
    }
    theirs = {
        **place,
        "y": chart.others,
        "marker": {"color": PLUM, "size": 14, "symbol": "diamond"},
        "customdata": chart.other_hover,
    }
    return {
        "data": [*([theirs] if chart.others else []), own],
        "layout": layout(
            {"type": "category", "categoryarray": names, "range": [-0.5, len(names) - 0.5]},
            {"range": [0, top(chart)], "ticksuffix": suffix(chart.unit), "nticks": 5, "tickformat": ",.0f"},
            {"l": 56},
        ),
    }


def top(chart: Points) -> int:
    """The end of the scale: low shares are not squeezed against its foot."""
    highest = max(value for value in (*chart.values, *chart.high, *chart.others, 0) if value is not None)
    return next((end for end in (25, 50) if highest <= end), 100)


def interval(chart: Points) -> dict[str, Any]:
    """The limits as whiskers; a point without limits has none."""
    sides = list(zip(chart.values, chart.low, chart.high, strict=True))
    return {
        "type": "data",
        "symmetric": False,
        "array": [0 if value is None or high is None else high - value for value, _, high in sides],
        "arrayminus": [0 if value is None or low is None else value - low for value, low, _ in sides],
        "color": BLUE,
        "thickness": 2,
        "width": 7,
    }
