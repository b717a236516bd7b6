"""A line through the periods, its interval behind it, the last value written beside it."""

from typing import Any

from dashboard.charts import Trend
from dashboard.figures.base import BAND, BLUE, CHANCE, MUTED, ORANGE, PLUM, band, label, layout, line, suffix


def trend(chart: Trend) -> dict[str, Any]:
    """The figure of a trend."""
    course = {
        "type": "scatter",
        "mode": "lines+markers",
        "x": chart.x,
        "y": chart.y,
        "line": {"color": BLUE, "width": 2.5},
        "marker": {"size": 5, "color": BLUE},
        "connectgaps": False,
        "text": chart.hover,
        "hovertemplate": "%{text}<extra></extra>",
    }
    interval = band(chart.x, chart.low, chart.high, fill=CHANCE if chart.band_name else BAND) if any_known(chart.low) else []
    norm = chart.norm is not None
    return {
        "data": [*interval, *alarms(chart), course],
        "layout": layout(
            {"type": "category", "tickvals": chart.ticks, "ticktext": chart.tick_texts, "ticks": "outside", "tickangle": 0},
            {"ticksuffix": suffix(chart.unit), "nticks": 6, "tickformat": ",.0f"},
            {"r": 60},
            shapes=[line("y", chart.norm)] if chart.norm is not None else [],
            annotations=[*end_label(chart), *([norm_label(chart)] if norm else []), *band_label(chart)],
        ),
    }


def any_known(values: list[float | None]) -> bool:
    return any(value is not None for value in values)


def alarms(chart: Trend) -> list[dict[str, Any]]:
    """A ring around every point that chance does not explain."""
    found = [(x, y) for x, y, signal in zip(chart.x, chart.y, chart.signals, strict=False) if signal and y is not None]
    if not found:
        return []
    ring = {"size": 13, "symbol": "circle-open", "color": ORANGE, "line": {"width": 2.5}}
    x, y = zip(*found, strict=True)
    return [{"type": "scatter", "mode": "markers", "x": list(x), "y": list(y), "marker": ring, "hoverinfo": "skip"}]


def band_label(chart: Trend) -> list[dict[str, Any]]:
    """What the band is, above the chart."""
    place = {"xref": "paper", "yref": "paper", "x": 1, "y": 1, "xanchor": "right", "yanchor": "bottom", "yshift": 2}
    return [{**label(f"grijs: {chart.band_name}", MUTED, 12), **place}] if chart.band_name else []


def end_label(chart: Trend) -> list[dict[str, Any]]:
    """The last known value, beside its point."""
    known = [(x, y) for x, y in zip(chart.x, chart.y, strict=True) if y is not None]
    if not known:
        return []
    x, y = known[-1]
    text = label(f"<b>{chart.last}</b>", BLUE, 15)
    return [{**text, "x": x, "y": y, "xanchor": "left", "xshift": 9}]


def norm_label(chart: Trend) -> dict[str, Any]:
    """The name of the norm, on its line."""
    return {**label(chart.norm_text, PLUM), "xref": "paper", "x": 0, "y": chart.norm, "xanchor": "left", "yanchor": "bottom"}
