"""One indicator as this reader asked for it: which cell, which period, which verdict."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from dashboard.editions import Cell, Edition, Step
from dashboard.selection import Selection
from dashboard.verdict import Verdict, judge
from dashboard.wording import month_name
from queries.catalog import Dimension, Indicator, Norm

STAND = ("maand", "kwartaal", "jaar")
STROOM = ("jaarlopend", "jaar")


@dataclass(frozen=True)
class Scope:
    """An edition and what the reader chose in it."""

    edition: Edition
    selection: Selection

    @property
    def day(self) -> date:
        """The month end the reader looks at."""
        return self.edition.month_of.get(self.selection.periode, self.edition.peildatum)


@dataclass(frozen=True)
class Reading:
    """What the edition has to say on one indicator within a scope."""

    indicator: Indicator
    scope: Scope
    fixed: dict[str, str]
    grain: str  # empty where this many filters may not be combined
    period: date
    series: list[Cell] = field(default_factory=list)
    curve: list[Step] = field(default_factory=list)
    norm: Norm | None = None

    @property
    def cell(self) -> Cell | None:
        """The figure of the period that is looked at."""
        return next((cell for cell in reversed(self.series) if cell.period == self.period), None)

    @property
    def obstacle(self) -> str:
        """Why there is no figure to look for, in a few words; empty when there may be one."""
        if not self.grain:
            return "niet beschikbaar met deze filters"
        if self.cell is None and self.first_month:
            return f"nog niet te zeggen, vanaf {self.first_month}"
        if self.indicator.measure == "duration" and self.scope.day != self.scope.edition.peildatum:
            return "alleen voor de laatste maand"
        return ""

    @property
    def verdict(self) -> Verdict:
        if self.obstacle:
            return Verdict("open", self.obstacle)
        return judge(self.indicator, self.norm, self.cell, self.curve)

    @property
    def first_month(self) -> str:
        """From when on the chosen cohort has been followed long enough; empty when it has."""
        return first_month(self.indicator, self.fixed.get("cohort", ""), self.scope.day)

    @property
    def name(self) -> str:
        """What the figure is of; for a distribution, which category."""
        distribution = self.indicator.distribution
        if not distribution or distribution not in self.fixed:
            return self.indicator.short
        return self.scope.edition.catalog.dimensions[distribution].categories[self.fixed[distribution]]


def first_month(indicator: Indicator, cohort: str, day: date) -> str:
    """The month in which the first of a cohort has been followed as long as the indicator asks."""
    if not indicator.follow_up or not cohort.isdigit():
        return ""
    first = date(int(cohort) + indicator.follow_up // 12, 1, 1)
    return month_name(first) if first > day else ""


def period_at(grain: str, day: date) -> date:
    """The last day of the latest complete period of this grain."""
    if grain == "jaar":
        return day if (day.month, day.day) == (12, 31) else date(day.year - 1, 12, 31)
    if grain in ("kwartaal", "jaarlopend"):
        next_day = day + timedelta(days=1)
        start = date(next_day.year, 3 * ((next_day.month - 1) // 3) + 1, 1)
        return start - timedelta(days=1)
    return day


def grain_for(edition: Edition, indicator: Indicator, depth: int) -> str:
    """The finest grain at which this many dimensions are crossed for this audience; empty when none is."""
    if depth > edition.audience_depth:
        return ""
    grains = STAND if indicator.moment == "stand" else STROOM
    if indicator.measure == "duration":
        grains = ("maand",)
    return next((grain for grain in grains if edition.depths[grain] >= depth), "")


def fixed_for(indicator: Indicator, selection: Selection, by: str = "") -> dict[str, str]:
    """The categories that are held fixed; a distribution shows its headline category unless it is broken down itself."""
    fixed = selection.fixed(tuple(name for name in indicator.dimensions if name != by))
    if indicator.headline and by != indicator.distribution:
        fixed.setdefault(indicator.distribution, indicator.headline)
    return fixed


def read_indicator(scope: Scope, indicator: Indicator) -> Reading:
    """The indicator's own figure and its history."""
    edition = scope.edition
    fixed = fixed_for(indicator, scope.selection)
    grain = grain_for(edition, indicator, len(fixed))
    norm = edition.catalog.norms.get(indicator.norm)
    if norm and (not norm.holds(scope.day) or fixed.get(indicator.distribution, indicator.headline) != indicator.headline):
        norm = None
    if not grain or not set(fixed) <= edition.audience_dimensions:
        return Reading(indicator, scope, fixed, "", scope.day, norm=norm)
    period = period_at(grain, scope.day)
    series = edition.cells(indicator, grain, fixed, period=period)
    curve = edition.curve(indicator, fixed).get("", []) if indicator.measure == "duration" and period == edition.peildatum else []
    return Reading(indicator, scope, fixed, grain, period, series, curve, norm)


@dataclass(frozen=True)
class Breakdown:
    """One indicator for every category of a dimension."""

    reading: Reading
    dimension: Dimension
    grain: str
    period: date
    cells: dict[str, Cell] = field(default_factory=dict)
    curves: dict[str, list[Step]] = field(default_factory=dict)


def breakdown_dimension(scope: Scope, indicator: Indicator, level: str) -> str:
    """By which dimension to break down at this level: the reader's choice where it fits, else the first that does."""
    dimensions = scope.edition.catalog.dimensions
    taken = scope.selection.fixed(indicator.dimensions)
    fitting = [name for name in indicator.dimensions if dimensions[name].level == level and name not in taken]
    fitting = [name for name in fitting if name in scope.edition.audience_dimensions]
    if scope.selection.naar in fitting:
        return scope.selection.naar
    return indicator.distribution if indicator.distribution in fitting else next(iter(fitting), "")


def read_breakdown(reading: Reading, by: str) -> Breakdown:
    """The same figure for each category."""
    scope, indicator = reading.scope, reading.indicator
    edition = scope.edition
    fixed = fixed_for(indicator, scope.selection, by)
    grain = grain_for(edition, indicator, len(fixed) + 1)
    dimension = edition.catalog.dimensions[by]
    if not grain:
        return Breakdown(reading, dimension, "", scope.day)
    period = period_at(grain, scope.day)
    cells = {cell.category: cell for cell in edition.cells(indicator, grain, fixed, by, period)}
    is_now = indicator.measure == "duration" and period == edition.peildatum
    return Breakdown(reading, dimension, grain, period, cells, edition.curve(indicator, fixed, by) if is_now else {})
