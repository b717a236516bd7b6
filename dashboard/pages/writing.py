"""The callbacks of the editorial desk: a text that is saved, a step that is taken."""

from collections.abc import Callable
from typing import Any

from dash import ALL, MATCH, Dash, Input, Output, State, ctx, html, no_update, set_props
from flask import g

from dashboard.desk_answers import Clerk, refusal, texts_of
from dashboard.pages import DESK
from dashboard.signin.declared import open_to

Opened = Callable[[str | None, str | None], list[Any]]
SAVED, STEPPED = "bewaard", "stap-melding"


def add_desk_callbacks(app: Dash, clerk: Clerk, opened: Opened) -> None:
    """Both act in the name of who is signed in, on the edition in the address."""

    @app.callback(
        Output({"over": MATCH, "stand": SAVED}, "children"),
        Output({"over": MATCH, "opslag": "versie"}, "data"),
        Input({"over": MATCH, "knop": "bewaar"}, "n_clicks"),
        State({"over": MATCH, "veld": ALL}, "value"),
        State({"over": MATCH, "veld": ALL}, "id"),
        State({"over": MATCH, "opslag": "versie"}, "data"),
        State("url", "search"),
        prevent_initial_call=True,
    )
    @open_to(DESK)
    def save_text(clicks: int | None, values: list[Any], ids: list[Any], version: Any, search: str | None) -> tuple[Any, Any]:
        """Keep the fields of one card."""
        if not clicks or not isinstance(ctx.triggered_id, dict):
            return no_update, no_update
        about = str(ctx.triggered_id["over"])
        found, why, is_kept = refusal(lambda: clerk.save(g.get("viewer"), search, about, version, texts_of(values, ids)))
        if found is None:
            return html.Span(why, className="fout", **({"data-bewaard": f"{about} {clicks}"} if is_kept else {})), no_update
        return html.Span(found[0], **{"data-bewaard": f"{about} {clicks}"}), found[1]

    @app.callback(
        Output(STEPPED, "children"),
        Input({"stap": ALL}, "n_clicks"),
        State({"stapveld": ALL}, "value"),
        State({"stapveld": ALL}, "id"),
        State("stap-versie", "data"),
        State("url", "search"),
        State("url", "pathname"),
        prevent_initial_call=True,
    )
    @open_to(DESK)
    def take_step(
        clicks: list[int | None], values: list[Any], ids: list[Any], version: Any, search: str | None, path: str | None
    ) -> Any:
        """Bring the edition further, and show the page anew."""
        if not any(clicks) or not isinstance(ctx.triggered_id, dict):
            return no_update
        name = str(ctx.triggered_id["stap"])
        asked = {str(one["stapveld"]): str(value or "") for value, one in zip(values, ids, strict=True)}
        _, why, _ = refusal(lambda: clerk.step(g.get("viewer"), search, name, version, asked))
        if why:
            return why
        set_props("inhoud", {"children": opened(path, search)})
        return no_update
