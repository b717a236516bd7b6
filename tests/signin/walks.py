"""A monitor where people sign in, and the steps of a browser that does."""

from typing import Any

import requests
from dash import Dash
from flask.testing import FlaskClient
from harvest import CALLBACK, callback, question
from sqlalchemy import create_engine, text
from werkzeug.test import TestResponse

from queries.settings import Settings


class Monitor:
    """One running monitor and its store."""

    def __init__(self, app: Dash, settings: Settings) -> None:
        self.app = app
        self.settings = settings
        self.told = [
            {"output": name, "inputs": one["inputs"], "state": one["state"], "clientside_function": None}
            for name, one in app.callback_map.items()
            if "callback" in one
        ]

    def browser(self) -> FlaskClient:
        """A browser that nobody used before."""
        return self.app.server.test_client()

    def rows(self) -> list[dict[str, Any]]:
        """The sessions in the store."""
        store = create_engine(self.settings.desk)
        with store.connect() as connection:
            found = [dict(row._mapping) for row in connection.execute(text("select * from session order by began, hash"))]
        store.dispose()
        return found

    def asked(self, browser: FlaskClient, path: str, prop: str = "pathname") -> TestResponse:
        """The question that Dash's own renderer would post to open a page."""
        return browser.post(CALLBACK, json=question(callback(self.told, "url", prop), path, "", []))


def choose(browser: FlaskClient, role: str, page: str = "/") -> TestResponse:
    """Become this reader."""
    return browser.post(f"/aanmelden?naar={page}", data={"lezer": role})


def knock(browser: FlaskClient, page: str = "/") -> str:
    """Ask to sign in; where the service is."""
    return browser.get("/aanmelden", query_string={"naar": page}).headers["Location"]


def returned(url: str) -> str:
    """What the service sends the browser back to, as a path of ours."""
    answer = requests.get(url, allow_redirects=False, timeout=5)
    return answer.headers["Location"].removeprefix("http://localhost")


def sign_in(browser: FlaskClient, page: str = "/") -> TestResponse:
    """There and back again at our own service."""
    return browser.get(returned(knock(browser, page)))


def token_of(browser: FlaskClient) -> str:
    """What this browser has; empty when nothing."""
    cookie = browser.get_cookie("monitor")
    return cookie.value if cookie else ""


def with_token(monitor: Monitor, token: str) -> FlaskClient:
    """Another browser with a copy of the cookie."""
    browser = monitor.browser()
    browser.set_cookie("monitor", token)
    return browser
