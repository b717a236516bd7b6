"""How much two numbers of groups within each other leave open, and a percentage with its denominator."""

import pytest
from crowd import RULE

from etl.attacks.material import MISSES
from etl.attacks.nests import people_behind, width_of
from etl.attacks.puzzle import SIDE, Known, Noise, Puzzle

ALL, PART = frozenset(), frozenset({("geslacht", "vrouw")})


def width(whole: int, part: int) -> tuple[int, bool]:
    known = {ALL: Known(whole, 4, 4), PART: Known(part, 4, 4)}
    return width_of(Puzzle(known, {}, (), Noise(4, 4, 10)), ALL, PART)


@pytest.mark.parametrize(
    ("whole", "part", "values"),
    [(60, 60, 9), (60, 55, 13), (60, 50, 17), (10, 10, 5), (15, 10, 9)],
)
def test_two_numbers_leave_at_least_five_values_for_who_is_in_the_larger_group_alone(whole, part, values):
    assert width(whole, part) == (values, False)


@pytest.mark.parametrize(("whole", "part"), [(10, 15), (60, 65)])
def test_a_part_that_is_shown_larger_than_its_whole_leaves_one_two_or_three(whole, part):
    assert width(whole, part) == (3, True)


def test_a_rest_of_five_is_known_too_well_and_one_of_ten_is_not():
    others = frozenset({(SIDE, MISSES)})
    left = {}
    for rest in (5, 10):
        known = {others: Known(rest, 8, 8), others | PART: Known(rest, 8, 8)}
        left[rest] = width_of(Puzzle(known, {}, (), Noise(4, 4, 10)), others, others | PART)[0]
    assert left == {5: 4, 10: 9}


@pytest.mark.parametrize(("value", "whole", "people"), [(33, 30, range(10, 15)), (50, 30, range(11, 20)), (17, 90, range(11, 20))])
def test_a_percentage_stands_for_at_least_five_numbers_of_people(value, whole, people):
    assert people_behind(value, whole, RULE, 4) == set(people)


def test_the_percentage_of_many_people_stands_for_more_than_one_numerator():
    assert people_behind(10, 1000, RULE, 4) == set(range(91, 105))
