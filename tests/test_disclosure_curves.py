"""Disclosure control of curves: steps of enough events, a curve that stops in time, exits that are not lost."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.cells import NOBODY, Address, Count, CountedCurve, CountedStep
from queries.disclosure import HALF, KEYS, protect_curve, publishable_steps, shown, together
from queries.policy import read_policy

RULE = read_policy().protection
HERE = Address("k06_duur_tot_voldaan", "maand", date(2026, 10, 31))


def group(n: int) -> Count:
    """People whose keys round down and show from ten on."""
    return Count(n, HALF - 1)


def step(number: int, at_risk: int, events: int, competing: int = 0, left: int = 0, joined: int = 0) -> CountedStep:
    """A step of three months."""
    return CountedStep(number * 3.0, number * 3.0 + 3, *map(group, (at_risk, events, competing, left, joined)))


@st.composite
def life_tables(draw):
    """Consistent life tables: who is at risk is who was, less who went, plus who joined."""
    keys = st.integers(0, KEYS - 1)
    at_risk = draw(st.integers(20, 400))
    steps = []
    for number in range(draw(st.integers(1, 12))):
        events, competing, left = (draw(st.integers(0, max(at_risk // 5, 0))) for _ in range(3))
        joined = draw(st.integers(0, 15))
        counts = [Count(n, draw(keys)) for n in (at_risk, events, competing, left, joined)]
        steps.append(CountedStep(number * 3.0, number * 3.0 + 3, *counts))
        at_risk += joined - events - competing - left
    return steps


@given(life_tables())
def test_no_step_has_fewer_than_ten_events(steps):
    assert all(public.events >= 10 for public in publishable_steps(steps, RULE))


@given(life_tables())
def test_no_step_starts_with_fewer_than_thirty_people(steps):
    assert all(public.at_risk >= 30 for public in publishable_steps(steps, RULE))


@given(life_tables())
def test_no_step_shows_more_events_than_people(steps):
    assert all(public.events <= public.at_risk for public in publishable_steps(steps, RULE))


@given(life_tables())
def test_steps_follow_each_other_without_gap_or_overlap(steps):
    edges = [(public.start, public.end) for public in publishable_steps(steps, RULE)]
    assert [start for start, _ in edges] == [0.0, *(end for _, end in edges)][: len(edges)]


@given(life_tables(), st.sampled_from(["competing", "left", "joined"]))
def test_small_flows_are_carried_and_not_lost_before_the_curve_stops(steps, name):
    public = list(publishable_steps(steps, RULE))
    covered = [one for one in steps if public and one.end <= public[-1].end]
    exact = sum(getattr(one, name).n for one in covered)
    seen = [getattr(one, name) for one in public]
    waiting = RULE.threshold + RULE.blur - 2
    assert sum(seen) - 4 * len(seen) <= exact <= sum(seen) + 4 * len(seen) + waiting


@given(life_tables(), st.sampled_from(["competing", "left", "joined"]))
def test_a_shown_flow_is_never_of_fewer_than_ten_people(steps, name):
    assert all(getattr(one, name) == 0 or getattr(one, name) >= 10 for one in publishable_steps(steps, RULE))


def test_steps_are_merged_until_there_are_enough_events():
    steps = [step(0, 100, 5), step(1, 95, 5), step(2, 90, 15)]
    assert [(one.start, one.end, one.events) for one in publishable_steps(steps, RULE)] == [(0, 6, 10), (6, 9, 15)]


def test_a_merged_step_starts_with_the_people_of_its_first_part():
    steps = [step(0, 100, 5), step(1, 95, 5)]
    assert [one.at_risk for one in publishable_steps(steps, RULE)] == [100]


def test_a_curve_stops_when_fewer_than_thirty_people_are_left():
    steps = [step(0, 60, 30), step(1, 30, 10), step(2, 20, 10)]
    assert [one.start for one in publishable_steps(steps, RULE)] == [0, 3]


def test_a_last_step_with_too_few_events_is_not_shown():
    assert [one.start for one in publishable_steps([step(0, 100, 10), step(1, 90, 9)], RULE)] == [0]


def test_a_small_exit_waits_for_the_next_step():
    steps = [step(0, 100, 10, competing=5), step(1, 85, 10, competing=5)]
    assert [one.competing for one in publishable_steps(steps, RULE)] == [0, 10]


def test_a_curve_of_too_few_people_is_not_shown_at_all():
    assert protect_curve(CountedCurve(HERE, group(29), (step(0, 29, 15),)), RULE) is None


@given(life_tables())
def test_the_people_of_a_curve_are_shown_as_any_count(steps):
    total = together(steps[0].at_risk, NOBODY)
    curve = protect_curve(CountedCurve(HERE, total, tuple(steps)), RULE)
    assert curve is None or curve.count == shown(total, RULE)


@pytest.mark.parametrize("n", [30, 45, 200])
def test_a_protected_curve_keeps_its_address(n):
    curve = protect_curve(CountedCurve(HERE, group(n), (step(0, n, 12),)), RULE)
    assert curve.address == HERE
