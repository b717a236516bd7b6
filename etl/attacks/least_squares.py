"""A7: all that is shown of an indicator at once, against every hidden count together.

The attacker is given more than he has: he knows which groups are empty, which counts are hidden for being few, and the
mean and the spread of these. He takes the counts that are most likely by all of it and by the sums that must hold.
"""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import diags_array
from scipy.sparse.linalg import splu

from etl.attacks import Group, Outcome, Table
from etl.attacks.families import families, shape_of
from etl.attacks.system import Reach, System, reach_of, system_of
from queries.disclosure import Protection

FAMILIES = 40
FEWEST = 30  # hidden counts of one family; with fewer a best guess says nothing
MARGIN = 0.15  # more found than the best blind guess would
LEAST_ERROR = 1.2  # in people, root mean square
TINY = 1e-4  # the weight of what he knows nothing of, and the noise of what is shown as it is
STRICT = 1e3  # how much heavier a sum weighs than a shown count
ROUNDS, SETTLED = 300, 0.01


@dataclass(frozen=True)
class Guess:
    """Counts of people in hidden groups, and what the attacker took them for."""

    exact: np.ndarray
    guessed: np.ndarray

    def found(self) -> int:
        return int(np.sum(np.rint(self.guessed) == self.exact))

    def blind(self) -> int:
        """How many are found by naming the most common count for all."""
        return max(Counter(self.exact.tolist()).values())


def least_squares(tables: Sequence[Table], rule: Protection, seed: int, size: int = FAMILIES) -> Outcome:
    """A7 on a sample of the indicators and periods of an edition."""
    reach = reach_of(rule)
    hidden = [family for family in families(tables) if count_hidden(family, reach) >= FEWEST]
    chosen = random.Random(seed).sample(hidden, min(size, len(hidden)))
    return judged([guess(family, reach) for family in chosen])


def judged(guesses: Sequence[Guess]) -> Outcome:
    """The figures of all guesses together."""
    count = sum(len(one.exact) for one in guesses) or 1
    found, blind = (sum(getattr(one, name)() for one in guesses) / count for name in ("found", "blind"))
    rmse = float(np.sqrt(sum(np.sum((one.guessed - one.exact) ** 2) for one in guesses) / count))
    spread = float(np.sqrt(sum(np.sum((one.exact - one.exact.mean()) ** 2) for one in guesses) / count))
    figures = {"families": len(guesses), "cells": count, "exact": found, "blind": blind, "rmse": rmse, "spread": spread}
    passed = not guesses or (found <= blind + MARGIN and rmse >= LEAST_ERROR)
    return Outcome("A7", "Alles tegelijk: kleinste kwadraten", passed, figures)


def count_hidden(family: Sequence[Table], reach: Reach) -> int:
    return sum(n <= reach.most and group not in table.public for table in family for group, n in table.exact.items())


def guess(family: Sequence[Table], reach: Reach) -> Guess:
    """The most likely counts of the hidden groups of one family."""
    groups = {group for table in family for group in table.exact}
    system = system_of(family, groups, reach, [shape_of(table) for table in family], is_nobody)
    tables = {(table.grain, table.period, table.part): table for table in family}
    exact = np.array([tables[name[:3]].exact[name[3]] for name in system.names])
    public = np.array([tables[name[:3]].public.get(name[3], np.nan) for name in system.names])
    few = np.isnan(public) & (exact <= reach.most)
    mean, variance = exact[few].mean(), max(exact[few].var(), TINY)
    # The variance of rounding at random to a multiple of one more than the largest error.
    noise = max(reach.below * (reach.below + 2) / 6, TINY)
    aim = np.where(few, mean, np.nan_to_num(public))
    weight = np.where(few, 1 / variance, np.where(np.isnan(public), TINY, 1 / noise))
    system.high[few] = np.minimum(system.high[few], reach.most)
    return Guess(exact[few], most_likely(system, aim, weight)[few])


def is_nobody(table: Table, group: Group) -> bool:
    return group not in table.exact


def most_likely(system: System, aim: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """The counts nearest to `aim` that add up and stay within their bounds, by alternating directions (ADMM)."""
    heaviest = STRICT * weight.max()
    normal = diags_array(2 * weight) + heaviest * (system.sums.T @ system.sums)
    solver = splu(normal.tocsc(), permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0, options={"SymmetricMode": True})
    counts = np.clip(aim, system.low, system.high)
    pull = np.zeros(len(aim))
    for _ in range(ROUNDS):
        added_up = solver.solve(weight * (aim + counts - pull))
        nearer = np.clip(added_up + pull, system.low, system.high)
        pull += added_up - nearer
        moved = np.abs(nearer - counts).max()
        counts = nearer
        if moved < SETTLED:
            break
    return counts
