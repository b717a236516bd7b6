"""Components on their way to the browser: what an update fills again, and all of it written as JSON once.

Dash cleans every answer for numpy, pandas and dates; our components hold text, numbers, lists and dicts only.
"""

from typing import Any

import orjson
from dash.development.base_component import Component


def wired(tree: Any) -> orjson.Fragment:
    """The tree as finished JSON that Dash passes on as it is."""
    return orjson.Fragment(orjson.dumps(tree, default=plain))


def plain(component: Any) -> Any:
    """What a component is to the browser; anything else is a fault of ours and raises."""
    return component.to_plotly_json()


def parts(tree: Any) -> dict[tuple[str, str], Any]:
    """Everything on a page that an update fills again, by its name."""
    found: dict[tuple[str, str], Any] = {}
    for component in walk(tree):
        name = getattr(component, "id", None)
        if isinstance(name, dict) and "deel" in name:
            found[name_of(name)] = component.children
        elif isinstance(name, dict) and "figuur" in name:
            found[name_of(name)] = component.figure
    return found


def walk(tree: Any) -> Any:
    """Every component of a page."""
    if isinstance(tree, list | tuple):
        for one in tree:
            yield from walk(one)
    elif isinstance(tree, Component):
        yield tree
        yield from walk(getattr(tree, "children", None))


def name_of(identity: dict[str, str]) -> tuple[str, str]:
    """The kind and the name of a place on the page."""
    kind = "figuur" if "figuur" in identity else "deel"
    return kind, identity[kind]
