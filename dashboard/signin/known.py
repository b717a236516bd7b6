"""The gate where people are known by their session."""

from collections.abc import Callable
from datetime import datetime
from urllib.parse import quote

from flask import Response, redirect, request
from werkzeug.wrappers import Response as Answer

from dashboard.access import Viewer
from dashboard.signin.cookies import SESSION, Cookies
from dashboard.signin.gate import CALLBACK, Gate
from dashboard.signin.limits import CALLBACKS, EXPORTS, SIGN_INS, Counter
from dashboard.signin.origin import own_page
from dashboard.signin.papers import is_part_of_a_sheet, sheet
from dashboard.signin.record import DENIED, DONE, REFUSED, SIGNED_IN, SIGNED_OUT, Record
from dashboard.signin.sessions import Sessions

TOO_OFTEN = "U vraagt heel veel achter elkaar. Wacht {seconds} seconden en probeer het opnieuw."
# Where a reader comes in and goes out; anybody may knock.
DOORS = frozenset({"come_in", "choose", "come_back", "leave", "gone"})
PAGES = frozenset({"/", "/<path:path>"})  # by which Dash answers any address
BUNDLES = ("/_dash-component-suites/", "/assets/")
EXPORT = "download "  # how the names of routes begin that hand out a file


class SessionGate(Gate):
    """Knows who asks by a cookie, counts how often, and writes down who came and went."""

    def __init__(self, sessions: Sessions, record: Record, clock: Callable[[], datetime], web: str, mode: str) -> None:
        super().__init__(None, web)
        self.mode = mode
        self.sessions = sessions
        self.cookies = Cookies(web)
        self.record = record
        self._calls, self._exports, self._comers = (Counter(limit, clock) for limit in (CALLBACKS, EXPORTS, SIGN_INS))

    def is_open(self) -> bool:
        return super().is_open() or request.endpoint in DOORS or is_part_of_a_sheet(request.path)

    def viewer(self) -> Viewer | None:
        token = self.cookies.read(SESSION)
        lately = self.sessions.seen_lately(token) if request.path.startswith(BUNDLES) else None
        return lately or self.sessions.find(token)

    def probe(self) -> Viewer | None:
        return Viewer("gereed", "adviesraad")

    def turned_away(self) -> Answer:
        """A page leads to signing in; everything else is refused, so that no file ever holds a sign-in page."""
        if request.endpoint in PAGES and request.headers.get("Sec-Fetch-Dest", "document") == "document":
            asked = own_page(request.full_path.removesuffix("?"))
            return redirect("/aanmelden" + (f"?naar={quote(asked, safe='/')}" if asked != "/" else ""))
        return super().turned_away()

    def slowed(self) -> Response | None:
        """At most so many questions, and so many files, of one session."""
        is_export = (request.endpoint or "").startswith(EXPORT)
        if request.path == CALLBACK or request.path.startswith("/api/"):
            return self._waiting(self._calls, self.cookies.read(SESSION))
        return self._waiting(self._exports, self.cookies.read(SESSION)) if is_export else None

    def crowded(self) -> Response | None:
        """At most so many attempts to come in from one address."""
        return self._waiting(self._comers, request.remote_addr or "")

    def enter(self, viewer: Viewer, page: str) -> Answer:
        """Somebody came in: a new session, whatever this browser had before."""
        token = self.sessions.begin(viewer, self.cookies.read(SESSION))
        self.record.note(SIGNED_IN, DONE, viewer.subject, viewer.role)
        response = redirect(page, 303)
        self.cookies.give(response, SESSION, token)
        return response

    def depart(self) -> None:
        """Whoever this was goes out; nobody can go on with a copy of the cookie."""
        token = self.cookies.read(SESSION)
        viewer = self.sessions.find(token)
        if viewer:
            self.sessions.end(token)
            self.record.note(SIGNED_OUT, DONE, viewer.subject, viewer.role)

    def cleared(self, response: Answer) -> Answer:
        """The browser forgets what it kept of us; of other sites of the municipality it keeps everything."""
        self.cookies.take(response, SESSION)
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    def note_denied(self, viewer: Viewer | None, what: str) -> None:
        if viewer:
            self.record.note(REFUSED, DENIED, viewer.subject, viewer.role, what)

    @staticmethod
    def _waiting(counter: Counter, who: str) -> Response | None:
        seconds = counter.wait(who)
        if not seconds:
            return None
        response = sheet("Even wachten", TOO_OFTEN.format(seconds=seconds), code=429)
        response.headers["Retry-After"] = str(seconds)
        return response

