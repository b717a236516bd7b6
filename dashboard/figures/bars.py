"""A bar for each category in its own order; a category that is hidden says so in place of a bar."""

from typing import Any

from dashboard.charts import Bars
from dashboard.figures.base import BLUE, MUTED, PLUM, label, layout, line, suffix, wrapped


def bars(chart: Bars) -> dict[str, Any]:
    """The figure of a breakdown."""
    names = [wrapped(name, 24) for name in chart.names]
    bar = {
        "type": "bar",
        "orientation": "h",
        "y": names,
        "x": chart.values,
        "marker": {"color": BLUE},
        "width": 0.62,
        "text": chart.texts,
        "textposition": text_places(chart),
        "insidetextanchor": "end",
        "textangle": 0,
        "cliponaxis": False,
        "textfont": {"size": 14},
        "insidetextfont": {"color": "#fff"},
        "customdata": chart.hover,
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    top = {"range": [0, 112]} if chart.unit == "percent" else {"rangemode": "tozero"}
    return {
        "data": [bar],
        "layout": layout(
            {"ticksuffix": suffix(chart.unit), "nticks": 5, "showgrid": True, "tickformat": ",.0f", **top},
            {"automargin": True, "type": "category", "categoryarray": names, "range": [len(names) - 0.5, -0.5]},
            {"l": 10, "r": 40},
            shapes=[line("x", chart.norm)] if chart.norm is not None else [],
            annotations=[*missing_labels(chart, names), *norm_label(chart)],
        ),
    }


def text_places(chart: Bars) -> list[str]:
    """Within the bar where it fits, so that the line of the norm does not run through it."""
    longest = max((value for value in chart.values if value is not None), default=0)
    scale = 100 if chart.unit == "percent" else longest
    return ["inside" if (value or 0) > 0.3 * scale else "outside" for value in chart.values]


def missing_labels(chart: Bars, names: list[str]) -> list[dict[str, Any]]:
    """What stands in place of a bar that cannot be shown."""
    return [
        {**label(text, MUTED, 14), "x": 0, "y": name, "xanchor": "left", "xshift": 6}
        for name, value, text in zip(names, chart.values, chart.texts, strict=True)
        if value is None
    ]


def norm_label(chart: Bars) -> list[dict[str, Any]]:
    """The name of the norm, above its line."""
    if chart.norm is None:
        return []
    side = "right" if chart.unit == "percent" and chart.norm > 50 else "left"
    return [{**label(chart.norm_text, PLUM), "x": chart.norm, "y": 1, "yref": "paper", "yanchor": "bottom", "xanchor": side}]
