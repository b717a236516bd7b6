"""A chain as bars below each other: each as long as the number that reached it, with the days from the step before."""

from typing import Any

from dashboard.charts import Steps
from dashboard.figures.base import BLUE, MUTED, beside, label, layout, named, wrapped


def steps(chart: Steps) -> dict[str, Any]:
    """The figure of a chain."""
    names = [wrapped(name, 22) for name in chart.names]
    bar = {
        "type": "bar",
        "orientation": "h",
        "y": names,
        "x": chart.values,
        "marker": {"color": BLUE},
        "width": 0.55,
        "text": [text if value is not None else "" for text, value in zip(chart.texts, chart.values, strict=True)],
        "textposition": "inside",
        "insidetextanchor": "end",
        "textangle": 0,
        "insidetextfont": {"color": "#fff", "size": 14},
        "hoverinfo": "skip",
    }
    return {
        "data": [bar],
        "layout": layout(
            {"rangemode": "tozero", "visible": False},
            named(names),
            {**beside(names), "r": 12, "t": 8, "b": 8},
            annotations=[*hidden(chart, names), *waits(chart, names)],
        ),
    }


def hidden(chart: Steps, names: list[str]) -> list[dict[str, Any]]:
    """What stands in place of a bar that cannot be shown."""
    return [
        {**label(text, MUTED, 14), "x": 0, "y": name, "xanchor": "left", "xshift": 6}
        for name, value, text in zip(names, chart.values, chart.texts, strict=True)
        if value is None
    ]


def waits(chart: Steps, names: list[str]) -> list[dict[str, Any]]:
    """The days between two steps, above the bar they lead to."""
    return [
        {**label(f"↓ {text}", MUTED), "x": 0, "y": name, "xanchor": "left", "yanchor": "bottom", "yshift": 12, "xshift": 2}
        for name, text in zip(names, chart.waits, strict=True)
        if text
    ]
