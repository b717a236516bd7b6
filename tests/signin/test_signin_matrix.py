"""Attack A24: every role, route, callback and page with no, an expired, a foreign and a valid session, from the declarations."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any, NamedTuple

import pytest
from crawl import pages
from flask.testing import FlaskClient
from harvest import CALLBACK
from readers import shelf
from walks import Monitor, choose, token_of, with_token

from dashboard.app import PAGES
from dashboard.signin.declared import PAGES_DECIDE, declared_roles, may_ask
from dashboard.signin.gate import PUBLIC
from dashboard.signin.known import DOORS
from dashboard.signin.limits import CALLBACKS
from dashboard.signin.papers import is_part_of_a_sheet
from dashboard.signin.readers import READERS, WIDEST_FIRST
from dashboard.signin.sessions import IDLE
from queries.policy import read_policy

__all__ = ["shelf"]  # a fixture
ROLES = tuple(read_policy().roles)
CLOSED = b"hoort niet bij uw rol"
FILLED = {
    "<path:path>": "duur", "<path:filename>": "monitor.js", "<string:package_name>": "x", "<path:fingerprinted_path>": "x.js",
    "<name>": "k01_inburgeraars-verloop", "<any(csv, xlsx):kind>": "csv", "<any(client, voorziening, keten):level>": "client",
    "<edition>": "2026-10.r1.x", "<id>": "k01_inburgeraars",
}  # fmt: skip


class Cell(NamedTuple):
    """One square: who asks with which session for what, and how it should go and went."""

    role: str
    session: str
    asked: str
    expected: str
    found: str


class Walker:
    """Asks as somebody, and now and then waits, so that it is never too much at once."""

    def __init__(self, monitor: Monitor, clock: Any) -> None:
        self.monitor = monitor
        self._clock = clock
        self._count = count(1)

    def ask(self, send: Callable[[], Any]) -> Any:
        if next(self._count) % CALLBACKS.most == 0:
            self._clock.on(CALLBACKS.seconds)
        return send()


def routes(monitor: Monitor) -> Iterator[tuple[str, str, str]]:
    """Every route with a method and an address that fits it."""
    for rule in monitor.app.server.url_map.iter_rules():
        path = rule.rule
        for name, value in FILLED.items():
            path = path.replace(name, value)
        assert "<" not in path, path
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield rule.endpoint, method, path


def outcome(response: Any) -> str:
    """In one word how a request went."""
    match response.status_code:
        case 302:
            return "aanmelden" if response.headers["Location"].startswith("/aanmelden") else "elders"
        case 401 | 403 | 429:
            return str(response.status_code)
    return "dicht" if CLOSED in response.data else "open"


def declared_route(endpoint: str, method: str, path: str, session: str) -> str:
    """What the declarations say of a route."""
    if endpoint in PUBLIC | DOORS or is_part_of_a_sheet(path):
        return "open"
    if session != "valid":
        return "aanmelden" if endpoint in ("/", "/<path:path>") else "401"
    return "403" if (path, method) == (CALLBACK, "POST") else "open"  # a question without a name is nobody's


def declared_page(path: str, role: str, session: str) -> str:
    page = next(page for page in PAGES if page.match(path) is not None)
    return "401" if session != "valid" else "open" if role in page.roles else "dicht"


def browsers(choice: Monitor, other: Monitor, clock: Any, role: str) -> dict[str, FlaskClient]:
    """One for each kind of session."""
    old, there = choice.browser(), other.browser()
    choose(old, role)
    choose(there, role)
    clock.on(IDLE)
    now = choice.browser()
    choose(now, role)
    strange = with_token(choice, "x" * 43)
    return {
        "none": choice.browser(), "expired": with_token(choice, token_of(old)), "foreign": strange,
        "of another server": with_token(choice, token_of(there)), "valid": now,
    }  # fmt: skip


def squares(choice: Monitor, other: Monitor, clock: Any, paths: list[str]) -> Iterator[Cell]:
    """The whole matrix, asked."""
    walker = Walker(choice, clock)
    for role in ROLES:
        for session, browser in browsers(choice, other, clock, role).items():
            for endpoint, method, path in routes(choice):
                if endpoint in DOORS and method == "POST":
                    continue  # these change who asks; test_signin_choice.py opens them
                response = walker.ask(lambda send=browser.open, at=path, by=method: send(at, method=by, buffered=True))
                yield Cell(role, session, f"{method} {path}", declared_route(endpoint, method, path, session), outcome(response))
            for output in choice.app.callback_map:
                response = walker.ask(lambda send=browser.post, name=output: send(CALLBACK, json={"output": name}))
                may = may_ask(declared_roles(choice.app.callback_map, output), role)
                yield Cell(role, session, output, "401" if session != "valid" else "open" if may else "403", outcome(response))
            for path in paths:
                response = walker.ask(lambda who=browser, at=path: choice.asked(who, at))
                yield Cell(role, session, path, declared_page(path, role, session), outcome(response))


def test_the_matrix_of_roles_sessions_and_doors_is_the_declared_one(monitor, shelf, clock, tmp_path, say):
    choice, other = monitor(), monitor(desk=f"sqlite:///{tmp_path}/elders.db")
    paths = pages(shelf("beleid").releases[0])
    found = list(squares(choice, other, clock, paths))
    different = [cell for cell in found if cell.expected != cell.found]
    asked = len({cell.asked for cell in found})
    say(f"Toegang: {len(found)} vragen, {len(ROLES)} rollen × 5 sessies × {asked} deuren, {len(different)} anders dan vastgelegd")
    assert different == []
    assert {"open", "dicht", "401", "403", "aanmelden"} == {cell.found for cell in found}


def test_every_callback_of_the_server_declares_its_roles(choice):
    on_server = [name for name, one in choice.app.callback_map.items() if "callback" in one]
    assert on_server
    for name in on_server:
        roles = declared_roles(choice.app.callback_map, name)
        assert roles == PAGES_DECIDE or roles <= set(ROLES), name
        assert roles, name


@pytest.mark.parametrize("output", [None, 7, "", [], {"a": 1}, "bestaat.niet", "url.search", "..kop.children.."], ids=str)
def test_a_callback_that_nobody_declared_is_nobodys(choice, output):
    assert declared_roles(choice.app.callback_map, output) == frozenset()


def test_a_callback_for_some_roles_is_closed_to_the_others(choice, clock):
    name = next(iter(choice.app.callback_map))
    way = choice.app.callback_map[name]["callback"]
    before, way.roles = way.roles, frozenset({"redactie"})
    found = {}
    for role in ROLES:
        browser = choice.browser()
        choose(browser, role)
        found[role] = outcome(choice.asked(browser, "/edities"))
    way.roles = before
    assert found == {role: "open" if role == "redactie" else "403" for role in ROLES}


def test_a_callback_that_forgot_to_declare_is_noticed(choice):
    way = choice.app.callback_map[next(iter(choice.app.callback_map))]["callback"]
    before, way.roles = way.roles, frozenset()
    browser = choice.browser()
    choose(browser, "beheer")
    found = outcome(choice.asked(browser, "/"))
    way.roles = before
    assert found == "403"


def test_the_roles_of_the_readers_are_those_of_the_policy():
    assert set(WIDEST_FIRST) == {one.role for one in READERS} == set(ROLES)
    assert {role for page in PAGES for role in page.roles} == set(ROLES)


def test_no_store_is_asked_for_scripts_and_styles(choice, monkeypatch):
    browser = choice.browser()
    choose(browser, "beleid")
    assert browser.get("/").status_code == 200
    asked = []
    monkeypatch.setattr("dashboard.signin.sessions.Sessions.find", lambda self, token: asked.append(token))
    assert browser.get("/assets/monitor.js", buffered=True).status_code == 200
    assert asked == []
