"""This municipality beside the country, beside other municipalities, and beside its own earlier years."""

from dash import html

from dashboard.beside import Unmatched, beside_views, unmatched
from dashboard.components import bullet_list, figure_link, part
from dashboard.components.filters import filter_bar, filter_note
from dashboard.components.panel import panel
from dashboard.components.reference import reference_panel
from dashboard.components.tile import verdict_line
from dashboard.earlier import chosen, earlier_views, read_years
from dashboard.pages import Content, Request

INTRO = (
    "Doen wij het anders dan een ander, of anders dan vroeger? We noemen alleen een verschil als toeval het niet kan verklaren. "
    "Anders staat er: geen aantoonbaar verschil."
)
COUNTRY = "Doen we het anders dan Nederland?"
NEIGHBOURS = "Doen we het anders dan andere gemeenten?"
EARLIER = "Doen we het anders dan eerdere jaren?"
OTHERWISE = "Let op: het CBS telt niet precies zoals wij. Een verschil is dus nog geen prestatie."
NO_FIGURES = "Deze editie heeft geen cijfers van het CBS die naast de onze passen. De beheerder kan ze ophalen."
NO_YEARS = "Deze editie heeft geen cijfers waarvan we jaren kunnen vergelijken."
NOT_YET = (
    "Dat kunnen we nu niet zeggen. Het CBS toont cijfers per gemeente, maar een open tabel die de monitor kan inlezen, is er niet. "
    "Hieronder staat wat er van andere gemeenten wel openbaar is, en waarom dat geen oordeel geeft."
)
# What CBS publishes but counts otherwise, so that it does not stand here.
COUNTED_OTHERWISE = (
    (
        "Intake een jaar later",
        "Latere jaargangen van het CBS volgen hetzelfde cohort langer. Dan is het aandeel vanzelf hoger dan het onze.",
    ),
    (
        "Voorinburgering",
        "Het CBS moest dit cijfer verbeteren: teller en noemer gingen over andere groepen. Wij tellen alleen wie hier kwam wonen.",
    ),
    (
        "Werk",
        "Het CBS telt wie in een periode ooit een baan had. Wij tellen wie na twee jaar een baan heeft.",
    ),
    (
        "Diploma, plan en leerroute",
        "Landelijke cijfers hierover zijn niet aan de monitor geleverd.",
    ),
)  # fmt: skip


def arrange(request: Request) -> Content:
    """A section for each question."""
    body = [
        html.H1("Vergelijken", tabIndex=-1),
        html.P(INTRO, className="inleiding"),
        country(request),
        neighbours(request),
        earlier(request),
    ]
    return Content("Vergelijken", body)


def country(request: Request) -> html.Section:
    """Beside CBS, with what differs in the counting."""
    views, search = beside_views(request.edition, "nederland"), request.selection.to_search()
    differs = dict.fromkeys(text for one in request.edition.catalog.references.values() for text in one.differs)
    told = [html.P(OTHERWISE), bullet_list(list(differs))] if views else [html.P(NO_FIGURES)]
    shown = html.Div([panel(view, search) for view in views], className="panelen")
    terms = [item for term, text in COUNTED_OTHERWISE for item in (html.Dt(term), html.Dd(text))]
    why = [html.Summary("Wat we niet met Nederland vergelijken"), html.Dl(terms, className="uitleg"), *alone(request, "nederland")]
    return html.Section([html.H2(COUNTRY), *told, shown, html.Details(why)], className="blok indicator", id="nederland")


def neighbours(request: Request) -> html.Section:
    """Beside other municipalities, or why not."""
    shown = [panel(view, request.selection.to_search()) for view in beside_views(request.edition, "gemeenten")]
    why = [] if shown else [html.P(NOT_YET)]
    known = alone(request, "gemeenten")
    more = [html.Details([html.Summary("Cijfers van andere gemeenten"), *known])] if known else []
    return html.Section([html.H2(NEIGHBOURS), *why, *shown, *more], className="blok indicator", id="gemeenten")


def alone(request: Request, whose: str) -> list[html.Div]:
    """The series without a counterpart, each with its reason."""
    search = request.selection.to_search()
    return [series(one, search) for one in unmatched(request.edition, whose)]


def series(one: Unmatched, search: str) -> html.Div:
    return html.Div([html.P(one.why), reference_panel(one.view, search)])


def earlier(request: Request) -> html.Section:
    """One figure through the years, as the reader chose."""
    indicator = chosen(request.scope)
    if indicator is None:
        return html.Section([html.H2(EARLIER), html.P(NO_YEARS)], className="blok indicator", id="eerder")
    years, search = read_years(request.scope, indicator), request.selection.to_search()
    link = figure_link(indicator.title, f"/indicator/{indicator.id}{search}")
    return html.Section(
        [
            html.H2(EARLIER),
            filter_bar(request.edition, request.selection, ("cijfer", "doelgroep", "leerroute")),
            filter_note(request.edition, request.selection, [indicator], request.path),
            part("eerder-kern", [html.P(indicator.question), verdict_line(years.verdict), html.P(link)], className="kern-rij"),
            html.Div([panel(view, search) for view in earlier_views(years)], className="panelen"),
        ],
        className="blok indicator",
        id="eerder",
    )
