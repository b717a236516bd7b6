"""Sessions on the server: the browser holds a random token, the store only its hash, so either can be lost alone."""

import hashlib
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Column, Engine, Integer, String, Table, Text, and_, delete, insert, or_, select, update

from dashboard.access import Viewer
from queries.desk.base import metadata

IDLE = 30 * 60  # seconds without a request
ABSOLUTE = 9 * 3600  # seconds since sign-in, a working day
NOTICE = 60  # seconds between two notes that a session is in use; a session never lasts longer for it
LATELY = 1000  # sessions that are remembered for a minute

session = Table(
    "session",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("subject", Text, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("began", Integer, nullable=False),
    Column("seen", Integer, nullable=False),
)


class Sessions:
    """Begin, find and end sessions."""

    def __init__(self, store: Engine, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._lately: OrderedDict[str, tuple[Viewer, int]] = OrderedDict()

    def begin(self, viewer: Viewer, before: str = "") -> str:
        """A new token. The one before it ends, and so do those of the same person in another role and all that are over."""
        token, moment = secrets.token_urlsafe(32), self._moment()
        changed = and_(session.c.subject == viewer.subject, session.c.role != viewer.role)
        over = or_(session.c.seen <= moment - IDLE, session.c.began <= moment - ABSOLUTE)
        with self._store.begin() as connection:
            connection.execute(delete(session).where(or_(session.c.hash == hashed(before), changed, over)))
            values = {"hash": hashed(token), "began": moment, "seen": moment}
            connection.execute(insert(session).values(subject=viewer.subject, name=viewer.name, role=viewer.role, **values))
        return token

    def find(self, token: str) -> Viewer | None:
        """Whose token this is, while it lasts."""
        if not token:
            return None
        key, moment = hashed(token), self._moment()
        with self._store.connect() as connection:
            row = connection.execute(select(session).where(session.c.hash == key)).one_or_none()
        if row is None:
            return None
        if moment - row.seen >= IDLE or moment - row.began >= ABSOLUTE:
            self.end(token)
            return None
        if moment - row.seen >= NOTICE:
            with self._store.begin() as connection:
                connection.execute(update(session).where(session.c.hash == key).values(seen=moment))
        return self._remembered(key, Viewer(row.name, row.role, row.subject), moment)

    def seen_lately(self, token: str) -> Viewer | None:
        """Who had this token within the last minute, without asking the store: for scripts and styles, never for figures."""
        with self._lock:
            viewer, moment = self._lately.get(hashed(token), (None, 0))
        return viewer if self._moment() - moment < NOTICE else None

    def end(self, token: str) -> None:
        """From now on this token is nobody's."""
        with self._lock:
            self._lately.pop(hashed(token), None)
        with self._store.begin() as connection:
            connection.execute(delete(session).where(session.c.hash == hashed(token)))

    def end_all(self, subject: str) -> int:
        """Every session of a person whose account was closed; how many there were."""
        with self._store.begin() as connection:
            return connection.execute(delete(session).where(session.c.subject == subject)).rowcount

    def end_everybody(self) -> int:
        """Everybody signs in again; how many there were."""
        with self._store.begin() as connection:
            return connection.execute(delete(session)).rowcount

    def _remembered(self, key: str, viewer: Viewer, moment: int) -> Viewer:
        with self._lock:
            self._lately[key] = (viewer, moment)
            self._lately.move_to_end(key)
            if len(self._lately) > LATELY:
                self._lately.popitem(last=False)
        return viewer

    def _moment(self) -> int:
        return int(self._clock().timestamp())


def hashed(token: str) -> str:
    """What the store knows of a token; it is random enough not to need salt."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
