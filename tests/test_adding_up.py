"""Counts that people add up: moved by one rounding at most, only where every category is shown, and told apart for the attacks."""

from dataclasses import replace
from datetime import date

import pytest
from drawn import catalog

from etl.adding_up import AddedUp
from queries.cells import Address, Publishable
from queries.disclosure import moved
from queries.policy import read_policy

RULE = read_policy().protection
STOCK = replace(catalog().indicators["k01_inburgeraars"], adds_up=("leerroute",))
DAY = date(2026, 10, 31)
ROUTES = tuple(catalog().dimensions["leerroute"].categories)


def cell(count: int, *place: tuple[str, str]) -> Publishable:
    return moved(Publishable(Address(STOCK.id, "maand", DAY, place), count), count, RULE)


def table(whole: int, *parts: int | None) -> list[Publishable]:
    """The whole and its routes; None for a hidden one."""
    return [cell(whole), *(cell(n, ("leerroute", name)) for name, n in zip(ROUTES, parts, strict=True) if n is not None)]


def add_up(cells: list[Publishable]) -> tuple[list[int | None], AddedUp]:
    sums = AddedUp()
    return [one.count for one in sums.add_up(cells, STOCK, catalog(), RULE)], sums


def test_categories_move_until_they_give_the_whole():
    counts, sums = add_up(table(100, 45, 25, 20, 15))
    assert sum(counts[1:]) == counts[0] == 100
    assert (sums.tables, len(sums.moved)) == (1, 1)


def test_what_adds_up_already_stays_as_it_is():
    counts, sums = add_up(table(100, 45, 25, 15, 15))
    assert (counts, sums.before) == ([100, 45, 25, 15, 15], {})


def test_a_table_with_a_hidden_category_stays_as_it_is():
    counts, sums = add_up(table(100, 45, 25, None, 15))
    assert counts == [100, 45, 25, 15]
    assert (sums.tables, sums.left) == (0, 1)


def test_no_count_comes_below_the_threshold():
    counts, sums = add_up(table(35, 10, 10, 10, 10))
    assert (counts, sums.left) == ([35, 10, 10, 10, 10], 1)


def test_what_moved_is_remembered_as_it_was_for_who_attacks():
    cells = table(100, 45, 25, 20, 15)
    _, sums = add_up(cells)
    was = {one.address: one.count for one in cells}
    assert sums.before == {address: was[address] for address in sums.moved}


def test_an_indicator_that_does_not_say_so_keeps_its_counts():
    cells = table(100, 45, 25, 20, 15)
    assert AddedUp().add_up(cells, replace(STOCK, adds_up=()), catalog(), RULE) == cells


@pytest.mark.parametrize(("count", "to"), [(None, 20), (20, 30), (20, 22), (10, 5)])
def test_a_count_moves_by_one_step_of_the_base_and_never_out_of_hiding(count, to):
    with pytest.raises(ValueError, match="one step"):
        moved(Publishable(Address(STOCK.id, "maand", DAY), count), to, RULE)


def test_the_numerator_of_a_share_never_moves():
    with pytest.raises(ValueError, match="without a numerator"):
        moved(Publishable(Address(STOCK.id, "maand", DAY), 50, 20), 55, RULE)
