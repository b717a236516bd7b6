"""What comes nearest to a choice that cannot be shown: one step aside, and only where there is something to see."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from dashboard.exploring.hindrances import PER, grains_of, hindrance_of
from dashboard.exploring.wish import Wish, wish_of
from dashboard.reading import Scope
from dashboard.selection import FILTERS, Selection
from dashboard.wording import listed

MOST = 3


@dataclass(frozen=True)
class Way:
    """A choice that can be shown, and what to call it."""

    text: str
    selection: Selection


def nearest(wish: Wish) -> tuple[Way, ...]:
    """At most three ways out, the one that changes least first."""
    edition, by_choice = wish.scope.edition, {}
    for way in steps(wish):
        by_choice.setdefault(way.selection, way)
    possible = (way for way in by_choice.values() if is_possible(wish_of(Scope(edition, way.selection))))
    return tuple(islice(possible, MOST))


def is_possible(wish: Wish) -> bool:
    return wish.is_shown and hindrance_of(wish) is None


def steps(wish: Wish) -> Iterator[Way]:
    """Every step aside: another period, a filter less, another breakdown, one breakdown less."""
    now = wish.scope.selection
    yield from fewer_filters(wish, [name for name in wish.chosen if not wish.fixed.get(name)])
    yield from other_grains(wish, now)
    yield from other_breakdowns(wish, now)
    if len(wish.by) == 2:
        label = wish.dimensions[0].label
        yield Way(f"Splits alleen uit naar {label}", replace(now, naar=wish.by[0], tegen=""))
    for name in wish.chosen:
        yield from fewer_filters(wish, [name])
    if wish.by:
        yield Way("Splits niet uit", replace(now, naar="", tegen=""))
    if now.periode:
        yield Way("Kijk naar de laatste maand", replace(now, periode=""))
    yield Way("Bekijk iedereen samen", Selection(cijfer=now.cijfer, editie=now.editie))


def other_grains(wish: Wish, now: Selection) -> Iterator[Way]:
    """The same per another period, the finest first."""
    for grain in grains_of(wish.indicator):
        if grain != wish.grain:
            yield Way(f"Bekijk het {PER[grain]}", replace(now, per="" if wish.indicator.measure == "duration" else grain))


def other_breakdowns(wish: Wish, now: Selection) -> Iterator[Way]:
    """In place of a breakdown that the figure does not have, the ones that it does."""
    dimensions, indicator = wish.scope.edition.catalog.dimensions, wish.indicator
    if all(name in indicator.dimensions for name in wish.by):
        return
    kept = [name for name in wish.by if name in indicator.dimensions]
    for name in indicator.dimensions:
        if name not in (*wish.chosen, *wish.by):
            naar, tegen, *_ = (*kept, name, "")
            words = listed([dimensions[one].label for one in (*kept, name)])
            yield Way(f"Splits uit naar {words}", replace(now, naar=naar, tegen=tegen))


def fewer_filters(wish: Wish, names: list[str]) -> Iterator[Way]:
    """Without these filters."""
    if not names:
        return
    dimensions = wish.scope.edition.catalog.dimensions
    words = listed([dimensions[name].label for name in names])
    gone = {name if name in FILTERS else "eenheid": "" for name in names}
    yield Way(f"Zet het filter op {words} uit", replace(wish.scope.selection, **gone))
