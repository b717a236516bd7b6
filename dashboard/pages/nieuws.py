"""What is new in the monitor, by day."""

from itertools import groupby

from dash import dcc, html

from dashboard.news import NEWS, News
from dashboard.pages import IN_HOUSE, POLICY_STAFF, Content, Request
from dashboard.wording import day_name

INTRO = "Wat is er nieuw in de monitor? De cijfers zelf veranderen elke maand; daarover leest u op de eerste pagina."
NOT_FOR_ALL = {"/vergelijken": IN_HOUSE, "/verkennen": POLICY_STAFF}


def arrange(request: Request) -> Content:
    """A section for each day, the latest first."""
    days = groupby((one for one in NEWS if is_for(one, request)), key=lambda one: one.day)
    search = request.selection.to_search()
    sections = [
        html.Section([html.H2(day_name(day)), *(told(one, search) for one in found)], className="blok nieuws")
        for day, found in days
    ]
    return Content("Nieuws", [html.H1("Nieuws", tabIndex=-1), html.P(INTRO, className="inleiding"), *sections])


def is_for(one: News, request: Request) -> bool:
    """Whether this reader may go where the news points."""
    return one.href not in NOT_FOR_ALL or (request.viewer is not None and request.viewer.role in NOT_FOR_ALL[one.href])


def told(one: News, search: str) -> html.Article:
    """Title, text, and where to see it."""
    way = [html.P(dcc.Link(one.link, href=one.href + search))] if one.href else []
    return html.Article([html.H3(one.title), html.P(one.text), *way])
