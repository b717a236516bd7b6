"""The two cookies: which session this browser has, and which sign-in it is in the middle of."""

from flask import Response, request

SESSION, UNDER_WAY = "monitor", "monitor-aanmelden"
TEN_MINUTES = 600


class Cookies:
    """Cookies of this host only, out of reach of scripts; over https under a name that a browser itself guards."""

    def __init__(self, web: str) -> None:
        self._is_secure = web.startswith("https://")

    def name(self, which: str) -> str:
        return f"__Host-{which}" if self._is_secure else which

    def read(self, which: str) -> str:
        return request.cookies.get(self.name(which), "")[:200]

    def give(self, response: Response, which: str, value: str, max_age: int | None = None) -> None:
        """Without an age it goes when the browser closes."""
        response.set_cookie(
            self.name(which), value, max_age=max_age, path="/", secure=self._is_secure, httponly=True, samesite="Lax"
        )

    def take(self, response: Response, which: str) -> None:
        response.delete_cookie(self.name(which), path="/", secure=self._is_secure, httponly=True, samesite="Lax")
