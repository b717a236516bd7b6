"""A7: all that is shown at once tells little of what is hidden by our rule, and much by a weaker one."""

import numpy as np
import pytest
from counted_town import RULE, exact_from, frr, nearest_five, town

from etl.attacks.least_squares import Guess, guess, judged, least_squares
from etl.attacks.system import Reach


def figures(show, reach: Reach) -> dict[str, float]:
    return dict(judged([guess([town(500, show)], reach)]).figures)


def test_our_rule_leaves_hidden_counts_in_doubt():
    """Measured before on such a town: 6 points more than blind, 1.31 people away where blind is 2.60."""
    found = least_squares([town(500, frr)], RULE, seed=1)
    assert found.passed
    assert found.figures["exact"] - found.figures["blind"] < 0.15
    assert found.figures["rmse"] == pytest.approx(1.4, abs=0.2)


@pytest.mark.parametrize(
    ("show", "reach", "found"),
    [(exact_from(5), Reach(0, 0, 5, 4), 0.88), (exact_from(10), Reach(0, 0, 10, 9), 0.55)],
    ids=["fewer than 5 hidden", "fewer than 10 hidden"],
)
def test_exact_counts_give_most_of_the_hidden_ones_away(show, reach, found):
    """Measured before: 88 and 63 %."""
    outcome = judged([guess([town(500, show)], reach)])
    assert not outcome.passed
    assert outcome.figures["exact"] >= found


def test_the_nearest_five_tells_more_than_our_rule():
    nearest, ours = figures(nearest_five, Reach(2, 2, 8, 7)), figures(frr, Reach(4, 4, 10, 13))
    assert nearest["rmse"] < 1.2 <= ours["rmse"]
    assert nearest["exact"] > ours["exact"]


@pytest.mark.parametrize(("guessed", "passes"), [([1, 4, 7, 9], True), ([1, 2, 3, 4], False), ([2.6, 2.6, 2.6, 2.6], False)])
def test_too_many_found_or_too_near_is_a_failure(guessed, passes):
    """Of 1, 2, 3 and 4 one in four is found blindly."""
    assert judged([Guess(np.array([1, 2, 3, 4]), np.array(guessed))]).passed is passes


def test_without_hidden_counts_there_is_nothing_to_find():
    assert least_squares([town(60, lambda count: count.n, depth=1)], RULE, seed=1).passed
