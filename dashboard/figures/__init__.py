"""Charts as plotly dictionaries: what the view model says, drawn; nothing is computed here."""

from typing import Any

from dashboard.charts import Bars, Chart, Curves, Trend
from dashboard.figures.bars import bars
from dashboard.figures.base import explained
from dashboard.figures.curves import curves
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
    raise TypeError(f"no drawing for {type(chart).__name__}")
