"""A choice is one question to the server; charts stay where they are; the address says what is chosen, forwards and back."""

import pytest
from surf import ANSWER, NO_CHOICE

# Every chart gets a mark, and each frame is watched for one that is gone or empty.
WATCH = """() => {
    const all = () => [...document.querySelectorAll('.js-plotly-plot')];
    all().forEach((one, i) => { one.dataset.merk = String(i); });
    window.gezien = {fewest: Infinity};
    const look = () => {
        const drawn = all().filter(one => one.dataset.merk !== undefined && one.querySelector('.main-svg')).length;
        window.gezien.fewest = Math.min(window.gezien.fewest, drawn);
        requestAnimationFrame(look);
    };
    look();
    return all().length;
}"""

# How often each chart is drawn.
COUNT = """() => document.querySelectorAll('.js-plotly-plot').forEach(one => {
    one.dataset.maal = 0;
    one.on('plotly_beforeplot', () => { one.dataset.maal = Number(one.dataset.maal) + 1; });
})"""
TIMES = "() => [...document.querySelectorAll('.js-plotly-plot')].map(one => Number(one.dataset.maal))"

# A reader who does not wait for answers.
IN_ONE_BREATH = """async ([values, pause]) => {
    for (const value of values) {
        const select = document.querySelector("select[id*='doelgroep']");
        Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, value);
        select.dispatchEvent(new Event('change', {bubbles: true}));
        await (pause && new Promise(done => setTimeout(done, pause)));
    }
}"""

# The browser's own measure of how much moves, and how far, without the reader asking for it.
SHIFTS = """() => { window.verschoven = 0; new PerformanceObserver(list => list.getEntries().forEach(one => {
    window.verschoven += one.value; })).observe({type: 'layout-shift'}); }"""


def test_a_choice_is_exactly_one_question(visit):
    tab = visit("/indicator/k03_plaatsing")
    before = len(tab.questions)
    tab.choose("Doelgroep", "asiel")
    tab.page.wait_for_timeout(300)
    assert len(tab.questions) - before == 1


def test_charts_stay_mounted_and_are_never_empty(visit):
    tab = visit("/leerroutes")
    charts = tab.page.evaluate(WATCH)
    tab.choose("Doelgroep", "gezin")
    assert charts > 2
    assert tab.page.evaluate("() => window.gezien.fewest") == charts
    assert tab.page.locator("[data-merk]").count() == charts


def test_a_choice_moves_nothing_on_the_screen(visit):
    tab = visit("/leerroutes")
    tab.page.set_viewport_size({"width": 1440, "height": 900})
    tab.settle()
    tab.page.evaluate(SHIFTS)
    tab.choose("Doelgroep", "asiel").choose("Leerroute", "b1")
    assert tab.page.evaluate("() => window.verschoven") < 0.002


def test_a_choice_changes_the_figures(visit):
    tab = visit("/indicator/k03_plaatsing")
    before = tab.figures()
    assert tab.choose("Doelgroep", "gezin").figures() != before


def test_a_choice_stands_in_the_address_in_dutch(visit):
    tab = visit("/indicator/k03_plaatsing").choose("Doelgroep", "asiel").choose("Leerroute", "b1")
    assert tab.address == "/indicator/k03_plaatsing?doelgroep=asiel&leerroute=b1"


def test_a_jump_on_the_page_keeps_the_choice_and_asks_nothing(visit):
    tab = visit("/vragen?doelgroep=asiel")
    before = len(tab.questions)
    tab.page.get_by_role("navigation", name="Onderwerpen").get_by_role("link", name="De start").click()
    tab.page.wait_for_function("() => Math.abs(document.getElementById('de_start').getBoundingClientRect().top) < 50")
    assert tab.page.url.endswith("/vragen?doelgroep=asiel#de_start")
    assert len(tab.questions) == before


def test_a_choice_after_a_jump_still_changes_the_answers(visit):
    tab = visit("/vragen#de_start")
    before = tab.page.locator(".antwoord strong").all_inner_texts()
    tab.choose("Doelgroep", "gezin")
    assert tab.page.locator(".antwoord strong").all_inner_texts() != before


