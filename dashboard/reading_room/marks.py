"""What is drawn between the axes: lines, bands, points and bars, and words of one line."""

import re
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from typing import Any

from dashboard.reading_room.axes import Axis

INK = "#3D3D3D"
DASHES = {"dash": "7 5", "dot": "2 4"}
BOLD = re.compile(r"</?b>")
Trace = dict[str, Any]
Point = tuple[float, float]


def written(text: str, x: float, y: float, anchor: str, colour: str = INK, size: float = 13, *, has_halo: bool = False) -> str:
    """One line of words, bold where the figure says so, on white where it crosses something."""
    weight = ' font-weight="700"' if "<b>" in text else ""
    halo = ' stroke="#fff" stroke-width="5" paint-order="stroke"' if has_halo else ""
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size:g}"'
    return f'<text {place} fill="{colour}"{weight}{halo}>{escape(BOLD.sub("", text))}</text>'


def lines(trace: Trace, before: Trace, x: Axis, y: Axis) -> list[str]:
    """A line with its points, or the band between this line and the one before it."""
    if trace.get("fill") == "tonexty":
        return band(trace, before, x, y)
    style, parts = trace.get("line", {}), []
    if "lines" in trace["mode"] and style.get("width"):
        dash = f' stroke-dasharray="{DASHES[style["dash"]]}"' if style.get("dash") in DASHES else ""
        for piece in pieces(trace, x, y):
            road = path(staircase(piece) if style.get("shape") == "hv" else piece)
            parts.append(f'<path d="{road}" fill="none" stroke="{style["color"]}" stroke-width="{style["width"]:g}"{dash}/>')
    return parts + (points(trace, x, y) if "markers" in trace["mode"] else [])


def pieces(trace: Trace, x: Axis, y: Axis) -> Iterator[list[Point]]:
    """The parts of a line between its gaps."""
    piece: list[Point] = []
    for left, top in zip(trace["x"], trace["y"], strict=True):
        if top is not None:
            piece.append((x.at(left), y.at(top)))
        elif not trace.get("connectgaps"):
            yield piece
            piece = []
    yield piece


def path(piece: list[Point]) -> str:
    return "".join(f"{'L' if i else 'M'}{left:.1f} {top:.1f}" for i, (left, top) in enumerate(piece))


def staircase(piece: list[Point]) -> list[Point]:
    """First along, then up."""
    corners = [corner for (_, top), (left, after) in pairwise(piece) for corner in ((left, top), (left, after))]
    return piece[:1] + corners


def band(trace: Trace, before: Trace, x: Axis, y: Axis) -> list[str]:
    """The area between two lines."""
    low, high = (next(pieces(one, x, y)) for one in (before, trace))
    if trace["line"].get("shape") == "hv":
        low, high = staircase(low), staircase(high)
    return [f'<path d="{path([*low, *reversed(high)])}Z" fill="{trace["fillcolor"]}"/>'] if low else []


def points(trace: Trace, x: Axis, y: Axis) -> list[str]:
    """Round marks; a ring where the figure asks for an open one."""
    marker, found = trace["marker"], []
    for place, (left, top) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        if top is None:
            continue
        colour = marker["color"] if isinstance(marker["color"], str) else marker["color"][place]
        paint = f'fill="none" stroke="{colour}" stroke-width="2.5"' if marker.get("symbol") == "circle-open" else f'fill="{colour}"'
        found.append(f'<circle cx="{x.at(left):.1f}" cy="{y.at(top):.1f}" r="{marker["size"] / 2:g}" {paint}/>')
    return found


def bars(trace: Trace, x: Axis, y: Axis) -> list[str]:
    """Bars that lie down, each with its value in it or behind it."""
    bases = trace.get("base") or [0] * len(trace["x"])
    height = abs(y.at(1.0) - y.at(0.0)) * trace["width"]
    parts = []
    for place, (name, value, base) in enumerate(zip(trace["y"], trace["x"], bases, strict=True)):
        if value is None:
            continue
        colour = trace["marker"]["color"]
        fill = colour if isinstance(colour, str) else colour[place]
        left, right, middle = x.at(float(base)), x.at(float(base) + value), y.at(name)
        parts.append(
            f'<rect x="{left:.1f}" y="{middle - height / 2:.1f}" width="{right - left:.1f}" height="{height:.1f}" fill="{fill}"/>'
        )
        parts += [bar_text(trace, place, right, middle)] if trace.get("text") else []
    return parts


def bar_text(trace: Trace, place: int, right: float, middle: float) -> str:
    """The value of a bar, white within it."""
    where = trace["textposition"] if isinstance(trace["textposition"], str) else trace["textposition"][place]
    if where == "inside":
        return written(trace["text"][place], right - 6, middle + 5, "end", "#fff", 14)
    return written(trace["text"][place], right + 5, middle + 5, "start", INK, 14)
