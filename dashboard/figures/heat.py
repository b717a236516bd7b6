"""A table as a chart: every cell says its figure, and a higher figure stands on a darker ground."""

from typing import Any

from dashboard.charts import Heat
from dashboard.figures.base import MUTED, label, layout, wrapped

# The ground of a cell is an image and stays as it is by night, and so do its letters: at least 4.5:1 on the darkest of these.
LETTERS = "#22303C"
SCALE = [[0, "#F1F5F9"], [1, "#86AACB"]]


def heat(chart: Heat) -> dict[str, Any]:
    """The figure of two breakdowns."""
    columns, names = [wrapped(name, 16) for name in chart.columns], [wrapped(name, 16) for name in chart.names]
    ground = {
        "type": "heatmap",
        "x": columns,
        "y": names,
        "z": chart.values,
        "colorscale": SCALE,
        "showscale": False,
        "xgap": 3,
        "ygap": 3,
        "customdata": chart.hover,
        "hovertemplate": "%{customdata}<extra></extra>",
        "hoverongaps": False,
    }
    return {
        "data": [ground],
        "layout": layout(
            {"side": "top", "type": "category", "autotickangles": [0, 90], "ticks": "", "showline": False, "automargin": True},
            {"type": "category", "autorange": "reversed", "showgrid": False, "ticks": "", "showline": False, "automargin": True},
            {"l": 10, "t": 50, "b": 16, "r": 8},
            annotations=[words(chart, row, column, columns, names) for row in range(len(names)) for column in range(len(columns))],
        ),
    }


def words(chart: Heat, row: int, column: int, columns: list[str], names: list[str]) -> dict[str, Any]:
    """What stands in a cell; a hidden figure is written on no ground at all."""
    colour = MUTED if chart.values[row][column] is None else LETTERS
    size = 14 if len(columns) < 6 else 12
    return {**label(chart.texts[row][column].replace(" ", "<br>"), colour, size), "x": columns[column], "y": names[row]}
