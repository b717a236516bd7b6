"""XmR: the limits of a series, and which of its points are more than chance."""

import pytest
from estimated import estimated
from hypothesis import given, settings
from hypothesis import strategies as st

# Ten batches from the handbook of NIST/SEMATECH, par. 6.3.2.2, which calculates with d2 = 1.128.
FLOW_RATES = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]


def xmr(values):
    """The rows of one series."""
    return estimated("xmr", series=[(1, place, float(value)) for place, value in enumerate(values, 1)])


def signals(values):
    """The places of a series that say something."""
    return {row["place"]: row["signal"] for row in xmr(values) if row["signal"]}


def test_the_limits_are_those_of_the_published_example():
    first = xmr(FLOW_RATES)[0]
    assert first["centre"] == pytest.approx(50.81, abs=1e-9)
    assert (first["low"], first["high"]) == pytest.approx((45.8159, 55.8041), abs=0.002)


def test_a_series_of_seven_points_has_no_limits_and_one_of_eight_has():
    assert xmr(FLOW_RATES[:7]) == []
    assert len(xmr(FLOW_RATES[:8])) == 8


def test_every_series_has_its_own_limits():
    both = [(number, place, value * number) for number in (1, 2) for place, value in enumerate(FLOW_RATES, 1)]
    centres = {row["series"]: row["centre"] for row in estimated("xmr", series=both)}
    assert centres == pytest.approx({1: 50.81, 2: 101.62})


def test_a_point_beyond_a_limit_is_outside():
    assert signals([50, 52] * 12 + [66]) == {25: "buiten"}
    assert signals([50, 52] * 12 + [36]) == {25: "buiten"}


def test_a_series_that_never_changes_says_nothing():
    assert signals([0.1] * 9) == {}


def test_the_eighth_point_in_a_row_on_one_side_begins_to_tell():
    assert signals([12, 0, 12, 0, *[7, 8] * 4, 7, 0]) == {12: "reeks", 13: "reeks"}


def test_seven_points_in_a_row_on_one_side_are_chance():
    assert signals([12, 0, 12, 0, *[7, 8] * 3, 7, 0]) == {}


def test_a_point_on_the_centre_ends_a_row():
    above, below = [5, 6, 5, 6, 5, 6, 5], [3, 2, 3, 2, 3, 2, 3]
    assert "reeks" not in signals([*above, 4, *above, *below, 4, *below]).values()


def test_three_of_four_points_nearer_to_one_limit_than_to_the_centre_begin_to_tell():
    assert signals([5, 6, 4, 5, 6, 4, 5, 8, 5, 8, 8, 4, 5, 6, 4]) == {11: "nabij"}


def test_points_near_opposite_limits_do_not_add_up():
    assert signals([5, 6, 4, 5, 8, 2, 8, 5, 6, 4, 5]) == {}


series = st.lists(st.integers(0, 400).map(lambda n: 5 * n), min_size=8, max_size=30)


@settings(max_examples=40, deadline=None)
@given(series, st.integers(-1000, 1000))
def test_a_series_that_is_moved_has_its_limits_moved_and_its_signals_kept(values, by):
    for here, there in zip(xmr(values), xmr([value + by for value in values]), strict=True):
        assert lines(there) == pytest.approx([line + by for line in lines(here)], abs=1e-9)
        assert there["signal"] == here["signal"]


def lines(row):
    return [row["centre"], row["low"], row["high"]]


@settings(max_examples=40, deadline=None)
@given(series)
def test_a_series_upside_down_has_the_same_signals(values):
    assert signals(values) == signals([-value for value in values])
