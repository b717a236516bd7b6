"""The callbacks of kept views: one that keeps what is on the page, one that throws a kept view away."""

from typing import Any

from dash import MATCH, Dash, Input, Output, State, ctx, no_update
from flask import g

from dashboard.access import DeniedError, Viewer, check_may_open
from dashboard.components.exploring import kept_list
from dashboard.desk_door import DeskDoor, actor_of
from dashboard.pages import POLICY_STAFF
from dashboard.selection import Selection
from dashboard.signin.declared import open_to
from queries.desk.base import DeskError
from queries.desk.saved import drop_view, keep_view, views_of
from queries.desk.trail import Actor

PLACE = "/verkennen"


def add_view_callbacks(app: Dash, door: DeskDoor) -> None:
    """Both act in the name of who is signed in, on what that person keeps."""

    @app.callback(
        Output("weergaven", "children"),
        Output("weergave-melding", "children"),
        Input("weergave-bewaar", "n_clicks"),
        State("weergave-naam", "value"),
        State("url", "search"),
        prevent_initial_call=True,
    )
    @open_to(POLICY_STAFF)
    def keep(clicks: int | None, title: Any, search: str | None) -> tuple[Any, Any]:
        """Keep the address under this name."""
        if not clicks:
            return no_update, no_update
        try:
            actor, desk = who(), door.open()
            kept = Selection.from_search(search).to_search()
            keep_view(desk, actor, str(title or ""), PLACE, kept)
            return kept_list(views_of(desk, actor.subject)), f"Bewaard als ‘{str(title).strip()}’."
        except (DeskError, DeniedError) as error:
            return no_update, str(error)

    @app.callback(
        Output({"weergave": MATCH, "rij": "bewaard"}, "children"),
        Input({"weergave": MATCH, "knop": "weg"}, "n_clicks"),
        prevent_initial_call=True,
    )
    @open_to(POLICY_STAFF)
    def drop(clicks: int | None) -> Any:
        """Throw one away; its line says so."""
        if not clicks or not isinstance(ctx.triggered_id, dict):
            return no_update
        try:
            drop_view(door.open(), who(), int(ctx.triggered_id["weergave"]))
            return "Weggegooid."
        except (DeskError, DeniedError) as error:
            return str(error)
        except (KeyError, TypeError, ValueError):
            return "Dit verzoek begrijpen we niet. Vernieuw de pagina."


def who() -> Actor:
    """Who asks, if it is theirs to ask."""
    viewer: Viewer | None = g.get("viewer")
    check_may_open(viewer, POLICY_STAFF)
    assert viewer
    return actor_of(viewer)
