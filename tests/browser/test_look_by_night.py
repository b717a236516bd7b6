"""By day and by night: as the device has it, or as the reader chose for this browser; charts go along at once."""

import pytest
from notes import violations
from surf import Visit

GROUND = "() => getComputedStyle(document.body).backgroundColor"
BAR = "() => getComputedStyle(document.querySelector('.js-plotly-plot .bars .point path')).fill"
DAY, NIGHT = "rgb(245, 247, 249)", "rgb(17, 26, 36)"
BLUE, LIGHT_BLUE = "rgb(18, 67, 109)", "rgb(140, 188, 234)"


@pytest.fixture
def at(browser, address):
    """A browser of its own, on a device that is set to day or night."""
    opened = []

    def at(scheme: str, path: str) -> Visit:
        opened.append(browser.new_context(base_url=address, color_scheme=scheme, viewport={"width": 1440, "height": 900}))
        return Visit(opened[-1].new_page()).go(path)

    yield at
    for one in opened:
        one.close()


def shown(tab: Visit) -> tuple[str, str]:
    return tab.page.evaluate(GROUND), tab.page.evaluate(BAR)


@pytest.mark.parametrize(("scheme", "wanted"), [("light", (DAY, BLUE)), ("dark", (NIGHT, LIGHT_BLUE))])
def test_a_page_and_its_charts_follow_the_device(at, scheme, wanted):
    assert shown(at(scheme, "/leerroutes")) == wanted


def test_a_choice_holds_at_once_and_on_the_next_visit(at):
    tab = at("light", "/leerroutes")
    button = tab.page.get_by_role("button", name="Donker", exact=True)
    button.click()
    assert shown(tab) == (NIGHT, LIGHT_BLUE)
    assert button.get_attribute("aria-pressed") == "true"
    assert shown(tab.go("/uitstroom")) == (NIGHT, LIGHT_BLUE)


def test_the_night_is_there_before_anything_is_painted(at):
    tab = at("light", "/leerroutes")
    tab.page.get_by_role("button", name="Donker", exact=True).click()
    tab.page.route("**/_dash-*", lambda route: route.abort())
    tab.page.goto("/leerroutes", wait_until="commit")
    tab.page.wait_for_function("() => document.body")
    assert tab.page.evaluate("() => document.documentElement.dataset.weergave") == "donker"
    assert tab.page.evaluate("() => getComputedStyle(document.documentElement).colorScheme") == "dark"


@pytest.mark.parametrize("path", ["/", "/leerroutes", "/vragen", "/indicator/k06_duur_tot_voldaan"])
def test_everything_can_be_read_by_night(at, path):
    assert violations(at("dark", path).page) == []


def test_paper_is_always_by_day(at):
    tab = at("dark", "/leerroutes")
    tab.page.emulate_media(media="print")
    assert tab.page.evaluate(BAR) == BLUE
