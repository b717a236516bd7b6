"""The page for a supplier: no violation that axe-core can see, nothing beside the screen, nothing fetched."""

import pytest
from looks import SIDEWAYS
from notes import violations

from etl.supplier.command import hand_out


@pytest.fixture(params=[1440, 390])
def page(browser, tmp_path, request):
    """The page with most code lists, wide and narrow, with every request that it makes."""
    page = browser.new_page(viewport={"width": request.param, "height": 900})
    page.fetched = []
    page.on("request", lambda request: page.fetched.append(request.url))
    page.goto(hand_out(["pip"], tmp_path)[0].as_uri())
    yield page
    page.close()


def test_axe_finds_no_violation(page):
    assert violations(page) == []


def test_nothing_sticks_out_of_the_screen(page):
    assert page.evaluate(SIDEWAYS) == 0


def test_the_page_fetches_nothing_but_itself(page):
    assert page.fetched == [page.url]
