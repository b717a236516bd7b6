"""Everything works without a mouse, and one always sees where one is."""

import pytest
from surf import ANSWER

ACTIVE = """() => {
    const one = document.activeElement, style = getComputedStyle(one);
    return {tag: one.tagName, text: (one.innerText || '').trim().slice(0, 60), id: one.id, role: one.getAttribute('role') || '',
            in_nav: !!one.closest('nav'), seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2};
}"""


def walked(page, steps):
    """Where the Tab key goes."""
    places = []
    for _ in range(steps):
        page.keyboard.press("Tab")
        places.append(page.evaluate(ACTIVE))
    return places


@pytest.fixture
def opened(visit):
    return visit("/indicator/k03_plaatsing").page


def test_the_first_stop_is_the_link_to_the_content(opened):
    assert walked(opened, 1)[0]["text"] == "Naar de inhoud"


def test_the_link_to_the_content_is_seen_when_it_has_the_focus(opened):
    opened.keyboard.press("Tab")
    box = opened.locator(".overslaan").bounding_box()
    assert box
    assert box["x"] >= 0


def test_the_link_to_the_content_goes_there(opened):
    opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")
    opened.wait_for_function("() => document.activeElement.id === 'inhoud'")
    assert not opened.evaluate("() => document.activeElement.closest('nav')")


def test_tab_goes_past_navigation_filters_links_tables_and_in_that_order(opened):
    kinds = [kind_of(place) for place in walked(opened, 45)]
    firsts = [kinds.index(kind) for kind in ("skip", "navigation", "filter", "details")]
    assert firsts == sorted(firsts)
    assert "link" in kinds


def kind_of(place):
    if place["text"] == "Naar de inhoud":
        return "skip"
    if place["tag"] == "A":
        return "navigation" if place["in_nav"] else "link"
    return {"SELECT": "filter", "SUMMARY": "details"}.get(place["tag"], place["role"] or place["tag"])


@pytest.mark.parametrize("path", ["/", "/leerroutes", "/vragen"])
def test_one_always_sees_where_the_focus_is(visit, path):
    unseen = [place for place in walked(visit(path).page, 40) if not place["seen"] and place["tag"] != "BODY"]
    assert unseen == []


def test_tab_is_never_caught(visit):
    page = visit("/").page
    stops = page.locator("a[href], button, select, summary, [tabindex='0']").count()
    assert "BODY" in {place["tag"] for place in walked(page, stops + 2)}


def test_a_filter_is_chosen_with_the_arrow_keys(visit):
    tab = visit("/indicator/k03_plaatsing")
    tab.select("Doelgroep").focus()
    with tab.page.expect_response(ANSWER):
        tab.page.keyboard.press("ArrowDown")
    tab.settle()
    assert tab.address == "/indicator/k03_plaatsing?doelgroep=asiel"


def test_a_table_opens_with_the_enter_key(opened):
    opened.locator("summary").first.focus()
    opened.keyboard.press("Enter")
    assert opened.locator("details[open] table").first.is_visible()


def test_a_new_page_puts_the_focus_on_its_heading_and_its_name_in_the_tab(visit):
    tab = visit("/")
    before = tab.page.title()
    tab.page.get_by_role("navigation", name="Hoofdnavigatie").get_by_role("link", name="Duur tot diploma").click()
    tab.page.wait_for_function("() => document.activeElement.tagName === 'H1'")
    assert tab.page.evaluate("() => document.activeElement.innerText") == "Duur tot diploma"
    assert tab.page.title() != before
    assert "Duur tot diploma" in tab.page.title()


def test_the_first_page_leaves_the_focus_at_the_top(visit):
    assert visit("/").page.evaluate("() => document.activeElement.tagName") == "BODY"
