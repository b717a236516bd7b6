"""People from one category to another: the wider the ribbon, the more people."""

from typing import Any

from dashboard.charts import Flow
from dashboard.figures.base import INK, SERIES, layout


def flow(chart: Flow) -> dict[str, Any]:
    """The figure of a flow; the names stand at both sides."""
    shift = len(chart.sources)
    colours = [SERIES[number % len(SERIES)] for number in range(max(shift, len(chart.targets)))]
    sankey = {
        "type": "sankey",
        "arrangement": "fixed",
        "hoverinfo": "none",
        "node": {
            "label": [*chart.sources, *chart.targets],
            "color": [*colours[:shift], *colours[: len(chart.targets)]],
            "pad": 22,
            "thickness": 16,
            "line": {"width": 0},
            "hoverinfo": "none",
        },
        "link": {
            "source": [source for source, _, _ in chart.flows],
            "target": [shift + target for _, target, _ in chart.flows],
            "value": [people for _, _, people in chart.flows],
            "color": [f"{colours[source]}66" for source, _, _ in chart.flows],
            "customdata": chart.hover,
            "hovertemplate": "%{customdata}<extra></extra>",
        },
        "textfont": {"size": 14, "color": INK},
        "valueformat": ".0f",
    }
    return {"data": [sankey], "layout": layout({"visible": False}, {"visible": False}, {"l": 12, "r": 12, "t": 16, "b": 16})}
