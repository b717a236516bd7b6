"""A10: who changed between two looks at the same figures, by somebody who knows the people but not their status.

He knows in which groups everyone is. A group whose figure stayed as it was makes a change of its people less likely,
one whose figure moved makes it more likely, and a small group more so than a large one. He adds up the odds of all
groups that are shown, and so ranks everybody.

Whoever looks at figures learns which groups change much: that is what they are for, and that this year's cohort is new
needs no figures. So people are compared with others of whom their own categories, one by one, say as much: ten layers by
the share of the others in each of his categories who changed. Where changes fall at random the layers make no difference.

The ranking fails when who changed stands above who did not in more than 60 % of the comparisons, or when the top of the list
holds more than three times as many of them as it would by chance. Both are judged by the low end of a one-sided 95 % interval,
because few people change in a month. To see small leaks too, the pairs of a run of periods are judged together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, log1p, sqrt
from typing import NamedTuple

import numpy as np
from scipy.special import gammaincinv

from etl.attacks import Group

MOST_AUC = 0.60
MOST_GAIN = 3.0
SURE = 0.95
SIDE = 1.645  # standard errors to the low end of a one-sided 95 % interval
# The chance that one person more or fewer shows in a figure rounded at random to five: the mean over the five rests.
SHOWS = 0.36
LAYERS = 10
PRIOR = 10  # a category of few people is given so many of the town's average


class Figure(NamedTuple):
    """What stands there, and of how many people: of a count the same number, of a mean or a median also its interval."""

    says: object
    people: int


Look = Mapping[Group, Figure]  # what is shown of one count or one amount


@dataclass(frozen=True)
class Pair:
    """The same figures at two moments or in two editions, and who changed between them: the judge alone knows that."""

    looks: Sequence[tuple[Look, Look]]
    dimensions: tuple[str, ...]
    people: Sequence[tuple[str, ...]]  # everyone's categories, in the order of the dimensions
    changed: Sequence[bool]


@dataclass(frozen=True)
class Ranked:
    """How well a ranking told who changed, within the layers; rankings of several pairs add up."""

    changed: int = 0
    wins: float = 0.0
    comparisons: int = 0
    variance: float = 0.0  # of the wins, if the truth lay on the limit
    caught: float = 0.0  # of those who changed, in a top of the list that is as long as they are many
    expected: float = 0.0  # and by chance

    def __add__(self, other: "Ranked") -> "Ranked":
        mine, others = vars(self).values(), vars(other).values()
        return Ranked(*(one + two for one, two in zip(mine, others, strict=True)))

    @property
    def auc(self) -> float:
        return self.wins / self.comparisons if self.comparisons else 0.5

    @property
    def auc_low(self) -> float:
        return self.auc - SIDE * sqrt(self.variance) / self.comparisons if self.comparisons else 0.5

    @property
    def gain(self) -> float:
        return self.caught / self.expected if self.expected else 0.0

    @property
    def gain_low(self) -> float:
        """The low end of the exact interval of a count by Garwood (1936)."""
        return float(gammaincinv(self.caught, 1 - SURE)) / self.expected if self.caught else 0.0

    @property
    def passed(self) -> bool:
        return self.auc_low <= MOST_AUC and self.gain_low <= MOST_GAIN


def rank(pair: Pair, layers: int = LAYERS) -> Ranked:
    """Everybody ranked by suspicion, and judged within layers of people of whom one would expect as much."""
    changed = np.array(pair.changed, dtype=bool)
    if not changed.any() or changed.all():
        return Ranked(int(changed.sum()))
    codes = coded(pair)
    scores = suspicion(pair.looks, codes, float(changed.mean()))
    found = Ranked()
    layer = layered(expectation(codes, changed), layers)
    for number in range(layers):
        found += judged(scores[layer == number], changed[layer == number])
    return found


@dataclass(frozen=True)
class Codes:
    """Everybody's categories as numbers: per dimension an array, and what each number stands for."""

    people: int
    of: dict[str, np.ndarray]
    numbers: dict[str, dict[str, int]]


