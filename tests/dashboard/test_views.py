"""What a hidden, an impossible, an early and a too deeply crossed figure look like, and that chart, table and sentence agree."""

from dataclasses import replace

import pytest
from made_up import cell

from dashboard.access import Viewer
from dashboard.breakdowns import ALL_TAKEN, breakdown_view, breakdown_views
from dashboard.course import all_periods
from dashboard.figures import draw
from dashboard.flows import flow_view
from dashboard.library import Library
from dashboard.obstacles import ONLY_LATEST, TOO_DEEP
from dashboard.phrases import TOO_FEW
from dashboard.reading import Breakdown, Scope, breakdown_dimension, read_breakdown, read_indicator
from dashboard.selection import Selection
from dashboard.views import history_view
from dashboard.wording import HIDDEN, IMPOSSIBLE, NOT_APPLICABLE


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


def of_categories(found: Breakdown) -> dict[str, tuple[str, ...]]:
    """The rows of the table of a breakdown, by category."""
    rows = breakdown_view(found).table.rows
    return dict(zip(found.dimension.categories, rows, strict=True))


def with_cells(found: Breakdown, **cells) -> Breakdown:
    return replace(found, cells={name: replace(one, category=name, period=found.period) for name, one in cells.items()})


def test_a_hidden_category_shows_the_mark_and_no_number(reading):
    found = with_cells(read_breakdown(reading("k21_pip_op_tijd"), "doelgroep"), asiel=cell(70, 60, 80))
    assert set(of_categories(found)["gezin"][1:]) == {HIDDEN, IMPOSSIBLE}


def test_a_hidden_category_is_drawn_without_a_bar(reading):
    found = with_cells(read_breakdown(reading("k21_pip_op_tijd"), "doelgroep"), asiel=cell(70, 60, 80))
    figure = draw(breakdown_view(found).chart)
    assert figure["data"][0]["x"] == [70, None, None]
    assert HIDDEN in [note["text"] for note in figure["layout"]["annotations"]]


def test_a_share_is_hidden_while_its_count_may_be_shown(reading):
    hidden = replace(cell(None), denominator=20, numerator=None)
    found = with_cells(read_breakdown(reading("k21_pip_op_tijd"), "doelgroep"), asiel=cell(70, 60, 80), gezin=hidden)
    assert of_categories(found)["gezin"][1:4] == (HIDDEN, HIDDEN, "20")


def test_a_declared_structural_zero_cannot_occur_and_is_not_hidden(reading):
    rows = of_categories(read_breakdown(reading("k02_leerroute"), "leerroute"))
    assert rows["geen"][1] == IMPOSSIBLE


def test_a_cohort_that_is_not_followed_long_enough_says_from_when(reading):
    rows = of_categories(read_breakdown(reading("k08_binnen_drie_jaar"), "cohort"))
    assert rows["2025"][1] == "vanaf januari 2028"


def test_a_cohort_that_is_not_followed_long_enough_has_no_chart_but_a_reason(reading):
    view = history_view(reading("k08_binnen_drie_jaar", cohort="2025"))
    assert view.chart.empty == view.sentence
    assert "vanaf januari 2028" in view.sentence


@pytest.mark.parametrize("role", ["adviesraad", "wethouder", "beleid"])
def test_a_combination_that_is_too_deep_explains_itself(reading, role):
    view = history_view(reading("k06_duur_tot_voldaan", role, doelgroep="asiel", leerroute="b1"))
    assert view.sentence == view.chart.empty == TOO_DEEP.sentence
    assert view.table.rows == []


def test_a_breakdown_that_is_too_deep_explains_itself(reading):
    deep = reading("k01_inburgeraars", "adviesraad", doelgroep="asiel")
    view = breakdown_view(read_breakdown(deep, "geslacht"))
    assert view.sentence == view.chart.empty == TOO_DEEP.sentence
    assert {row[1] for row in view.table.rows} <= {NOT_APPLICABLE, HIDDEN, IMPOSSIBLE}


def test_when_every_group_is_a_filter_already_the_comparison_says_so(reading):
    taken = reading("v05_respons", doelgroep="asiel", leerroute="b1")
    by = breakdown_dimension(taken.scope, taken.indicator, "client")
    (view,) = breakdown_views(taken, by, "client")
    assert (by, view.sentence) == ("", ALL_TAKEN)


def test_an_indicator_without_a_dimension_at_a_level_has_no_comparison_there(reading):
    duration = reading("k06_duur_tot_voldaan")
    assert breakdown_views(duration, "", "voorziening") == []


def test_a_duration_of_an_earlier_month_points_to_the_last(reading):
    assert history_view(reading("k06_duur_tot_voldaan", periode="2026-03")).sentence == ONLY_LATEST.sentence


def test_nothing_to_show_is_a_sentence_in_place_of_a_chart(reading):
    bare = replace(reading("k21_pip_op_tijd"), series=[])
    assert history_view(bare).chart.empty == TOO_FEW
    assert draw(history_view(bare).chart)["data"] == []


def test_a_median_that_is_not_reached_is_said_in_words(reading):
    duration = reading("k06_duur_tot_voldaan")
    open_end = replace(duration, series=[replace(cell(None, mark="niet_bereikt"), period=duration.period)])
    assert "nog niet bereikt" in history_view(open_end).sentence


def test_a_curve_starts_with_nobody(reading):
    data = draw(history_view(reading("k06_duur_tot_voldaan")).chart)["data"]
    assert {(trace["x"][0], trace["y"][0]) for trace in data} == {(0.0, 0.0)}


def test_a_gap_between_periods_stays_a_gap(reading):
    whole = reading("k21_pip_op_tijd")
    holed = replace(whole, series=[one for i, one in enumerate(whole.series) if i != len(whole.series) - 2])
    chart = history_view(holed).chart
    assert len(chart.x) == len(all_periods(whole.grain, whole.series[0].period, whole.period))
    assert chart.y[-2] is None


def test_chart_table_and_sentence_end_with_the_same_value(reading):
    whole = reading("k21_pip_op_tijd")
    view, last = history_view(whole), whole.cell
    assert last
    assert view.chart.y[-1] == last.value
    assert view.table.rows[0][1] == f"{last.value:.0f}\u00a0%"
    assert f"{last.value:.0f}\u00a0%" in view.sentence


def test_groups_that_differ_by_more_than_chance_are_said_to(reading):
    found = read_breakdown(reading("k21_pip_op_tijd"), "doelgroep")
    apart = with_cells(found, asiel=cell(90, 85, 95), gezin=cell(50, 40, 60))
    alike = with_cells(found, asiel=cell(60, 50, 70), gezin=cell(50, 40, 60))
    assert "groter dan toeval" in breakdown_view(apart).sentence
    assert "kan toeval zijn" in breakdown_view(alike).sentence


def test_a_flow_is_only_for_who_may_cross(reading):
    assert flow_view(reading("k26_route_gewijzigd", "adviesraad")) is None
    assert flow_view(reading("k26_route_gewijzigd", "wethouder"))


def test_the_scale_of_a_chart_follows_from_what_is_shown_only(reading):
    found = read_breakdown(reading("k21_pip_op_tijd"), "doelgroep")
    one, other = (
        with_cells(found, asiel=cell(70, 60, 80), gezin=hidden) for hidden in (cell(None), replace(cell(None), denominator=95))
    )
    frames = [draw(breakdown_view(this).chart)["layout"] for this in (one, other)]
    assert frames[0]["xaxis"] == frames[1]["xaxis"]
