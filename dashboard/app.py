"""The Dash application: one shell, one callback that opens a page, one that fills it again after a choice."""

import logging
from dataclasses import replace
from typing import Any

from dash import ALL, ClientsideFunction, Dash, Input, Output, State, ctx, dcc, html, no_update, set_props
from flask import current_app, g

from dashboard.access import DeniedError, Viewer, check_may_open
from dashboard.answers import Answers
from dashboard.components.explained import explained
from dashboard.components.guide import guide
from dashboard.components.reader_bar import reader_bar
from dashboard.components.shell import footing, heading
from dashboard.desk import words_for
from dashboard.desk_answers import Clerk
from dashboard.desk_door import DeskDoor
from dashboard.downloads import add_downloads
from dashboard.editions import NoEditionError
from dashboard.head import Monitor, add_theme, index
from dashboard.house_style import house_style
from dashboard.library import Library
from dashboard.pages import (
    DESK,
    IN_HOUSE,
    POLICY_STAFF,
    Content,
    MissingError,
    Page,
    Request,
    begrippen,
    editie,
    edities,
    gegevens,
    indicator,
    is_settled,
    missing,
    monitor,
    nieuws,
    redactie,
    request_for,
    theme,
    toegankelijkheid,
    vergelijken,
    verkennen,
    vragen,
    werkt_het,
    werkwijze,
)
from dashboard.pages.asking import add_question_callbacks
from dashboard.pages.keeping import add_view_callbacks
from dashboard.pages.writing import add_desk_callbacks
from dashboard.postbox import Postbox
from dashboard.selection import Selection
from dashboard.server import add_headers, make_server, way_of
from dashboard.signin.declared import PAGES_DECIDE, open_to
from dashboard.signin.gate import Gate
from dashboard.signin.ways import Clock, add_ways_in, make_gate, make_library
from dashboard.standing import notices
from dashboard.wire import name_of, parts, wired
from queries.catalog import LEVELS, THEMES
from queries.desk.clock import now
from queries.settings import Settings

log = logging.getLogger(__name__)

PAGES = (
    Page("/", monitor.arrange),
    Page(f"/(?P<theme>{'|'.join(THEMES)})(?:/(?P<level>{'|'.join(LEVELS)}))?", theme.arrange, is_lasting=True),
    Page("/indicator/(?P<id>[a-z0-9_]{1,64})", indicator.arrange, is_lasting=True),
    Page("/werkt-het", werkt_het.arrange),
    Page("/vergelijken", vergelijken.arrange, IN_HOUSE),
    Page("/vragen", vragen.arrange),
    Page("/edities", edities.arrange),
    Page("/editie/(?P<editie>[a-z0-9.-]{1,64})", editie.arrange),
    Page("/werkwijze", werkwijze.arrange),
    Page("/verkennen", verkennen.arrange, POLICY_STAFF),
    Page("/begrippen", begrippen.arrange),
    Page("/nieuws", nieuws.arrange),
    Page("/toegankelijkheid", toegankelijkheid.arrange),
    Page("/gegevens", gegevens.arrange, POLICY_STAFF),
    Page("/redactie", redactie.arrange, DESK),
)
AS_IT_IS = ("/begrippen", "/redactie")  # the first explains every word itself; in the other one writes


def make_app(settings: Settings, clock: Clock = now) -> Dash:
    """The application on the published editions of these settings."""
    library, door = make_library(settings), DeskDoor(settings.desk)
    gate = make_gate(settings, library, clock)
    server = make_server(gate, lambda: is_ready(library, gate.probe()), Answers(library.pointer))
    server.config["CONTACT"] = settings.contact
    add_ways_in(server, gate, settings, clock)
    theme = house_style(settings.theme)
    add_theme(server, theme)
    app = Monitor(
        __name__,
        server=server,
        title="Monitor Inburgering",
        update_title=None,
        index_string=index(theme),
        suppress_callback_exceptions=True,
        serve_locally=True,
        enable_mcp=False,
        on_error=apologise,
        include_assets_files=True,
        assets_path_ignore=["plotly", "kop"],
    )
    app.layout = skeleton()
    add_callbacks(app, library, door, gate)

    def body(path: str | None, search: str | None) -> list[Any]:
        return arranged(path, search, library, door, gate)[1].body

    add_desk_callbacks(app, Clerk(library, door), lambda path, search: wired(body(path, search)))
    add_question_callbacks(app, Postbox(library, door), lambda path, search, name: wired(parts(body(path, search))["deel", name]))
    add_view_callbacks(app, door)
    add_downloads(server, library)
    gate.callbacks = app.callback_map
    add_headers(server, app.csp_hashes(), lambda path: is_known(path, library, g.get("viewer")))
    return app


def apologise(error: Exception) -> None:
    """What nobody foresaw: what and where in the log, a sentence on the page."""
    log.error("callback failed: %s", way_of(error))
    sorry = "Er ging iets mis bij ons. Vernieuw de pagina; blijft het misgaan, meld het dan bij de beheerder."
    set_props("inhoud", {"children": missing.refused(sorry).body})


