"""Help in place and the tour, with mouse and keyboard: they open, close, give the focus back and never stand in the way."""

import pytest
from notes import violations
from surf import Visit

BOX, TOUR = "#uitleg-begrip", "#rondleiding"
AGAIN = "Rondleiding van twee minuten"
FOCUS = "() => document.activeElement.className || document.activeElement.id || document.activeElement.tagName"


@pytest.fixture
def opened(visit):
    return visit("/indicator/k21_pip_op_tijd").page


def test_a_word_opens_its_meaning_and_escape_gives_the_focus_back(opened):
    word = opened.locator("button.begrip").first
    word.focus()
    opened.keyboard.press("Enter")
    assert opened.locator(BOX).is_visible()
    assert opened.locator(f"{BOX} p").inner_text() == word.get_attribute("data-uitleg")
    assert word.get_attribute("aria-expanded") == "true"
    opened.keyboard.press("Escape")
    opened.wait_for_function("() => document.activeElement.classList.contains('begrip')")
    assert not opened.locator(BOX).is_visible()
    assert word.get_attribute("aria-expanded") == "false"


def test_a_second_word_takes_the_place_of_the_first(opened):
    words = opened.locator("button.begrip")
    for number in (0, 1):
        words.nth(number).click()
        assert opened.locator(f"{BOX} p").inner_text() == words.nth(number).get_attribute("data-uitleg")


def test_only_the_word_whose_meaning_stands_open_says_so(opened):
    said = opened.evaluate("""() => {
        const words = [...document.querySelectorAll("button.begrip")].slice(0, 2);
        return words.map((clicked) => (clicked.click(), words.map((word) => word.ariaExpanded)));
    }""")
    assert said == [["true", "false"], ["false", "true"]]


def test_the_button_of_the_meaning_closes_it_and_gives_the_focus_back(opened):
    word = opened.locator("button.begrip").first
    word.click()
    opened.locator(f"{BOX} button").click()
    assert not opened.locator(BOX).is_visible()
    assert word.get_attribute("aria-expanded") == "false"
    assert word.evaluate("word => document.activeElement === word")


@pytest.mark.parametrize("width", [1440, 320])
def test_the_meaning_stays_within_the_screen_and_has_no_violation(visit, width):
    tab = visit("/indicator/k21_pip_op_tijd").widen(width)
    tab.page.locator("button.begrip").filter(visible=True).last.click()
    box = tab.page.locator(BOX).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert violations(tab.page, ".main-svg") == []


def test_the_meaning_leads_to_the_place_of_the_term(opened):
    word = opened.locator("button.begrip").first
    place = word.get_attribute("data-begrip")
    word.click()
    opened.locator(f"{BOX} a").click()
    opened.wait_for_function("place => document.activeElement.id === place", arg=place)
    assert opened.url.endswith(f"/begrippen#{place}")
    assert opened.locator(f"[id='{place}']").bounding_box()["y"] < 844


@pytest.fixture
def first_visit(browser, town_of_the_alderman):
    context = browser.new_context(base_url=town_of_the_alderman, viewport={"width": 1440, "height": 900})
    yield Visit(context.new_page()).go("/")
    context.close()


def test_the_tour_shows_itself_once_and_leaves_the_focus_alone(first_visit):
    page = first_visit.page
    page.wait_for_selector(TOUR)
    assert page.evaluate(FOCUS) == "BODY"
    assert page.locator("h1").is_visible()
    assert violations(page, ".main-svg") == []
    page.locator(f"{TOUR} [data-stap=sluit]").click()
    assert not page.locator(TOUR).is_visible()
    first_visit.go("/")
    assert not page.locator(TOUR).is_visible()


def test_the_tour_is_walked_with_the_keyboard_and_opened_again_from_the_foot(first_visit):
    page = first_visit.page
    page.wait_for_selector(TOUR)
    steps = page.locator(f"{TOUR} li").count()
    for _ in range(steps - 1):
        page.locator(f"{TOUR} [data-stap=volgende]").focus()
        page.keyboard.press("Enter")
    assert page.locator(f"{TOUR} li:visible h3").inner_text() == "Neem het mee"
    assert page.locator(f"{TOUR} [data-stap=sluit]").inner_text() == "Klaar"
    page.keyboard.press("Escape")
    assert not page.locator(TOUR).is_visible()
    page.get_by_role("button", name=AGAIN).click()
    assert page.locator(TOUR).is_visible()
    assert page.evaluate(FOCUS) == "rondleiding-titel"


def test_the_foot_of_another_page_opens_the_tour(visit):
    page = visit("/vragen").page
    page.get_by_role("button", name=AGAIN).click()
    page.wait_for_selector(TOUR)
    assert page.locator(f"{TOUR} li:visible").count() == 1
