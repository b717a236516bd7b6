"""What every callback declares: for which roles it is. A callback that declares nothing is for nobody."""

from collections.abc import Callable, Mapping
from typing import Any

Way = Callable[..., Any]

# For the callbacks that open any page: each page says itself who may see it.
PAGES_DECIDE = frozenset({"elke pagina zegt het zelf"})


def open_to(roles: frozenset[str]) -> Callable[[Way], Way]:
    """Put it below `app.callback`, which passes the mark on."""

    def declare(way: Way) -> Way:
        way.roles = roles  # type: ignore[attr-defined]
        return way

    return declare


def declared_roles(callbacks: Mapping[str, Any], output: object) -> frozenset[str]:
    """The roles of the callback that fills this output; nobody's when there is no such callback on the server."""
    found = callbacks.get(output, {}) if isinstance(output, str) else {}
    return getattr(found.get("callback"), "roles", frozenset())


def may_ask(roles: frozenset[str], role: str) -> bool:
    """Whether somebody in this role may ask what is declared for these roles."""
    return roles == PAGES_DECIDE or role in roles
