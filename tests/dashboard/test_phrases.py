"""What a figure rests on, in words."""

from dataclasses import replace

import pytest
from made_up import cell, indicator

from dashboard.phrases import basis

FIGURE = replace(cell(0.7), numerator=5, denominator=7)


@pytest.mark.parametrize(
    ("measure", "unit", "words"),
    [("share", "percent", "5 van 7"), ("ratio", "percent", "5 van 7"), ("ratio", "cijfer", "5 gedeeld door 7")],
)
def test_only_a_part_is_of_a_whole(measure, unit, words):
    assert basis(indicator(measure=measure, unit=unit), FIGURE) == words


def test_a_number_that_was_not_divided_rests_on_itself():
    assert basis(indicator(measure="ratio", unit="personen"), replace(FIGURE, denominator=1)) == ""
