"""Every table of the pages by the name it is downloaded under, for the same reader and the same choices."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from dashboard.access import check_may_open
from dashboard.beside import beside_views
from dashboard.charts import Table, View
from dashboard.completeness import field_table, gap_view
from dashboard.data_quality import cbs_table, delivery_table, report_table
from dashboard.earlier import chosen, earlier_views, read_years
from dashboard.editions import Edition
from dashboard.effects import effect_views
from dashboard.exploring.views import COURSE, MAIN, explore
from dashboard.margins import margin_table, margin_view
from dashboard.method import norm_table
from dashboard.pages import EVERYONE, IN_HOUSE, POLICY_STAFF, Request
from dashboard.panels import opened_views, origin_table, theme_views
from dashboard.protection import attack_table, policy_table
from dashboard.reading import Reading, read_indicator
from dashboard.references import reference_view
from dashboard.refusals import refused_views
from queries.catalog import WHOSE


@dataclass(frozen=True)
class Sheet:
    """One table with what a reader must know beside it."""

    name: str
    title: str
    table: Table
    sentence: str = ""
    notes: tuple[str, ...] = ()
    source: str = ""
    reading: Reading | None = None  # where the table is of one figure


@dataclass(frozen=True)
class Loose:
    """Tables that belong to no figure, and who may open their page."""

    title: str
    make: Callable[[Edition], Table]
    roles: frozenset[str] = POLICY_STAFF


LOOSE = {
    "leveringen": Loose("Wat is er geleverd?", delivery_table),
    "marges-alle": Loose("Wat kunnen afgekeurde rijen hooguit schelen?", margin_table),
    "velden": Loose("Wat is er niet ingevuld?", field_table),
    "rapportages": Loose("Welke partner moet nog rapporteren?", report_table),
    "cbs-leveringen": Loose("Kreeg het CBS op tijd wat het moet krijgen?", cbs_table),
    "normen": Loose("Waar we cijfers mee vergelijken", norm_table, EVERYONE),
    "aanvallen": Loose("Getest met deze aanvallen", attack_table, EVERYONE),
    "regels": Loose("De regels die mensen beschermen", policy_table, EVERYONE),
}


def find_sheet(request: Request, name: str, level: str) -> Sheet | None:
    """The table of this name as the page shows it; None where there is none."""
    catalog, about = request.edition.catalog, name.partition("-")[0]
    if about in catalog.indicators:
        return figure_sheet(read_indicator(request.scope, catalog.indicators[about]), name, level)
    if level:
        return None
    if name in (MAIN, COURSE):
        return explored_sheet(request, name)
    if name in catalog.references:
        view = reference_view(request.edition, catalog.references[name])
        return Sheet(name, view.title, view.table, view.about, source=view.source)
    if name in LOOSE:
        check_may_open(request.viewer, LOOSE[name].roles)
        return Sheet(name, LOOSE[name].title, LOOSE[name].make(request.edition))
    return other_sheet(request, name)


def figure_sheet(reading: Reading, name: str, level: str) -> Sheet | None:
    """One of the tables of a figure."""
    if level and level not in reading.indicator.levels:
        return None
    if name == f"{reading.indicator.id}-leveringen" and not level:
        table = origin_table(reading)
        return Sheet(name, table.caption, table, reading=reading)
    views = theme_views(reading, level) if level else opened_views(reading)
    return next((sheet_of(view, reading) for view in views if view.id == name), None)


def explored_sheet(request: Request, name: str) -> Sheet | None:
    """One of the tables of the page to explore with, under the name of its figure."""
    check_may_open(request.viewer, POLICY_STAFF)
    found = explore(request.scope)
    view = found.main if name == MAIN else found.course
    reading = found.wish.reading()
    return replace(sheet_of(view, reading), name=f"{reading.indicator.id}-{name}") if view.title else None


def other_sheet(request: Request, name: str) -> Sheet | None:
    """A table of the page on what works, or of the page on the data."""
    if name in request.edition.catalog.effects:
        shown = (one.view for one in effect_views(request.edition, ""))
        return next((sheet_of(view) for view in shown if view and view.id == name), None)
    if name.startswith(("naast-", "eerder-")):
        check_may_open(request.viewer, IN_HOUSE)
        return next((sheet for sheet in compared_sheets(request) if sheet.name == name), None)
    data = {view.id: view for view in [*refused_views(request.edition), margin_view(request.edition), gap_view(request.edition)]}
    if name not in data:
        return None
    check_may_open(request.viewer, POLICY_STAFF)
    return sheet_of(data[name])


def compared_sheets(request: Request) -> list[Sheet]:
    """The tables of the page that compares."""
    edition, indicator = request.edition, chosen(request.scope)
    beside = [sheet_of(view) for whose in sorted(WHOSE) for view in beside_views(edition, whose)]
    years = read_years(request.scope, indicator) if indicator else None
    return [*beside, *(sheet_of(view, years.reading) for view in (earlier_views(years) if years else []))]


def sheet_of(view: View, reading: Reading | None = None) -> Sheet:
    return Sheet(view.id, view.title, view.table, view.sentence, view.notes, reading=reading)
