"""How figures that are explored lie apart: in words only as sure as their intervals, and drawn where a line alone shows nothing."""

import pytest
from made_up import cell, indicator

from dashboard.exploring.compared import SAME, UNKNOWN, difference
from dashboard.exploring.crossed import chance_words
from dashboard.figures.multiples import has_lone_points


@pytest.mark.parametrize(
    ("series", "is_alone"),
    [([None, 5.0, None], True), ([5.0], True), ([5.0, 6.0, None, 7.0], True), ([5.0, 6.0, None, 7.0, 8.0], False)],
)
def test_a_value_between_two_gaps_is_drawn_as_a_point(series, is_alone):
    assert has_lone_points(series) is is_alone


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (cell(40, 35, 45), cell(60, 55, 65), ["Dat verschil is groter dan toeval."]),
        (cell(40, 35, 56), cell(60, 55, 65), ["Dat verschil kan toeval zijn."]),
        (cell(40), cell(60), []),
    ],
)
def test_the_ends_of_a_table_are_chance_unless_their_intervals_lie_apart(low, high, words):
    assert chance_words(low, high) == words


@pytest.mark.parametrize(
    ("now", "other", "words"),
    [
        (cell(60, 55, 65), cell(50, 45, 54), "10\u00a0procentpunt hoger"),
        (cell(50, 45, 54), cell(60, 55, 65), "10\u00a0procentpunt lager"),
        (cell(60, 55, 65), cell(58, 50, 64), SAME),
        (cell(60.4, 60.2, 60.6), cell(60, 59, 60.1), "iets hoger"),
        (cell(60, 55, 65), cell(None), UNKNOWN),
        (cell(60, 55, 65), None, UNKNOWN),
        (cell(60), cell(50), "10\u00a0procentpunt hoger; of dat toeval is, weten we niet"),
    ],
)
def test_a_difference_is_said_only_as_far_as_it_is_sure(now, other, words):
    assert difference(indicator(), now, other) == words


def test_counts_that_rounding_alone_can_move_are_the_same():
    count = indicator(measure="stock", unit="personen")
    assert difference(count, cell(105), cell(100)) == SAME
    assert difference(count, cell(115), cell(100)) == "15 mensen meer"


def test_an_exact_figure_needs_no_interval():
    exact = indicator(protect="none")
    assert difference(exact, cell(60), cell(59)) == "1\u00a0procentpunt hoger"
    assert difference(exact, cell(60), cell(60)) == "gelijk"
