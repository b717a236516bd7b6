"""What all charts share: colours, letters, axes, the line of a norm.

Colours are those of the UK Analysis Function, each at least 3:1 on white and beside its neighbour.
"""

from typing import Any

from dashboard.verdict import SHAPES

BLUE, ORANGE, TEAL, PLUM, INK, MUTED = "#12436D", "#F46A25", "#1F7F77", "#801650", "#3D3D3D", "#5A6570"
SERIES = (BLUE, ORANGE, TEAL, PLUM, INK)
GRID, BAND, CHANCE = "#E6E9EE", "rgba(18, 67, 109, 0.13)", "rgba(90, 101, 112, 0.16)"
FONT = "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', system-ui, sans-serif"
AXIS = {"fixedrange": True, "zeroline": False, "gridcolor": GRID, "linecolor": "#8A94A0", "tickfont": {"size": 13}}


# How wide the letters of the house font are, in parts of their size; a capital is as wide as a wide small one.
NARROW, WIDE, USUAL = " .,:;'|!()[]-/ijlIftr", "wmMW%&@", 0.53


def layout(x: dict[str, Any], y: dict[str, Any], margin: dict[str, int], **more: Any) -> dict[str, Any]:
    """The slim layout of every chart: no template travels along."""
    return {
        "font": {"family": FONT, "size": 14, "color": INK},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 48, "r": 16, "t": 24, "b": 40, **margin},
        "showlegend": False,
        "separators": ",.",
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": "#fff", "bordercolor": BLUE, "font": {"size": 14, "color": INK}},
        "dragmode": False,
        "xaxis": {**AXIS, "showgrid": False, **x},
        "yaxis": {**AXIS, "rangemode": "tozero", **y},
        **more,
    }


def explained(text: str) -> dict[str, Any]:
    """No chart: in its place why there is none, and below that what the rest of the text says, such as from when there is one."""
    reason, stop, rest = text.partition(". ")
    place = {"xref": "paper", "yref": "paper", "x": 0.5, "y": 0.5}
    head = {**label(f"<b>{wrapped(reason + stop.rstrip())}</b>", INK, 16), **place, "yanchor": "bottom", "yshift": 4}
    more = {**label(wrapped(rest), MUTED, 15), **place, "yanchor": "top", "yshift": -4}
    shape = {**label(SHAPES["open"], MUTED, 18), **place, "yanchor": "bottom", "yshift": 12 + 22 * (1 + head["text"].count("<br>"))}
    notes = [shape, head, *([more] if rest else [])] if reason.strip() else []
    return {"data": [], "layout": layout({"visible": False}, {"visible": False}, {}, annotations=notes)}


def wrapped(text: str, width: int = 44) -> str:
    """Lines short enough for a phone."""
    lines: list[str] = [""]
    for word in text.split(" "):
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip(" ")
    return "<br>".join(lines)


def named(names: list[str]) -> dict[str, Any]:
    """An axis with a name for each place, from top to bottom. Its room is kept by `beside`; another font may need more."""
    return {"automargin": True, "type": "category", "categoryarray": names, "range": [len(names) - 0.5, -0.5]}


def beside(names: list[str]) -> dict[str, int]:
    """The margin that these names need: plotly would draw the whole chart twice to find it."""
    lines = [line for name in names for line in name.split("<br>")]
    return {"l": 16 + round(max((sum(map(width, line)) for line in lines), default=0) * AXIS["tickfont"]["size"])}


def width(letter: str) -> float:
    if letter in NARROW:
        return 0.31
    return 0.8 if letter in WIDE else 0.62 if letter.isupper() else USUAL


def label(text: str, colour: str, size: int = 13) -> dict[str, Any]:
    """Words in the chart, without an arrow."""
    return {"text": text, "showarrow": False, "font": {"color": colour, "size": size}}


def line(axis: str, value: float, colour: str = PLUM, dash: str = "dash") -> dict[str, Any]:
    """A straight line across the whole chart at one value of an axis."""
    other = "x" if axis == "y" else "y"
    return {
        "type": "line",
        f"{other}ref": "paper",
        f"{other}0": 0,
        f"{other}1": 1,
        f"{axis}0": value,
        f"{axis}1": value,
        "line": {"color": colour, "width": 1.5, "dash": dash},
    }


def band(
    x: list[Any], low: list[float | None], high: list[float | None], shape: str = "linear", fill: str = BAND
) -> list[dict[str, Any]]:
    """An interval as a filled area."""
    edge = {"type": "scatter", "mode": "lines", "line": {"width": 0, "shape": shape}, "hoverinfo": "skip", "x": x}
    edge["connectgaps"] = True
    return [{**edge, "y": low}, {**edge, "y": high, "fill": "tonexty", "fillcolor": fill}]


def suffix(unit: str) -> str:
    return "\u00a0%" if unit == "percent" else ""
