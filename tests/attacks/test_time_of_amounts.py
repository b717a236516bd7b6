"""A10 and A13 on curves and means: two editions side by side point at nobody, and the attack sees it where they do."""

import pytest
from followed_town import COURSE, OCTOBER, SCORE, SEPTEMBER, TOWN, FollowedTown, edition
from status_town import EXACT, RULE

from etl.attacks.pairs import attacked
from etl.attacks.time import Ranked
from etl.depths import TimeTrial
from etl.errata import corrected, followed
from etl.estimates import Protected

BECAME = "veranderd"
DEPTHS = {"maand": 1, "kwartaal": 1, "jaarlopend": 1, "jaar": 1}


def two_months(share: float, people: int = 500, rule=RULE, seed: int = 1):
    """The curve of September as published, and that of October after so many arrived."""
    town = FollowedTown(people, seed)
    before = edition(*two(town.month(COURSE, town.followed(town.status), SEPTEMBER, rule), COURSE), SEPTEMBER)
    return before, *town.month(COURSE, town.followed(town.arrived(share), since=1), OCTOBER, rule)


def two_editions(share: float, people: int = 500, rule=RULE, seed: int = 1):
    """The mean marks of October as published, and after so many marks were put right."""
    town = FollowedTown(people, seed)
    before = edition(*two(town.month(SCORE, town.given(town.marks), OCTOBER, rule), SCORE), OCTOBER)
    return before, *town.month(SCORE, town.given(town.remarked(share)), OCTOBER, rule)


def two(made, indicator):
    con, shown = made
    return con, indicator, shown


def of_seeds(told) -> Ranked:
    """Three towns together."""
    return sum((told(seed)[BECAME] for seed in (1, 2, 3)), Ranked())


def arrivals(share: float, people: int, rule=RULE) -> Ranked:
    def told(seed):
        before, con, shown = two_months(share, people, rule, seed)
        return attacked(followed(con, before, TOWN, COURSE, shown), COURSE)

    return of_seeds(told)


def corrections(share: float, people: int, rule=RULE) -> Ranked:
    def told(seed):
        before, con, shown = two_editions(share, people, rule, seed)
        return corrected(con, before, TOWN, SCORE, shown, "jaarlopend")

    return of_seeds(told)


@pytest.mark.parametrize("told", [arrivals, corrections])
def test_where_one_in_a_hundred_changes_two_editions_give_them_away(told):
    found = told(0.01, 500)
    assert found.changed == 15
    assert found.auc > 0.8
    assert not found.passed


@pytest.mark.parametrize("told", [arrivals, corrections])
def test_among_many_people_of_whom_many_change_nobody_is_found(told):
    found = told(0.06, 2000)
    assert found.changed == 360
    assert found.passed


def test_exact_steps_of_a_curve_give_away_more_than_rounded_ones():
    exact, rounded = (arrivals(0.03, 500, rule) for rule in (EXACT, RULE))
    assert exact.auc > rounded.auc + 0.2
    assert (exact.passed, rounded.passed) == (False, True)


def test_a_curve_that_would_tell_who_arrived_is_shown_of_all_together_only():
    before, con, shown = two_months(0.01)
    trial = TimeTrial(before)
    kept = trial.hold(con, TOWN, COURSE, shown, DEPTHS)
    assert {one.address.depth for one in shown.courses} == {0, 1}
    assert {one.address.depth for one in kept.figures} == {0}
    assert trial.shallow == {COURSE.id: {"maand": 0}}
    assert trial.outcome().passed


def test_the_first_curve_has_nothing_to_be_laid_beside():
    _, con, shown = two_months(0.01)
    trial = TimeTrial(None)
    assert trial.hold(con, TOWN, COURSE, shown, DEPTHS) == shown
    assert trial.outcome().figures["changed"] == 0


def test_two_curves_of_one_month_are_a_correction():
    town = FollowedTown(500)
    before = edition(*two(town.month(COURSE, town.followed(town.status), OCTOBER), COURSE), OCTOBER)
    con, shown = town.month(COURSE, town.followed(town.arrived(0.01)), OCTOBER)
    assert followed(con, before, TOWN, COURSE, shown) == []
    assert not corrected(con, before, TOWN, COURSE, shown, "maand")[BECAME].passed


@pytest.mark.parametrize("of", ["courses", "amounts"])
def test_so_a_curve_of_which_little_was_corrected_stays_as_published(of):
    town = FollowedTown(500)
    before = edition(*two(town.month(COURSE, town.followed(town.status), OCTOBER), COURSE), OCTOBER)
    con, shown = town.month(COURSE, town.followed(town.arrived(0.01)), OCTOBER)
    kept = TimeTrial(before).settle(con, TOWN, COURSE, shown, DEPTHS, 500)
    assert set(getattr(kept, of)) == set(getattr(before.shown(COURSE, TOWN), of)) != set(getattr(shown, of))


def test_and_so_do_means_of_which_few_marks_were_put_right():
    before, con, shown = two_editions(0.01)
    trial = TimeTrial(before)
    kept = trial.settle(con, TOWN, SCORE, shown, DEPTHS, 500)
    assert set(kept.amounts) == set(before.shown(SCORE, TOWN).amounts) != set(shown.amounts)
    assert trial.outcome_of_corrections().passed


def test_an_edition_without_people_behind_it_is_not_attacked():
    before, con, shown = two_months(0.01)
    before.has_people = False
    assert followed(con, before, TOWN, COURSE, shown) == []
    assert corrected(con, before, TOWN, COURSE, Protected(), "maand") == {}
