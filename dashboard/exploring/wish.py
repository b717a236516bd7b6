"""What someone wants to see: one figure, at most two breakdowns, a grain and a group; and the cells that say it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import product

from dashboard.facts import Cell
from dashboard.obstacles import Obstacle
from dashboard.reading import Reading, Scope, fixed_for, grain_for, headline_part, norm_of, period_at
from dashboard.selection import FILTERS
from queries.catalog import Dimension, Indicator


@dataclass(frozen=True)
class Wish:
    """One question to the closed cube."""

    scope: Scope
    indicator: Indicator
    by: tuple[str, ...]  # dimensions to break down by, two at most
    fixed: dict[str, str]
    grain: str  # empty where none is fine enough

    @property
    def period(self) -> date:
        return period_at(self.grain, self.scope.day)

    @property
    def depth(self) -> int:
        return len(self.fixed) + len(self.by)

    @property
    def dimensions(self) -> list[Dimension]:
        return [self.scope.edition.catalog.dimensions[name] for name in self.by]

    @property
    def chosen(self) -> dict[str, str]:
        """Every category that was chosen as a filter, also where the figure does not know it."""
        selection = self.scope.selection
        found = {name: getattr(selection, name) for name in FILTERS if getattr(selection, name)}
        dimension, category = selection.unit
        return {**found, dimension: category} if dimension else found

    @cached_property
    def series(self) -> dict[tuple[str, ...], dict[date, Cell]]:
        """By the categories of the breakdowns the figures of every period, up to the one that is looked at."""
        edition, part = self.scope.edition, headline_part(self.indicator)
        found = {}
        for names in product(*(one.categories for one in self.dimensions)):
            fixed = {**self.fixed, **dict(zip(self.by, names, strict=True))}
            cells = edition.cells(self.indicator, self.grain, fixed, period=self.period, part=part)
            found[names] = {cell.period: cell for cell in cells}
        return found

    @cached_property
    def cells(self) -> dict[tuple[str, ...], Cell | None]:
        """The figures of the period that is looked at."""
        return {names: cells.get(self.period) for names, cells in self.series.items()}

    @property
    def is_shown(self) -> bool:
        """Whether the edition has anything to show for it."""
        if not self.by:
            return bool(self.steps) or any(cell.value is not None for cells in self.series.values() for cell in cells.values())
        return any(cell and (cell.value is not None or cell.mark) for cell in self.cells.values())

    @property
    def steps(self) -> list:  # type: ignore[type-arg]
        """The curve of a duration."""
        return self.scope.edition.curve(self.indicator, self.fixed) if self.indicator.measure == "duration" else []

    def reading(self, obstacle: Obstacle | None = None) -> Reading:
        """The same without breakdowns, as the other pages read it."""
        norm = norm_of(self.scope, self.indicator, self.fixed)
        series = [] if obstacle or self.by else list(self.series[()].values())
        return Reading(self.indicator, self.scope, self.fixed, self.grain, self.period, obstacle, series, self.steps, norm)


def wish_of(scope: Scope) -> Wish:
    """What the address asks, with the first figure and the finest grain where it is silent."""
    selection, edition = scope.selection, scope.edition
    indicator = edition.catalog.indicators.get(selection.cijfer) or edition.in_order[0]
    by = tuple(dict.fromkeys(name for name in (selection.naar, selection.tegen) if name))
    fixed = {name: one for name, one in fixed_for(indicator, selection, by[0] if by else "").items() if name not in by}
    dimension, category = selection.unit
    if dimension in indicator.dimensions and dimension not in by:
        fixed[dimension] = category
    grain = selection.per or ("jaar" if is_between_partners(scope, indicator, by, fixed) else finest(scope, indicator, by, fixed))
    return Wish(scope, indicator, by, fixed, grain)


def is_between_partners(scope: Scope, indicator: Indicator, by: tuple[str, ...], fixed: dict[str, str]) -> bool:
    """Whether partners are put beside each other, which is fair at an equal mix of people only; that comparison is by year."""
    return by == (indicator.compare,) and not fixed and not scope.selection.per and not scope.selection.naast


def finest(scope: Scope, indicator: Indicator, by: tuple[str, ...], fixed: dict[str, str]) -> str:
    """The finest grain that may be shown; of a course alone the one with limits of chance, where it has them."""
    judged = "maand" if indicator.moment == "stand" else "kwartaal"
    if not by and period_at(judged, scope.day) in scope.edition.limits(indicator, judged, fixed):
        return judged
    return grain_for(scope.edition, indicator, len(fixed) + len(by))
