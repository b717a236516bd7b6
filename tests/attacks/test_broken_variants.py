"""A protection that is known to be broken is caught, and by which attack: a suite that cannot fail is worthless.

The figures that an attack must at least reach are those of the same attacks on other made-up people.
"""

import duckdb
import pytest
from crowd import exact_from, nearest_five, release
from drawn import catalog

from etl.attacks.margins import averaging, single
from etl.attacks.nests import nested, shares
from etl.attacks.puzzle import learn, puzzles

PEOPLE = 500


def laid(**variant):
    tables = release(PEOPLE, **variant)
    return list(puzzles(tables, learn(tables)))


@pytest.fixture(scope="module")
def good():
    return laid()


@pytest.mark.parametrize("attack", [single, nested, averaging], ids=lambda attack: attack.__name__)
def test_the_protection_as_it_is_withstands_the_attack(good, attack):
    assert attack(good).passed


@pytest.mark.parametrize("attack", [single, nested, averaging], ids=lambda attack: attack.__name__)
@pytest.mark.parametrize("least", [5, 10])
def test_exact_numbers_fall_whatever_is_hidden_below_them(least, attack):
    assert not attack(laid(show=exact_from(least))).passed


def test_of_exact_numbers_from_five_a_third_of_the_hidden_groups_is_found_by_one_subtraction():
    assert single(laid(show=exact_from(5))).figures["exact"] > 0.33


def test_rounded_numbers_give_less_than_a_third_of_what_exact_ones_give(good):
    assert single(good).figures["exact"] < single(laid(show=exact_from(10))).figures["exact"] / 3


def test_of_exact_numbers_a_third_of_what_is_attacked_is_known_for_sure(good):
    figures = averaging(laid(show=exact_from(5))).figures
    assert figures["sure_and_right"] > figures["attacked"] / 3
    assert averaging(good).figures["sure"] == 0


def test_rounding_to_the_nearest_five_leaves_the_attacker_less_to_doubt_than_rounding_at_random(good):
    assert averaging(laid(show=nearest_five)).figures["rmse"] < averaging(good).figures["rmse"] - 0.4


def shares_of(pieces, value: int = 60, numerator: int = 60):
    con = duckdb.connect()
    con.execute("create temp table cell (indicator varchar, value double, numerator integer, denominator integer)")
    con.execute("insert into temp.cell values ('k21_pip_op_tijd', ?, ?, 100)", [value, numerator])
    return shares(con, catalog(), pieces)


def test_a_share_of_which_nearly_all_did_it_is_caught_where_the_few_others_do_not_count(good):
    assert shares_of(good).passed
    loose = laid(has_complement=False)
    assert shares_of(loose).figures["few"] > 0
    assert not shares_of(loose).passed


@pytest.mark.parametrize(("value", "numerator"), [(100, 100), (0, 10), (99, 100)])
def test_a_group_of_which_all_or_none_did_it_is_caught(good, value, numerator):
    assert not shares_of(good, value, numerator).passed
