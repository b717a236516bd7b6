"""Curves at their edges: where nobody is followed, and where everyone has had the event."""

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
