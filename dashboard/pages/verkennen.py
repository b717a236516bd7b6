"""Explore: any figure, at most two breakdowns, per month or slower, beside another period; what cannot be shown says why."""

from dash import html

from dashboard.components import part
from dashboard.components.exploring import asked_line, choices, kept_views, reason, share
from dashboard.components.panel import panel
from dashboard.desk_door import actor_of
from dashboard.exploring.views import explore
from dashboard.pages import Content, Request
from queries.desk.base import DeskError
from queries.desk.saved import SavedView, views_of

INTRO = "Kies een cijfer en bekijk het zoals u wilt. Uw keuze staat in het adres: stuur de link door en een ander ziet hetzelfde."


def arrange(request: Request) -> Content:
    """The choices, the answer to them, and what was kept."""
    found, search = explore(request.scope), request.selection.to_search()
    body = [
        html.H1("Verkennen", tabIndex=-1),
        html.P(INTRO, className="inleiding"),
        choices(request.edition, request.selection),
        part("verken-gevraagd", asked_line(found, request.selection), className="blok verken-gevraagd"),
        part("verken-reden", reason(found), role="status"),
        html.Div([panel(found.main, search), panel(found.course, search)], className="panelen verkend"),
        share(),
        kept_views(*kept_by(request)),
    ]
    return Content("Verkennen", body)


def kept_by(request: Request) -> tuple[list[SavedView], str]:
    """What this reader keeps; or why that cannot be read now, while the figures can."""
    if request.desk is None or request.viewer is None:
        return [], ""
    try:
        return views_of(request.desk.open(), actor_of(request.viewer).subject), ""
    except DeskError as error:
        return [], str(error)
