"""The readers, for every attack on the dashboard."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from crawl import Shelf
from readers import AUDIENCE, reader, shelf, shown

__all__ = ["reader", "shelf", "shown"]  # fixtures


@pytest.fixture(scope="session")
def latest(published: Any) -> Callable[[str], Shelf]:
    """The latest edition alone as a role has it: what most attacks need, in a third of the time."""

    @cache
    def latest(role: str) -> Shelf:
        return Shelf.of([published.editions[-1].folder], AUDIENCE[role])

    return latest
