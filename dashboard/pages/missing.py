"""Pages for when there is nothing to show: unknown address, no access, no edition."""

from dash import dcc, html

from dashboard.pages import Content


def missing() -> Content:
    """No such page."""
    links = [html.Li(dcc.Link(text, href=href)) for href, text in (("/", "Naar de monitor"), ("/edities", "Naar de edities"))]
    text = "Misschien is het adres verkeerd overgenomen, of bestaat dit cijfer niet in deze editie."
    return Content(
        "Pagina niet gevonden",
        [html.H1("Deze pagina bestaat niet", tabIndex=-1), html.P(text, className="inleiding"), html.Ul(links)],
    )


def refused(reason: str) -> Content:
    """Something stands in the way; the reason says what to do."""
    return Content("Niet beschikbaar", [html.H1("Dit kunnen we nu niet tonen", tabIndex=-1), html.P(reason, className="inleiding")])
