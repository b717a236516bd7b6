"""Our own figures beside those of earlier years, everybody followed equally long: the same milestone, or the same deadline."""

from dataclasses import dataclass, replace

from dashboard.apart import (
    Spot,
    difference_cells,
    judge_apart,
    judged_words,
    limit_words,
    share_at,
    share_cells,
    share_of,
    size_words,
)
from dashboard.charts import Points, Table, View
from dashboard.course import trend_view
from dashboard.editions import Edition
from dashboard.phrases import TOO_FEW, count_text
from dashboard.reading import Reading, Scope, headline_part, period_at, read_indicator
from dashboard.verdict import Verdict
from dashboard.views import MILESTONES, cohort_view, followed
from dashboard.wording import HIDDEN, percent, quantity
from queries.catalog import Indicator
from queries.contrast import Difference, apart

COMPARISON, COURSE = "eerder-vergelijking", "eerder-verloop"
# Days after the start at which durations in days are compared.
DAYS = (84, 168, 364)
ONE_ONLY = "Er is nog maar één jaar dat lang genoeg is gevolgd. Met een tweede jaar kunnen we vergelijken."
NOT_LONG_YET = "Er zijn nog geen twee cohorten die groot genoeg zijn en even lang zijn gevolgd. Daarom vergelijken we nog niet."
EQUALLY = "Alleen jaren waarvan iedereen zo lang gevolgd kon worden. Anders lijkt een later jaar slechter dan het is."
SAME_POINT = "In elk jaar is iedereen op hetzelfde punt bekeken. Het lopende jaar telt pas mee als het om is."
MARKS = "Stip: het aandeel, met het 95%-interval als streep."


@dataclass(frozen=True)
class Years:
    """The years beside each other, the latest two judged."""

    reading: Reading
    what: str  # what the share is of, as a heading
    kind: str  # what one point is: a year or a cohort
    spots: tuple[Spot, ...]

    @property
    def indicator(self) -> Indicator:
        return self.reading.indicator

    @property
    def known(self) -> list[Spot]:
        return [one for one in self.spots if one.share]

    @property
    def difference(self) -> Difference | None:
        """The latest year against the one before it."""
        return between(*self.known[-2:]) if len(self.known) > 1 else None

    @property
    def verdict(self) -> Verdict:
        """More people who got there in the same time is good where a short duration is."""
        better = {"lower": "higher", "higher": "lower"}.get(self.indicator.better, "none") if is_duration(self.indicator) else ""
        than = f"{self.kind} {self.known[-2].name}" if len(self.known) > 1 else ""
        return judge_apart(self.difference, than, better or self.indicator.better)


def is_duration(indicator: Indicator) -> bool:
    return indicator.measure == "duration"


def between(before: Spot, after: Spot) -> Difference | None:
    return apart(after.share, before.share) if after.share and before.share else None


def comparable(edition: Edition) -> dict[str, Indicator]:
    """The figures of which years can be laid side by side: durations by cohort, and shares of who reached the end of their term."""
    return {
        one.id: one
        for one in edition.in_order
        if not one.is_open
        and not one.distribution
        and ((is_duration(one) and "cohort" in one.dimensions) or (one.measure == "share" and one.moment == "stroom"))
    }


def chosen(scope: Scope) -> Indicator | None:
    """The figure in the address, or the first duration; none where this edition has nothing to compare."""
    found = comparable(scope.edition)
    return found.get(scope.selection.cijfer, default_of(found))


def default_of(found: dict[str, Indicator]) -> Indicator | None:
    """The first duration."""
    return next((one for one in found.values() if is_duration(one)), next(iter(found.values()), None))


def read_years(scope: Scope, indicator: Indicator) -> Years:
    """The same figure for every year that can be compared."""
    reading = read_indicator(scope, indicator)
    if is_duration(indicator):
        return cohorts(reading)
    day, part = period_at("jaar", scope.day), headline_part(indicator)
    found = scope.edition.cells(indicator, "jaar", reading.fixed, period=day, part=part)
    spots = [Spot(str(cell.period.year), share_of(cell), cell.denominator) for cell in found]
    return Years(reading, indicator.title, "jaar", () if reading.obstacle else tuple(spots))


