"""No violation of WCAG 2.0, 2.1 or 2.2 A and AA that axe-core can see, on any page, in any state, wide or narrow."""

import pytest
from notes import violations
from surf import PAGES

STATES = (
    "/?doelgroep=asiel&leerroute=b1&cohort=2023",
    "/indicator/k02_leerroute?doelgroep=overig&leerroute=z&cohort=2026",
    "/duur?cohort=2026",
    "/indicator/k03_plaatsing?periode=2024-03&naar=geslacht",
    "/indicator/k08_binnen_drie_jaar?cohort=2025",
    "/vragen?doelgroep=gezin&leerroute=b1",
    "/verkennen?cijfer=k03_plaatsing&naar=leerroute&naast=jaar",
    "/verkennen?cijfer=k03_plaatsing&naar=leeftijdsgroep&tegen=opleiding",
    "/verkennen?cijfer=k21_pip_op_tijd&naar=aanbieder",
    "/onbekend",
)


@pytest.mark.parametrize("path", [*PAGES, *STATES])
def test_axe_finds_no_violation_wide_or_narrow(noted, path):
    assert noted(path).violations == {1440: [], 390: []}


def test_axe_sees_a_violation_that_is_made(visit):
    page = visit("/edities").page
    page.evaluate("() => document.documentElement.removeAttribute('lang')")
    assert [found for found in violations(page) if "html-has-lang" in found]


def test_the_page_is_in_dutch(visit):
    assert visit("/").page.locator("html").get_attribute("lang") == "nl"


@pytest.mark.parametrize("path", ["/", "/leerroutes", "/werkt-het", "/vragen", "/edities", "/onbekend"])
def test_a_page_has_one_main_heading(visit, path):
    assert visit(path).page.locator("h1").count() == 1


def test_a_chart_has_a_role_and_the_name_that_its_sentence_gives(visit):
    for frame in visit("/leerroutes").page.locator(".grafiek-kader").all():
        assert frame.get_attribute("role") == "img"
        assert len(frame.page.locator(f"[id='{frame.get_attribute('aria-labelledby')}']").inner_text()) > 20
