"""Every published edition, with a link that opens it as it was."""

from dash import dcc, html

from dashboard.changes import revisions
from dashboard.components.changes import revised
from dashboard.components.table import scrollable
from dashboard.pages import Content, Request
from dashboard.wording import month_name, month_of

ABOUT = "Een editie is de monitor van één maand. Wat gepubliceerd is, verandert niet: een verbetering is een nieuwe revisie."


def arrange(request: Request) -> Content:
    """The editions, latest first, and what the open one revised."""
    published, notice = request.library.published(), request.edition.meta.get("notice", "")
    rows = [
        html.Tr(
            [
                html.Th(dcc.Link(month_name(month_of(one.period)), href=f"/editie/{one.id}"), scope="row"),
                html.Td(str(one.revision)),
                html.Td(html.Code(one.id.rpartition(".")[2])),
                html.Td("deze leest u nu" if one.id == request.edition.id else ""),
            ]
        )
        for one in published
    ]
    head = html.Thead(html.Tr([html.Th(name, scope="col") for name in ("Maand", "Revisie", "Kenmerk", "")]))
    table = html.Table([html.Caption("Gepubliceerde edities"), head, html.Tbody(rows)], className="cijfers")
    body = [
        html.H1("Edities", tabIndex=-1),
        html.P(
            ABOUT,
            className="inleiding",
        ),
        html.Section(scrollable(table, "Edities"), className="blok"),
        html.Section([html.H2("Herzien sinds de vorige editie"), *revised(revisions(request.scope), notice)], className="blok"),
    ]
    return Content("Edities", body)
