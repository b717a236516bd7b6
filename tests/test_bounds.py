"""A bound holds whatever the refused rows turn out to be, and says no more than protected numbers do."""

from dataclasses import replace
from datetime import date
from itertools import product

import duckdb
import pytest
from drawn import catalog

from etl.bounds import bound_rows, limits, protected, reason_of, touches_many
from etl.contracts import read_contracts
from etl.tallies import Tally
from queries.cells import Count
from queries.disclosure import most
from queries.policy import read_policy

RULE = read_policy().protection
CONTRACTS = read_contracts()
SHARE = catalog().indicators["k21_pip_op_tijd"]
STOCK = catalog().indicators["k01_inburgeraars"]
REPORTS = catalog().indicators["v02_kwartaalrapportages"]
DAY = date(2026, 9, 30)


def after(a: int, n: int, changes: tuple[str, ...]) -> float | None:
    """The share once each refused row was put right in its own way; None where that cannot be."""
    misses = n - a
    for change in changes:
        a += change in ("hit joins", "miss becomes hit")
        a -= change in ("hit leaves", "hit becomes miss")
        misses += change in ("miss joins", "hit becomes miss")
        misses -= change in ("miss leaves", "miss becomes hit")
    return 100 * a / (a + misses) if a >= 0 and misses >= 0 and a + misses else None


CHANGES = ("hit joins", "miss joins", "hit leaves", "miss leaves", "hit becomes miss", "miss becomes hit")


@pytest.mark.parametrize(("a", "n"), [(0, 4), (1, 4), (3, 7), (6, 7), (7, 7), (20, 40)])
@pytest.mark.parametrize("q", [1, 2, 3])
def test_no_way_to_put_refused_rows_right_takes_a_share_out_of_its_bound(a, n, q):
    low, high = limits(SHARE, 100 * a / n, n, a, q)
    found = [after(a, n, changes) for changes in product(CHANGES, repeat=q)]
    assert all(low <= one <= high for one in found if one is not None)


def test_a_bound_of_a_share_is_rounded_outwards():
    assert limits(SHARE, 63.5, 200, 127, 5) == (61, 66)


def test_a_count_is_at_most_so_many_more_or_fewer_and_never_below_zero():
    assert limits(STOCK, 100, 100, None, 13) == (87, 113)
    assert limits(STOCK, 10, 10, None, 13) == (0, 23)


def test_without_refused_rows_an_open_figure_stands():
    assert limits(REPORTS, 75, 36, 27, 0) == (75, 75)


@pytest.mark.parametrize("n", range(14))
def test_nothing_refused_looks_the_same_as_a_few(n):
    assert protected(SHARE, Count(n, (1 << 32) - 1), DAY, RULE) == (None, 13)


@pytest.mark.parametrize("n", range(60))
@pytest.mark.parametrize("key", [0, 7 << 16, 40_000, (1 << 32) - 1])
def test_there_are_never_more_than_the_most_behind_a_number(n, key):
    public, worst = protected(SHARE, Count(n, key), DAY, RULE)
    assert n <= worst == most(public, RULE)


def test_what_is_not_about_people_is_counted_as_it_is():
    assert protected(REPORTS, Count(1, 0), DAY, RULE) == (1, 1)


@pytest.mark.parametrize(
    ("table", "indicator", "many"),
    [("pip", SHARE, False), ("contract", SHARE, True), ("contract", REPORTS, True), ("kwartaalrapportage", REPORTS, False)],
)
def test_a_row_that_others_hang_on_is_about_many(table, indicator, many):
    tables = [CONTRACTS[name] for name in ("pip", "contract", "kwartaalrapportage", "leverancier")]
    assert touches_many(CONTRACTS[table], tables, indicator) == many


@pytest.mark.parametrize(
    ("change", "value", "numerator", "reason"),
    [
        ({}, 61.0, 61, ""),
        ({}, None, None, "klein"),
        ({}, 0.5, None, "klein"),
        ({"measure": "stock"}, 100.0, None, ""),
        ({"measure": "duration"}, 36.0, None, "maat"),
    ],
)
def test_where_there_is_no_bound_there_is_a_reason(change, value, numerator, reason):
    assert reason_of(replace(SHARE, **change), value, numerator) == reason


def bound_of(refused: dict[str, Count]) -> tuple[object, ...]:
    """The bound of 127 out of 200, with these rows refused."""
    con = duckdb.connect()
    con.execute("create temp table calendar as select 'jaarlopend' as grain, date '2026-09-30' as period")
    con.execute("""
        create temp table cell as select 'k21_pip_op_tijd' as indicator, 'jaarlopend' as grain, date '2026-09-30' as period,
            '' as part, 0 as depth, 64.0 as value, 200 as denominator, 127 as numerator
    """)
    tallies = {name: Tally(refused=refused.get(name, Count(0, 0))) for name in CONTRACTS}
    one = replace(catalog(), indicators={SHARE.id: SHARE})
    [found] = bound_rows(con, one, CONTRACTS, tallies, RULE)
    return found


def test_the_refused_rows_of_all_deliveries_below_a_figure_are_one_group():
    assert bound_of({"pip": Count(9, 0), "verblijf": Count(6, 0)})[4:] == (15, 19, 54, 73, "")


def test_refused_rows_of_a_delivery_that_is_not_below_the_figure_do_not_count():
    assert bound_of({"taalmaatje": Count(40, 0)})[4:] == (None, 13, 57, 70, "")
