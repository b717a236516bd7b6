"""Attack A1 on effects: each is made again from its strata, and those are held to the rule beside who was counted in them."""

from datetime import date

import duckdb
import pytest
from crowd import RULE

from etl.attacks.derived import effects, outcome
from etl.attacks.told import is_share_told
from etl.attacks.witness import Witness
from etl.effects import Comparison, store_effects
from queries.cells import Address, Count, Counted
from queries.disclosure import as_counted, protect

DAY = date(2026, 10, 31)
REACH = ((203, 81),)
ARMS = ((43, 27), (71, 31), (38, 19), (51, 22))


def counted(part: str, total: int, hits: int) -> Counted:
    return Counted(Address("vrijwilligerswerk", "maand", DAY, (), part), Count(total, 0), Count(hits, 0))


def witnessed(show=lambda cell: protect(cell, RULE)) -> Witness:
    """An effect of two strata, shown in one way or another."""
    [reach], (mine, others, more, rest) = (
        [(cell, show(cell)) for cell in (counted("", *one) for one in some)] for some in (REACH, ARMS)
    )
    strata = ((mine[1], others[1]), (more[1], rest[1]))
    behind = (reach, mine, others, more, rest)
    return Witness(comparisons=[Comparison("vrijwilligerswerk", reach[1], ("leerroute",), strata, behind)])


def attacked(seen: Witness, spoiled: str = ""):
    """What comes of it, with the table of effects as it is or with one number in it changed."""
    con = duckdb.connect()
    store_effects(con, seen.comparisons)
    if spoiled:
        con.execute(spoiled)
    return outcome({"effecten": effects(con, seen, RULE)})


def test_an_effect_of_protected_strata_is_made_again():
    assert attacked(witnessed()).passed
    assert attacked(witnessed()).figures["rows"] == 1 + len(REACH) + len(ARMS)


@pytest.mark.parametrize("column", ["eligible", "participants", "p1", "difference"])
def test_a_number_that_does_not_follow_from_the_strata_is_caught(column):
    assert not attacked(witnessed(), f"update temp.effect set {column} = {column} + 1").passed


def test_an_effect_of_exact_strata_is_caught():
    assert not attacked(witnessed(as_counted)).passed


@pytest.mark.parametrize(
    ("shown", "exact"),
    [
        ((8, None), (8, 3)),
        ((44, None), (43, 27)),
        ((50, None), (43, 27)),
        ((40, 10), (43, 9)),
        ((40, 30), (38, 29)),
        ((25, 15), (26, 14)),
    ],
)
def test_a_number_that_says_more_than_it_may_is_caught(shown, exact):
    assert is_share_told(shown, exact, RULE)
