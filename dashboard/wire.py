"""Components on their way to the browser: written as JSON once, instead of walked through for every kind of value.

Dash cleans every answer for numpy, pandas and dates; our components hold text, numbers, lists and dicts only.
"""

from typing import Any

import orjson


def wired(tree: Any) -> orjson.Fragment:
    """The tree as finished JSON that Dash passes on as it is."""
    return orjson.Fragment(orjson.dumps(tree, default=plain))


def plain(component: Any) -> Any:
    """What a component is to the browser; anything else is a fault of ours and raises."""
    return component.to_plotly_json()
