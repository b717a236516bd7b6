"""The figures of the pages as SVG, from the same dictionaries that plotly draws, for where no script runs."""

from html import escape
from typing import Any

from dashboard.reading_room.axes import Axis, Value, make_axis
from dashboard.reading_room.marks import bars, lines, written

WIDTH, HEIGHT = 500, 300
ROW = 56  # of a bar with the room around it
LETTER, LINE, EDGE = 7.2, 16, 3
REACH = {"start": 0.0, "middle": 0.5, "end": 1.0}  # the part of a text before its anchor
GRID = "#E6E9EE"
Figure = dict[str, Any]


def drawn(figure: Figure) -> str:
    """The figure as SVG; empty where only plotly can draw it, so that the table speaks for it."""
    data, layout = figure["data"], figure["layout"]
    if any(trace["type"] not in ("scatter", "bar") for trace in data):
        return ""
    height = max([HEIGHT, *(ROW * len(trace["y"]) + 60 for trace in data if trace["type"] == "bar")])
    axes = make_axes(data, layout, height)
    parts = ['<g class="as">', *frame(axes, layout), "</g>", *shapes(axes, layout)]
    before: Figure = {}
    for trace in data:
        x, y = axes[trace.get("xaxis", "x")], axes[trace.get("yaxis", "y")]
        parts += bars(trace, x, y) if trace["type"] == "bar" else lines(trace, before, x, y)
        before = trace
    parts += [note(one, axes) for one in layout.get("annotations", [])]
    return f'<svg viewBox="0 0 {WIDTH} {height:g}" class="tekening">{"".join(parts)}</svg>'


def make_axes(data: list[Figure], layout: Figure, height: float) -> dict[str, Axis]:
    """Every axis by its name, as plotly names it: x, y, x2."""
    left, right, top, bottom = edges(data, layout, height)
    found = {}
    for key in [name for name in layout if name[1:5] == "axis"]:
        name = key[0] + key[5:]
        values = [value for trace in data if trace.get(f"{key[0]}axis", key[0]) == name for value in reached(trace, key[0])]
        values += [one[f"{key[0]}0"] for one in layout.get("shapes", []) if one.get(f"{key[0]}ref", name) == name]
        found[name] = make_axis(layout[key], values, *((left, right) if key[0] == "x" else (bottom, top)))
    return found


def reached(trace: Figure, side: str) -> list[Any]:
    """The values along one axis; a bar begins at its base."""
    values = list(trace.get(side, []))
    if trace["type"] == "bar" and side == "x":
        bases = trace.get("base") or [0] * len(values)
        return [0, *(base + value for base, value in zip(bases, values, strict=True) if value is not None)]
    return values


def edges(data: list[Figure], layout: Figure, height: float) -> tuple[float, float, float, float]:
    """The sheet within its margins; names beside an axis get the room that they need."""
    margin, left = layout["margin"], float(layout["margin"]["l"])
    for trace in data:
        names = [line for name in trace.get("y", []) if isinstance(name, str) for line in name.split("<br>")]
        left = max(left, 12 + LETTER * max(map(len, names), default=0)) if trace["type"] == "bar" else left
    return left, WIDTH - float(margin["r"]), float(margin["t"]), height - float(margin["b"])


def frame(axes: dict[str, Axis], layout: Figure) -> list[str]:
    """Lines of the grid and what stands beside the axes."""
    parts: list[str] = []
    for name, axis in axes.items():
        if axis.is_visible:
            other = axes[layout[f"{name[0]}axis{name[1:]}"].get("anchor", "y" if name[0] == "x" else "x")]
            parts += across(axis, other) if name[0] == "x" else upright(axis, other)
    return parts


def across(axis: Axis, side: Axis) -> list[str]:
    """A horizontal axis: words below it, lines up from it."""
    parts = [written(text, axis.at(value), side.start + 18, "middle") for value, text in axis.ticks]
    parts += [line(at, side.start, at, side.end, GRID) for at in map(axis.at, places(axis))]
    title = [written(axis.title, (axis.start + axis.end) / 2, side.start + 42, "middle")] if axis.title else []
    return parts + title


def upright(axis: Axis, foot: Axis) -> list[str]:
    """A vertical axis: words to the left of it, each in as many lines as the figure gives it."""
    parts = [line(foot.start, at, foot.end, at, GRID) for at in map(axis.at, places(axis))]
    for value, text in axis.ticks:
        rows = text.split("<br>")
        top = axis.at(value) - LINE * len(rows) / 2
        parts += [written(one, foot.start - 6, top + LINE * (row + 0.75), "end") for row, one in enumerate(rows)]
    return parts


def places(axis: Axis) -> list[Value]:
    return [value for value, _ in axis.ticks] if axis.has_grid else []


def line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1, dash: str = "") -> str:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="{escape(colour)}" stroke-width="{width:g}"{dashes}/>'


def shapes(axes: dict[str, Axis], layout: Figure) -> list[str]:
    """Straight lines, such as that of a norm."""
    parts = []
    for one in layout.get("shapes", []):
        (x0, x1), (y0, y1) = (
            [place(one[f"{side}{end}"], one.get(f"{side}ref", side), side, axes) for end in (0, 1)] for side in ("x", "y")
        )
        dash = {"dash": "7 5", "dot": "2 4"}.get(one["line"].get("dash", ""), "")
        parts.append(line(x0, y0, x1, y1, one["line"]["color"], one["line"]["width"], dash))
    return parts


def place(value: Any, ref: str, side: str, axes: dict[str, Axis]) -> float:
    """A pixel: along an axis, or as a share of one axis or of all of them together."""
    if ref == "paper":
        ends = [end for name, axis in axes.items() if name.startswith(side) for end in (axis.start, axis.end)]
        start, end = (min(ends), max(ends)) if side == "x" else (max(ends), min(ends))
        return float(start + (end - start) * value)
    name, _, domain = ref.partition(" ")
    axis = axes[name]
    return axis.start + (axis.end - axis.start) * value if domain else axis.at(value)


def note(one: Figure, axes: dict[str, Axis]) -> str:
    """Words in the chart, kept within the sheet."""
    x = place(one["x"], one.get("xref", "x"), "x", axes) + one.get("xshift", 0)
    y = place(one["y"], one.get("yref", "y"), "y", axes) - one.get("yshift", 0)
    texts, font = one["text"].split("<br>"), one["font"]
    height = LINE * len(texts)
    top = {"bottom": y - height, "top": y}.get(one.get("yanchor", ""), y - height / 2)
    anchor = {"left": "start", "right": "end"}.get(one.get("xanchor", ""), "middle")
    width = max(len(text.replace("<b>", "").replace("</b>", "")) for text in texts) * LETTER * font["size"] / 13
    x = min(max(x, EDGE + width * REACH[anchor]), WIDTH - EDGE - width * (1 - REACH[anchor]))
    halo = "bgcolor" in one
    rows = [(text, top + LINE * (row + 0.75)) for row, text in enumerate(texts)]
    return "".join(written(text, x, down, anchor, font["color"], font["size"], has_halo=halo) for text, down in rows)
