"""Readers of the published town, one for each role, and what each role's files hold."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from crawl import Shelf
from harvest import Reader

from queries.settings import Settings

AUDIENCE = {"adviesraad": "publiek", "wethouder": "bestuur", "beleid": "beleid"}


@pytest.fixture(scope="session")
def shown(published: Any, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The published editions in a folder of their own: DuckDB opens a file once for each process, with one set of options."""
    data = tmp_path_factory.mktemp("getoond")
    shutil.copytree(published.settings.editions, data / "editions")
    return replace(published.settings, data=data)


@pytest.fixture(scope="session")
def reader(shown: Settings) -> Callable[[str], Reader]:
    """A reader of the published editions in a role; one server for each role."""

    @cache
    def reader(role: str) -> Reader:
        return Reader(shown, role)

    return reader


@pytest.fixture(scope="session")
def shelf(published: Any) -> Callable[[str], Shelf]:
    """Every published edition as a role has it, read without any code of the dashboard."""

    @cache
    def shelf(role: str) -> Shelf:
        return Shelf.of([made.folder for made in published.editions], AUDIENCE[role])

    return shelf
