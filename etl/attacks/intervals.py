"""A8 and A9: between which bounds does every hidden count lie, by all that is shown of its neighbours?

The neighbourhood of a group is the cube of its own dimensions; where more may be crossed, with each other dimension added
in turn. More of the release makes no interval narrower.
"""

import random
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, product
from math import ceil, floor

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.special import gammaincinv

from etl.attacks import Group, Outcome, Table
from etl.attacks.families import Shape, families, same_people, shape_of, with_periods
from etl.attacks.system import Reach, System, name_of, reach_of, system_of
from queries.disclosure import Protection

SAMPLE = 200
NARROW = 5  # values
RARE = 0.02
SURE = 0.95
MANY = 100  # as good as no bounds
ALMOST = 1e-6
Interval = tuple[int, int]
NOTHING = (1, 0)  # no value is left: something is shown that the rule does not show


def neighbourhood(shape: Shape, categories: Mapping[str, Sequence[str]], group: Group) -> set[Group]:
    """The groups of a table that say most about this one, which it counts too."""
    own = frozenset(name for name, _ in group)
    others = shape.dimensions - own
    cubes = [own | {other} for other in others] if len(own) < shape.depth and others else [own]
    return {group for cube in cubes for group in groups_of(categories, cube)}


def groups_of(categories: Mapping[str, Sequence[str]], names: frozenset[str]) -> Iterator[Group]:
    """Every group of these dimensions or of some of them."""
    choices = [[None, *((name, category) for category in categories[name])] for name in sorted(names)]
    for pairs in product(*choices):
        yield frozenset(pair for pair in pairs if pair)


def bounds(system: System, place: int) -> Interval:
    """The whole numbers between which this unknown lies; where there are few of them, by an integer programme."""
    low, high = solved(system, place, 0)
    return solved(system, place, 1) if low <= high < low + 2 * NARROW else (low, high)


def solved(system: System, place: int, whole: int) -> Interval:
    """The least and the most that the programme allows, in whole numbers."""
    least, opposite = (optimum(system, place, sign, whole) for sign in (1, -1))
    return NOTHING if least is None or opposite is None else (ceil(least - ALMOST), floor(ALMOST - opposite))


def optimum(system: System, place: int, sign: int, whole: int) -> float | None:
    """The least of an unknown, or of its opposite; None where what is shown is not by the rule."""
    goal = np.zeros(len(system.names))
    goal[place] = sign
    sums = LinearConstraint(system.sums, 0, 0)
    found = milp(goal, integrality=np.full(len(goal), whole), bounds=Bounds(system.low, system.high), constraints=sums)
    return None if found.fun is None else float(found.fun)


def small_hidden(table: Table, reach: Reach) -> list[Group]:
    """The groups that must stay hidden: somebody is in them, and few."""
    return [group for group, n in table.exact.items() if n < reach.threshold and group not in table.public]


def drawn(tables: Sequence[Table], reach: Reach, seed: int, size: int) -> dict[int, list[Group]]:
    """Small hidden groups from all tables together: by the place of their table."""
    hidden = [small_hidden(table, reach) for table in tables]
    starts = [0, *accumulate(map(len, hidden))]
    found: dict[int, list[Group]] = {}
    for number in sorted(random.Random(seed).sample(range(starts[-1]), min(size, starts[-1]))):
        place = bisect(starts, number) - 1
        if place not in found:
            found[place] = []
            hidden[place].sort(key=sorted)
        found[place].append(hidden[place][number - starts[place]])
    return found


def found_intervals(
    families: Sequence[Sequence[Table]], reach: Reach, seed: int, size: int = SAMPLE, periods: Sequence[Table] = ()
) -> list[Interval]:
    """What can be told of a sample of the small hidden groups, also by the `periods` that add up with theirs."""
    ordered = [(family, table) for family in families for table in family]
    found = []
    for place, groups in drawn([table for _, table in ordered], reach, seed, size).items():
        own, table = ordered[place]
        family = with_periods(own, periods)
        shapes = [shape_of(one) for one in family]
        found += [interval(family, shapes, table, group, reach) for group in groups]
    return found


def interval(family: Sequence[Table], shapes: Sequence[Shape], table: Table, group: Group, reach: Reach) -> Interval:
    """What can be told of one group."""
    around = {group}
    for shape in {shape: None for shape in shapes if shape.counts(group)}:
        around |= neighbourhood(shape, family[shapes.index(shape)].categories, group)
    system = system_of(family, around, reach, shapes)
    return bounds(system, system.names[name_of(table, group)])


def intervals(tables: Sequence[Table], rule: Protection, seed: int, size: int = SAMPLE) -> Outcome:
    """A8: no hidden count lies between bounds that are close together."""
    return judged("A8", "Grenzen van verborgen aantallen", found_intervals(families(tables), reach_of(rule), seed, size, tables))


def linked_intervals(tables: Sequence[Table], rule: Protection, seed: int, size: int = SAMPLE) -> Outcome:
    """A9: nor when the same people are counted a second time by other dimensions."""
    found = found_intervals(same_people(tables), reach_of(rule), seed, size)
    return judged("A9", "Grenzen over gekoppelde tabellen", found)


def judged(attack: str, title: str, found: Sequence[Interval]) -> Outcome:
    """The figures of all intervals together, in values that a count can still have.

    None may prove with fewer than five values left that somebody is in a hidden group. That somebody may be in it and few
    at most are, is another thing and cannot be ruled out: of a whole that was rounded down and a part that was rounded up
    the rest is 0 to 3. That must be rare, as far as a sample tells: judged by the low end of the one-sided 95 % interval of a count
    (Garwood 1936), or else one group in twenty would refuse an edition in which one in fifty may be so.
    """
    if not found:
        return Outcome(attack, title, True, {"cells": 0})
    left = sorted(min(high - low + 1, MANY) for low, high in found)
    count = len(left)
    narrow = sum(values < NARROW for values in left)
    figures = {
        "cells": count,
        "smallest": left[0],
        "median": left[count // 2],
        "exact": sum(values == 1 for values in left) / count,
        "at_most_two": sum(values <= 2 for values in left) / count,
        "narrow": narrow / count,
        "narrow_low": round(float(gammaincinv(narrow, 1 - SURE)) / count, 4) if narrow else 0.0,
        "narrow_with_people": sum(high - low + 1 < NARROW and low > 0 for low, high in found) / count,
    }
    return Outcome(attack, title, figures["narrow_with_people"] == 0 and figures["narrow_low"] <= RARE, figures)
