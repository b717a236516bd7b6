"""One edition for an evening at home: two minutes of reading, the figures behind it, what changed, questions and answers."""

from typing import Any

from dash import dcc, html

from dashboard.components import bullet_list, icon, part
from dashboard.components.changes import moved, revised
from dashboard.components.duiding import duiding_list
from dashboard.components.exchanges import ask_form, exchange_list
from dashboard.components.shell import papers
from dashboard.duiding import figures
from dashboard.edition_told import EditionTold, tell
from dashboard.exchanges import ABOUT_MONTH
from dashboard.pages import Content, MissingError, Request
from dashboard.tiles import Tile
from queries.catalog import THEMES
from queries.desk.texts import MONTH

NO_WORDS = "Bij deze maand is geen samenvatting geschreven. Hieronder leest u wel wat de cijfers zeggen."


def arrange(request: Request) -> Content:
    """The edition in the address and no other."""
    if request.found["editie"] != request.edition.id:
        raise MissingError
    view = tell(request)
    body = [
        html.P([dcc.Link("Alle edities", href="/edities")], className="kruimel"),
        html.H1(f"Inburgering in {view.month}", tabIndex=-1),
        html.P(view.what, className="inleiding"),
        jumps(view),
        html.Section([html.H2("In twee minuten"), *two_minutes(view)], className="blok", id="samenvatting"),
        html.Section([html.H2("De cijfers erachter"), *verdicts(view)], className="blok", id="cijfers"),
        html.Section(moved(view.overview), className="blok", id="veranderd"),
        html.Section([html.H2("Wat is verbeterd?"), *improved(view)], className="blok", id="verbeterd"),
        html.Section([html.H2("Vragen en antwoorden"), *asked(request, view)], className="blok", id="vragen"),
        *asking(request, view),
        html.Section([html.H2("Meenemen"), *taken(view)], className="blok", id="meenemen"),
    ]
    return Content(f"Editie {view.month}", body)


def jumps(view: EditionTold) -> html.Nav:
    """A link to each chapter."""
    ways = {"samenvatting": "In twee minuten", "cijfers": "Cijfers", "veranderd": "Veranderd", "verbeterd": "Verbeterd"}
    ways |= {"vragen": "Vragen en antwoorden", **({"vraag": "Stel een vraag"} if view.can_ask else {}), "meenemen": "Meenemen"}
    links = bullet_list([html.A(title, href=f"#{place}") for place, title in ways.items()])
    return html.Nav(links, className="sprongen", **{"aria-label": "Op deze pagina"})


def two_minutes(view: EditionTold) -> list[Any]:
    """What people wrote; the longer of it for who asks."""
    told = [html.P(line) for line in view.summary] or [html.P(NO_WORDS)]
    more = [html.Details([html.Summary("Meer uitleg bij de maand"), duiding_list(view.month_note)])] if view.month_note else []
    return [html.Div([*told, *more], className="leestekst")]


def verdicts(view: EditionTold) -> list[Any]:
    """The figures of the first page, one line each."""
    rows = [
        html.Div([html.H3(title), bullet_list([line(one) for one in view.overview.tiles[theme]], "antwoorden")])
        for theme, title in THEMES.items()
        if view.overview.tiles[theme]
    ]
    more = html.P(dcc.Link("De hele monitor van deze maand", href=f"/?editie={view.id}"), className="herkomst")
    return [html.Div(rows, className="regelblok"), more]


def line(tile: Tile) -> html.Div:
    """Name, value and verdict; the whole line opens the figure."""
    verdict = html.Span([icon(tile.verdict.shape), tile.verdict.words], className=f"oordeel-{tile.verdict.kind}")
    return html.Div([dcc.Link(tile.name, href=tile.href), html.Strong(tile.value), verdict], className="antwoord")


def improved(view: EditionTold) -> list[Any]:
    """Why this revision is there, and which earlier figures read otherwise."""
    return [*([html.P(view.corrects)] if view.corrects else []), *revised(view.revised, view.notice)]


def asked(request: Request, view: EditionTold) -> list[Any]:
    """By figure; what was asked about the revision before stays there."""
    numbers = dict(figures(request.edition)) if view.can_answer else {}
    before = html.A("Vragen bij de vorige revisie", href=f"/editie/{view.before}#vragen")
    return [
        part("vragen", exchange_list(view.topics, f"?editie={view.id}", numbers)),
        *([html.P(before)] if view.before else []),
        *([html.P(view.closed, className="fout")] if view.closed else []),
    ]


def asking(request: Request, view: EditionTold) -> list[html.Section]:
    """The form, for who may ask."""
    if not view.can_ask:
        return []
    choices = {MONTH: ABOUT_MONTH, **{one.id: one.title for one in request.edition.in_order}}
    about = request.selection.over if request.selection.over in choices else ""
    return [html.Section([html.H2("Stel een vraag", tabIndex=-1, id="vraag"), ask_form(view.id, choices, about)], className="blok")]


def taken(view: EditionTold) -> list[Any]:
    """The edition as files: to print, as data, for programs."""
    ways = {
        f"/editie/{view.id}/datapakket.zip": "Alle cijfers als datapakket (zip)",
        f"/api/v1/editie?editie={view.id}": "Voor programma’s: deze editie als JSON",
        "/api/v1/openapi.json": "Voor programma’s: wat er te vragen is (OpenAPI)",
    }
    return [bullet_list([*papers(view.id), *(html.A(title, href=href) for href, title in ways.items())], "meenemen")]
