"""A11 and A12: one person who changes, or who is the tenth of a group, leaves no trace that is his."""

from dataclasses import replace

import pytest
from status_town import RULE

from etl.attacks.traces import edge, trace
from queries.cells import Count
from queries.disclosure import HALF, shown


def test_a_person_who_changes_among_others_is_no_more_suspicious_than_in_other_months():
    found = trace(RULE, seed=1, planted=60)
    assert found.passed
    assert found.figures["given_away"] <= 0.1


def test_a_person_who_changes_alone_is_given_away():
    found = trace(RULE, seed=1, churn=0.0, planted=30)
    assert found.figures["given_away"] > 0.9
    assert not found.passed


def test_a_person_who_changes_among_few_is_given_away_where_two_properties_are_crossed():
    assert not trace(RULE, seed=1, churn=0.01, depth=2, planted=30).passed


def test_the_whole_town_shows_no_trace_of_anybody():
    assert trace(RULE, seed=1, depth=0, planted=30).passed


def test_a_group_of_ten_is_shown_in_one_of_five_cases():
    found = edge(RULE)
    assert found.passed
    assert found.figures["below"] == 0
    assert found.figures["at"] == pytest.approx(1 / RULE.blur, abs=0.001)


@pytest.mark.parametrize("broken", [{"blur": 1}, {"blur": 2}], ids=str)
def test_a_threshold_that_is_not_blurred_enough_is_caught(broken):
    assert not edge(replace(RULE, **broken)).passed


def test_a_group_that_goes_from_nine_to_ten_and_back_is_hidden_before_and_after_for_every_key():
    before, after = Count(9, 0), Count(9, 0)
    seen = [(shown(before, RULE), shown(Count(10, key * HALF), RULE), shown(after, RULE)) for key in range(0, HALF, 64)]
    assert {one for one, _, _ in seen} == {three for _, _, three in seen} == {None}
    assert {two for _, two, _ in seen} == {None, 10}
