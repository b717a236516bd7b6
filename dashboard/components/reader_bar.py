"""The bar above every page that says who is reading, and lets them become somebody else or leave."""

from urllib.parse import quote

from dash import html

from dashboard.access import Viewer
from dashboard.components import part
from dashboard.selection import Selection
from dashboard.signin.readers import READERS, TITLES


def reader_bar(viewer: Viewer | None, mode: str, selection: Selection, path: str) -> list[html.Div]:
    """Nothing where everybody reads in the same role: then there is nobody to name and nothing to leave."""
    if viewer is None or mode == "rol":
        return []
    title = TITLES.get(viewer.role, viewer.role)
    if mode == "kies":
        said = ["U leest mee als ", html.Strong(title.lower())]
        switch = [part("wissel", [switcher(viewer.role, path + selection.to_search())])]
    else:
        said = [f"{viewer.name}, " if viewer.name else "Aangemeld als ", html.Strong(title.lower())]
        switch = []
    leave = html.Form(html.Button("Afmelden", type="submit"), action="/afmelden", method="post")
    inside = [html.P(said), html.Div([*switch, leave], className="lezer-doen")]
    return [html.Div(html.Div(inside, className="lezer-binnen"), className="lezerbalk", role="region", **{"aria-label": "Lezer"})]


def switcher(role: str, page: str) -> html.Details:
    """The readers, one press each; afterwards the same page as that reader sees it."""
    now = {one.role: {"aria-current": "true"} if one.role == role else {} for one in READERS}
    buttons = [html.Button(one.title, name="lezer", value=one.role, type="submit", **now[one.role]) for one in READERS]
    form = html.Form(buttons, action=f"/aanmelden?naar={quote(page)}", method="post")
    return html.Details([html.Summary("Andere lezer"), form])
