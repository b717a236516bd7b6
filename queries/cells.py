"""The words the rest speaks: where a figure stands, what was counted, what may be shown.

`Counted` is exact and lives in the memory of the ETL only. `Publishable` is protected; `disclosure` alone makes it.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

# In reading order: how often a figure at this grain can move.
GRAINS = ("maand", "kwartaal", "jaarlopend", "jaar")
DAYS = ".dagen"  # behind the name of a funnel's step: how long it took


class Address(NamedTuple):
    """Which cell: one indicator, one period, one category for each crossed dimension."""

    indicator: str
    grain: str
    period: date  # last day of the period
    dimensions: tuple[tuple[str, str], ...] = ()  # (dimension, category), ordered by dimension
    part: str = ""  # a step of a funnel; empty for the figure itself

    @property
    def depth(self) -> int:
        return len(self.dimensions)


class Count(NamedTuple):
    """How many people, and the sum of their record keys modulo 2^32."""

    n: int
    key: int


NOBODY = Count(0, 0)


class Counted(NamedTuple):
    """An exact cell; `hits` is the numerator of a share and None where nothing is divided."""

    address: Address
    total: Count
    hits: Count | None = None


@dataclass(frozen=True, slots=True)
class Publishable:
    """A protected cell; None where the number may not be shown."""

    address: Address
    count: int | None
    hits: int | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """People whose own amount lies from `low` up to `high`."""

    low: float
    high: float
    people: Count


@dataclass(frozen=True, slots=True)
class CountedBands:
    """The exact distribution of an amount over bands that touch each other."""

    address: Address
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class PublishableBands:
    """The protected distribution: (low, high, point, count), in bands wide enough to be shown each.

    `point` stands for the people of a band in a mean.
    """

    address: Address
    bands: tuple[tuple[float, float, float, int], ...]


@dataclass(frozen=True, slots=True)
class CountedStep:
    """What happened between two moments after the start, in people."""

    start: float
    end: float
    at_risk: Count  # followed at the start of the step
    events: Count
    competing: Count  # left by another exit
    left: Count  # no longer followed
    joined: Count  # followed from within this step on


@dataclass(frozen=True, slots=True)
class CountedCurve:
    """The exact life table of one cell."""

    address: Address
    total: Count
    steps: tuple[CountedStep, ...]


@dataclass(frozen=True, slots=True)
class PublishableStep:
    """One protected step; small flows are carried to a later step until they may be shown."""

    start: float
    end: float
    at_risk: int
    events: int
    competing: int
    left: int
    joined: int


@dataclass(frozen=True, slots=True)
class PublishableCurve:
    """The protected life table of one cell, cut off where too few people are left to follow."""

    address: Address
    count: int
    steps: tuple[PublishableStep, ...]


@dataclass(frozen=True, slots=True)
class Estimated:
    """A mean or a median as it is shown, made from protected counts; without a value it is not reached."""

    address: Address
    count: int
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class CourseStep:
    """One step of a curve as it is shown: percentages of everyone who was followed."""

    start: float
    end: float
    at_risk: int
    events: int
    incidence: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Course:
    """A curve as it is shown."""

    address: Address
    steps: tuple[CourseStep, ...]
