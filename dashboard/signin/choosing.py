"""Signing in by choosing who to be: for made-up people only, so that anyone can see what each reader sees."""

from flask import Flask, Response, redirect, request
from werkzeug.wrappers import Response as Answer

from dashboard.access import Viewer
from dashboard.signin.cookies import SESSION
from dashboard.signin.gate import PUBLIC
from dashboard.signin.known import SessionGate
from dashboard.signin.origin import own_page
from dashboard.signin.papers import sheet
from dashboard.signin.readers import READERS, TITLES
from dashboard.signin.sample import REAL, SampleLibrary

WELCOME = "Elke lezer heeft iets anders aan de monitor. Kies wie u wilt zijn en kijk mee; wisselen kan op elke pagina."
BANNER = "Deze gemeente en deze mensen zijn verzonnen. Daarom mag u zelf kiezen; bij echte gegevens meldt iedereen zich aan."
NO_READER = "Deze lezer kennen we niet. Kies een van de lezers."


class ChoiceGate(SessionGate):
    """Shut as soon as anything is published that is not made up."""

    library: SampleLibrary

    def judged(self) -> Answer | None:
        if request.endpoint not in PUBLIC and not self.library.is_made_up():
            return sheet("Rol kiezen kan niet", REAL, code=403)
        return super().judged()


def add_choice(server: Flask, gate: ChoiceGate) -> None:
    """The page with the readers, and the way back to it."""

    @server.get("/aanmelden")
    def come_in() -> Response:
        viewer = gate.sessions.find(gate.cookies.read(SESSION))
        return sheet("Wie bent u?", WELCOME, readers=READERS, now=viewer.role if viewer else "", page=asked_page(), banner=BANNER)

    @server.post("/aanmelden")
    def choose() -> Answer:
        role = request.form.get("lezer", "")
        if role not in TITLES:
            return sheet("Kies een lezer", NO_READER, code=400, link=("Naar de lezers", "/aanmelden"))
        return gate.crowded() or gate.enter(Viewer(TITLES[role], role, f"verzonnen#{role}"), asked_page())

    @server.post("/afmelden")
    def leave() -> Answer:
        gate.depart()
        return gate.cleared(redirect("/aanmelden", 303))


def asked_page() -> str:
    """Where the reader was, or wanted to be."""
    return own_page(request.args.get("naar"))
