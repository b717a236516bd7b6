"""What is remembered of a release while it is made: numbers about all cells, and exact cells to judge attacks with.

The exact ones stay in memory and are never written. Of every period they would be too many to attack at each build, so only
some are kept: the newest of each grain and a handful of others. Which others is drawn from the peildatum, so that every build of
a month attacks the same ones.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import duckdb

from etl.effects import Comparison
from queries.cells import Address, Counted, CountedBands, CountedCurve, Publishable, PublishableBands, PublishableCurve

Span = tuple[str, date]  # grain, and the last day of the period
OTHERS = 3  # periods besides the newest of each grain


@dataclass
class Tally:
    """What protection did, in numbers of cells: for the audit file."""

    computed: dict[int, int] = field(default_factory=dict)
    shown: dict[int, int] = field(default_factory=dict)
    error_sum: int = 0
    error_max: int = 0

    def add(self, cell: Counted, public: Publishable) -> None:
        depth = cell.address.depth
        self.computed[depth] = self.computed.get(depth, 0) + 1
        if public.count is not None:
            self.shown[depth] = self.shown.get(depth, 0) + 1
            error = abs(public.count - cell.total.n)
            self.error_sum += error
            self.error_max = max(self.error_max, error)


@dataclass
class Witness:
    """The exact cells of the periods that are attacked, and the exact bands and curves beside what is made of them."""

    periods: frozenset[Span] | None = frozenset()  # None for all of them
    seed: str = ""  # by which the periods were drawn
    tally: Tally = field(default_factory=Tally)
    cells: list[Counted] = field(default_factory=list, repr=False)
    bands: list[tuple[CountedBands, PublishableBands]] = field(default_factory=list, repr=False)
    curves: list[tuple[CountedCurve, PublishableCurve]] = field(default_factory=list, repr=False)
    comparisons: list[Comparison] = field(default_factory=list, repr=False)

    def sees(self, address: Address) -> bool:
        return self.periods is None or (address.grain, address.period) in self.periods

    def add(self, cell: Counted, public: Publishable) -> None:
        self.tally.add(cell, public)
        if self.sees(cell.address):
            self.cells.append(cell)

    def only(self, indicator: str, period: Span | None = None) -> "Witness":
        """What is remembered of one indicator, or of one period of it."""

        def is_mine(at: Address) -> bool:
            return at.indicator == indicator and period in (None, (at.grain, at.period))

        return replace(
            self,
            periods=frozenset([period]) if period else self.periods,
            cells=[one for one in self.cells if is_mine(one.address)],
            bands=[pair for pair in self.bands if is_mine(pair[0].address)],
            curves=[pair for pair in self.curves if is_mine(pair[0].address)],
        )

    def cut(self, indicator: str, depths: Mapping[str, int]) -> None:
        """Forget what is deeper than an indicator is shown at a grain."""
        if depths:
            self.drop(lambda at: at.indicator == indicator and at.depth > depths.get(at.grain, at.depth))

    def forget(self, indicator: str, depths: Mapping[Span, int]) -> None:
        """Forget what is deeper than a period is shown anew; what stays as published was attacked then, with the people of then."""
        if depths:
            self.drop(lambda at: at.indicator == indicator and at.depth > depths.get((at.grain, at.period), at.depth))

    def drop(self, is_gone: Callable[[Address], bool]) -> None:
        self.cells = [one for one in self.cells if not is_gone(one.address)]
        self.bands = [pair for pair in self.bands if not is_gone(pair[0].address)]
        self.curves = [pair for pair in self.curves if not is_gone(pair[0].address)]

    def add_bands(self, bands: CountedBands, public: PublishableBands) -> None:
        if self.sees(bands.address):
            self.bands.append((bands, public))

    def bands_of(self, indicator: str) -> list[PublishableBands]:
        """What may be shown of the amounts of one indicator."""
        return [public for _, public in self.bands if public.address.indicator == indicator]

    def add_curve(self, curve: CountedCurve, public: PublishableCurve) -> None:
        if self.sees(curve.address):
            self.curves.append((curve, public))


def witness(con: duckdb.DuckDBPyConnection, peildatum: date, others: int | None = OTHERS) -> Witness:
    """One for the calendar that is open; without `others` it remembers every period."""
    seed = peildatum.isoformat()
    if others is None:
        return Witness(None, seed)
    found = con.execute("select distinct grain, period from temp.calendar order by all").fetchall()
    newest = {grain: max(period for name, period in found if name == grain) for grain in {grain for grain, _ in found}}
    earlier = [pair for pair in found if pair not in newest.items()]
    drawn = random.Random(seed).sample(earlier, min(others, len(earlier)))
    return Witness(frozenset([*newest.items(), *drawn]), seed)
