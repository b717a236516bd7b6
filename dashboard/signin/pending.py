"""A sign-in under way: one secret in the browser, of which everything that has to match afterwards is made."""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass

from dashboard.signin.origin import own_page


@dataclass(frozen=True)
class Pending:
    """State, nonce and verifier of one sign-in; nothing of it has to be kept on the server."""

    secret: str

    @classmethod
    def new(cls) -> "Pending":
        return cls(secrets.token_urlsafe(32))

    @property
    def nonce(self) -> str:
        return self._made("nonce")

    @property
    def verifier(self) -> str:
        return self._made("verifier")

    def state(self, page: str) -> str:
        """Ties the answer to this browser, and remembers where the reader wanted to go."""
        return f"{self._made('state ' + page)}.{base64.urlsafe_b64encode(page.encode()).decode()}"

    def page_in(self, state: str) -> str | None:
        """Where the reader wanted to go; None when the answer belongs to another browser or sign-in."""
        try:
            page = base64.urlsafe_b64decode(state.partition(".")[2].encode("ascii")).decode("utf-8")
        except ValueError:
            return None
        is_mine = hmac.compare_digest(state.encode(), self.state(page).encode())
        return own_page(page) if is_mine and self.secret else None

    def _made(self, label: str) -> str:
        digest = hmac.digest(self.secret.encode("utf-8", "replace"), label.encode(), hashlib.sha256)
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")
