"""View model in, component out: no reading, no deciding, no ids but those that an update fills again."""

from collections.abc import Sequence
from typing import Any

from dash import html

Child = Any


def part(name: str, children: Child, tag: type = html.Div, **more: Any) -> Any:
    """A place on the page that changes with the reader's choices; everything else stays mounted."""
    return tag(children, id={"deel": name}, **more)


def icon(shape: str) -> html.Span:
    """A shape that repeats the words beside it, so a screen reader may skip it."""
    return html.Span(shape, className="vorm", **{"aria-hidden": "true"})


def bullet_list(items: Sequence[Child], name: str = "") -> html.Ul:
    return html.Ul([html.Li(item) for item in items], className=name)
