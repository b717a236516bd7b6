"""What an edition says, row by row: figures, curves, limits, partners."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Cell:
    """One protected figure as it stands in the edition."""

    period: date
    category: str  # of the breakdown; empty where there is none
    denominator: int | None
    numerator: int | None
    value: float | None
    low: float | None
    high: float | None
    mark: str | None


# The grain, the categories that are held fixed, and the step of a funnel; empty for the figure itself.
Place = tuple[str, frozenset[tuple[str, str]], str]


def place(grain: str, fixed: dict[str, str], part: str = "") -> Place:
    return grain, frozenset(fixed.items()), part


@dataclass(frozen=True, slots=True)
class Limit:
    """What chance alone can make of one period of a series, and the signal when it did more."""

    centre: float
    low: float
    high: float
    signal: str | None


@dataclass(frozen=True, slots=True)
class Rival:
    """One partner in a comparison: its standardised share, and the limits for a group of its size."""

    period: date
    category: str
    denominator: int
    value: float
    low95: float | None
    high95: float | None
    low998: float | None
    high998: float | None


@dataclass(frozen=True, slots=True)
class Edge:
    """The limits of a comparison at one size of the group."""

    period: date
    size: int
    centre: float
    low95: float | None
    high95: float | None
    low998: float | None
    high998: float | None


@dataclass(frozen=True, slots=True)
class Step:
    """One protected step of a curve."""

    start: float
    end: float
    at_risk: int
    incidence: float
    low: float | None
    high: float | None
