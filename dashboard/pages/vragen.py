"""The monitor by question: what an adviesraad asks, and the figures that answer."""

from dash import dcc, html

from dashboard.components import bullet_list, icon, part
from dashboard.components.filters import filter_bar, filter_note
from dashboard.pages import Content, Request
from dashboard.questions import Asked, Group, question_groups
from dashboard.tiles import Tile

ABOUT = (
    "Wat een adviesraad wil weten, met cijfers als antwoord. Kies een cijfer voor de uitleg en de bron. "
    "Meten we iets nog niet, dan leest u waarom."
)
NONE = "Deze editie is van voor de tijd dat we vragen verzamelden. Een latere editie heeft ze wel."


def arrange(request: Request) -> Content:
    """All questions with their answers, and a way to each group."""
    groups = question_groups(request.scope)
    body = [
        html.H1("Vragen van de adviesraad", tabIndex=-1),
        html.P(ABOUT if groups else NONE, className="inleiding"),
        *jumps(groups),
        filter_bar(request.edition, request.selection, ("doelgroep", "leerroute", "cohort", "periode")),
        filter_note(request.edition, request.selection, [], request.path),
        *(section(group) for group in groups),
    ]
    return Content("Vragen", body)


def jumps(groups: list[Group]) -> list[html.Nav]:
    """A link to each group on this page."""
    links = bullet_list([html.A(group.title, href=f"#{group.place}") for group in groups])
    return [html.Nav(links, className="sprongen", **{"aria-label": "Onderwerpen"})] if groups else []


def section(group: Group) -> html.Section:
    """One group; its answers follow the reader's choices."""
    questions = part(group.place, [asked(one) for one in group.questions], html.Ol, className="vragen")
    return html.Section([html.H2(group.title), questions], className="blok", id=group.place)


def asked(one: Asked) -> html.Li:
    """A question, its figures, and what is not measured."""
    answers = [bullet_list([answer(tile) for tile in one.answers], "antwoorden")] if one.answers else []
    unmeasured = [html.P(one.unmeasured, className="ongemeten")] if one.unmeasured else []
    return html.Li([html.H3(one.question), html.Div([*answers, *unmeasured])], className="vraag")


def answer(tile: Tile) -> html.Div:
    """Name, value and verdict on one line; the whole line opens the figure."""
    verdict = html.Span([icon(tile.verdict.shape), tile.verdict.words], className=f"oordeel-{tile.verdict.kind}")
    return html.Div([dcc.Link(tile.name, href=tile.href), html.Strong(tile.value), verdict], className="antwoord")
