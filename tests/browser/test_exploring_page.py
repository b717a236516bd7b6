"""Exploring by keyboard: a choice redraws the same chart, a way out moves the selects, a view is kept, found and thrown away."""

import pytest
from surf import ANSWER

PLACED = "/verkennen?cijfer=k03_plaatsing&naar=leerroute"
KINDS = "() => [...document.querySelectorAll('.js-plotly-plot')].map(one => one.data.at(0)?.type)"
MARK = "() => document.querySelectorAll('.js-plotly-plot').forEach((one, i) => { one.dataset.merk = String(i); })"

# The larger plotly, with which a table of colours is drawn, comes late.
LATE = """() => {
    const append = document.head.append.bind(document.head);
    document.head.append = one => setTimeout(() => append(one), 700);
}"""


@pytest.fixture
def placed(visit):
    return visit(PLACED)


def test_another_breakdown_by_keyboard_is_one_question_in_the_same_chart(placed):
    placed.page.evaluate(MARK)
    before = len(placed.questions)
    placed.select("En ook naar").focus()
    with placed.page.expect_response(ANSWER):
        placed.page.keyboard.type("Ge")
    placed.settle()
    placed.drawn()
    assert placed.address == f"{PLACED}&tegen=geslacht"
    assert len(placed.questions) - before == 1
    assert placed.page.locator("[data-merk]").count() == 2
    assert placed.page.evaluate(KINDS)[0] == "heatmap"


def test_the_page_says_that_it_waits_until_a_late_plotly_has_drawn(placed):
    placed.page.evaluate(LATE)
    placed.choose("En ook naar", "geslacht")
    assert placed.page.evaluate(KINDS)[0] == "heatmap"


def test_a_figure_of_another_kind_is_drawn_in_the_same_place(placed):
    placed.page.evaluate(MARK)
    kinds = [placed.page.evaluate(KINDS)[0]]
    for figure in ("k06_duur_tot_voldaan", "v07_uitval", "p01_overdrachtsketen"):
        placed.choose("Cijfer", figure).choose("Splits uit naar", "-")
        kinds.append(placed.page.evaluate(KINDS)[0])
        placed.choose("Splits uit naar", "aanbieder" if figure == "v07_uitval" else "geslacht")
    assert placed.page.locator("[data-merk]").count() == 2
    assert kinds[0] == "bar"
    assert placed.complaints == []


def test_a_place_without_anything_to_show_is_not_seen(placed):
    panels = placed.page.locator(".verkend .paneel")
    assert panels.filter(visible=True).count() == 2
    placed.choose("En ook naar", "geslacht")
    assert panels.filter(visible=True).count() == 1


def test_a_way_out_leads_there_and_the_selects_follow(visit):
    tab = visit("/verkennen?cijfer=k21_pip_op_tijd&naar=aanbieder")
    assert "taalschool niet bekend" in tab.page.locator(".reden").inner_text()
    with tab.page.expect_response(ANSWER):
        tab.page.locator(".reden a", has_text="geslacht").click()
    tab.settle()
    assert tab.chosen("Splits uit naar") == "geslacht"
    assert tab.page.locator(".reden").count() == 0
    assert tab.address == "/verkennen?cijfer=k21_pip_op_tijd&naar=geslacht"


def test_the_back_button_takes_a_way_out_back(visit):
    tab = visit("/verkennen?cijfer=k21_pip_op_tijd&naar=aanbieder")
    with tab.page.expect_response(ANSWER):
        tab.page.locator(".reden a", has_text="geslacht").click()
    with tab.page.expect_response(ANSWER):
        tab.page.go_back()
    tab.settle()
    assert tab.chosen("Splits uit naar") == "aanbieder"
    assert tab.page.locator(".reden").count() == 1


def test_the_link_is_copied_and_the_page_says_so(placed):
    placed.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    placed.page.get_by_role("button", name="Kopieer de link").press("Enter")
    placed.page.get_by_text("De link staat op uw klembord").wait_for()
    assert placed.page.evaluate("() => navigator.clipboard.readText()").endswith(PLACED)


def test_a_view_is_kept_found_again_and_thrown_away(placed):
    page = placed.page
    page.get_by_label("Naam").fill("Plaatsing per route")
    with page.expect_response(ANSWER):
        page.get_by_role("button", name="Bewaar deze weergave").press("Enter")
    page.get_by_text("Bewaard als ‘Plaatsing per route’.").wait_for()
    placed.go("/verkennen")
    with page.expect_response(ANSWER):
        page.get_by_role("link", name="Plaatsing per route").click()
    placed.settle()
    assert placed.address == PLACED
    assert placed.chosen("Cijfer") == "k03_plaatsing"
    page.get_by_role("button", name="Gooi weg Plaatsing per route").press("Enter")
    page.get_by_text("Weggegooid.").wait_for()


def test_a_figure_leads_to_exploring_it_with_the_same_choices(visit):
    tab = visit("/indicator/k03_plaatsing?doelgroep=asiel")
    tab.page.get_by_role("link", name="Verken dit cijfer").click()
    tab.page.wait_for_url("**/verkennen?**")
    tab.drawn()
    assert (tab.chosen("Cijfer"), tab.chosen("Doelgroep")) == ("k03_plaatsing", "asiel")


def test_leaving_takes_the_filters_along_and_not_what_was_explored(visit):
    tab = visit("/verkennen?cijfer=k03_plaatsing&doelgroep=asiel&tegen=geslacht&per=jaar")
    tab.page.get_by_role("navigation", name="Hoofdnavigatie").get_by_role("link", name="Leerroutes").click()
    tab.page.wait_for_url("**/leerroutes**")
    tab.drawn()
    assert tab.address == "/leerroutes?doelgroep=asiel"
