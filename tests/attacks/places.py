"""Where a number could hide in an answer: unknown parts, sizes and colours, the order of rows, drawings without text."""

import base64
import json
import re
from collections.abc import Iterator
from typing import Any

import duckdb
from crawl import Shelf, allowed
from harvest import Answer, components, figures
from numbers_in import STYLE
from release_numbers import FILTERS, ReleaseFile

HTML, OTHERS = "dash_html_components", {("dash_core_components", "Link"), ("dash_core_components", "Graph")}
KNOWN = OTHERS | {("dash_bootstrap_components", "Select")}
# Parts of a component in which something can be kept without being seen.
KEEPERS = {"data", "columnDefs", "rowData", "columns", "memory", "key", "figure", "clickData", "hoverData", "extendData"}
TRACE = {
    "type", "x", "y", "mode", "line", "connectgaps", "text", "hovertemplate", "hoverinfo", "marker", "fill", "fillcolor", "xaxis",
    "yaxis", "orientation", "width", "textposition", "textfont", "insidetextanchor", "textangle", "cliponaxis", "insidetextfont",
    "customdata", "name", "showlegend", "arrangement", "node", "link", "valueformat", "base",
}  # fmt: skip
# Every size of a mark, a letter or an edge: none of them tells of anybody.
SIZES = {
    "tabIndex": {-1, 0}, "height": {16, 44}, "width": {0, 0.5, 0.55, 0.62, 1.25, 1.5, 2.25, 2.5, 4, 132, 240},
    "size": {5, 11, 12, 13, 14, 15, 16, 18}, "nticks": {5, 6, 8}, "xshift": {2, 6, 9},
    "yshift": {-4, 2, 4, 6, 12, 20, 34, 56}, "textangle": {0}, "pad": {22}, "thickness": {16},
    "source": set(range(12)), "target": set(range(24)),
    "domain": {round(n * (w + 0.05) + e * w, 6) for many in range(1, 9) for w in [(1.05 - 0.05 * many) / many]
               for n in range(many) for e in (0, 1)} | {0.5},
}  # fmt: skip
COLOURS = {
    "#12436D", "#F46A25", "#1F7F77", "#801650", "#3D3D3D", "#5A6570", "#E6E9EE", "#8A94A0", "#fff", "#B3400F", "rgba(0,0,0,0)",
    "rgba(18, 67, 109, 0.13)", "rgba(90, 101, 112, 0.16)", "rgba(18, 67, 109, 0.24)", "rgba(255, 255, 255, 0.75)",
}  # fmt: skip
HIDDEN = "<\u00a010"
# The drawing of a course: its height without its edges, and how many periods it shows of each grain.
HEIGHT, EDGE, LATEST = 44, 4, {"maand": 36, "kwartaal": 12, "jaarlopend": 12, "jaar": 4}
TRACK = 240


def strange_parts(answer: Answer) -> list[str]:
    """Components, and parts of components and figures, that the monitor does not use."""
    parts, graphs = typed(answer.places), figures(answer).values()
    found = [kind for kind, _ in parts if not is_known(*kind)]
    kept = [f"{kind[1]}.{name}" for kind, props in parts for name in props.keys() & KEEPERS if kind[1] != "Graph"]
    drawn = [name for figure in graphs for name in figure.keys() - {"data", "layout"}]
    series = [name for figure in graphs for one in figure["data"] for name in one.keys() - TRACE]
    return [str(one) for one in (*found, *kept, *drawn, *series)]


def is_known(namespace: str, kind: str) -> bool:
    return namespace == HTML or (namespace, kind) in KNOWN


def typed(tree: Any) -> list[tuple[tuple[str, str], dict[str, Any]]]:
    """Every component with its type and its properties, in reading order."""
    found, left = [], [tree]
    while left:
        one = left.pop()
        if isinstance(one, list):
            left.extend(reversed(one))
        elif isinstance(one, dict):
            if "namespace" in one and isinstance(one.get("props"), dict):
                found.append(((one["namespace"], one["type"]), one["props"]))
            left.extend(part for name, part in reversed(one.items()) if name != "figure")
    return found


def strange_styles(tree: Any, name: str = "", owner: str = "") -> Iterator[str]:
    """Sizes and colours that are not of the house: the crawl does not count these among the numbers."""
    if isinstance(tree, dict):
        for key, one in tree.items():
            yield from strange_styles(one, key, name)
    elif isinstance(tree, list):
        for one in tree:
            yield from strange_styles(one, name, owner)
    elif name.endswith("color"):
        if str(tree).removesuffix("66") not in COLOURS:
            yield f"{owner}.{name} = {tree}"
    elif name in STYLE and type(tree) in (int, float) and round(tree, 6) not in SIZES.get(name, ()):
        yield f"{owner}.{name} = {tree}"


