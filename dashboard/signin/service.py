"""Signing in with an account of the municipality: there, and back again (OpenID Connect)."""

from flask import Flask, Response, redirect, request
from werkzeug.wrappers import Response as Answer

from dashboard.access import Viewer
from dashboard.signin.cookies import TEN_MINUTES, UNDER_WAY
from dashboard.signin.known import SessionGate
from dashboard.signin.origin import own_page
from dashboard.signin.papers import AGAIN, sheet
from dashboard.signin.pending import Pending
from dashboard.signin.provider import SILENT, Provider, SignInError
from dashboard.signin.readers import has_second_factor, name_in, role_in
from dashboard.signin.record import DENIED, SIGNED_IN

NOT_OURS = "Deze aanmelding is verlopen, of hoort bij een ander venster. Begin opnieuw met aanmelden."
BROKEN_OFF = "U heeft het aanmelden afgebroken, of de aanmelddienst liet u niet door."
NO_SECOND = "Voor deze monitor is aanmelden in twee stappen nodig. Stel een tweede stap in en meld u daarmee aan."
NO_ROLE = "U bent bekend bij de gemeente, maar heeft nog geen rol in deze monitor. Vraag de beheerder om een rol."
GONE = "U bent afgemeld. Sluit ook de browser als u niet op uw eigen computer werkt."
ONWARD = "U bent hier afgemeld. We brengen u naar de aanmelddienst om u ook daar af te melden."


def add_service(server: Flask, gate: SessionGate, provider: Provider) -> None:
    """To the service, back from it, and out again."""

    @server.get("/aanmelden")
    def come_in() -> Answer:
        pending = Pending.new()
        try:
            url = provider.way_in(pending, own_page(request.args.get("naar")))
        except SignInError as error:
            return failed(gate, error)
        response = redirect(url)
        gate.cookies.give(response, UNDER_WAY, pending.secret, TEN_MINUTES)
        return response

    @server.get("/aanmelden/terug")
    def come_back() -> Answer:
        try:
            response = gate.crowded() or gate.enter(*proven(gate, provider))
        except SignInError as error:
            response = failed(gate, error)
        gate.cookies.take(response, UNDER_WAY)
        return response

    @server.post("/afmelden")
    def leave() -> Answer:
        gate.depart()
        return gate.cleared(farewell(provider.way_out()))

    @server.get("/afgemeld")
    def gone() -> Response:
        return sheet("Afgemeld", GONE, link=AGAIN)


def proven(gate: SessionGate, provider: Provider) -> tuple[Viewer, str]:
    """Who the service says this is, and where they wanted to go."""
    pending = Pending(gate.cookies.read(UNDER_WAY))
    page = pending.page_in(request.args.get("state", ""))
    if page is None:
        raise SignInError(NOT_OURS, 400, "state")
    if "error" in request.args:
        is_refusal = request.args["error"] in ("access_denied", "login_required", "interaction_required", "consent_required")
        raise SignInError(*((BROKEN_OFF, 401, "afgebroken") if is_refusal else (SILENT, 503, "dienst")))
    if request.args.get("iss", provider.service.issuer) != provider.service.issuer or not request.args.get("code"):
        raise SignInError(NOT_OURS, 400, "antwoord")
    claims = provider.claims(request.args["code"], pending)
    if not has_second_factor(claims, provider.service):
        raise SignInError(NO_SECOND, 403, "tweede stap")
    role, subject = role_in(claims, provider.service), f"{claims['iss']}#{claims['sub']}"
    if not role:
        gate.sessions.end_all(subject)
        raise SignInError(NO_ROLE, 403, "geen rol")
    return Viewer(name_in(claims), role, subject), page


def failed(gate: SessionGate, error: SignInError) -> Response:
    """A page that says what to do, a line that says why."""
    gate.record.note(SIGNED_IN, DENIED, what=error.why)
    return sheet("Aanmelden is niet gelukt", str(error), code=error.code, link=AGAIN)


def farewell(url: str) -> Answer:
    """Out here; and there as well when the service has a door for that. A page, for a form may not lead to another site."""
    return sheet("Afgemeld", ONWARD, onward=url, link=("Verder", url)) if url else redirect("/afgemeld", 303)
