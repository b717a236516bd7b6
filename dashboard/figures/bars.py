"""A bar for each category in its own order; a category that is hidden says so in place of a bar."""

from typing import Any

from dashboard.charts import Bars
from dashboard.figures.base import BLUE, INK, MUTED, ORANGE, PLUM, beside, label, layout, line, named, suffix, wrapped


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
        **({} if chart.low else {"text": chart.texts, "textposition": text_places(chart)}),
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
        "data": [bar, *ranges_of(chart, names), *others(chart, names)],
        "layout": layout(
            {"ticksuffix": suffix(chart.unit), "nticks": 5, "showgrid": True, "tickformat": ",.0f", **top},
            named(names),
            {**beside(names), "r": 40, **({"b": 60} if chart.beside else {})},
            shapes=[line("x", chart.norm)] if chart.norm is not None else [],
            annotations=[*missing_labels(chart, names), *end_labels(chart, names), *norm_label(chart), *others_label(chart)],
        ),
    }


def ranges_of(chart: Bars, names: list[str]) -> list[dict[str, Any]]:
    """The interval as a line on the bar and beyond it, with a white edge that keeps it visible."""
    if not chart.low:
        return []
    ends = [(name, low, high) for name, low, high in zip(names, chart.low, chart.high, strict=True) if low is not None]
    place = {
        "type": "scatter",
        "mode": "lines",
        "x": [x for _, low, high in ends for x in (low, high, None)],
        "y": [name for name, _, _ in ends for _ in range(3)],
        "hoverinfo": "skip",
    }
    return [{**place, "line": {"color": colour, "width": width}} for colour, width in (("#fff", 6), (INK, 2))]


def end_labels(chart: Bars, names: list[str]) -> list[dict[str, Any]]:
    """The figure beyond its interval."""
    ends = zip(names, chart.values, chart.high, chart.texts, strict=True) if chart.low else []
    look = {"xanchor": "left", "xshift": 8, "bgcolor": "#fff"}
    return [
        {**label(f"<b>{text}</b>", BLUE, 14), **look, "x": value if high is None else high, "y": name}
        for name, value, high, text in ends
        if value is not None
    ]


def others(chart: Bars, names: list[str]) -> list[dict[str, Any]]:
    """A diamond at each figure that a bar is compared with."""
    if not chart.beside:
        return []
    look = {"symbol": "diamond", "size": 12, "color": "#fff", "line": {"width": 2.5, "color": ORANGE}}
    return [{"type": "scatter", "mode": "markers", "x": chart.beside, "y": names, "marker": look, "hoverinfo": "skip"}]


def others_label(chart: Bars) -> list[dict[str, Any]]:
    """What the diamonds are, below the axis."""
    place = {"xref": "paper", "yref": "paper", "x": 1, "y": 0, "xanchor": "right", "yanchor": "top", "yshift": -28}
    return [{**label(f"◇ {chart.beside_name}", MUTED, 13), **place}] if chart.beside else []


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
