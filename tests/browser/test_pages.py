"""What a page costs the first time, and what an unknown address says."""

import pytest
from surf import ANSWER, Visit

MEGABYTE = 1_000_000


def test_an_unknown_address_is_a_page_that_says_so(visit):
    tab = visit("/onbekend")
    assert tab.response
    assert tab.response.status == 404
    assert tab.page.locator("h1").inner_text() == "Deze pagina bestaat niet"


@pytest.mark.parametrize("path", ["/", "/leerroutes"])
def test_a_first_visit_costs_at_most_two_megabytes(browser, address, path, say):
    context = browser.new_context(base_url=address)
    page = context.new_page()
    sizes: list[float] = []
    wire = context.new_cdp_session(page)
    wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    wire.send("Network.enable")
    Visit(page).go(path)
    page.wait_for_timeout(300)
    context.close()
    say(f"cold {path}: {sum(sizes) / MEGABYTE:.2f} MB in {len(sizes)} responses")
    assert 0 < sum(sizes) <= 2 * MEGABYTE


def test_until_there_is_a_page_its_outline_stands_there(context):
    page, held = context.new_page(), []
    page.route(ANSWER, lambda route: held.append(route))
    page.goto("/leerroutes")
    page.wait_for_selector(".wacht", state="visible")
    page.wait_for_function("() => window.dash_clientside && document.querySelector('#inhoud')")
    held[0].continue_()
    page.wait_for_selector(".wacht", state="detached")
    assert page.locator("#inhoud h1").count() == 1
    page.close()