def is_ready(library: Library, viewer: Viewer | None) -> bool:
    """Whether an edition can be read."""
    try:
        return bool(library.open(viewer).meta)
    except (NoEditionError, DeniedError):
        return False


def is_known(path: str, library: Library, viewer: Viewer | None) -> bool:
    """Whether there is a page at this address."""
    found = next((page.match(path) for page in PAGES if page.match(path) is not None), None)
    try:
        if found and "editie" in found:
            return library.open(viewer, found["editie"]).id == found["editie"]
        return found is not None and ("id" not in found or found["id"] in library.open(viewer).catalog.indicators)
    except (NoEditionError, DeniedError):
        return False


def skeleton() -> html.Div:
    """What never changes; it holds no figure, so it may be read before anyone is known."""
    return html.Div(
        [
            dcc.Location(id="url", refresh=False),
            dcc.Store(id="titel"),
            html.Div(id="kop"),
            html.Main(id="inhoud", className="inhoud", tabIndex=-1),
            html.Footer(id="voet", className="voet"),
            html.Div(id="adres", hidden=True),
        ]
    )


def add_callbacks(app: Dash, library: Library, door: DeskDoor, gate: Gate) -> None:
    """Address to page, and address to figures; choices write themselves into the address (assets/vooruit.js)."""

    @app.callback(
        Output("kop", "children"),
        Output("inhoud", "children"),
        Output("voet", "children"),
        Output("titel", "data"),
        Input("url", "pathname"),
        State("url", "search"),
    )
    @open_to(PAGES_DECIDE)
    def open_page(path: str | None, search: str | None) -> tuple[Any, Any, Any, str]:
        """The whole page at this address."""
        top, content, foot = arranged(path, search, library, door, gate)
        page = wired(top), wired(content.body), wired(foot), content.title
        g.lasts = content.lasts
        return page

    @app.callback(
        Output({"deel": ALL}, "children"),
        Output({"figuur": ALL}, "figure"),
        Input("url", "search"),
        State("url", "pathname"),
        prevent_initial_call=True,
    )
    @open_to(PAGES_DECIDE)
    def fill_page(search: str | None, path: str | None) -> list[list[Any]]:
        """The same page for other choices: only what differs, so charts stay where they are."""
        top, content, foot = arranged(path, search, library, door, gate)
        fresh = {name: wired(value) for name, value in parts([*top, *content.body, *foot]).items()}
        wanted, g.lasts = ctx.outputs_list, content.lasts
        return [[fresh.get(name_of(item["id"]), no_update) for item in group] for group in wanted]

    app.clientside_callback(ClientsideFunction("monitor", "arrive"), Output("adres", "children"), Input("titel", "data"))


def arranged(
    path: str | None, search: str | None, library: Library, door: DeskDoor, gate: Gate
) -> tuple[list[Any], Content, list[Any]]:
    """Heading, page and footing for one address; whatever stands in the way becomes a page that says so."""
    viewer: Viewer | None = g.get("viewer")
    try:
        request = request_for(path or "/", search, library, viewer)
        words = words_for(request.edition, library, viewer, door)
        content = page_at(replace(request, words=words, desk=door, contact=current_app.config["CONTACT"]))
        content = replace(content, lasts=content.lasts and is_settled(request.edition, search, library))
        content = content if request.path in AS_IT_IS else replace(content, body=explained(content.body))
    except (DeniedError, NoEditionError) as error:
        if isinstance(error, DeniedError):
            gate.note_denied(viewer, path or "/")
        return reader_bar(viewer, gate.mode, Selection.from_search(search), path or "/"), missing.refused(str(error)), []
    edition, selection = request.edition, replace(request.selection, over="")
    is_staff = viewer is not None and viewer.role in POLICY_STAFF
    bar, further = reader_bar(viewer, gate.mode, request.chosen, request.path), selection.elsewhere()
    top = [*bar, *heading(edition, notices(edition, library, words), further, request.path, staff_links(viewer))]
    tour = guide(by_itself=request.path == "/" and viewer is not None and viewer.role == "wethouder")
    return [*top, tour], content, [footing(edition, further, sees_data=is_staff, has_tour=True)]


def staff_links(viewer: Viewer | None) -> list[tuple[str, str]]:
    """The pages in the navigation that not every role may open."""
    links = ((POLICY_STAFF, "/verkennen", "Verkennen"), (IN_HOUSE, "/vergelijken", "Vergelijken"), (DESK, "/redactie", "Redactie"))
    return [(href, text) for roles, href, text in links if viewer is not None and viewer.role in roles]


def page_at(request: Request) -> Content:
    """The page of this address, if there is one and the viewer may see it."""
    for page in PAGES:
        found = page.match(request.path)
        if found is not None:
            check_may_open(request.viewer, page.roles)
            try:
                return replace(page.arrange(replace(request, found=found)), lasts=page.is_lasting)
            except MissingError:
                break
    return missing.missing()
