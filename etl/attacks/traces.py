"""A11 and A12: what one person alone leaves behind in what is shown. Properties of the mechanism, tried on a made-up town.

A11: a planted person changes in a month in which others do as usual. Whoever knows him and his groups compares how suspicious he
is then with 200 placebo months, in which the others change as usual and he does not. He is given away when he is more
suspicious than in 19 of 20 of them; of a hundred planted persons, no more may be so than by chance (exact binomial test).
A12: a group of nine gets a tenth person and loses him again. A fixed threshold would tell that month by month. A blurred
one shows a group of ten in one of five cases; which groups those are depends on who is in it.
"""

from dataclasses import dataclass

import numpy as np
from scipy.stats import binomtest

from etl.attacks import Outcome
from etl.attacks.time import Figure, odds
from queries.cells import Count
from queries.disclosure import HALF, KEYS, Protection, shown

PLACEBOS = 200
PLANTED = 100
LEAST = 0.05
SIZES = (2, 3, 3, 4, 4, 5, 6, 6, 7, 8)  # of the properties of the made-up people
STATUS = 0.4
MOST_AT_EDGE = 0.25


@dataclass(frozen=True)
class Town:
    """Made-up people: their properties, their keys, and who has the status."""

    properties: np.ndarray
    keys: np.ndarray
    status: np.ndarray
    dice: np.random.Generator

    def month(self, churn: float) -> np.ndarray:
        """The status after a month in which so many people, drawn anew, became another."""
        drawn = self.dice.choice(len(self.keys), round(churn * len(self.keys)), replace=False)
        after = self.status.copy()
        after[drawn] = ~after[drawn]
        return after


def made_up(people: int, seed: int) -> Town:
    """People with ten properties, uneven as in life."""
    dice = np.random.default_rng(seed)
    properties = np.array([dice.choice(size, people, p=dice.dirichlet(np.full(size, 2))) for size in SIZES])
    return Town(properties, dice.integers(0, KEYS, people), dice.random(people) < STATUS, dice)


def trace(rule: Protection, seed: int, people: int = 1000, churn: float = 0.06, depth: int = 1, planted: int = PLANTED) -> Outcome:
    """How many planted persons are given away by the month in which they change."""
    town = made_up(people, seed)
    placebos = np.array([town.month(churn) for _ in range(PLACEBOS)])
    found = 0
    for person in town.dice.choice(people, planted, replace=False):
        month = town.month(churn)
        month[person] = ~town.status[person]
        quiet = placebos[placebos[:, person] == town.status[person]]
        mine, *others = suspicion(town, groups_of(town, int(person), depth), np.array([month, *quiet]), rule, churn)
        found += (1 + sum(one >= mine for one in others)) / (1 + len(others)) <= LEAST
    chance = float(binomtest(found, planted, LEAST, alternative="greater").pvalue)
    return Outcome("A11", "Spoor van één persoon", chance > LEAST, {"given_away": found / planted, "p": round(chance, 3)})


def groups_of(town: Town, person: int, depth: int) -> np.ndarray:
    """Who is with this person in the groups of at most one or two properties: a row per group."""
    alike = town.properties == town.properties[:, [person]]
    rows = [np.ones(len(town.keys), dtype=bool)]
    if depth >= 1:
        rows += list(alike)
    if depth >= 2:
        rows += [one & other for place, one in enumerate(alike) for other in alike[:place]]
    return np.array(rows)


def suspicion(town: Town, groups: np.ndarray, months: np.ndarray, rule: Protection, churn: float) -> list[float]:
    """Per month the odds of all groups of a person together, as in the time attack."""
    [before] = figures(town, groups, town.status[None, :], rule)
    least = max(churn, 1 / len(town.keys))
    return [
        sum(odds(one, other, least) for one, other in zip(before, after, strict=True) if one or other)
        for after in figures(town, groups, months, rule)
    ]


def figures(town: Town, groups: np.ndarray, months: np.ndarray, rule: Protection) -> list[list[Figure | None]]:
    """Per month what is shown of each group: how many have the status. The sums are small enough to be exact."""
    status, members = months.astype(float), groups.astype(float).T
    counts, keys = (status @ members).tolist(), ((status * town.keys) @ members).tolist()
    return [[told(int(n), int(key), rule) for n, key in zip(*both, strict=True)] for both in zip(counts, keys, strict=True)]


def told(n: int, key: int, rule: Protection) -> Figure | None:
    """One count as it is shown."""
    public = shown(Count(n, key % KEYS), rule)
    return None if public is None else Figure(public, public)


def edge(rule: Protection) -> Outcome:
    """In how many cases a group one smaller than the threshold, and one just as large, is shown: over all blurs there are."""
    keys = [half * HALF for half in range(HALF)]
    below, at = (sum(shown(Count(n, key), rule) is not None for key in keys) / HALF for n in (rule.threshold - 1, rule.threshold))
    return Outcome("A12", "Rand van de drempel", below == 0 and 0 < at <= MOST_AT_EDGE, {"below": below, "at": round(at, 4)})
