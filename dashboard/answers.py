"""Answers that were given before, as they went over the wire: a published edition does not change, nor does what is said of it.

Only what a page calls lasting is kept, and found again only by the same reader, for the same question, below the same pointer.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from flask import Flask, Response, g, request

from dashboard.access import Viewer

MOST = 32_000_000
Key = tuple[Viewer, str, str, str]


@dataclass(frozen=True)
class Answer:
    """The bytes of an answer, with how they are written."""

    body: bytes
    encoding: str
    mimetype: str


class Answers:
    """The answers that were asked last, up to a number of bytes."""

    def __init__(self, pointer: Callable[[], str], most: int = MOST) -> None:
        self._pointer, self._most = pointer, most
        self._kept: OrderedDict[Key, Answer] = OrderedDict()
        self._lock = threading.Lock()
        self.size = 0

    def attach(self, server: Flask) -> None:
        """Keep what goes out; to be called before what compresses, for the hook that came first is asked last."""
        server.after_request(self.keep)

    def recall(self) -> Response | None:
        """The answer to this question where it was given before; to be asked after the gate."""
        g.question = self.key()
        with self._lock:
            found = self._kept.get(g.question) if g.question else None
            if found is None:
                return None
            self._kept.move_to_end(g.question)
        response = Response(found.body, mimetype=found.mimetype)
        if found.encoding:
            response.headers["Content-Encoding"] = found.encoding
        return response

    def keep(self, response: Response) -> Response:
        """Remember this answer if the page calls it lasting and nothing was published meanwhile."""
        key = g.get("question")
        if not g.get("lasts") or not key or response.status_code != 200 or key[1] != self._pointer():
            return response
        answer = Answer(response.get_data(), response.headers.get("Content-Encoding", ""), response.mimetype or "")
        with self._lock:
            self._drop(key)
            self._kept[key] = answer
            self.size += len(answer.body)
            while self.size > self._most:
                self._drop(next(iter(self._kept)))
        return response

    def _drop(self, key: Key) -> None:
        gone = self._kept.pop(key, None)
        self.size -= len(gone.body) if gone else 0

    def key(self) -> Key | None:
        """Who asks what, below which pointer, and how it may be written; nothing where this is no question of somebody."""
        viewer: Viewer | None = g.get("viewer")
        if request.method != "POST" or viewer is None:
            return None
        accepted = request.headers.get("Accept-Encoding", "")
        return viewer, self._pointer(), accepted, sha256(request.full_path.encode() + request.get_data()).hexdigest()
