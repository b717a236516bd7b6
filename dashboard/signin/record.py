"""Who came in, who did not, and who left: one line each, in JSON, so that nothing in it can look like another line."""

import json
import logging
from collections.abc import Callable
from datetime import datetime

from flask import has_request_context, request

from queries.desk.clock import text_of

log = logging.getLogger("monitor.toegang")

SIGNED_IN, SIGNED_OUT, REFUSED = "aanmelden", "afmelden", "toegang"
DONE, DENIED = "gelukt", "geweigerd"


class Record:
    """Writes to the log of the server."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock

    def note(self, action: str, result: str, subject: str = "", role: str = "", what: str = "") -> None:
        """One line; `what` is a word of ours or a path, never what a form held."""
        line = {
            "ts": text_of(self._clock()),
            "actor": subject[:300],
            "rol": role[:40],
            "actie": action,
            "object": what[:200],
            "resultaat": result,
            "oorsprong": request.remote_addr or "" if has_request_context() else "",
        }
        log.warning(json.dumps(line, ensure_ascii=True))
