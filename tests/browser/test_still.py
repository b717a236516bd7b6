"""What the browser makes of words by itself (assets/stil.js) is what opening the address shows, and a link is a link."""

import pytest

TEXT = "() => document.body.innerText.replace(/\\s+/g, ' ')"


def fresh(visit, address):
    """The words of a page that is opened anew."""
    return visit(address).page.evaluate(TEXT)


@pytest.mark.parametrize("path", ["/", "/leerroutes", "/vragen", "/indicator/k21_pip_op_tijd"])
def test_after_a_choice_the_page_says_what_opening_its_address_says(visit, path):
    tab = visit(path).choose("Doelgroep", "gezin")
    assert tab.page.evaluate(TEXT) == fresh(visit, tab.address)


def test_nothing_of_the_page_before_stays_behind(visit):
    tab = visit("/leerroutes").choose("Doelgroep", "asiel").choose("Doelgroep", "-")
    for link in ("Uitstroom naar werk", "Vragen", "Leerroutes", "Monitor"):
        tab.page.get_by_role("navigation", name="Hoofdnavigatie").get_by_role("link", name=link, exact=True).click()
        tab.page.wait_for_function("() => !document.querySelector('[data-dash-is-loading=\"true\"]')")
        tab.settle()
        assert tab.drawn().page.evaluate(TEXT) == fresh(visit, tab.address)


def test_a_link_within_the_monitor_fetches_no_new_document(visit):
    tab = visit("/")
    before = len([one for one in tab.requests if one.resource_type == "document"])
    tab.page.locator(".tegel-titel a").first.click()
    tab.page.wait_for_url("**/indicator/**")
    assert len([one for one in tab.requests if one.resource_type == "document"]) == before


def test_a_link_may_be_opened_beside_the_page(visit):
    tab = visit("/")
    with tab.page.context.expect_page() as opened:
        tab.page.locator(".tegel-titel a").first.click(modifiers=["Control"])
    opened.value.close()
    assert tab.address == "/"


def test_words_are_no_components_of_react(visit):
    page = visit("/leerroutes").page
    counts = page.evaluate("() => ['.tegel', '.tegel *'].map(one => document.querySelectorAll(one).length)")
    made = page.evaluate("""() => [...document.querySelectorAll('.tegel, .tegel *')]
        .filter(one => Object.keys(one).some(name => name.startsWith('__reactFiber'))).length""")
    assert counts[1] > counts[0] > 0
    assert made == 0
