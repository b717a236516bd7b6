"""Small draws and the arithmetic of days: a day is a whole number since 1970, an absent day is NEVER."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from statistics import NormalDist
from zlib import crc32

import numpy as np

Rng = np.random.Generator
Array = np.ndarray

NEVER = 1_000_000
EMPTY = -1
MONTH = 30.44


def day(text: str) -> int:
    """The number of a day written as jjjj-mm-dd."""
    return (date.fromisoformat(text) - date(1970, 1, 1)).days


def month_start(month: Array) -> Array:
    """First day of months counted since January 1970."""
    return month.astype("M8[M]").astype("M8[D]").astype(np.int64)


def month_of(days: Array) -> Array:
    """Months since January 1970; an absent day gives a month far away."""
    return np.asarray(days).astype("M8[D]").astype("M8[M]").astype(np.int64)


def year_of(days: Array) -> Array:
    return month_of(days) // 12 + 1970


def years_later(days: Array, years: int) -> Array:
    """The same date some years on; 29 February becomes 1 March."""
    month = month_of(days)
    return month_start(month + 12 * years) + days - month_start(month)


def last_day(month: str) -> int:
    """The last day of a month written as jjjj-mm."""
    return int(month_start(np.array(int(month[:4]) * 12 + int(month[5:]) - 1970 * 12))) - 1


@dataclass(frozen=True)
class Dice:
    """The source of all chance in one chunk of people."""

    seed: int
    chunk: int = 0

    def __call__(self, name: str) -> Rng:
        """The random numbers of one concept: more draws elsewhere leave these alone."""
        source = np.random.SeedSequence([self.seed, self.chunk, crc32(name.encode())])
        return np.random.Generator(np.random.PCG64(source))


def evenly(rng: Rng, n: int) -> Array:
    """Uniform numbers that cover 0 to 1 without clumps, in random order: small samples keep their marginals."""
    return rng.permutation((np.arange(n) + rng.random(n)) / max(n, 1))


def chance(rng: Rng, share: Array | float, n: int) -> Array:
    """True with this share, per row or for all."""
    return rng.random(n) < share


def between(rng: Rng, low: int, high: int, n: int) -> Array:
    """Whole numbers from low up to and including high."""
    return rng.integers(low, high + 1, n)


def around(rng: Rng, median: Array | float, spread: float, n: int) -> Array:
    """Skewed positive whole numbers with this median."""
    return np.rint(median * np.exp(spread * rng.standard_normal(n))).astype(np.int64)


def pick(rng: Rng, weights: Mapping[str, float], n: int) -> Array:
    """Words by weight."""
    edges = np.cumsum(list(weights.values()))
    place = np.searchsorted(edges, rng.random(n) * edges[-1], side="right")
    return words(list(weights))[np.minimum(place, len(weights) - 1)]


def pick_rows(rng: Rng, weights: Array) -> Array:
    """The number of a column per row, by the weights in that row."""
    edges = np.cumsum(weights, axis=1)
    return (rng.random(len(weights))[:, None] * edges[:, -1:] >= edges).sum(axis=1)


def words(values: list[str] | tuple[str, ...]) -> Array:
    return np.array(values, dtype=object)


def per(table: Mapping[str, float] | Mapping[int, float], keys: Array) -> Array:
    """Look up a parameter per row; an unknown key is an error."""
    found, place = np.unique(keys, return_inverse=True)
    return np.array([table[key] for key in found], dtype=float)[place]


def per_year(table: Mapping[int, float], days: Array) -> Array:
    """Look up a parameter by calendar year, the last known year for what lies beyond."""
    return per(table, np.clip(year_of(days), min(table), max(table)))


def median_for(share: Array, limit: float, spread: float) -> Array:
    """The median of a skewed draw of which this share falls below the limit."""
    found, place = np.unique(share, return_inverse=True)
    return limit * np.exp(-spread * np.array([NormalDist().inv_cdf(value) for value in found]))[place]


def workday(days: Array) -> Array:
    """Saturday and Sunday become Monday, so order is kept."""
    return np.where(days < NEVER, days + np.array([0, 0, 0, 0, 0, 2, 1])[(days + 3) % 7], NEVER)


def only(where: Array, days: Array) -> Array:
    """The day where it happens, else never."""
    return np.where(where & (days < NEVER), days, NEVER)
