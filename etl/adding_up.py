"""Counts that people add up: of an indicator that says so, the categories of a dimension are made to give the whole.

The whole keeps its number, so that every table of it can be made by itself; the categories move by one rounding at most. A table
in which anything is hidden, a category without people included, stays as it is: what adds up would give the hidden one away.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from etl.additive import TOTAL, NotAdditiveError, Place, additive
from queries.catalog import Catalog, Indicator
from queries.cells import Address, Publishable
from queries.disclosure import Protection, moved


@dataclass
class AddedUp:
    """What was made to add up: tables, those that could not be, and each count that moved, as it was before and as it is."""

    tables: int = 0
    left: int = 0
    before: dict[Address, int] = field(default_factory=dict)
    moved: dict[Address, int] = field(default_factory=dict)

    def add_up(self, cells: list[Publishable], indicator: Indicator, catalog: Catalog, rule: Protection) -> list[Publishable]:
        """The cells of an indicator, with the counts of its declared dimensions summing to their whole."""
        shown = {cell.address: cell for cell in cells}
        for whole in [cell for cell in cells if not cell.address.dimensions and not cell.address.part]:
            for name in indicator.adds_up:
                for cell in self.settled(whole, name, shown, catalog, rule):
                    self.before[cell.address], self.moved[cell.address] = shown[cell.address].count or 0, cell.count or 0
                    shown[cell.address] = cell
        return list(shown.values())

    def settled(
        self, whole: Publishable, name: str, shown: dict[Address, Publishable], catalog: Catalog, rule: Protection
    ) -> Iterator[Publishable]:
        """The categories of one dimension that move."""
        parts = [part_of(whole.address, name, category) for category in possible(catalog, whole.address.indicator, name)]
        places: dict[Place, Address] = {(TOTAL,): whole.address} | {(dict(at.dimensions)[name],): at for at in parts}
        table = {place: shown[at].count if at in shown else None for place, at in places.items()}
        try:
            found = additive(table, rule.base, least=rule.threshold)
        except NotAdditiveError:
            self.left += 1
            return
        self.tables += 1
        for place, at in places.items():
            if found[place] != shown[at].count:
                yield moved(shown[at], found[place], rule)


def part_of(whole: Address, name: str, category: str) -> Address:
    return Address(whole.indicator, whole.grain, whole.period, ((name, category),))


def possible(catalog: Catalog, indicator: str, name: str) -> Iterable[str]:
    """The categories of a dimension that somebody can be in."""
    zeros = [zero for zero in catalog.structural_zeros if zero == {"indicator": indicator, name: zero.get(name)}]
    return [category for category in catalog.dimensions[name].categories if {"indicator": indicator, name: category} not in zeros]
