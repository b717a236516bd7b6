"""The web server below Dash: who may pass, which headers go out, what is compressed, what counts as unknown."""

import logging
import traceback
from collections.abc import Callable
from pathlib import Path

from dash.exceptions import DashException
from flask import Flask, Response, g, jsonify, request
from flask_compress import Compress
from werkzeug.exceptions import HTTPException

from dashboard.access import DeniedError
from dashboard.answers import Answers
from dashboard.signin.gate import Gate

log = logging.getLogger(__name__)

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# Dash and plotly write style elements; scripts are only ours, plus the ones Dash inlines, by hash.
POLICY = (
    "default-src 'none'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'"
)
PAGES = ("/", "/<path:path>")  # the routes by which Dash answers any address
SORRY = {
    400: "Dit verzoek begrijpen we niet.",
    404: "Dit bestaat hier niet.",
    500: "Er ging iets mis bij ons. Probeer het straks opnieuw.",
}
YEAR = "public, max-age=31536000, immutable"


class BundleCache:
    """Compressed bundles by address; everything that is not a bundle is compressed anew each time."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        return self._kept.get(key)

    def set(self, key: str, value: bytes) -> None:
        if not key.endswith(";"):
            self._kept[key] = value


def make_server(gate: Gate, is_ready: Callable[[], bool], answers: Answers | None = None) -> Flask:
    """A Flask server of which the gate decides who comes further, and which says the same again without working it out again."""
    server = Flask("dashboard", static_folder=None)
    server.config.update(
        MAX_CONTENT_LENGTH=1_000_000,
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_BR_LEVEL=5,
        COMPRESS_ALGORITHM_STREAMING=["br"],
        COMPRESS_MIMETYPES=[
            "text/html",
            "text/css",
            "application/javascript",
            "text/javascript",
            "application/json",
            "image/svg+xml",
        ],
        COMPRESS_CACHE_BACKEND=BundleCache,
        COMPRESS_CACHE_KEY=lambda _request: request.path if is_bundle(request.path) else "",
    )
    if answers is not None:
        answers.attach(server)
    Compress(server)

    server.before_request(gate.judged)
    if answers is not None:
        server.before_request(answers.recall)

    @server.get("/healthz")
    def healthz() -> Response:
        return Response("leeft", mimetype="text/plain")

    @server.get("/readyz")
    def readyz() -> tuple[Response, int]:
        ready = is_ready()
        return jsonify(gereed=ready), 200 if ready else 503

    add_apologies(server, gate)
    return server


def add_apologies(server: Flask, gate: Gate) -> None:
    """Plain Dutch for what goes wrong below the pages; what and where goes to the log and nowhere else."""

    @server.errorhandler(DeniedError)
    def denied(error: DeniedError) -> tuple[str, int]:
        gate.note_denied(g.get("viewer"), request.path)
        return str(error), 403

    @server.errorhandler(DashException)
    def unknown_bundle(_error: DashException) -> tuple[str, int]:
        return SORRY[404], 404

    @server.errorhandler(HTTPException)
    def http(error: HTTPException) -> tuple[str, int]:
        code = error.code or 500
        return SORRY.get(code, SORRY[400] if code < 500 else SORRY[500]), code

    @server.errorhandler(Exception)
    def unforeseen(error: Exception) -> tuple[str, int]:
        log.error("request failed: %s", way_of(error))
        return SORRY[500], 500


def way_of(error: BaseException) -> str:
    """What failed and by which lines it got there; never its words, for a visitor may have chosen those, line ends included."""
    lines = traceback.extract_tb(error.__traceback__)
    return " ".join([type(error).__name__, *(f"{Path(line.filename).name}:{line.lineno}" for line in lines)])


def is_bundle(path: str) -> bool:
    """Scripts, styles and fonts: the same for everyone, and named after their content."""
    return path.startswith(("/_dash-component-suites/", "/assets/"))


def add_headers(server: Flask, hashes: list[str], is_known: Callable[[str], bool]) -> None:
    """Headers on every response, errors included; an unknown address is a 404, whatever Dash makes of it."""
    policy = POLICY.format(hashes=" ".join(hashes))

    @server.after_request
    def finish(response: Response) -> Response:
        response.headers.update(HEADERS)
        response.headers["Content-Security-Policy"] = policy
        if is_bundle(request.path) and response.status_code == 200:
            response.headers["Cache-Control"] = YEAR if is_fingerprinted() else "no-cache"
        else:
            response.headers["Cache-Control"] = "no-store"
        if request.endpoint in PAGES and response.status_code == 200 and not is_known(request.path):
            response.status_code = 404
        return response


def is_fingerprinted() -> bool:
    """Whether the address changes when the content does."""
    return "m" in request.args or ".v" in request.path
