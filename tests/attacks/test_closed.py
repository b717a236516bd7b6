"""Sets of categories that may be chosen freely undo every rounding, so an edition with such a cell is no edition."""

import random

import duckdb
import numpy as np
import pytest
from crowd import RULE, nearest_five
from drawn import catalog

from etl.attacks.closed import closed
from queries.cells import Count
from queries.disclosure import KEYS, shown

DEPTHS = {"maand": 1, "kwartaal": 2}
SPREAD = {shown: np.array([1, 2, 3, 4, 5, 4, 3, 2, 1]) / 25, nearest_five: np.array([0, 0, 1, 1, 1, 1, 1, 0, 0]) / 5}


def found(show, pairs: int, trials: int = 60) -> float:
    """Share of hidden groups of 1 to 9 people that is found with so many pairs: a free set with and without the group."""
    draw, difference = random.Random(5), np.convolve(SPREAD[show], SPREAD[show][::-1])
    right = 0
    for _ in range(trials):
        group = people(draw, draw.randint(1, 9))
        chances = np.zeros(9)
        for _ in range(pairs):
            others = people(draw, draw.randint(40, 400))
            both = Count(group.n + others.n, (group.key + others.key) % KEYS)
            left = show(both, RULE) - show(others, RULE)
            chances += np.log([difference[8 + n - left] + 1e-9 if abs(n - left) <= 8 else 1e-9 for n in range(1, 10)])
        right += int(chances.argmax()) + 1 == group.n
    return right / trials


def people(draw: random.Random, n: int) -> Count:
    return Count(n, sum(draw.getrandbits(32) for _ in range(n)) % KEYS)


@pytest.mark.parametrize("show", [shown, nearest_five])
def test_with_sets_to_choose_freely_a_hundred_pairs_find_most_hidden_groups(show):
    assert found(show, 1) < 0.4
    assert found(show, 100) > 0.85


def judged(doelgroep: str | None = "asiel", **changes: object):
    """What is said of an edition of one cell."""
    place = {"indicator": "k21_pip_op_tijd", "grain": "kwartaal", "depth": 0 if doelgroep is None else 1} | changes
    row = dict.fromkeys(catalog().dimensions) | {"doelgroep": doelgroep} | place
    con = duckdb.connect()
    columns = (f'"{name}" {"tinyint" if name == "depth" else "varchar"}' for name in row)
    con.execute(f"create temp table cell ({', '.join(columns)})")
    con.execute(f"insert into temp.cell values ({', '.join('?' * len(row))})", list(row.values()))
    return closed(con, catalog(), DEPTHS)


@pytest.mark.parametrize("doelgroep", [None, "asiel"])
def test_a_cell_of_one_known_category_passes(doelgroep):
    assert judged(doelgroep).passed


@pytest.mark.parametrize("doelgroep", ["asiel,gezin", "*", "", "niet asiel"])
def test_a_cell_of_a_chosen_set_of_categories_is_caught(doelgroep):
    assert not judged(doelgroep).passed


@pytest.mark.parametrize("changes", [{"depth": 2}, {"grain": "week"}, {"indicator": "k99_stil"}, {"soort": "betaald"}], ids=str)
def test_a_cell_deeper_or_of_something_else_than_agreed_is_caught(changes):
    assert not judged(**changes).passed
