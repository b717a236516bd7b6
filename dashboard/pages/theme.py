"""One theme at one level: its main figures with course and breakdown, the others at a glance."""

from dash import dcc, html

from dashboard.components import figure_link, part
from dashboard.components.filters import filter_bar, filter_note
from dashboard.components.panel import panel
from dashboard.components.reference import reference_panel
from dashboard.components.tile import tile, verdict_line
from dashboard.pages import Content, Request
from dashboard.panels import theme_views
from dashboard.reading import Reading, read_indicator
from dashboard.references import reference_views
from dashboard.tiles import make_tile
from dashboard.wording import capital
from queries.catalog import LEVELS, THEMES, Indicator

ABOUT = {
    "client": "Groepen inburgeraars, nooit één persoon.",
    "voorziening": "Wat de gemeente inkoopt: per taalschool en contract.",
    "keten": "De overdracht tussen partners: COA, gemeente, taalscholen en werkgevers.",
}


def arrange(request: Request) -> Content:
    """The figures of the first page in full, every other figure of this level as a tile."""
    theme, level = request.found["theme"], request.found.get("level") or "client"
    indicators = [one for one in request.edition.in_order if one.theme == theme and level in one.levels]
    main = [one for one in indicators if one.tile] or indicators[:2]
    names = ("doelgroep", "leerroute", "cohort", "periode", *(["naar"] if level == "client" else []))
    body = [
        html.H1(THEMES[theme], tabIndex=-1),
        level_switch(theme, level, request),
        html.P(ABOUT[level], className="inleiding"),
        filter_bar(request.edition, request.selection, names),
        filter_note(request.edition, request.selection, indicators, request.path),
        *(section(one, level, request) for one in main),
        *more_figures([one for one in indicators if one not in main], request),
        *(reference_panel(view, request.selection.to_search()) for view in reference_views(request.edition, theme, level)),
    ]
    return Content(f"{THEMES[theme]} · {LEVELS[level]}", body)


def level_switch(theme: str, level: str, request: Request) -> html.Nav:
    """The three levels as links that keep the filters."""
    items = []
    for name, title in LEVELS.items():
        href = f"/{theme}" + (f"/{name}" if name != "client" else "")
        mark = {"aria-current": "page"} if name == level else {}
        items.append(html.Li(dcc.Link(title, href=href + request.selection.to_search()), **mark))
    return part("niveaus", html.Ul(items), html.Nav, className="niveaus", **{"aria-label": "Niveau"})


def section(indicator: Indicator, level: str, request: Request) -> html.Section:
    """Figure and verdict, then the course and the breakdown side by side."""
    reading = read_indicator(request.scope, indicator)
    search = request.selection.to_search()
    return html.Section(
        [
            html.H2([html.Span(indicator.question), html.Span(indicator.title, className="ondertitel")]),
            part(f"{indicator.id}-kern", core(reading, request)),
            html.Div([panel(view, search, level) for view in theme_views(reading, level)], className="panelen"),
        ],
        className="blok indicator",
        id=indicator.id,
    )


def more_figures(indicators: list[Indicator], request: Request) -> list[html.Section]:
    """The rest of the theme at a glance; each opens on its own page."""
    if not indicators:
        return []
    tiles = [tile(make_tile(read_indicator(request.scope, one), None)) for one in indicators]
    return [html.Section([html.H2("Meer cijfers"), part("meer-cijfers", tiles, className="tegels")], className="blok")]


def core(reading: Reading, request: Request) -> html.Div:
    """The figure, the verdict and the way to its definition."""
    view = make_tile(reading, None)
    value = [html.Span(view.value, className="waarde"), html.Span(view.named, className="waarde-naam")]
    about = [
        *(html.P(capital(text), className="tegel-norm") for text in (view.norm, view.age) if text),
        html.P(figure_link(reading.indicator.title, view.href), className="tegel-norm"),
    ]
    return html.Div([html.P(value, className="waarde-regel"), html.Div([verdict_line(view.verdict), *about])], className="kern-rij")
