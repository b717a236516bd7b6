"""Whether what is shown of a number of people keeps to the rule, by somebody who counted them himself."""

from collections.abc import Iterable
from dataclasses import dataclass

from queries.disclosure import Protection


@dataclass(frozen=True)
class Remade:
    """How many figures were made again, and how many of those are other than they may be."""

    rows: int = 0
    other: int = 0

    def __add__(self, more: "Remade") -> "Remade":
        return Remade(self.rows + more.rows, self.other + more.other)


def judged(breaks: Iterable[bool]) -> Remade:
    """Figures of which is known whether they break the rule."""
    found = list(breaks)
    return Remade(len(found), sum(found))


def is_told(shown: int | None, exact: int, rule: Protection) -> bool:
    """Whether a number says more than it may. Exact numbers that are a multiple of the base look as they should."""
    if shown is None:
        return False
    return exact < rule.threshold or abs(shown - exact) >= rule.base or shown % rule.base > 0


def is_share_told(shown: tuple[int | None, int | None], exact: tuple[int, int], rule: Protection) -> bool:
    """The same of everyone and the hits; those are shown where they, the others and everyone are enough."""
    (whole, hits), (people, did) = shown, exact
    if hits is None:
        return is_told(whole, people, rule)
    is_small = whole is None or whole < rule.share_denominator or people - did < rule.threshold
    return is_small or is_told(whole, people, rule) or is_told(hits, did, rule)