def cohorts(reading: Reading) -> Years:
    """The latest milestone that at least two cohorts have passed as a whole."""
    indicator, edition = reading.indicator, reading.scope.edition
    marks = MILESTONES if indicator.unit == "maanden" else DAYS
    found: dict[float, list[Spot]] = {mark: [] for mark in marks}
    for name in [] if reading.obstacle or "cohort" in reading.fixed else edition.catalog.dimensions["cohort"].categories:
        for step in edition.curve(indicator, {**reading.fixed, "cohort": name}):
            if step.end in found and followed(edition.peildatum, name, indicator.unit) >= step.end:
                found[step.end].append(Spot(name, share_at(step), step.at_risk))
    mark = max((one for one in marks if len(found[one]) > 1), default=None)
    if mark is None:
        return Years(reading, indicator.title, "cohort", ())
    what = f"{indicator.title}: binnen {quantity(mark, indicator.unit)}"
    return Years(reading, what, "cohort", tuple(found[mark]))


def earlier_views(years: Years) -> list[View]:
    """The years beside each other, and the whole course behind them; always two, so that charts stay where they are."""
    course = cohort_view(years.reading) if is_duration(years.indicator) else trend_view(years.reading)
    return [years_view(years), replace(course, id=COURSE)]


def years_view(years: Years) -> View:
    """A point for each year."""
    spots, known = years.spots, years.known
    table = Table(years.what, (years.kind.capitalize(), *HEADS), rows_of(years))
    empty = why_empty(years)
    if empty:
        return View(COMPARISON, years.what, empty, Points(empty=empty), table)
    chart = Points(
        names=[one.name for one in known],
        values=[one.share.value if one.share else None for one in known],
        low=[one.share.low if one.share else None for one in known],
        high=[one.share.high if one.share else None for one in known],
        hover=[f"<b>{years.kind.capitalize()} {one.name}</b><br>{' · '.join(share_cells(one.share, HIDDEN))}" for one in known],
    )
    equal = EQUALLY if is_duration(years.indicator) else SAME_POINT
    hidden = [one.name for one in spots if not one.share]
    small = [f"Te weinig mensen om te tonen: {', '.join(hidden)}."] if hidden else []
    return View(COMPARISON, years.what, sentence(years), chart, table, (equal, MARKS, *small))


HEADS = ("Aandeel", "95%-interval", "Mensen", "Verschil met het jaar ervoor", "95%-interval van het verschil", "Oordeel")


def rows_of(years: Years) -> list[tuple[str, ...]]:
    """Every year with its difference from the one before."""
    pairs = zip((None, *years.spots), years.spots, strict=False)
    return [
        (
            one.name,
            *share_cells(one.share, HIDDEN),
            count_text(one.people),
            *difference_cells(between(before, one) if before else None),
        )
        for before, one in pairs
    ]


def why_empty(years: Years) -> str:
    """Why there is nothing to lay side by side; empty when there is something."""
    if years.reading.obstacle:
        return years.reading.obstacle.sentence
    if len(years.known) > 1:
        return ""
    return NOT_LONG_YET if is_duration(years.indicator) else ONE_ONLY if years.known else TOO_FEW


def sentence(years: Years) -> str:
    """The latest year and the one before it, in words."""
    before, after = years.known[-2:]
    found = between(before, after)
    if found is None or after.share is None or before.share is None:
        return ""
    return (
        f"{years.kind.capitalize()} {after.name}: {percent(after.share.value)}. {years.kind.capitalize()} {before.name}: "
        f"{percent(before.share.value)}. Dat is {size_words(found)} (95%-interval: {limit_words(found)}): {judged_words(found)}."
    )
