"""What stands around every page: banner, heading, navigation, legend."""

from collections.abc import Sequence

from dash import dcc, html

from dashboard.components import part
from dashboard.editions import Edition
from dashboard.selection import Selection
from dashboard.standing import Notice
from dashboard.wording import LEGEND, ROUNDING, SYNTHETIC, capital, day_name, month_name
from queries.catalog import THEMES

TOUR = "Rondleiding van twee minuten"


def heading(
    edition: Edition, told: list[Notice], selection: Selection, path: str, more: Sequence[tuple[str, str]] = ()
) -> list[html.Div | html.Header]:
    """The top of the page, the same on every page."""
    banner = [html.Div(html.P(SYNTHETIC), className="synthetisch", role="note")] if edition.is_synthetic else []
    banner += [html.Div(html.P(notice_words(one)), className="eerder", role="note") for one in told]
    place = html.Div(
        [
            html.P(f"Gemeente {edition.meta['municipality']}", className="gemeente"),
            part(
                "merk",
                [
                    dcc.Link("Monitor Inburgering", href=f"/{selection.to_search()}"),
                    html.Span(f"editie {month_name(edition.peildatum)}"),
                ],
                html.P,
                className="merk",
            ),
        ],
        className="kop-binnen",
    )
    return [*banner, html.Header([place, navigation(selection, path, more)], className="kop")]


def notice_words(one: Notice) -> list[str | dcc.Link]:
    """The sentence, and where to go."""
    return [f"{one.text} ", dcc.Link(one.link, href=one.href)] if one.link else [one.text]


def navigation(selection: Selection, path: str, more: Sequence[tuple[str, str]]) -> html.Nav:
    """Links that keep the reader's choices."""
    search = selection.to_search()
    themes = ((f"/{theme}", title) for theme, title in THEMES.items())
    links = [("/", "Monitor"), *themes, ("/werkt-het", "Wat werkt"), ("/vragen", "Vragen"), ("/edities", "Edities")]
    items = [html.Li(dcc.Link(text, href=href + search), **current(href, path)) for href, text in (*links, *more)]
    return part("hoofdnavigatie", html.Ul(items), html.Nav, className="hoofdnavigatie", **{"aria-label": "Hoofdnavigatie"})


def current(href: str, path: str) -> dict[str, str]:
    """Marks the link of the page that is open; an edition lies below the list of editions."""
    path = path.replace("/editie/", "/edities/", 1)
    here = path == href or (href != "/" and path.startswith(href + "/"))
    return {"aria-current": "page"} if here else {}


def footing(edition: Edition, selection: Selection, *, sees_data: bool, has_tour: bool = False) -> html.Div:
    """Where the figures come from, what the marks mean, and where to go; the tour needs a script."""
    tour = [html.P(html.Button(TOUR, type="button", className="weer", **{"data-rondleiding": "open"}))] if has_tour else []
    marks = [item for mark, meaning in LEGEND.items() for item in (html.Dt(mark), html.Dd(meaning))]
    origin = f"Editie {edition.id}, peildatum {day_name(edition.peildatum)}."
    synthetic = f" {capital(SYNTHETIC)}" if edition.is_synthetic else ""
    return html.Div(
        [
            html.Div(
                [
                    html.Div([html.H2("Leeswijzer"), html.P(ROUNDING), html.Dl(marks, className="legenda")]),
                    part("werkwijze-link", further(edition, selection, sees_data), html.Ul, className="verder"),
                ],
                className="leeswijzer",
            ),
            *tour,
            html.P(origin + synthetic, className="herkomst"),
            appearance(),
        ],
        className="voet-binnen",
    )


def appearance() -> html.Div:
    """By day or by night; assets/kop/weergave.js does it and says which is on."""
    ways = {"apparaat": "Zoals mijn apparaat", "licht": "Licht", "donker": "Donker"}
    buttons = [html.Button(text, type="button", **{"data-kies": name}) for name, text in ways.items()]
    return html.Div([html.P("Weergave"), html.Div(buttons, role="group", **{"aria-label": "Weergave"})], className="daglicht")


def further(edition: Edition, selection: Selection, sees_data: bool) -> list[html.Li]:
    """The ways to the method and, for who may go there, to the data; to the month on paper and to the edition as open data."""
    links = [("/werkwijze", "Zo werken we: rekenwijze, bescherming en normen")]
    if sees_data:
        links.append(("/gegevens", "Gegevens: wat is geleverd, afgekeurd en nog niet binnen"))
    links += [("/begrippen", "Begrippen: wat de woorden betekenen"), ("/nieuws", "Nieuws: wat er nieuw is in de monitor")]
    links.append(("/toegankelijkheid", "Toegankelijkheid: voor wie de monitor werkt, en wat te doen als dat niet zo is"))
    package = f"/editie/{edition.id}/datapakket.zip"
    ways = [dcc.Link(text, href=href + selection.to_search()) for href, text in links]
    here = dcc.Link("Deze editie: samenvatting, veranderingen, vragen en antwoorden", href=f"/editie/{edition.id}")
    every = html.A("Alle cijfers van deze editie als datapakket (zip)", href=package)
    return [html.Li(one) for one in (*ways, here, *papers(edition.id), every)]


def papers(edition: str) -> list[html.A]:
    """The month as files to print; plain links, because the browser fetches them."""
    titles = {"monitor": "Deze maand op papier (PDF)", "samenvatting": "Samenvatting in gewone taal (PDF)"}
    return [html.A(title, href=f"/editie/{edition}/{name}.pdf") for name, title in titles.items()]
