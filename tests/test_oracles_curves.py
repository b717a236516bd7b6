"""Curves and medians against lifelines, on published studies and on made-up people."""

import math
from collections import Counter

import pytest
from asked import Person
from estimated import Row, estimated

SINGLE = ["waltons", "lung", "aids", "one exit", "one exit, late entry"]
EVERY = [*SINGLE, "two exits", "two exits, late entry"]
FINE = 1e-6  # far less than the shortest time between two moments
Z = 1.959963984540054


def steps(people: list[Person]) -> list[tuple[object, ...]]:
    """A step of its own for who comes in, who has an exit and who is last seen, so that grouping loses nothing."""
    joined = Counter(entry for entry, _, _ in people)
    found = {outcome: Counter(end for _, end, seen in people if seen == outcome) for outcome in (0, 1, 2)}
    rows, at_risk = [], 0
    for t in sorted(joined | found[0] | found[1] | found[2]):
        events, competing, gone = found[1][t], found[2][t], found[0][t]
        rows.append((1, t - 2 * FINE, t - FINE, at_risk, 0, 0, 0, joined[t]))
        at_risk += joined[t]
        rows.append((1, t - FINE, t, at_risk, events, competing, 0, 0))
        at_risk -= events + competing
        rows.append((1, t, t + FINE, at_risk, 0, 0, gone, 0))
        at_risk -= gone
    return rows


def curve(people: list[Person]) -> dict[float, Row]:
    """Our curve, per moment at which someone may have left."""
    moments = {end for _, end, _ in people}
    return {row["step_end"]: row for row in estimated("incidence", steps=steps(people)) if row["step_end"] in moments}


def error_of(value: float, limit: float) -> float:
    """The standard error from which a limit on the log-log scale was made."""
    return abs(math.log(math.log(limit) / math.log(value)) * value * math.log(value)) / Z


@pytest.mark.parametrize("name", SINGLE)
def test_with_one_exit_the_curve_is_kaplan_meier(answers, name):
    ours = curve(answers["people"][name])
    theirs = {t: survival for t, survival, _, _ in answers["kaplan_meier"][name]["curve"] if t in ours}
    assert {t: 1 - row["incidence"] for t, row in ours.items()} == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("name", SINGLE)
def test_with_one_exit_the_standard_error_is_that_of_greenwood(answers, name):
    ours = curve(answers["people"][name])
    theirs = {t: error_of(s, low) for t, s, low, _ in answers["kaplan_meier"][name]["curve"] if t in ours and 0.001 < s < 1}
    assert len(theirs) > 30
    assert {t: error_of(ours[t]["incidence"], ours[t]["low"]) for t in theirs} == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("name", EVERY)
def test_the_curve_is_aalen_johansen(answers, name):
    ours = curve(answers["people"][name])
    theirs = {t: f for t, f, _, _ in answers["aalen_johansen"][name] if t in ours}
    assert {t: row["incidence"] for t, row in ours.items()} == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("name", EVERY)
def test_the_limits_of_a_curve_are_those_of_aalen_johansen(answers, name):
    ours = curve(answers["people"][name])
    theirs = {t: (low, high) for t, _, low, high in answers["aalen_johansen"][name] if t in ours and not math.isnan(low + high)}
    assert len(theirs) > 30
    for t, limits in theirs.items():
        assert (ours[t]["low"], ours[t]["high"]) == pytest.approx(limits, abs=1e-9)


@pytest.mark.parametrize("name", EVERY)
def test_the_median_and_its_limits_are_the_moments_at_which_half_is_reached(answers, name):
    [ours] = estimated("incidence", "median", steps=steps(answers["people"][name]), curve_width=[(1, 0.001)])
    theirs = [first_half(answers["aalen_johansen"][name], column) for column in (1, 3, 2)]
    assert [ours["value"], ours["low"], ours["high"]] == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("name", SINGLE)
def test_with_one_exit_the_median_is_that_of_kaplan_meier(answers, name):
    [ours] = estimated("incidence", "median", steps=steps(answers["people"][name]), curve_width=[(1, 0.001)])
    assert ours["value"] == pytest.approx(answers["kaplan_meier"][name]["median"], abs=1e-9)


def first_half(points: list[list[float]], column: int) -> float | None:
    """The first moment at which a line is at half or above, where it comes so far."""
    return next((point[0] for point in points if point[column] >= 0.5), None)
