"""Which charts stand together: beside a figure on the page of its theme, and on the page of the figure itself."""

from dataclasses import replace

from dashboard.breakdowns import breakdown_views
from dashboard.charts import Table, View
from dashboard.course import trend_view
from dashboard.flows import flow_view
from dashboard.freshness import late_tables
from dashboard.multiples import multiples_view
from dashboard.reading import Reading, breakdown_dimension
from dashboard.views import cohort_view, history_view
from dashboard.wording import month_name, month_of

LATE = ", een nieuwere had er moeten zijn"


def theme_views(reading: Reading, level: str) -> list[View]:
    """The course, and the breakdown at this level."""
    by = breakdown_dimension(reading.scope, reading.indicator, level)
    return [history_view(reading), *breakdown_views(reading, by, level)]


def opened_views(reading: Reading) -> list[View]:
    """The same at the figure's own level, and what only its own page shows: flow, cohorts, groups side by side."""
    indicator = reading.indicator
    views = [*theme_views(reading, indicator.levels[0]), flow_view(reading)]
    if indicator.measure == "duration" and "cohort" in indicator.dimensions:
        views.append(cohort_view(reading))
    if indicator.measure == "funnel":
        views.append(replace(trend_view(reading), id=f"{indicator.id}-laatste"))
    views.append(multiples_view(reading))
    return [view for view in views if view]


def origin_table(reading: Reading) -> Table:
    """The deliveries below a figure."""
    scope, name = reading.scope, reading.indicator.id
    late = {one.title: LATE for one in late_tables(scope.edition, name, scope.day)}
    rows = [
        (title, sender, month_name(month_of(period)) + late.get(title, ""), f"{received:%d-%m-%Y}")
        for title, sender, period, received in scope.edition.sources(name)
    ]
    return Table("Leveringen waar dit cijfer op rust", ("Levering", "Afzender", "Stand van", "Ontvangen"), rows)
