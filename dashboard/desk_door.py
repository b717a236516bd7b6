"""The way from a request to the editorial store: opened when it is first needed, in the name of whoever asks."""

import secrets
import threading

from flask import request

from dashboard.access import Viewer
from queries.desk.store import open_desk
from queries.desk.trail import Actor, Desk


class DeskDoor:
    """The desk at one address. Figures are served also when it is closed."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._lock = threading.Lock()
        self._desk: Desk | None = None

    def open(self) -> Desk:
        """The desk; DeskError says in Dutch why not."""
        with self._lock:
            self._desk = self._desk or open_desk(self._url)
            return self._desk


def subject_of(viewer: Viewer) -> str:
    """The identity of sign-in where there is one."""
    return viewer.subject or viewer.name


def actor_of(viewer: Viewer) -> Actor:
    """Whoever asks, as the audit trail knows them."""
    return Actor(subject_of(viewer), viewer.name, viewer.role, f"web {request.remote_addr or 'onbekend'}", secrets.token_hex(6))