def out_of_order(answer: Answer, release: ReleaseFile) -> list[str]:
    """Tables in which groups do not stand in the order of their definition although one of them is hidden.

    The years of a table per period are no groups: those run from the latest on.
    """
    orders = [list(body["categories"].values()) for body in release.of_kind("dimension").values()]
    found = []
    for _, props in typed(answer.places):
        caption, _, rows = json.loads(props.get("data-tabel", '["", [], []]'))
        labels = [row[0] for row in rows]
        fitting = [[order.index(label) for label in labels] for order in orders if order and set(labels) <= set(order)]
        if caption.endswith("per periode"):
            continue
        if fitting and any(HIDDEN in cell for row in rows for cell in row) and not any(one == sorted(one) for one in fitting):
            found.append(caption)
    return found


def strange_drawings(answer: Answer, shelf: Shelf) -> list[str]:
    """Small drawings on tiles that are not the picture of a published series, or of published numbers."""
    found = []
    for kind, props in typed(answer.places):
        if kind[1] == "Article":
            name = indicator_of(props)
            sources = {one["className"]: drawing(one["src"]) for one in components(props) if "src" in one}
            if "vonk" in sources and heights(sources["vonk"]) not in courses(name, answer, shelf):
                found.append(f"{name}: {answer.path}{answer.search}")
            if "kogel" in sources and not is_of(lengths(sources["kogel"]), allowed(name, answer, shelf)[0]):
                found.append(f"{name}: {answer.path}{answer.search}")
    return found


def indicator_of(props: dict[str, Any]) -> str:
    """The indicator that a tile leads to."""
    link = next(one["href"] for one in components(props) if "href" in one)
    return str(re.findall(r"/indicator/([a-z0-9_]+)", link)[0])


def drawing(source: str) -> str:
    return base64.b64decode(source.removeprefix("data:image/svg+xml;base64,")).decode()


def heights(svg: str) -> tuple[float, ...]:
    """How high each point of a course stands, from 0 to 1 of the highest."""
    path = re.findall(r'd="([^"]*)" fill="none"', svg)[0]
    return tuple(round((HEIGHT - EDGE - float(y)) / (HEIGHT - 2 * EDGE), 2) for y in re.findall(r"[ML][\d.]+ (-?[\d.]+)", path))


def courses(name: str, answer: Answer, shelf: Shelf) -> set[tuple[float, ...]]:
    """The courses of this indicator for the chosen group, at every grain."""
    release = shelf.release("")
    body = release.indicators[name]
    chosen = {key: value for key, value in re.findall(r"(\w+)=(\w+)", answer.search) if key in {*FILTERS} & {*body["dimensions"]}}
    if body["headline"]:
        chosen.setdefault(body["distribution"], body["headline"])
    values = " and ".join(f'"{one}" is not distinct from ?' for one in release.dimensions)
    with duckdb.connect(str(release.path), read_only=True) as con:
        asked = [name, *(chosen.get(one) for one in release.dimensions)]
        mine = f"where indicator = ? and {values}"
        cells = con.execute(f"select grain, part, value from cell {mine} order by period", asked).fetchall()
        steps = con.execute(f"select incidence from curve {mine} order by step_start", asked).fetchall()
    parts = {(grain, part): [row[2] for row in cells if row[:2] == (grain, part)][-LATEST[grain] :] for grain, part, _ in cells}
    return {scaled(series) for series in [*parts.values(), [0.0, *(row[0] for row in steps)]]}


def scaled(series: list[float | None]) -> tuple[float, ...]:
    """The known values as parts of the highest."""
    known = [one for one in series if one is not None]
    pixels = HEIGHT - 2 * EDGE
    return tuple(round(float(f"{pixels * one / (max(known) or 1):.1f}") / pixels, 2) for one in known)


def lengths(svg: str) -> list[float]:
    """How far the value, its interval and the norm reach on their track, from 0 to 1."""
    return [float(one) / TRACK for one in re.findall(r'd="M(?:0 8H)?([\d.]+)', svg)[1:] if float(one) < TRACK - 2]


def is_of(found: list[float], numbers: frozenset[float]) -> bool:
    """Whether all of these are published numbers on one scale."""
    tops = {100.0, *(1.25 * number for number in numbers)}
    return any(all(any(abs(number / top - one) < 0.0005 for number in numbers) for one in found) for top in tops if top)
