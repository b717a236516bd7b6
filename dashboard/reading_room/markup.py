"""A page of the dashboard as plain HTML: the same components, written out instead of sent to a script."""

import json
from collections.abc import Callable
from html import escape
from typing import Any

from dash.development.base_component import Component

from dashboard.charts import Table
from dashboard.reading_room.drawing import drawn

VOID = {"br", "hr", "img"}
NAMES = {"className": "class", "tabIndex": "tabindex", "colSpan": "colspan", "rowSpan": "rowspan"}
# Places that only work with a script, or that it fills.
LEFT_OUT = {"filters", "filternoot"}
Linked = Callable[[str], str]


def markup(tree: Any, linked: Linked) -> str:
    """Components as HTML; `linked` gives the file of an address, or nothing where it is not part of this room."""
    if isinstance(tree, Component):
        return element(tree, linked)
    if isinstance(tree, list | tuple):
        return "".join(markup(one, linked) for one in tree)
    return "" if tree is None else escape(str(tree))


def element(one: Any, linked: Linked) -> str:
    """One component."""
    given = one.to_plotly_json()
    props = given["props"]
    children = props.get("children")
    if given["type"] == "Graph":
        return drawn(props["figure"])
    if given["type"] == "Button" or props.get("className") in LEFT_OUT or is_way_out(children, linked):
        return ""
    if "data-tabel" in props:
        return f"<div{attributes(props)}>{table(Table(*json.loads(props['data-tabel'])))}</div>"
    if given["type"] in ("Link", "A"):
        return anchor(props, linked)
    tag = given["type"].lower()
    if props.get("className") == "grafiek-kader":
        props = {**props, "tabIndex": 0}  # on a phone a drawing scrolls in its frame, by keyboard too
    content = "" if tag in VOID else f"{markup(children, linked)}</{tag}>"
    return f"<{tag}{attributes(props)}>{content}"


def is_way_out(children: Any, linked: Linked) -> bool:
    """Whether something holds nothing but a link to a page outside this room."""
    return isinstance(children, Component) and not linked(getattr(children, "href", None) or "#")


def anchor(props: dict[str, Any], linked: Linked) -> str:
    """A link to a file of this room; words where there is none."""
    content, file = markup(props.get("children"), linked), linked(props["href"])
    rest = attributes({name: value for name, value in props.items() if name != "href"})
    return f'<a href="{escape(file)}"{rest}>{content}</a>' if file else f"<span{rest}>{content}</span>"


def attributes(props: dict[str, Any]) -> str:
    """What HTML knows: texts, numbers, and names with a dash; a name in parts steers a script and stays out."""
    known = [(NAMES.get(name, name), value) for name, value in props.items() if isinstance(value, str | int | float)]
    kept = [(name, value) for name, value in known if name != "children" and value is not False and not name.startswith("data-")]
    return "".join(f' {name}="{escape("" if value is True else str(value))}"' for name, value in kept)


def table(found: Table) -> str:
    """The same table that assets/monitor.js makes."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in found.columns)
    rows = "".join(
        f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in rest)}</tr>'
        for first, *rest in found.rows
    )
    caption = f"<caption>{escape(found.caption)}</caption>"
    return f'<table class="cijfers">{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
