"""Monitors where people sign in, on the published town; a clock that a test moves; two services to sign in with."""

import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from crooked import CLIENT, SECRET, Crooked, served
from flask.testing import FlaskClient
from readers import reader, shown
from walks import Monitor

from dashboard.app import make_app
from queries.settings import Oidc, Settings

__all__ = ["reader", "shown"]  # fixtures


class Hands:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.moment

    def on(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture(scope="session")
def a_service() -> Iterator[Crooked]:
    with served(Crooked()) as crooked:
        yield crooked


@pytest.fixture
def crooked(a_service: Crooked) -> Crooked:
    """The service, straight again."""
    a_service.reset()
    return a_service


@pytest.fixture(scope="session")
def provider_mock() -> Iterator[str]:
    """The address of the mock that others wrote and use."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from oidc_provider_mock import run_server_in_thread

        with run_server_in_thread() as server:
            yield f"http://localhost:{server.server_port}"


@pytest.fixture
def monitor(shown: Settings, tmp_path: Path, clock: Hands) -> Callable[..., Monitor]:
    """A monitor with sessions; `url` names a sign-in service, without one a reader is chosen."""

    def monitor(url: str = "", web: str = "http://localhost", desk: str = "", **oidc: Any) -> Monitor:
        desk = desk or f"sqlite:///{tmp_path}/redactie/redactie.db"
        settings = replace(shown, signin="oidc" if url else "kies", web=web, desk=desk)
        if url:
            service = Oidc(url, CLIENT, SECRET, "openid profile email", "roles", {}, frozenset())
            settings = replace(settings, oidc=replace(service, **oidc))
        app = make_app(settings, clock)
        return Monitor(app, settings)

    return monitor


@pytest.fixture
def choice(monitor: Callable[..., Monitor]) -> Monitor:
    """The monitor of the made-up municipality."""
    return monitor()


@pytest.fixture
def browser(choice: Monitor) -> FlaskClient:
    return choice.browser()
