"""The same figure through time for each group, side by side on one scale."""

from dashboard.charts import Multiples, Table, View
from dashboard.course import all_periods, axis_ticks
from dashboard.facts import Cell
from dashboard.phrases import TOO_FEW, hover, value_text
from dashboard.reading import Reading, fixed_for, grain_for, headline_part, obstacle_of, period_at
from dashboard.wording import capital, period_name, short_period
from queries.catalog import Dimension

GROUPS = ("doelgroep", "leerroute")
TAKEN = "Deze groepen zijn al als filter gekozen. Zet dat filter uit om ze naast elkaar te zien."


def multiples_view(reading: Reading) -> View | None:
    """One small chart for each group; None where the indicator knows no such groups, or is a curve."""
    indicator, scope = reading.indicator, reading.scope
    by = next((name for name in GROUPS if has_groups(reading, name)), "")
    if not by or indicator.measure == "duration":
        return None
    dimension = scope.edition.catalog.dimensions[by]
    name, title = f"{indicator.id}-groepen", f"Verloop per {dimension.label}"
    fixed = fixed_for(indicator, scope.selection, by)
    grain = grain_for(scope.edition, indicator, len(fixed) + 1)
    obstacle = obstacle_of(scope, indicator, {*fixed, by}, grain)
    empty = TAKEN if getattr(scope.selection, by, "") else obstacle.sentence if obstacle else ""
    series = {} if empty else series_of(reading, by, grain, fixed)
    if not series:
        table = multiples_table(reading, dimension.categories, series, grain)
        return View(name, title, empty or TOO_FEW, Multiples(empty=empty or TOO_FEW), table)
    return groups_view(reading, dimension, series, grain, name)


def groups_view(reading: Reading, dimension: Dimension, series: dict[str, list[Cell]], grain: str, name: str) -> View:
    """These series as small charts."""
    indicator, period = reading.indicator, period_at(grain, reading.scope.day)
    periods = all_periods(grain, min(cell.period for cells in series.values() for cell in cells), period)
    known = [{cell.period: cell for cell in cells} for cells in series.values()]
    chart = Multiples(
        unit=indicator.unit,
        names=[dimension.categories[one] for one in series],
        x=[short_period(grain, day) for day in periods],
        series=[[cells[day].value if day in cells else None for day in periods] for cells in known],
        hover=[[hover(indicator, grain, day, cells.get(day)) for day in periods] for cells in known],
        last=[value_text(indicator, cells.get(period)) for cells in known],
        **axis_ticks("jaar" if grain == "jaar" else grain, periods),
    )
    ends = ", ".join(f"{label} {text}" for label, text in zip(chart.names, chart.last, strict=True))
    table = multiples_table(reading, dimension.categories, series, grain)
    return View(name, f"Verloop per {dimension.label}", f"{capital(period_name(grain, period))}: {ends}.", chart, table)


def has_groups(reading: Reading, by: str) -> bool:
    """Whether this edition ever shows two groups or more, whatever the filters are now."""
    edition, indicator = reading.scope.edition, reading.indicator
    if by not in indicator.dimensions or by not in edition.audience_dimensions or by == indicator.distribution:
        return False
    fixed = {indicator.distribution: indicator.headline} if indicator.distribution else {}
    grain, part = grain_for(edition, indicator, len(fixed) + 1), headline_part(indicator)
    groups = [edition.cells(indicator, grain, {**fixed, by: name}, part=part) for name in edition.catalog.dimensions[by].categories]
    return sum(any(cell.value is not None for cell in cells) for cells in groups) > 1


def series_of(reading: Reading, by: str, grain: str, fixed: dict[str, str]) -> dict[str, list[Cell]]:
    """The series of every group that has something to show."""
    edition, indicator = reading.scope.edition, reading.indicator
    period, part = period_at(grain, reading.scope.day), headline_part(indicator)
    found = {
        name: edition.cells(indicator, grain, {**fixed, by: name}, period=period, part=part)
        for name in edition.catalog.dimensions[by].categories
    }
    return {name: cells for name, cells in found.items() if any(cell.value is not None for cell in cells)}


def multiples_table(reading: Reading, labels: dict[str, str], series: dict[str, list[Cell]], grain: str) -> Table:
    """Periods down, groups across, latest first."""
    days = sorted({cell.period for cells in series.values() for cell in cells}, reverse=True)
    known = {name: {cell.period: cell for cell in cells} for name, cells in series.items()}
    rows = [
        (capital(period_name(grain, day)), *(value_text(reading.indicator, cells.get(day)) for cells in known.values()))
        for day in days
    ]
    return Table(f"{reading.indicator.title} per groep", ("Periode", *(labels[name] for name in series)), rows)
