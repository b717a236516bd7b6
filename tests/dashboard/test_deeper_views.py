"""Courses with the limits of chance, chains, flows, cohorts, groups and partners: what they show and what they refuse to say."""

from dataclasses import replace
from datetime import date

import pytest
from made_up import DAY, cell, indicator, norm, step

from dashboard.access import Viewer
from dashboard.charts import Funnel
from dashboard.comparison import comparison_view, side
from dashboard.course import CALM, chance_words, course_of, trend_view
from dashboard.facts import Limit, Rival
from dashboard.figures import draw
from dashboard.flows import flow_view
from dashboard.funnels import NEARLY, funnel_view
from dashboard.library import Library
from dashboard.multiples import TAKEN, multiples_view
from dashboard.reading import Scope, read_indicator
from dashboard.selection import Selection
from dashboard.tiles import make_bullet, make_tile
from dashboard.views import COHORT_TAKEN, cohort_view, curve_line, followed


@pytest.fixture(scope="module")
def library(shown):
    return Library(shown.editions)


@pytest.fixture(scope="module")
def reading(library):
    """The reading of an indicator for a role and a choice."""

    def reading(indicator, role="beleid", **choice):
        edition = library.open(Viewer("Test", role))
        return read_indicator(Scope(edition, Selection(**choice)), edition.catalog.indicators[indicator])

    return reading


@pytest.mark.parametrize(
    ("signal", "words"),
    [(None, "geen aantoonbare verandering"), ("buiten", "hier is iets veranderd"), ("reeks", "dezelfde kant van het midden")],
)
def test_a_signal_is_said_and_its_absence_too(signal, words):
    assert words in chance_words("percent", Limit(50, 40, 60, signal))


def test_limits_are_said_with_the_unit_and_never_as_the_end_of_the_scale():
    assert chance_words("percent", Limit(95, 88, 100, None)) == CALM.format(limits="88–>\u00a099\u00a0%")
    assert "0–12" in chance_words("personen", Limit(4, 0, 12, None))


def test_a_stand_is_judged_on_its_own_months_and_what_happens_on_quarters(reading):
    assert course_of(reading("k01_inburgeraars")).grain == "maand"
    flow = course_of(reading("k03_nieuwe_plaatsing"))
    assert flow.grain == ("kwartaal" if flow.limits else "jaarlopend")


def test_the_limits_stand_in_the_chart_the_sentence_and_the_table(reading):
    view = trend_view(reading("k01_inburgeraars"))
    assert view.chart.band_name
    assert "gewone schommeling" in view.sentence
    assert view.table.columns[-1] == "Gewone schommeling"


def test_a_point_that_chance_does_not_explain_gets_a_ring(reading):
    view = trend_view(reading("k01_inburgeraars"))
    alarmed = replace(view.chart, signals=[False] * (len(view.chart.x) - 1) + [True])
    calm = replace(view.chart, signals=[False] * len(view.chart.x))
    assert len(draw(alarmed)["data"]) == len(draw(calm)["data"]) + 1


def test_the_first_step_of_a_chain_is_everyone_and_the_last_its_headline(reading):
    found = reading("p01_overdrachtsketen")
    view = funnel_view(found)
    assert view.chart.values[0] == found.cell.denominator
    assert view.chart.values[-1] == found.cell.numerator
    assert len(view.chart.names) == len(view.table.rows) + 1


def test_a_step_that_is_hidden_says_what_that_can_mean_and_has_no_bar(reading):
    chart = funnel_view(reading("p01_overdrachtsketen")).chart
    hidden = [text for value, text in zip(chart.values, chart.texts, strict=True) if value is None]
    assert set(hidden) <= {NEARLY}


def test_a_chain_that_cannot_follow_a_filter_explains_itself(reading):
    view = funnel_view(reading("p01_overdrachtsketen", leerroute="b1"))
    assert view.chart.empty == view.sentence


def test_a_flow_has_a_table_twin_with_the_same_people(reading):
    view = flow_view(reading("k26_route_gewijzigd"))
    drawn = {people for _, _, people in view.chart.flows}
    assert drawn == {int(text.replace(".", "")) for row in view.table.rows for text in row[1:] if "<" not in text}


