"""A made-up town of which everything is known: who is in which category, and what a rule shows of it."""

from collections.abc import Callable
from itertools import combinations

import numpy as np

from etl.attacks import Group, Table
from queries.cells import Count
from queries.disclosure import KEYS, Protection, shown
from queries.policy import read_policy

RULE = read_policy().protection
WEIGHTS = {
    "doelgroep": (0.6, 0.25, 0.15),
    "leerroute": (0.45, 0.1, 0.3, 0.15),
    "cohort": (0.1, 0.2, 0.25, 0.3, 0.15),
    "geslacht": (0.52, 0.48),
    "leeftijdsgroep": (0.2, 0.35, 0.25, 0.12, 0.08),
    "opleiding": (0.3, 0.4, 0.25, 0.05),
    "aanbieder": (0.4, 0.25, 0.15, 0.1, 0.06, 0.04),
}
Show = Callable[[Count], int | None]


def frr(count: Count, rule: Protection = RULE) -> int | None:
    """Our own rule."""
    return shown(count, rule)


def exact_from(least: int) -> Show:
    """Only the small are hidden, the others as they are."""
    return lambda count: count.n if count.n >= least else None


def nearest_five(count: Count) -> int | None:
    """Rounded to the nearest five, hidden up to seven."""
    return (count.n + 2) // 5 * 5 if count.n > 7 else None


def town(people: int, show: Show, depth: int = 3, seed: int = 1) -> Table:
    """One table of everyone."""
    draw = np.random.default_rng(seed)
    keys = draw.integers(0, KEYS, people)
    names = list(WEIGHTS)
    rows = np.column_stack([draw.choice(len(weights), people, p=weights) for weights in WEIGHTS.values()])
    counts: dict[Group, Count] = {}
    for size in range(depth + 1):
        for axes in combinations(range(len(names)), size):
            found, where = np.unique(rows[:, list(axes)], axis=0, return_inverse=True)
            sizes = np.bincount(where.ravel())
            for place, categories in enumerate(found):
                group = frozenset((names[axis], str(one)) for axis, one in zip(axes, categories, strict=True))
                counts[group] = Count(int(sizes[place]), int(keys[where.ravel() == place].sum() % KEYS))
    public = {group: value for group, count in counts.items() if (value := show(count)) is not None}
    exact = {group: count.n for group, count in counts.items()}
    categories = {name: tuple(str(place) for place in range(len(weights))) for name, weights in WEIGHTS.items()}
    return Table("k00", "jaar", "2026-12-31", "everyone", categories, public, exact)
