"""‘Open dit cijfer’: what a figure means, what it rests on and where it comes from."""

from dataclasses import replace

from dash import dcc, html

from dashboard.components import part
from dashboard.components.defined import definition, history, related, select
from dashboard.components.download import offered
from dashboard.components.duiding import duiding_block
from dashboard.components.filters import filter_bar, filter_note
from dashboard.components.panel import panel
from dashboard.components.tile import verdict_line
from dashboard.defined import facts, questions_about, redefinitions
from dashboard.duiding import every_duiding
from dashboard.earlier import comparable
from dashboard.edition_told import may_ask
from dashboard.margins import margin_sentence
from dashboard.pages import IN_HOUSE, POLICY_STAFF, Content, MissingError, Request
from dashboard.panels import opened_views, origin_table
from dashboard.reading import Reading, read_indicator
from dashboard.tiles import make_tile
from dashboard.wording import month_name
from queries.catalog import THEMES, Indicator


def arrange(request: Request) -> Content:
    """One indicator, opened."""
    indicator = request.edition.catalog.indicators.get(request.found["id"])
    if indicator is None:
        raise MissingError
    reading, search = read_indicator(request.scope, indicator), request.selection.to_search()
    note = every_duiding(request.words, request.edition).get(indicator.id)
    publisher = request.words.publisher if request.words else ""
    body = [
        part(
            "kruimel",
            [dcc.Link(THEMES[indicator.theme], href=f"/{indicator.theme}{search}"), f" · {indicator.code}"],
            html.P,
            className="kruimel",
        ),
        html.H1(indicator.title, tabIndex=-1),
        html.P(indicator.question, className="inleiding"),
        *explore_link(request, indicator),
        filter_bar(request.edition, request.selection, ("doelgroep", "leerroute", "cohort", "periode", "naar")),
        filter_note(request.edition, request.selection, [indicator], request.path),
        part("kern", [*figure_block(reading), *comparison_link(request, indicator)], className="blok kern"),
        *way_to_ask(request, indicator),
        *duiding_block(note, f"Duiding bij {month_name(request.edition.peildatum)}", publisher),
        html.Div([panel(view, search) for view in opened_views(reading)], className="panelen blok"),
        html.Section([html.H2("Wat betekent dit cijfer?"), *meaning(request, indicator)], className="blok"),
        html.Section([html.H2("Waar komt het vandaan?"), *origin(request, reading)], className="blok"),
        *related(questions_about(request.edition, indicator.id), search),
    ]
    return Content(indicator.title, body)


def explore_link(request: Request, indicator: Indicator) -> list[html.P]:
    """The way to explore this figure with the same choices, for who may go there."""
    if request.viewer is None or request.viewer.role not in POLICY_STAFF:
        return []
    search = replace(request.selection, cijfer=indicator.id).to_search()
    return [part("verken-link", dcc.Link("Verken dit cijfer", href=f"/verkennen{search}"), html.P)]


def figure_block(reading: Reading) -> list:  # type: ignore[type-arg]
    """The figure with numerator and denominator."""
    view = make_tile(reading, None)
    return [
        html.P(
            [html.Span(view.value, className="waarde"), html.Span(view.named, className="waarde-naam")],
            className="waarde-regel",
        ),
        verdict_line(view.verdict),
        html.P(" · ".join(text for text in (view.basis, view.age) if text), className="tegel-basis"),
    ]


def comparison_link(request: Request, indicator: Indicator) -> list[html.P]:
    """The way to earlier years and to others, for who may go there."""
    if request.viewer is None or request.viewer.role not in IN_HOUSE or indicator.id not in comparable(request.edition):
        return []
    whole = any(one.indicator == indicator.id for one in request.edition.catalog.references.values())
    text = "Vergelijk met Nederland en met eerdere jaren" if whole else "Vergelijk met eerdere jaren"
    chosen = replace(request.selection, cijfer=indicator.id)
    return [html.P(dcc.Link(text, href=f"/vergelijken{chosen.to_search()}{'' if whole else '#eerder'}"))]


def way_to_ask(request: Request, indicator: Indicator) -> list[html.P]:
    """For who may ask: the form, with this figure chosen."""
    if not may_ask(request):
        return []
    address = f"/editie/{request.edition.id}?over={indicator.id}#vraag"
    return [html.P(dcc.Link("Stel een vraag over dit cijfer", href=address), className="herkomst")]


def meaning(request: Request, indicator: Indicator) -> list[html.Dl | html.Details]:
    """The definition as it held for this edition, and as it was."""
    return [definition(facts(request.edition, indicator)), history(redefinitions(request.edition, indicator.id))]


def origin(request: Request, reading: Reading) -> list[html.P | html.Div | html.Details]:
    """The deliveries below the figure, and the select that counts."""
    indicator = reading.indicator
    table = offered(origin_table(reading), f"{indicator.id}-leveringen", request.selection.to_search())
    return [*margin(request, indicator), table, select(indicator.sql)]


def margin(request: Request, indicator: Indicator) -> list[html.P]:
    """What refused rows can do to the figure, for who gets to see that."""
    sentence = margin_sentence(request.edition, indicator)
    link = dcc.Link("Meer over de gegevens", href=f"/gegevens{request.selection.to_search()}")
    return [html.P([f"{sentence} ", link, "."])] if sentence else []
