"""One server and one Chromium for all browser tests."""

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from notes import Note, take_note
from playwright.sync_api import Browser, sync_playwright
from serving import QUIET, find_chromium, served
from surf import Visit
from visited import PAGES

NONE_FOUND = (
    "Er is geen Chromium gevonden. Installeer die, wijs er een aan met MONITOR_CHROMIUM, "
    "of sla deze tests over met MONITOR_ZONDER_BROWSER=1."
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The Chromium of this machine; without one the tests fail, unless it was said that there is none."""
    found = find_chromium()
    if found is None and os.environ.get("MONITOR_ZONDER_BROWSER") == "1":
        pytest.skip("MONITOR_ZONDER_BROWSER=1: browsertests overgeslagen, er is geen Chromium.")
    if found is None:
        pytest.fail(NONE_FOUND, pytrace=False)
    return found


@pytest.fixture(scope="session")
def address(chromium: str, published: Any) -> Iterator[str]:
    """The dashboard on the published editions, as a reader's browser finds it."""
    with served(published.settings.data) as address:
        yield address


@pytest.fixture(scope="session")
def town_of_the_alderman(chromium: str, published: Any) -> Iterator[str]:
    """The same editions as the alderman finds them."""
    with served(published.settings.data, role="wethouder") as address:
        yield address


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def context(browser: Browser, address: str) -> Iterator[Any]:
    """One reader's browser: what it fetched once, it keeps."""
    context = browser.new_context(base_url=address, viewport={"width": 1440, "height": 900}, locale="nl-NL")
    yield context
    context.close()


@pytest.fixture
def visit(context: Any) -> Iterator[Callable[[str], Visit]]:
    """Open an address in a new tab and wait until everything is drawn."""
    pages = []

    def visit(path: str) -> Visit:
        pages.append(context.new_page())
        return Visit(pages[-1]).go(path)

    yield visit
    for page in pages:
        page.close()


@pytest.fixture(scope="session")
def noted(context: Any, published: Any) -> Callable[[str], Note]:
    """What there is to note of a page, wide and narrow; each page is looked at once for all tests."""

    first, *_, last = (one.id for one in published.editions)

    @cache
    def noted(path: str) -> Note:
        page = context.new_page()
        note = take_note(Visit(page), path.format(eerder=first, laatste=last), closely=path in PAGES)
        page.close()
        return note

    return noted
