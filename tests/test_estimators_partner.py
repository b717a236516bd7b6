"""The funnel: which partner differs from all of them together by more than chance."""

import pytest
from estimated import estimated
from hypothesis import given, settings
from hypothesis import strategies as st

# All together, then by group; after that one school with its people by group.
ALL = [(1, None, None, None, 400, 200), (1, None, "easy", None, 200, 140), (1, None, "hard", None, 200, 60)]
LIMITS = ("low95", "high95", "low998", "high998")


def partners(*rows):
    """The rows of one plot."""
    drawn = [(1, f"p{number}", *row) for number, row in enumerate(rows)]
    return estimated("partner_size", "partner_line", "partner", partner=drawn)


def line(*rows):
    """The funnel of one plot."""
    drawn = [(1, f"p{number}", *row) for number, row in enumerate(rows)]
    return estimated("partner_size", "partner_line", partner=drawn)


def test_a_partner_who_does_as_expected_has_the_share_of_all():
    first, second = partners((100, 60, 60.0), (50, 15, 15.0))
    assert (first["value"], second["value"]) == pytest.approx((50, 50), abs=1e-9)


def test_the_mix_of_people_counts_for_a_partner():
    assert partners((100, 40, 32.0), (100, 60, 68.0))[0]["value"] == pytest.approx(100 * 0.5 * 40 / 32, abs=1e-9)


def test_a_value_is_at_most_everyone():
    assert partners((100, 90, 30.0), (100, 90, 150.0))[0]["value"] == 100


def test_a_partner_of_whom_nothing_is_expected_has_no_value():
    assert [row["value"] for row in partners((100, 40, 0.0), (100, 60, 100.0))] == [None, 30]


def test_where_everyone_reaches_it_there_are_no_limits():
    rows = partners((100, 100, 100.0), (50, 50, 50.0))
    assert [row["value"] for row in rows] == [100, 100]
    assert [row[name] for row in rows for name in LIMITS] == [None] * 8


def test_a_limit_is_never_below_nobody():
    assert partners((30, 0, 10.0), (3000, 20, 10.0))[0]["low998"] == 0


def test_the_line_runs_from_thirty_by_five_to_a_tenth_beyond_the_largest_partner():
    found = [row["n"] for row in line((100, 40, 40.0), (62, 30, 30.0))]
    assert found == sorted({*range(30, 111, 5), 62})


@pytest.mark.parametrize("largest", [30, 300, 325, 330, 4999, 100_000])
def test_the_grid_has_at_most_sixty_points(largest):
    sizes = [row["n"] for row in estimated("partner_size", partner=[(1, "p", largest, 20, 20.0)])]
    assert len(set(sizes) - {largest}) <= 60
    assert max(sizes) >= largest


def test_a_partner_lies_on_the_line_of_its_own_plot():
    drawn = [(plot, f"p{number}", 100, 20 * plot + number, 20.0) for plot in (1, 2) for number in (0, 1)]
    on_line = {(row["plot"], row["n"]): row["low95"] for row in estimated("partner_size", "partner_line", partner=drawn)}
    rows = estimated("partner_size", "partner_line", "partner", partner=drawn)
    assert len(rows) == 4
    assert {(row["plot"], row["n"], row["low95"]) for row in rows} == {(plot, 100, on_line[plot, 100]) for plot in (1, 2)}


def expected(*rows):
    """What is expected of one school, from the mix of all."""
    [row] = estimated("expected", mix=[*ALL, *((1, "linde", *row) for row in rows)])
    return row["expected"]


def test_of_a_partner_is_expected_what_each_group_reaches_everywhere():
    mix = [(None, None, 100, 60), ("easy", None, 75, 50), ("hard", None, 25, 10)]
    assert expected(*mix) == pytest.approx(75 * 0.7 + 25 * 0.3, abs=1e-9)


def test_a_group_too_small_to_show_is_expected_to_do_as_all_do():
    assert expected((None, None, 100, 60), ("easy", None, 75, 50)) == pytest.approx(75 * 0.7 + 25 * 0.5, abs=1e-9)


sizes = st.lists(st.tuples(st.integers(30, 5000), st.floats(0.05, 0.95)), min_size=1, max_size=8)


@settings(max_examples=40, deadline=None)
@given(sizes)
def test_the_limits_lie_around_the_share_of_all_and_the_wide_ones_around_the_narrow(some):
    for row in estimated("partner_line", size=[(plot, n, p) for plot, (n, p) in enumerate(some)]):
        assert 0 <= row["low998"] <= row["low95"] < 100 * row["p"] < row["high95"] <= row["high998"] <= 100


@settings(max_examples=40, deadline=None)
@given(st.integers(30, 5000), st.floats(0.05, 0.95))
def test_four_times_as_many_people_give_narrower_limits(n, p):
    small, large = estimated("partner_line", size=[(1, n, p), (2, 4 * n, p)])
    assert large["high95"] - large["low95"] < small["high95"] - small["low95"]