def test_the_whole_line_of_an_answer_opens_the_figure(visit):
    tab = visit("/vragen")
    tab.page.locator(".antwoord", has_text="PIP op tijd").first.locator("strong").click(force=True)
    tab.page.wait_for_url("**/indicator/k21_pip_op_tijd")


def test_taking_a_choice_back_leaves_the_address_bare(visit):
    assert visit("/indicator/k03_plaatsing?doelgroep=asiel").choose("Doelgroep", NO_CHOICE).address == "/indicator/k03_plaatsing"


def test_the_back_button_restores_choices_and_figures(visit):
    tab = visit("/indicator/k03_plaatsing").choose("Doelgroep", "asiel")
    before = tab.figures()
    tab.choose("Doelgroep", "gezin")
    tab.page.go_back()
    tab.page.wait_for_function("() => location.search === '?doelgroep=asiel'")
    tab.page.wait_for_timeout(400)
    assert tab.chosen("Doelgroep") == "asiel"
    assert tab.figures() == before
    assert tab.address == "/indicator/k03_plaatsing?doelgroep=asiel"


def test_the_back_button_to_the_first_view_empties_the_choice(visit):
    tab = visit("/indicator/k03_plaatsing")
    before = tab.figures()
    tab.choose("Doelgroep", "gezin")
    tab.page.go_back()
    tab.page.wait_for_function("() => location.search === ''")
    tab.page.wait_for_timeout(400)
    assert tab.chosen("Doelgroep") == NO_CHOICE
    assert tab.figures() == before


def test_a_deep_link_opens_with_its_choices(visit):
    tab = visit("/uitstroom?doelgroep=gezin&cohort=2023&periode=2026-06")
    assert [tab.page.locator(f"select[id*='{name}']").input_value() for name in ("doelgroep", "cohort", "periode")] == [
        "gezin", "2023", "2026-06",
    ]  # fmt: skip


def test_a_deep_link_shows_what_the_choice_shows(visit):
    chosen = visit("/indicator/k03_plaatsing").choose("Doelgroep", "gezin").figures()
    assert visit("/indicator/k03_plaatsing?doelgroep=gezin").figures() == chosen


def test_the_charts_of_the_next_level_are_those_of_its_address(visit):
    tab = visit("/leerroutes").choose("Doelgroep", "asiel")
    tab.page.get_by_role("navigation", name="Niveau").get_by_role("link").nth(1).click()
    tab.page.wait_for_url("**/leerroutes/*")
    tab.settle()
    assert tab.drawn().figures() == visit(tab.address).figures() != []


def test_an_answer_that_was_overtaken_changes_nothing(visit):
    tab, held = visit("/indicator/k03_plaatsing"), []
    tab.page.route(ANSWER, lambda route: route.continue_() if held else held.append(route))
    with tab.page.expect_request(ANSWER):
        tab.select("Doelgroep").select_option("asiel")
    shown = tab.choose("Doelgroep", "gezin").figures()
    with tab.page.expect_response(ANSWER):
        held[0].continue_()
    tab.settle()
    assert tab.figures() == shown


@pytest.mark.parametrize("pause", [0, 5, 15, 25, 40, 90, 130])
def test_choices_in_one_breath_end_as_their_address_opens(visit, pause):
    tab = visit("/leerroutes")
    tab.page.evaluate(IN_ONE_BREATH, [[*["asiel", "gezin", "-"] * 5, "gezin"], pause])
    tab.page.wait_for_timeout(600)
    tab.settle()
    assert tab.address == "/leerroutes?doelgroep=gezin"
    assert tab.drawn().figures() == visit(tab.address).figures()


