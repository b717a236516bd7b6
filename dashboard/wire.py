"""Components on their way to the browser: what an update fills again, and all of it written as JSON once.

Dash cleans every answer for numpy, pandas and dates; our components hold text, numbers, lists and dicts only.
"""

from typing import Any

import orjson
from dash.development.base_component import Component

# What the classes that Dash makes write into each component about itself.
ABOUT_ITSELF = frozenset({"_prop_names", "_valid_wildcard_attributes", "available_properties", "available_wildcard_properties"})


def wired(tree: Any) -> orjson.Fragment:
    """The tree as finished JSON that Dash passes on as it is."""
    return orjson.Fragment(orjson.dumps(tree, default=plain))


def plain(component: Any) -> Any:
    """What a component is to the browser, as its `to_plotly_json` but without asking for each property it could have; anything else
    than a component is a fault of ours and raises."""
    if not isinstance(component, Component):
        raise TypeError(f"no component: {type(component).__name__}")
    props = {name: value for name, value in vars(component).items() if name not in ABOUT_ITSELF}
    return {"props": props, "type": component._type, "namespace": component._namespace}


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
    if isinstance(tree, (list, tuple)):
        for one in tree:
            if not isinstance(one, str):
                yield from walk(one)
    elif isinstance(tree, Component):
        yield tree
        yield from walk(getattr(tree, "children", None))


def name_of(identity: dict[str, str]) -> tuple[str, str]:
    """The kind and the name of a place on the page."""
    kind = "figuur" if "figuur" in identity else "deel"
    return kind, identity[kind]
