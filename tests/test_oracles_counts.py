"""Shares, funnels, differences, classes and series against scipy and statsmodels."""

import math

import pytest
from asked import asked
from estimated import estimated

ASKED = asked()


def test_every_interval_of_a_share_is_wilson_of_statsmodels_in_whole_percents(answers):
    protected = [(f"k{i}", n, hits) for i, (hits, n) in enumerate(ASKED["shares"])]
    rows = estimated("share", protected=protected, share_indicator=[(name,) for name, _, _ in protected])
    ours = {row["indicator"]: (row["low"], row["high"]) for row in rows}
    whole = {f"k{i}": tuple(math.floor(100 * limit + 0.5) for limit in limits) for i, limits in enumerate(answers["shares"])}
    assert ours == whole


def test_the_limits_of_a_funnel_are_the_interpolated_binomial_of_scipy(answers):
    rows = estimated("partner_line", size=[(i, n, p) for i, (n, p) in enumerate(ASKED["sizes"])])
    for row, limits in zip(rows, answers["sizes"], strict=True):
        assert [row[name] for name in ("low95", "high95", "low998", "high998")] == pytest.approx(limits, abs=1e-9)


def test_a_mean_from_classes_has_the_interval_of_statsmodels(answers):
    for row, (mean, low, high, *_) in zip(banded(), answers["bands"], strict=True):
        assert [row["mean"], row["mean_low"], row["mean_high"]] == pytest.approx([mean, low, high], abs=1e-9)


def test_a_median_from_classes_is_interpolated_as_numpy_does(answers):
    for row, (*_, median, low, high) in zip(banded(), answers["bands"], strict=True):
        assert [row["median"], row["median_low"], row["median_high"]] == pytest.approx([median, low, high], abs=1e-9)


def banded():
    return estimated(
        "banded",
        band=[
            (cell, low, high, (low + high) / 2, count) for cell, bands in enumerate(ASKED["bands"]) for low, high, count in bands
        ],
    )


def test_the_centre_and_the_limits_of_a_series_are_those_of_scipy(answers):
    rows = estimated("xmr", series=[(i, place, v) for i, values in enumerate(ASKED["series"]) for place, v in enumerate(values, 1)])
    for row in rows:
        assert [row["centre"], row["low"], row["high"]] == pytest.approx(answers["series"][row["series"]], abs=1e-9)


def test_the_interval_of_one_difference_is_agresti_caffo_for_n_instead_of_n_plus_two(answers):
    pairs = enumerate(ASKED["pairs"])
    rows = estimated("standard", stratum=[(i, "all", n1, hits1, n0, hits0) for i, (hits1, n1, hits0, n0) in pairs])
    for row, (hits1, n1, hits0, n0), theirs in zip(rows, ASKED["pairs"], answers["pairs"], strict=True):
        arms = [spread(hits1, n1), spread(hits0, n0)]
        back = theirs * math.sqrt((arms[0] / n1 + arms[1] / n0) / (arms[0] / (n1 + 2) + arms[1] / (n0 + 2)))
        assert row["high"] == pytest.approx(min(100, row["difference"] + back), abs=1e-9)
        assert row["low"] == pytest.approx(max(-100, row["difference"] - back), abs=1e-9)


def spread(hits: int, n: int) -> float:
    return (hits + 1) / (n + 2) * (n - hits + 1) / (n + 2)
