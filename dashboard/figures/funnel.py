"""Partners by the size of their group: points within two funnels of chance, named where they stand."""

from typing import Any

from dashboard.charts import Funnel
from dashboard.figures.base import BLUE, MUTED, ORANGE, label, layout, line, suffix


def funnel(chart: Funnel) -> dict[str, Any]:
    """The figure of a comparison."""
    edges = [
        {**edge(chart.line_sizes, side, dash), "showlegend": False}
        for pair, dash in ((chart.inner, "dash"), (chart.outer, "solid"))
        for side in pair
    ]
    points = {
        "type": "scatter",
        "mode": "markers",
        "x": chart.sizes,
        "y": chart.values,
        "marker": {
            "size": 11,
            "color": [ORANGE if out else BLUE for out in chart.outside],
            "line": {"width": 1.5, "color": "#fff"},
        },
        "text": chart.hover,
        "hovertemplate": "%{text}<extra></extra>",
    }
    return {
        "data": [*edges, points],
        "layout": layout(
            {"title": {"text": "mensen in de groep", "font": {"size": 13}}, "rangemode": "tozero", "nticks": 6, "ticks": "outside"},
            {"ticksuffix": suffix(chart.unit), "nticks": 6, "rangemode": "tozero"},
            {"r": 24, "b": 52},
            shapes=[line("y", chart.centre, MUTED, "dot")],
            annotations=[*names(chart), *edge_labels(chart)],
        ),
    }


def edge(sizes: list[int], values: list[float | None], dash: str) -> dict[str, Any]:
    """One limit by the size of the group."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": sizes,
        "y": values,
        "line": {"color": MUTED, "width": 1.25, "dash": dash},
        "hoverinfo": "skip",
    }


def names(chart: Funnel) -> list[dict[str, Any]]:
    """The name of each partner above its point, away from the edge of the chart."""
    most = max(chart.line_sizes, default=0)
    return [
        {
            **label(f"<b>{name}</b>" if out else name, ORANGE_TEXT if out else BLUE),
            "x": size,
            "y": value,
            "xanchor": "right" if size > 0.8 * most else "center",
            "yanchor": "bottom",
            "yshift": 6,
            "bgcolor": "rgba(255, 255, 255, 0.75)",
        }
        for name, size, value, out in zip(chart.names, chart.sizes, chart.values, chart.outside, strict=True)
    ]


# Orange is too light for letters on white; this is the same hue at 4.5 to 1.
ORANGE_TEXT = "#B3400F"


def edge_labels(chart: Funnel) -> list[dict[str, Any]]:
    """What the outer line is."""
    known = [(x, y) for x, y in zip(chart.line_sizes, chart.outer[1], strict=True) if y is not None]
    if not known:
        return []
    x, y = known[0]
    return [{**label("grens van het toeval", MUTED, 12), "x": x, "y": y, "xanchor": "left", "yanchor": "bottom"}]
