"""How far two shares lie apart, and what chance alone can do."""

import pytest

from queries.contrast import Difference, Share, apart


def test_the_limits_are_those_of_newcombe():
    # Newcombe 1998, table II: 56 of 70 against 48 of 80, method 10: 0.0524 to 0.3339.
    found = apart(Share(80.0, 69.18, 87.70), Share(60.0, 49.04, 70.01))
    assert found == Difference(20, 5, 33)


def test_an_exact_figure_adds_no_chance():
    assert apart(Share(68, 62, 74), Share(35, 35, 35)) == Difference(33, 27, 39)


@pytest.mark.parametrize(("low", "high", "is_chance"), [(1, 9, False), (0, 9, True), (-9, 0, True), (-9, -1, False), (-3, 4, True)])
def test_a_difference_is_chance_where_none_at_all_lies_within_its_limits(low, high, is_chance):
    assert Difference(1, low, high).is_chance == is_chance


def test_the_other_way_round_everything_changes_sides():
    mine, other = Share(40, 31, 50), Share(55, 44, 65)
    there, back = apart(mine, other), apart(other, mine)
    assert (there.value, there.low, there.high) == (-back.value, -back.high, -back.low)


def test_no_difference_has_no_minus():
    assert str(apart(Share(20, 15, 25), Share(20.2, 15, 25)).value) == "0.0"
