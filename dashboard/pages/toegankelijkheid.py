"""The statement on accessibility: where the monitor stands, what was tested, and where to go when something does not work."""

from typing import Any

from dash import html

from dashboard.accessible import BY_PEOPLE, GAPS, HELP, NO_CONTACT, RULES, STATUS, WHY, lines, read_findings, register
from dashboard.components import bullet_list
from dashboard.components.defined import definition
from dashboard.pages import Content, Request

INTRO = "Iedereen moet deze monitor kunnen gebruiken: ook wie niet goed ziet, geen muis gebruikt of moeilijk leest."


def arrange(request: Request) -> Content:
    """Statement, tests, gaps, help."""
    told = [html.P(html.Strong(STATUS)), html.P(WHY), html.P(RULES), html.P(register())]
    body = [
        html.H1("Toegankelijkheid", tabIndex=-1),
        html.P(INTRO, className="inleiding"),
        chapter(f"Verklaring van de gemeente {request.edition.meta['municipality']}", html.Div(told, className="leestekst")),
        chapter("Wat de computer test", definition(lines(read_findings()))),
        chapter("Wat alleen mensen kunnen testen", html.Div(bullet_list(BY_PEOPLE, "noten"), className="leestekst")),
        chapter("Wat nog niet in orde is", html.Div(bullet_list(GAPS, "noten"), className="leestekst")),
        chapter("Werkt iets niet voor u?", html.P(help_text(request.contact), className="leestekst")),
    ]
    return Content("Toegankelijkheid", body)


def chapter(title: str, content: Any) -> html.Section:
    return html.Section([html.H2(title), content], className="blok")


def help_text(contact: str) -> list[Any]:
    """Where to ask: a link where the municipality named an address."""
    before, after = HELP.split("{where}")
    if not contact:
        return [before, NO_CONTACT, after]
    href = contact if contact.startswith("https://") else f"mailto:{contact}"
    return [before, "Laat het weten: ", html.A(contact, href=href), ".", after]
