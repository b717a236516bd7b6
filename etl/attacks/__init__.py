"""The attacks on an edition: what somebody who holds all that is published can find out about those who are hidden.

Each attack gets only what may be shown, and is judged with the exact counts beside it. Those stay in memory.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Group = frozenset[tuple[str, str]]  # (dimension, category) of each crossed dimension; empty for everyone


@dataclass(frozen=True)
class Table:
    """All groups of one count: everyone of an indicator in one period, or its hits, or its misses.

    `public` holds what is shown; a hidden group is as absent from it as one that does not exist. `exact` is the truth,
    groups of nobody left out. `impossible` groups are known to be empty.
    """

    indicator: str
    grain: str
    period: str
    part: str
    categories: Mapping[str, tuple[str, ...]]
    public: Mapping[Group, int]
    exact: Mapping[Group, int] = field(repr=False)
    impossible: frozenset[Group] = frozenset()


@dataclass(frozen=True)
class Outcome:
    """What came of one attack: figures about all cells together, none of which tells of any one."""

    attack: str  # A1 .. A30
    title: str  # in Dutch, for readers
    passed: bool
    figures: Mapping[str, float] = field(default_factory=dict)
    where: tuple[str, ...] = ()  # of one that succeeded: the figures of the edition that gave way, in Dutch
