"""View model in, component out: no reading, no deciding, no ids but those that an update fills again."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard.wording import low

Child = Any


def part(name: str, children: Child, tag: type = html.Div, **more: Any) -> Any:
    """A place on the page that changes with the reader's choices; everything else stays mounted."""
    return tag(children, id={"deel": name}, **more)


def icon(shape: str) -> html.Span:
    """A shape that repeats the words beside it, so a screen reader may skip it."""
    return html.Span(shape, className="vorm", **{"aria-hidden": "true"})


def figure_link(title: str, href: str) -> dcc.Link:
    """The way to a figure's own page; it says of which figure to who hears the links one by one."""
    return dcc.Link(["Open dit cijfer", html.Span(f": {low(title)}", className="verborgen")], href=href)


def bullet_list(items: Sequence[Child], name: str = "") -> html.Ul:
    return html.Ul([html.Li(item) for item in items], className=name)
