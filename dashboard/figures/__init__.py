"""Charts as plotly dictionaries: what the view model says, drawn; nothing is computed here."""

from typing import Any

from dashboard.charts import Bars, Chart, Contrast, Curves, Flow, Funnel, Heat, Multiples, Points, Ranges, Steps, Trend
from dashboard.figures.bars import bars
from dashboard.figures.base import explained
from dashboard.figures.contrast import contrast
from dashboard.figures.curves import curves
from dashboard.figures.flow import flow
from dashboard.figures.funnel import funnel
from dashboard.figures.heat import heat
from dashboard.figures.multiples import multiples
from dashboard.figures.points import points
from dashboard.figures.ranges import ranges
from dashboard.figures.steps import steps
from dashboard.figures.trend import trend

# The one place where a graph's behaviour is set.
CONFIG = {"displayModeBar": False, "showSendToCloud": False, "responsive": True, "scrollZoom": False, "doubleClick": False}


def draw(chart: Chart) -> dict[str, Any]:
    """The figure of a chart, or its explanation when there is nothing to draw."""
    if chart.empty:
        return explained(chart.empty)
    match chart:
        case Trend():
            return trend(chart)
        case Bars():
            return bars(chart)
        case Curves():
            return curves(chart)
        case Contrast():
            return contrast(chart)
        case Steps():
            return steps(chart)
        case Funnel():
            return funnel(chart)
        case Flow():
            return flow(chart)
        case Heat():
            return heat(chart)
        case Multiples():
            return multiples(chart)
        case Points():
            return points(chart)
        case Ranges():
            return ranges(chart)
    raise TypeError(f"no drawing for {type(chart).__name__}")
