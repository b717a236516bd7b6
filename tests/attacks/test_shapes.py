"""Means tell nothing of the few people that two groups differ by, and curves keep to steps of enough people."""

from datetime import date

import duckdb
import pytest
from crowd import RULE

from etl.attacks.shapes import Amounts, curves, differences, possible
from etl.attacks.witness import Witness
from queries.cells import NOBODY, Address, Count, CountedCurve, CountedStep
from queries.disclosure import protect_curve

ALL, PART = frozenset(), frozenset({("geslacht", "vrouw")})
EDGES = (0.0, 2.0, 4.0, 6.0, 8.0, 10.0)
CURVE = Address("k06_duur_tot_voldaan", "maand", date(2026, 10, 31))


def test_of_two_exact_means_the_amount_of_the_one_person_between_them_is_found():
    whole, part = (Amounts((10, 10, 10, 0, one), EDGES, 30 + one, (30 * 3 + 9 * one) / (30 + one)) for one in (1, 0))
    assert list(differences({ALL: whole, PART: part})) == [(4, 4)]


def test_groups_that_differ_by_many_people_are_no_attack():
    whole, part = Amounts((20, 20, 20, 0, 0), EDGES, 60, 3.0), Amounts((10, 10, 10, 0, 0), EDGES, 30, 3.0)
    assert list(differences({ALL: whole, PART: part})) == []


@pytest.mark.parametrize(("people", "value"), [(30, 7.3), (100, 6.0)])
def test_a_rounded_mean_of_thirty_people_or_more_fits_every_number_of_people(people, value):
    assert possible(Amounts((), EDGES, people, value)) == 9


def attacked(*happened: int, **spoiled: int):
    """A curve of 100 people of whom so many reach it in each step."""
    left, steps = 100, []
    for place, events in enumerate(happened):
        steps.append(CountedStep(3.0 * place, 3.0 * place + 3, Count(left, 0), Count(events, 0), NOBODY, NOBODY, NOBODY))
        left -= events
    exact = CountedCurve(CURVE, Count(100, 0), tuple(steps))
    public = protect_curve(exact, RULE)
    seen = Witness(None)
    seen.add_curve(exact, public)
    con = duckdb.connect()
    con.execute("create temp table curve (events int, at_risk int)")
    rows = [{"events": step.events, "at_risk": step.at_risk} | spoiled for step in public.steps]
    con.executemany("insert into temp.curve values ($events, $at_risk)", rows)
    return curves(con, seen, RULE)


def test_a_curve_with_steps_of_enough_people_passes():
    assert attacked(12, 4, 9, 21).figures["few"] == 0
    assert attacked(12, 4, 9, 21).passed


@pytest.mark.parametrize("spoiled", [{"events": 5}, {"at_risk": 25}], ids=str)
def test_a_step_of_too_few_people_is_caught(spoiled):
    assert not attacked(12, 4, 9, 21, **spoiled).passed