def test_a_choice_while_dash_hears_of_the_one_before_is_not_lost(visit):
    tab = visit("/indicator/k03_plaatsing")
    before = len(tab.questions)
    tab.page.evaluate(f"""() => {{
        const choose = {IN_ONE_BREATH};
        window.addEventListener('_dashprivate_pushstate', () => queueMicrotask(() => choose([['gezin'], 0])), {{once: true}});
        choose([['asiel'], 0]);
    }}""")
    tab.page.wait_for_timeout(600)
    assert tab.address == "/indicator/k03_plaatsing?doelgroep=gezin"
    assert tab.drawn().figures() == visit(tab.address).figures()
    assert len(tab.questions) - before == 2


def test_who_goes_back_at_once_sees_what_was_there(visit):
    tab = visit("/indicator/k03_plaatsing")
    before = tab.figures()
    tab.page.evaluate(IN_ONE_BREATH, [["gezin"], 0])
    tab.page.evaluate("() => history.back()")
    tab.page.wait_for_function("() => location.search === ''")
    tab.page.wait_for_timeout(600)
    assert (tab.chosen("Doelgroep"), tab.drawn().figures()) == (NO_CHOICE, before)


def test_who_leaves_at_once_finds_the_next_page_whole(visit):
    tab = visit("/leerroutes")
    tab.page.evaluate(IN_ONE_BREATH, [["gezin"], 0])
    tab.page.get_by_role("navigation", name="Hoofdnavigatie").get_by_role("link", name="Duur tot diploma").click()
    tab.page.wait_for_url("**/duur**")
    tab.page.wait_for_timeout(600)
    assert tab.drawn().figures() == visit(tab.address).figures() != []


def test_an_answer_that_does_not_come_leaves_the_next_choice_to_work(visit):
    tab, refused = visit("/indicator/k03_plaatsing"), []
    tab.page.route(ANSWER, lambda route: route.continue_() if refused else refused.append(route) or route.abort())
    tab.select("Doelgroep").select_option("asiel")
    tab.page.wait_for_timeout(400)
    shown = tab.choose("Doelgroep", "gezin").figures()
    assert shown == visit("/indicator/k03_plaatsing?doelgroep=gezin").figures()


def test_an_answer_that_takes_long_is_told_to_be_on_its_way(visit):
    tab, held = visit("/indicator/k03_plaatsing"), []
    tab.page.route(ANSWER, lambda route: held.append(route))
    tab.select("Doelgroep").select_option("asiel")
    tab.page.wait_for_selector('[data-dash-is-loading="true"]', state="attached")
    held[0].continue_()
    tab.page.wait_for_selector('[data-dash-is-loading="true"]', state="detached")
    assert len(held) == 1


def test_a_choice_keeps_the_place_in_the_address(visit):
    tab = visit("/vragen#de_start").choose("Doelgroep", "gezin")
    assert tab.page.url.endswith("/vragen?doelgroep=gezin#de_start")


def test_a_choice_goes_along_to_the_next_page(visit):
    tab = visit("/indicator/k03_plaatsing").choose("Doelgroep", "gezin")
    tab.page.get_by_role("navigation", name="Hoofdnavigatie").get_by_role("link", name="Duur tot diploma").click()
    tab.page.wait_for_url("**/duur**")
    tab.drawn()
    assert tab.address == "/duur?doelgroep=gezin"
    assert tab.chosen("Doelgroep") == "gezin"


def test_another_breakdown_redraws_the_breakdown_only(visit):
    tab = visit("/leerroutes")
    before = tab.figures()
    after = tab.choose("Vergelijk naar", "geslacht").figures()
    kept = [one for one in before if one["kind"] == "trend"]
    assert [one for one in after if one["kind"] == "trend"] == kept
    assert after != before


def test_another_breakdown_draws_each_chart_that_it_changes_once(visit):
    tab = visit("/leerroutes").choose("Vergelijk naar", "geslacht")
    tab.page.evaluate(COUNT)
    tab.choose("Vergelijk naar", "leeftijdsgroep")
    is_course = [one["kind"] == "trend" for one in tab.figures()]
    assert set(zip(is_course, tab.page.evaluate(TIMES), strict=True)) == {(True, 0), (False, 1)}
