"""One indicator as this reader asked for it: which cell, which period, which verdict."""

import json
from dataclasses import dataclass, field
from datetime import date, timedelta

from dashboard.editions import Edition
from dashboard.facts import Cell, Step
from dashboard.freshness import latest_due
from dashboard.obstacles import DEAF, ONLY_LATEST, OTHER_GROUP, TOO_DEEP, Obstacle, too_early, too_old
from dashboard.phrases import TOO_FEW, value_text
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
    grain: str
    period: date
    obstacle: Obstacle | None = None
    series: list[Cell] = field(default_factory=list)
    curve: list[Step] = field(default_factory=list)
    norm: Norm | None = None

    @property
    def cell(self) -> Cell | None:
        """The figure of the period that is looked at."""
        return next((cell for cell in reversed(self.series) if cell.period == self.period), None)

    @property
    def response(self) -> Cell | None:
        """How many answered, where the figure rests on answers."""
        sibling = self.scope.edition.catalog.indicators.get(self.indicator.response)
        if sibling is None or self.obstacle:
            return None
        cells = self.scope.edition.cells(sibling, self.grain, self.fixed, period=self.period)
        return next((cell for cell in reversed(cells) if cell.period == self.period), None)

    @property
    def silence(self) -> str:
        """Why there is nothing to draw; empty when there is something."""
        if self.obstacle:
            return self.obstacle.sentence
        return "" if self.curve or any(cell.value is not None for cell in self.series) else TOO_FEW

    @property
    def said(self) -> str:
        """The figure, or the mark that stands in its place."""
        return self.obstacle.value if self.obstacle else value_text(self.indicator, self.cell)

    @property
    def verdict(self) -> Verdict:
        if self.obstacle:
            return Verdict("open", self.obstacle.words)
        return judge(self.indicator, self.norm, self.cell, self.curve)

    @property
    def name(self) -> str:
        """What the figure is of; for a distribution, which category."""
        distribution = self.indicator.distribution
        if not distribution or distribution not in self.fixed:
            return self.indicator.short
        return self.scope.edition.catalog.dimensions[distribution].categories[self.fixed[distribution]]


def headline_part(indicator: Indicator) -> str:
    """The step that a funnel is known by: its last."""
    return indicator.steps[-1][0] if indicator.steps else ""


def first_month(indicator: Indicator, cohort: str, day: date) -> str:
    """The month in which the first of a cohort has been followed as long as the indicator asks."""
    if not indicator.follow_up or not cohort.isdigit():
        return ""
    years, months = divmod(indicator.follow_up, 12)
    first = date(int(cohort) + years, 1 + months, 1)
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
    return next((grain for grain in grains if depth_of(edition, indicator, grain) >= depth), "")


def depth_of(edition: Edition, indicator: Indicator, grain: str) -> int:
    """How many dimensions are crossed: fewer for an indicator that would tell who changed."""
    shallow = json.loads(edition.meta.get("shallow", "{}"))
    return shallow.get(indicator.id, {}).get(grain, edition.depths[grain])


def fixed_for(indicator: Indicator, selection: Selection, by: str = "") -> dict[str, str]:
    """The categories that are held fixed; a distribution shows its headline category unless it is broken down itself."""
    fixed = selection.fixed(tuple(name for name in indicator.dimensions if name != by))
    if indicator.headline and by != indicator.distribution:
        fixed.setdefault(indicator.distribution, indicator.headline)
    return fixed


def obstacle_of(scope: Scope, indicator: Indicator, fixed: set[str], grain: str) -> Obstacle | None:
    """What stands in the way of this figure before it is even looked up."""
    ignored = scope.selection.ignored(indicator.dimensions, indicator.only)
    if set(ignored) & dict(indicator.only).keys():
        return OTHER_GROUP
    if ignored:
        return DEAF
    if not grain or not fixed <= scope.edition.audience_dimensions:
        return TOO_DEEP
    if indicator.measure == "duration" and scope.day != scope.edition.peildatum:
        return ONLY_LATEST
    return outdated(scope, indicator)


def outdated(scope: Scope, indicator: Indicator) -> Obstacle | None:
    """A delivery below the figure is too old for the month that is looked at."""
    late = latest_due(scope.edition, indicator.id, scope.day)
    return too_old(late.title, month_name(late.period)) if late and late.is_past else None


def read_indicator(scope: Scope, indicator: Indicator) -> Reading:
    """The indicator's own figure and its history."""
    edition = scope.edition
    fixed = fixed_for(indicator, scope.selection)
    grain = grain_for(edition, indicator, len(fixed))
    norm = norm_of(scope, indicator, fixed)
    obstacle = obstacle_of(scope, indicator, set(fixed), grain)
    if obstacle:
        return Reading(indicator, scope, fixed, grain, scope.day, obstacle, norm=norm)
    period = period_at(grain, scope.day)
    series = edition.cells(indicator, grain, fixed, period=period, part=headline_part(indicator))
    curve = edition.curve(indicator, fixed) if indicator.measure == "duration" else []
    early = first_month(indicator, fixed.get("cohort", ""), scope.day)
    if early and not any(cell.period == period for cell in series):
        obstacle = too_early(early)
    return Reading(indicator, scope, fixed, grain, period, obstacle, series, curve, norm)


def norm_of(scope: Scope, indicator: Indicator, fixed: dict[str, str]) -> Norm | None:
    """The norm in force; that of a distribution is about its headline category only."""
    norms = scope.edition.catalog.norms
    norm = norms.get(indicator.norm)
    while norm and not norm.holds(scope.day) and norm.replaces:
        norm = norms[norm.replaces]
    group = fixed.get("doelgroep") or dict(indicator.only).get("doelgroep", "")
    if norm and norm.doelgroep not in ("", group):
        return None
    is_headline = fixed.get(indicator.distribution, indicator.headline) == indicator.headline
    return norm if norm and norm.holds(scope.day) and is_headline else None


@dataclass(frozen=True)
class Breakdown:
    """One indicator for every category of a dimension."""

    reading: Reading
    dimension: Dimension
    grain: str
    period: date
    obstacle: Obstacle | None = None
    cells: dict[str, Cell] = field(default_factory=dict)


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
    obstacle = obstacle_of(scope, indicator, {*fixed, by}, grain)
    if obstacle:
        return Breakdown(reading, dimension, grain, scope.day, obstacle)
    period = period_at(grain, scope.day)
    found = edition.cells(indicator, grain, fixed, by, period, headline_part(indicator))
    cells = {cell.category: cell for cell in found}
    return Breakdown(reading, dimension, grain, period, None, cells)