def coded(pair: Pair) -> Codes:
    """Number the categories of each dimension."""
    of, numbers = {}, {}
    for name, column in zip(pair.dimensions, zip(*pair.people, strict=True), strict=True):
        known = sorted(set(column))
        numbers[name] = {category: number for number, category in enumerate(known)}
        of[name] = np.fromiter(map(numbers[name].__getitem__, column), np.int32, len(column))
    return Codes(len(pair.people), of, numbers)


def suspicion(looks: Iterable[tuple[Look, Look]], codes: Codes, churn: float) -> np.ndarray:
    """For everyone the sum of the odds of all groups he is in, as far as they are shown."""
    total = np.zeros(codes.people)
    tables: dict[tuple[str, ...], np.ndarray] = {}
    for before, after in looks:
        for group in before.keys() | after.keys():
            if all(category in codes.numbers.get(name, {}) for name, category in group):
                names, place = place_of(group, codes)
                table = tables.setdefault(names, np.zeros([len(codes.numbers[name]) for name in names]))
                table[place] += odds(before.get(group), after.get(group), churn)
    # In one order: sums of the same numbers in another differ in their last bit, and who ties would no longer tie.
    for names in sorted(tables):
        total += tables[names][tuple(codes.of[name] for name in names)]
    return total


def place_of(group: Group, codes: Codes) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The dimensions of a group, and its place in the table of them."""
    ordered = sorted(group)
    return tuple(name for name, _ in ordered), tuple(codes.numbers[name][category] for name, category in ordered)


def odds(before: Figure | None, after: Figure | None, churn: float) -> float:
    """The log of how much likelier this is when a given member changed than when he did not.

    A mean or a median is made from counts per band, so one person shows in it about as often as in a count.
    """
    if before == after:
        return log1p(-SHOWS)
    people = max(one.people if one else 0 for one in (before, after))
    still = (1 - SHOWS * churn) ** (people - 1)
    return log((1 - (1 - SHOWS) * still) / max(1 - still, 1e-9))


def expectation(codes: Codes, changed: np.ndarray) -> np.ndarray:
    """For everyone what his categories say one by one: the share of the others in them who changed."""
    total = np.zeros(len(changed))
    for column in codes.of.values():
        others = np.bincount(column)[column] - 1
        moved = np.bincount(column, weights=changed)[column] - changed
        total += np.log((moved + PRIOR * changed.mean()) / (others + PRIOR))
    return total


def layered(expected: np.ndarray, layers: int) -> np.ndarray:
    """The number of everyone's layer; who is expected alike is in the same one."""
    edges = np.quantile(expected, np.arange(1, layers) / layers)
    return np.searchsorted(edges, expected, side="left")


def judged(scores: np.ndarray, changed: np.ndarray) -> Ranked:
    """One layer: the Mann-Whitney count, its variance at the limit by Hanley and McNeil (1982), and the top of the list."""
    ones, everyone = int(changed.sum()), len(changed)
    zeros = everyone - ones
    if not ones or not zeros:
        return Ranked(ones)
    wins = float(ranks(scores)[changed].sum() - ones * (ones + 1) / 2)
    a = MOST_AUC
    within = (ones - 1) * (a / (2 - a) - a * a) + (zeros - 1) * (2 * a * a / (1 + a) - a * a)
    variance = (a * (1 - a) + within) * ones * zeros
    return Ranked(ones, wins, ones * zeros, variance, caught(scores, changed), ones * ones / everyone)


def ranks(scores: np.ndarray) -> np.ndarray:
    """Everyone's place in the order of the scores; who ties shares the mean of their places."""
    _, place, many = np.unique(scores, return_inverse=True, return_counts=True)
    return (np.cumsum(many) - (many - 1) / 2)[place]


def caught(scores: np.ndarray, changed: np.ndarray) -> float:
    """How many of the list's top changed, where it is as long as they are many; who ties at its end is in it in part."""
    places = int(changed.sum())
    last = np.sort(scores)[-places]
    above, level = scores > last, scores == last
    return float(changed[above].sum() + changed[level].sum() * (places - above.sum()) / level.sum())
