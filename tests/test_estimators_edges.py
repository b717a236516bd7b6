"""Estimators at their edges: a curve without people, one where everyone has had the event, and a ratio of things."""

import pytest
from estimated import estimated


def test_a_step_in_which_nobody_is_followed_changes_nothing():
    later = (1, 3.0, 6.0, 60, 15, 0, 0, 0)
    empty, row = estimated("incidence", steps=[(1, 0.0, 3.0, 0, 0, 0, 0, 0), later])
    assert empty["incidence"] == 0
    assert row == pytest.approx(estimated("incidence", steps=[later])[0])


@pytest.mark.parametrize("people", [10, 23, 31])
def test_where_everyone_has_had_the_event_there_is_no_interval(people):
    one_by_one = [(1, float(i), i + 1.0, people - i, 1, 0, 0, 0) for i in range(people)]
    row = estimated("incidence", steps=one_by_one)[-1]
    assert row["incidence"] == pytest.approx(1, abs=1e-9)
    assert (row["low"], row["high"]) == (None, None)


@pytest.mark.parametrize(
    ("scale", "decimals", "count", "hits", "value"),
    [(100, 0, 7, 6, 86), (1, 1, 7, 15, 2.1), (1, 0, 60, 444333, 7406), (1, 0, 1, -3, -3), (100, 0, 6, 0, 0)],
)
def test_a_ratio_is_whole_unless_it_is_a_mark(scale, decimals, count, hits, value):
    [row] = estimated("open", open_cell=[("v08", count, hits)], open_indicator=[("v08", scale, decimals)])
    assert (row["value"], row["low"], row["high"]) == (value, value, value)


def test_nothing_divided_by_nothing_is_no_figure():
    assert estimated("open", open_cell=[("v08", 0, 0)], open_indicator=[("v08", 100, 0)]) == []
