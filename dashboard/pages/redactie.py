"""The editorial desk: check a month, write its duiding, have it approved, take it back."""

from typing import Any

from dash import html

from dashboard.components import bullet_list
from dashboard.components.fact import fact_card
from dashboard.components.table import scrollable
from dashboard.components.writing import HOW, card_form, figure_chooser, move_form
from dashboard.desk import Office, Row, make_office, rows
from dashboard.exchanges import Waiting, unanswered
from dashboard.overview import make_overview
from dashboard.pages import Content, MissingError, Request
from dashboard.wording import capital, month_name
from queries.desk.base import DeskError

INTRO = "Hier maakt u de maand af: nakijken, duiden, laten goedkeuren. Wat u schrijft, zien lezers pas na publicatie."


def arrange(request: Request) -> Content:
    """The list of editions, or the one that was chosen."""
    if request.desk is None or request.viewer is None:
        raise MissingError
    try:
        desk = request.desk.open()
        if not request.selection.editie:
            return listing(rows(request.library, request.viewer, desk), unanswered(desk))
        overview = make_overview(request.scope, request.library, request.viewer)
        return one_edition(make_office(request.edition, request.library, request.viewer, desk, overview))
    except DeskError as error:
        return Content("Redactie", [html.H1("Redactie", tabIndex=-1), html.P(str(error), className="inleiding")])


def listing(found: list[Row], waiting: list[Waiting]) -> Content:
    """The questions that wait, and every edition with its state."""
    lines = [
        html.Tr(
            [
                html.Th(html.A(capital(one.month), href=f"/redactie?editie={one.id}"), scope="row"),
                html.Td(str(one.revision)),
                html.Td(one.state),
                html.Td(one.since),
            ]
        )
        for one in found
    ]
    head = html.Thead(html.Tr([html.Th(name, scope="col") for name in ("Maand", "Revisie", "Stand", "Wanneer")]))
    caption = html.Caption("Kies een editie om haar na te kijken, te duiden of in te trekken")
    table = html.Table([caption, head, html.Tbody(lines)], className="cijfers")
    body = [html.H1("Redactie", tabIndex=-1), html.P(INTRO, className="inleiding")]
    body.append(html.Section([html.H2("Onbeantwoorde vragen"), questions(waiting)], className="blok"))
    return Content("Redactie", [*body, html.Section(html.Div(scrollable(table, "Edities"), className="woorden"), className="blok")])


def questions(waiting: list[Waiting]) -> html.P | html.Ul:
    """How many wait at which edition."""
    if not waiting:
        return html.P("Alle vragen van de adviesraad zijn beantwoord.")
    return bullet_list([html.A(f"{one.month}: {one.words}", href=f"/editie/{one.edition}#vragen") for one in waiting])


def one_edition(office: Office) -> Content:
    """State and steps, the checklist, and everything there is to write."""
    month, search = month_name(office.edition.peildatum), f"?editie={office.edition.id}"
    links = [html.A("Alle edities", href="/redactie"), " · ", html.A("Lees deze editie zoals lezers haar zien", href=f"/{search}")]
    body: list[Any] = [
        html.P(links, className="kruimel"),
        html.H1(f"Redactie: {month}", tabIndex=-1),
        html.P(["Stand: ", html.Strong(office.now.label), f". Editie {office.edition.id}."], className="inleiding"),
        html.Section([html.H2("Wat kunt u nu doen?"), *steps(office)], className="blok"),
        html.Section([html.H2("Is de maand klaar?"), checklist(office)], className="blok"),
        html.Section([html.H2("Wat zeggen we erbij?"), *texts(office)], className="blok", id="teksten"),
    ]
    return Content(f"Redactie: {month}", body)


def steps(office: Office) -> list[Any]:
    """The next step, and the ones before."""
    form = [move_form(office)] if office.moves else [html.P("U hoeft nu niets te doen. Een ander is aan zet.")]
    before = [html.H3("Tot nu toe"), bullet_list(office.steps)] if office.steps else []
    return [*form, *before]


def checklist(office: Office) -> html.Div:
    return html.Div([fact_card(one) for one in office.checks], className="tegels feiten")


def texts(office: Office) -> list[Any]:
    """How to write, the cards, and the bar that puts figures into a text."""
    cards = [card_form(office, one) for one in office.cards]
    return [html.P(HOW), *cards, figure_chooser(office)] if office.is_open else cards
