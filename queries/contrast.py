"""How far two shares with their intervals lie apart, and between which limits that may be chance."""

from dataclasses import dataclass
from math import sqrt


@dataclass(frozen=True)
class Share:
    """A percentage with its 95% interval; a figure that is exact has both limits at its value."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Difference:
    """In whole percentage points, the first minus the second."""

    value: float
    low: float
    high: float

    @property
    def is_chance(self) -> bool:
        """Whether no difference at all is within the limits."""
        return self.low <= 0 <= self.high


def apart(mine: Share, other: Share) -> Difference:
    """The limits of a difference of independent shares from their own limits (Newcombe 1998, method 10)."""
    value = mine.value - other.value
    down = sqrt((mine.value - mine.low) ** 2 + (other.high - other.value) ** 2)
    up = sqrt((mine.high - mine.value) ** 2 + (other.value - other.low) ** 2)
    # Zero is added, or else there is a minus zero now and then.
    return Difference(*(round(one) + 0.0 for one in (value, value - down, value + up)))
