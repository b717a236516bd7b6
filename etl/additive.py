"""Tables that add up: shown counts moved to other multiples of the base, as little as can be, until rows and columns are sums.

Works on what may be shown already, so nothing of the exact counts is added. What comes out takes the place of the shown
count everywhere. The solver takes half a second to import: only who solves something waits for it.
"""

from collections.abc import Mapping
from itertools import product
from math import inf

import numpy as np

from etl.errors import EditionError

TOTAL = ""  # the category of a margin
Place = tuple[str, ...]  # a category for each dimension of the table; TOTAL for all of them together


class NotAdditiveError(EditionError):
    """This table stays as it is."""


def additive(
    shown: Mapping[Place, int | None], base: int, fixed: Mapping[Place, int] | None = None, least: int = 0
) -> dict[Place, int]:
    """The table nearest to the shown one in which every margin is the sum of its cells; none moves by more than the base.

    None comes below `least` either.

    The grand total stays, and so do the `fixed` places that an earlier table has settled. A table with a hidden cell is
    refused: what adds up would give that cell away.
    """
    values = {place: value for place, value in shown.items() if value is not None}
    if len(values) < len(shown) or shown.keys() != set(whole_table(shown)):
        raise NotAdditiveError(
            "Een tabel met een verborgen cel kan niet kloppend worden gemaakt. Voeg categorieën samen of laat hem zo."
        )
    grand = (TOTAL,) * len(next(iter(values)))
    settled = {grand: values[grand], **(fixed or {})}
    aim = np.array(list(values.values())) / base
    units = solved(list(values), aim, {place: value / base for place, value in settled.items()}, least / base)
    return {place: base * unit for place, unit in zip(values, units, strict=True)}


def whole_table(places: Mapping[Place, object]) -> list[Place]:
    """Every combination of the categories of these places, with the margins."""
    return list(product(*({TOTAL, *categories} for categories in zip(*places, strict=True))))


def solved(places: list[Place], aim: np.ndarray, settled: Mapping[Place, float], least: float) -> list[int]:
    """In units of the base: the least of all movements together, of at most one unit each."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array, eye_array, hstack

    count = len(places)
    low, high = np.maximum(aim - 1, least), aim + 1
    for place, value in settled.items():
        low[places.index(place)] = high[places.index(place)] = value
    sums, one = csr_array(sums_of(places)), eye_array(count)
    constraints = [
        LinearConstraint(hstack([sums, csr_array(sums.shape)]), 0, 0),
        LinearConstraint(hstack([one, -one]), -inf, aim),
        LinearConstraint(hstack([one, one]), aim, inf),
    ]
    found = milp(
        np.append(np.zeros(count), np.ones(count)),  # first the cells, then how far each moves
        integrality=np.append(np.ones(count), np.zeros(count)),
        bounds=Bounds(np.append(low, np.zeros(count)), np.append(high, np.full(count, inf))),
        constraints=constraints,
    )
    if found.x is None:
        raise NotAdditiveError("Deze tabel kan niet kloppend worden gemaakt met stappen van één afronding. Laat hem zoals hij is.")
    return [round(value) for value in found.x[:count]]


def sums_of(places: list[Place]) -> np.ndarray:
    """A row for each margin along each dimension: its cells minus itself."""
    rows = []
    for place in places:
        for axis in [axis for axis, category in enumerate(place) if category == TOTAL]:
            rest = place[:axis], place[axis + 1 :]
            parts = [other for other in places if (other[:axis], other[axis + 1 :]) == rest and other != place]
            rows.append([1.0 if other in parts else -1.0 if other == place else 0.0 for other in places])
    return np.array(rows)
