"""A chart of the screen as places on paper: the same course, gaps, signals and norm."""

import pytest

from dashboard.charts import Bars, Curves, Line, Trend
from dashboard.paper.drawing import AIR, draw


def trend(y: list[float | None], **more: object) -> Trend:
    """A line with an interval of ten on both sides."""
    around = {"low": [None if one is None else one - 10 for one in y], "high": [None if one is None else one + 10 for one in y]}
    words = {"x": [f"2026-{i + 1}" for i in range(len(y))], "signals": [False] * len(y), "last": "60\u00a0%"}
    return Trend(y=y, **{**around, **words, **more})


def curve(norm: float | None = None) -> Curves:
    line = Line("", [0.0, 12.0, 24.0], [0.0, 40.0, 60.0], [0.0, 30.0, None], [0.0, 50.0, None], [""] * 3)
    return Curves(lines=[line], norm=norm, axis="maanden na de start")


def test_a_value_lies_as_high_as_it_is_large_from_zero():
    found = draw(trend([20, 40, 60], low=[None] * 3, high=[None] * 3))
    assert [y * 60 * AIR for _, y in found.lines[0]] == pytest.approx([20, 40, 60])


def test_a_gap_between_periods_stays_a_gap():
    assert [len(line) for line in draw(trend([20, None, 40, 60])).lines] == [1, 2]


def test_a_norm_above_every_value_is_within_the_drawing():
    found = draw(trend([20, 40], norm=100))
    assert found.norm == pytest.approx(1 / AIR)


def test_a_signal_stands_on_its_own_point():
    found = draw(trend([20, 40, 60], signals=[False, True, False]))
    assert found.signals == [found.lines[0][1]]


def test_the_last_known_value_is_said_at_its_point():
    found = draw(trend([20, 60, None]))
    assert (found.end, found.value) == (found.lines[0][-1], "60\u00a0%")


@pytest.mark.parametrize("chart", [Trend(empty="Te weinig mensen."), trend([20]), trend([None, 20, None]), Bars(names=["a"])])
def test_without_a_course_there_is_no_drawing(chart):
    assert draw(chart) is None


def test_a_curve_is_a_staircase_that_starts_with_nobody():
    assert draw(curve()).lines == [[(0, 0), (0.5, 0), (0.5, 0.4), (1, 0.4), (1, 0.6)]]


def test_the_norm_of_a_duration_is_a_moment_even_beyond_the_curve():
    assert draw(curve(norm=36)).deadline == 1
    assert draw(curve(norm=12)).deadline == 0.5


def test_a_curve_says_how_far_it_goes():
    found = draw(curve())
    assert (found.first, found.last, found.value) == ("Start", "24 maanden na de start", "60\u00a0%")
