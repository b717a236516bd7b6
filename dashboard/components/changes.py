"""What is different from the edition before: figures that moved, and earlier figures that read otherwise now."""

from typing import Any

from dash import dcc, html

from dashboard.changes import WHY_REVISED, Movement
from dashboard.components import bullet_list
from dashboard.overview import Overview

AT_ONCE = 5  # corrections that are read at once; the rest is for who asks
NONE_REVISED = "Geen enkel eerder cijfer leest nu anders."


def moved(view: Overview) -> list[Any]:
    """What moved more than chance, and what stayed."""
    if not view.previous:
        return [html.H2("Wat is er veranderd?"), html.P("Er is geen eerdere editie om mee te vergelijken.")]
    lines = (
        bullet_list([movement(one) for one in view.moved])
        if view.moved
        else html.P("Geen enkel cijfer veranderde meer dan door toeval kan.")
    )
    return [html.H2(f"Wat is er veranderd sinds {view.previous}?"), lines, html.P(view.still)]


def revised(lines: list[Movement], notice: str) -> list[Any]:
    """The old and the new value of each, with the reason; the latest first, the rest folded."""
    why = notice or (WHY_REVISED if lines else NONE_REVISED)
    first, rest = lines[:AT_ONCE], lines[AT_ONCE:]
    found: list[Any] = [html.P(why), *([bullet_list([correction(one) for one in first])] if first else [])]
    if rest:
        title = html.Summary("Toon ook de andere")
        found.append(html.Details([title, bullet_list([correction(one) for one in rest])]))
    return found


def movement(one: Movement) -> list[dcc.Link | str]:
    return [dcc.Link(one.title, href=one.href), f": {one.text}."]


def correction(one: Movement) -> list[dcc.Link | str]:
    return [dcc.Link(one.title, href=one.href), f", {one.text}"]
