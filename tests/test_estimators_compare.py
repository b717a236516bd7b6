"""Participants beside comparable people, and means and medians from classes."""

import math
from itertools import pairwise

import pytest
from estimated import estimated
from hypothesis import given, settings
from hypothesis import strategies as st


def standard(*strata):
    """The row of one effect; a stratum is n1, hits1, n0, hits0."""
    [row] = estimated("standard", stratum=[(1, f"s{number}", *one) for number, one in enumerate(strata)])
    return row


def test_others_are_weighed_as_if_they_were_divided_like_the_participants():
    row = standard((30, 15, 100, 40), (10, 8, 200, 120))
    assert (row["covered"], row["left_out"], row["n0"]) == (40, 0, 300)
    assert row["p1"] == pytest.approx(100 * 23 / 40, abs=1e-9)
    assert row["p0"] == pytest.approx(100 * (30 * 0.4 + 10 * 0.6) / 40, abs=1e-9)
    assert row["difference"] == pytest.approx(row["p1"] - row["p0"], abs=1e-9)


def test_the_limits_follow_from_the_spread_within_each_stratum():
    strata = [(30, 15, 100, 40), (10, 8, 200, 120)]
    variance = sum((n1 / 40) ** 2 * (spread(hits1, n1) + spread(hits0, n0)) for n1, hits1, n0, hits0 in strata)
    row = standard(*strata)
    assert row["high"] - row["difference"] == pytest.approx(195.9963984540054 * math.sqrt(variance), abs=1e-9)
    assert row["difference"] - row["low"] == pytest.approx(195.9963984540054 * math.sqrt(variance), abs=1e-9)


def spread(hits, n):
    """With one hit and one miss more, over the people there are."""
    q = (hits + 1) / (n + 2)
    return q * (1 - q) / n


def test_participants_without_anyone_to_compare_with_are_left_out():
    row = standard((30, 15, 100, 40), (50, 20, 0, 0), (0, 0, 70, 60))
    assert (row["covered"], row["left_out"], row["n0"]) == (30, 50, 100)
    assert (row["p1"], row["p0"]) == pytest.approx((50, 40), abs=1e-9)


def test_an_effect_without_anyone_to_compare_says_so():
    row = standard((50, 20, 0, 0))
    assert (row["covered"], row["left_out"], row["n0"]) == (0, 50, 0)
    assert [row[name] for name in ("p1", "p0", "difference", "low", "high")] == [None] * 5


def test_everybody_against_nobody_is_not_certain_and_not_more_than_everything():
    row = standard((20, 20, 30, 0))
    assert row["difference"] == 100
    assert 80 < row["low"] < 100
    assert row["high"] == 100


arms = st.integers(1, 100).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))
strata = st.lists(st.tuples(arms, arms).map(lambda two: (*two[0], *two[1])), min_size=1, max_size=6)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(arms, st.integers(1, 9)), min_size=1, max_size=6))
def test_equal_shares_in_every_stratum_make_no_difference(equal):
    row = standard(*[(n, hits, times * n, times * hits) for (n, hits), times in equal])
    assert row["difference"] == pytest.approx(0, abs=1e-9)
    assert row["low"] <= 0 <= row["high"]


@settings(max_examples=40, deadline=None)
@given(strata)
def test_the_interval_holds_the_difference_and_is_not_narrower_than_that_of_cochran(some):
    row, covered = standard(*some), sum(one[0] for one in some)
    plain = sum((n1 / covered) ** 2 * (bare(hits1, n1) + bare(hits0, n0)) for n1, hits1, n0, hits0 in some)
    cochran = 195.9963984540054 * math.sqrt(plain)
    assert row["low"] <= max(-100, row["difference"] - cochran) + 1e-9
    assert row["high"] >= min(100, row["difference"] + cochran) - 1e-9


def bare(hits, n):
    return hits / n * (1 - hits / n) / n


def banded(*bands):
    """The row of one cell; a band is low, high and count."""
    [row] = estimated("banded", band=[(1, low, high, (low + high) / 2, count) for low, high, count in bands])
    return row


def test_a_mean_puts_everyone_in_the_middle_of_a_class():
    row = banded((0.0, 10.0, 20), (10.0, 20.0, 30), (20.0, 40.0, 50))
    assert (row["n"], row["mean"]) == (100, 20.5)


def test_a_median_divides_a_class_evenly():
    assert banded((0.0, 10.0, 20), (10.0, 20.0, 40), (20.0, 40.0, 40))["median"] == 17.5


def test_a_median_skips_a_class_without_people():
    assert banded((0.0, 10.0, 20), (10.0, 20.0, 0), (20.0, 40.0, 60))["median"] == pytest.approx(20 + 20 * 20 / 60)


def test_people_in_one_class_have_a_mean_without_an_interval():
    row = banded((0.0, 10.0, 40))
    assert (row["mean"], row["mean_low"], row["mean_high"]) == (5, None, None)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 100), min_size=3, max_size=9, unique=True), st.data())
def test_a_mean_and_a_median_lie_within_their_limits_and_their_classes(edges, data):
    bands = [(float(low), float(high), data.draw(st.integers(1, 200))) for low, high in pairwise(sorted(edges))]
    row = banded(*bands)
    assert row["mean_low"] <= row["mean"] <= row["mean_high"]
    assert bands[0][0] <= row["median_low"] <= row["median"] <= row["median_high"] <= bands[-1][1]