def test_a_flow_points_from_the_first_column_to_the_second(reading):
    view = flow_view(reading("k26_route_gewijzigd"))
    link = draw(view.chart)["data"][0]["link"]
    assert max(link["source"]) < len(view.chart.sources) <= min(link["target"])


def test_a_cohort_is_dashed_from_where_not_everyone_has_been_followed():
    steps = [step(0, 12, 10), step(12, 24, 30), step(24, 36, 50)]
    line = curve_line(indicator(measure="duration", unit="maanden"), "2024", steps, 22.0)
    traces = draw(replace(cohorts(), lines=[line]))["data"]
    dashes = [trace["line"]["dash"] for trace in traces if "dash" in trace["line"]]
    assert dashes == ["solid", "dot"]
    assert [trace["x"] for trace in traces if trace.get("name") == "2024"] == [[0.0, 12.0], [12.0, 24.0, 36.0]]


def cohorts():
    from dashboard.charts import Curves

    return Curves()


def test_everyone_of_a_year_has_been_followed_since_the_last_day_of_that_year():
    assert followed(date(2026, 10, 31), "2025", "dagen") == 304
    assert followed(date(2026, 10, 31), "2026", "dagen") == 0


def test_cohorts_are_not_compared_when_one_is_chosen(reading):
    assert cohort_view(reading("k06_duur_tot_voldaan", cohort="2023")).sentence == COHORT_TAKEN


def test_groups_stand_side_by_side_on_one_scale(reading):
    view = multiples_view(reading("k01_inburgeraars"))
    figure = draw(view.chart)
    assert len(figure["data"]) == len(view.chart.names) > 1
    assert {trace["yaxis"] for trace in figure["data"]} == {"y"}


def test_groups_are_not_split_by_a_filter_that_is_taken(reading):
    assert multiples_view(reading("k01_inburgeraars", doelgroep="asiel")).sentence == TAKEN


def test_an_indicator_about_one_group_has_no_groups_side_by_side(reading):
    assert multiples_view(reading("v06_instroom")) is None or "leerroute" in multiples_view(reading("v06_instroom")).title


RIVAL = Rival(DAY, "linde", 80, 30.0, 10.0, 28.0, 6.0, 33.0)


@pytest.mark.parametrize(("value", "words"), [(30.0, ""), (34.0, "boven"), (5.0, "onder"), (33.0, "")])
def test_only_beyond_the_outer_limits_a_partner_differs(value, words):
    assert side(replace(RIVAL, value=value)) == words


def test_partners_are_not_compared_within_a_filter(reading):
    view = comparison_view(reading("v05_tevredenheid", leerroute="b1"))
    assert view.chart.empty == view.sentence


def test_a_partner_outside_the_limits_is_named_and_marked():
    lines = {"line_sizes": [30, 90], "inner": ([10.0, 20.0], [50.0, 40.0]), "outer": ([5.0, 15.0], [60.0, 50.0])}
    chart = Funnel(names=["A", "B"], sizes=[40, 80], values=[20.0, 60.0], outside=[False, True], hover=["", ""], **lines)
    figure = draw(chart)
    colours = figure["data"][-1]["marker"]["color"]
    assert colours[0] != colours[1]
    assert [note["text"] for note in figure["layout"]["annotations"]][:2] == ["A", "<b>B</b>"]


def test_a_figure_against_its_norm_is_a_bar_with_its_interval(reading):
    found = replace(reading("k21_pip_op_tijd"), series=[cell(70, 60, 80)], norm=norm(100))
    bullet = make_bullet(replace(found, period=DAY))
    assert (bullet.value, bullet.low, bullet.high, bullet.norm, bullet.top) == (70, 60, 80, 100, 100)


def test_without_a_norm_there_is_no_bar_against_it(reading):
    assert make_bullet(replace(reading("k21_pip_op_tijd"), norm=None)) is None


def test_a_mean_says_how_many_answered(reading):
    assert "respons" in make_tile(reading("k11_verbondenheid"), None).basis
