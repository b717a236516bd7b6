"""The callbacks of the page of an edition: a question that is put, an answer that is given."""

from collections.abc import Callable
from typing import Any

from dash import MATCH, Dash, Input, Output, State, ctx, html, no_update, set_props
from flask import g

from dashboard.components.exchanges import SENT
from dashboard.desk_answers import refusal
from dashboard.postbox import Postbox
from dashboard.signin.declared import open_to
from queries.desk.moves import rules
from queries.desk.questions import AnsweredError

# The words at a place on the page, as they are now.
Fresh = Callable[[str | None, str | None, str], Any]
PLACED = "Het antwoord staat erbij."
OVERTAKEN = (
    "Iemand anders was u voor. Dat antwoord staat nu hierboven; lees het eerst. "
    "Wilt u het vervangen, kies dan nog eens ‘Plaats antwoord’."
)


def add_question_callbacks(app: Dash, postbox: Postbox, fresh: Fresh) -> None:
    """Both act on the edition in the address; the rest of the page stays as it is, with what was typed there."""

    @app.callback(
        Output("vraag-fout", "children"),
        Output("vraag-stand", "children"),
        Output("vraag-tekst", "value"),
        Input("vraag-stel", "n_clicks"),
        State("vraag-over", "value"),
        State("vraag-tekst", "value"),
        State("url", "pathname"),
        State("url", "search"),
        prevent_initial_call=True,
    )
    @open_to(rules().rights["ask"])
    def put_question(clicks: int | None, about: Any, text: Any, path: str | None, search: str | None) -> tuple[Any, Any, Any]:
        """Put it, and show it among the others."""
        if not clicks:
            return no_update, no_update, no_update
        _, why, _ = refusal(lambda: postbox.ask(g.get("viewer"), path, about, text))
        if why:
            return why, "", no_update
        set_props({"deel": "vragen"}, {"children": fresh(path, search, "vragen")})
        return "", html.Span(SENT, **{"data-geplaatst": str(clicks)}), ""

    @app.callback(
        Output({"antwoord": MATCH, "stand": "fout"}, "children"),
        Output({"antwoord": MATCH, "stand": "melding"}, "children"),
        Output({"antwoord": MATCH, "opslag": "versie"}, "data"),
        Input({"antwoord": MATCH, "knop": "plaats"}, "n_clicks"),
        State({"antwoord": MATCH, "veld": "tekst"}, "value"),
        State({"antwoord": MATCH, "opslag": "versie"}, "data"),
        State("url", "pathname"),
        State("url", "search"),
        prevent_initial_call=True,
    )
    @open_to(rules().rights["answer"])
    def give_answer(clicks: int | None, text: Any, version: Any, path: str | None, search: str | None) -> tuple[Any, Any, Any]:
        """Give it, and show what the question reads like now; also when somebody else came first."""
        if not clicks or not isinstance(ctx.triggered_id, dict):
            return no_update, no_update, no_update
        number = ctx.triggered_id["antwoord"]
        made, why, _ = refusal(lambda: answered(postbox, path, number, version, text))
        if why:
            return why, "", no_update
        place = f"vraag-{number}"
        set_props({"deel": place}, {"children": fresh(path, search, place)})
        if isinstance(made, AnsweredError):
            return OVERTAKEN, "", made.version
        return "", html.Span(PLACED, **{"data-geplaatst": str(clicks)}), made


def answered(postbox: Postbox, path: str | None, number: Any, version: Any, text: Any) -> int | AnsweredError:
    """The new version, or whoever came first."""
    try:
        return postbox.answer(g.get("viewer"), path, number, version, text)
    except AnsweredError as overtaken:
        return overtaken
