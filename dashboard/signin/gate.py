"""The one gate: every request is refused, unless it is on the short list of open doors or comes from somebody who may."""

from collections.abc import Mapping
from typing import Any

from flask import Response, g, request
from werkzeug.wrappers import Response as Answer

from dashboard.access import Viewer
from dashboard.signin.declared import declared_roles, may_ask
from dashboard.signin.origin import is_foreign

PUBLIC = frozenset({"healthz", "readyz"})
CALLBACK = "/_dash-update-component"
READING = frozenset({"GET", "HEAD", "OPTIONS"})
NOT_SIGNED_IN = "U bent niet aangemeld."
NOT_YOURS = "Dit hoort niet bij uw rol. Vraag de beheerder om toegang als u die nodig heeft."
ELSEWHERE = "Dit verzoek kwam van een andere website. Ga terug naar de monitor en probeer het daar opnieuw."


class Gate:
    """The same viewer for everybody, or nobody at all."""

    mode = "rol"

    def __init__(self, viewer: Viewer | None, web: str = "") -> None:
        self._viewer = viewer
        self._web = web
        self.callbacks: Mapping[str, Any] = {}

    def judged(self) -> Answer | None:
        """The refusal, or nothing where the request may go on."""
        g.viewer = None
        if request.method not in READING and is_foreign(request, self._web):
            return plain(ELSEWHERE, 403)
        if self.is_open():
            return None
        g.viewer = self.viewer()
        if g.viewer is None:
            return self.turned_away()
        if request.path == CALLBACK and not self.may_call(g.viewer):
            self.note_denied(g.viewer, request.path)
            return plain(NOT_YOURS, 403)
        return self.slowed()

    def is_open(self) -> bool:
        """Whether this is a door for anybody."""
        return request.endpoint in PUBLIC

    def viewer(self) -> Viewer | None:
        """Who asks."""
        return self._viewer

    def probe(self) -> Viewer | None:
        """In whose name the server looks whether it is ready."""
        return self._viewer

    def turned_away(self) -> Answer:
        """For who is not known."""
        return plain(NOT_SIGNED_IN, 401)

    def may_call(self, viewer: Viewer) -> bool:
        """Whether the callback that is asked for is declared for this role."""
        asked = request.get_json(silent=True)
        output = asked.get("output") if isinstance(asked, dict) else None
        return may_ask(declared_roles(self.callbacks, output), viewer.role)

    def slowed(self) -> Response | None:
        """Without sessions there is nobody to count; what stands before the monitor does that."""
        return None

    def note_denied(self, viewer: Viewer | None, what: str) -> None:
        """One role for everybody says nothing about anybody, so there is nothing to note."""


def plain(text: str, code: int) -> Response:
    return Response(text, code, mimetype="text/plain")
