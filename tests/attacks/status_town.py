"""A made-up town in which everyone has ten properties and one status, shown as the monitor would: with a key for everyone."""

from collections import defaultdict
from itertools import combinations

import numpy as np

from etl.attacks import Group
from etl.attacks.time import Figure, Pair
from queries.cells import Count
from queries.disclosure import Protection, shown
from queries.policy import read_policy

RULE = read_policy().protection
EXACT = Protection(threshold=1, blur=1, base=1, share_denominator=1, curve_events=1, curve_at_risk=1)
DIMENSIONS = tuple(f"d{number}" for number in range(10))
KEYS = 2**32


class StatusTown:
    """People of whom some have the status; who they are is drawn once from the seed."""

    def __init__(self, people: int, seed: int = 1) -> None:
        self.dice = np.random.default_rng(seed)
        columns = [
            self.dice.choice(size, people, p=self.dice.dirichlet(np.full(size, 2))) for size in (2, 3, 3, 4, 4, 5, 6, 6, 7, 8)
        ]
        self.people = [tuple(map(str, row)) for row in zip(*columns, strict=True)]
        self.keys = [int(key) for key in self.dice.integers(0, KEYS, people)]
        self.status = self.dice.random(people) < 0.4

    def turned(self, churn: float, among: np.ndarray | None = None) -> np.ndarray:
        """The status after so many people, drawn from some or all, became the other."""
        pool = np.flatnonzero(among) if among is not None else np.arange(len(self.people))
        after = self.status.copy()
        drawn = self.dice.choice(pool, round(churn * len(self.people)), replace=False)
        after[drawn] = ~after[drawn]
        return after

    def looks(self, status: np.ndarray, depth: int, rule: Protection = RULE) -> dict[Group, Figure]:
        """What is shown of those with the status, in every group of at most so many properties."""
        counts: dict[Group, list[int]] = defaultdict(lambda: [0, 0])
        for row, key, has in zip(self.people, self.keys, status, strict=True):
            for size in range(depth + 1) if has else ():
                for some in combinations(zip(DIMENSIONS, row, strict=True), size):
                    one = counts[frozenset(some)]
                    one[0] += 1
                    one[1] += key
        found = {group: shown(Count(n, key % KEYS), rule) for group, (n, key) in counts.items()}
        return {group: Figure(value, value) for group, value in found.items() if value is not None}

    def pair(self, after: np.ndarray, depth: int, rule: Protection = RULE, before: np.ndarray | None = None) -> Pair:
        """Two looks at the status, and who changed in between."""
        start = self.status if before is None else before
        looks = (self.looks(start, depth, rule), self.looks(after, depth, rule))
        return Pair([looks], DIMENSIONS, self.people, list(start != after))
