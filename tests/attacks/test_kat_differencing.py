"""Known answers of the Handbook on Statistical Disclosure Control, 5.2: two tables give what neither of them shows."""

import pytest
from grids import grid, told

from etl.attacks import Group

BOTH = {("here", "here", "male"): 21, ("here", "here", "female"): 1, ("here", "else", "male"): 58}
BOTH |= {("here", "else", "female"): 5, ("else", "here", "male"): 23, ("else", "here", "female"): 4}


def is_unpublished(group: Group) -> bool:
    """Published are the totals of who lives here, works here or both, and of the men each of these."""
    found = dict(group)
    return found not in ({"lives": "here"}, {"works": "here"}, {"lives": "here", "works": "here"}) and (
        len(found) < 3 or found["sex"] != "male"
    )


@pytest.mark.parametrize(("lives", "works", "women"), [("here", "here", 1), ("here", "else", 5), ("else", "here", 4)])
def test_kat_10_linking_gives_the_women_away(lives, works, women):
    area = grid(("lives", "works", "sex"), BOTH, is_unpublished, closed=True)
    assert told([area], lives=lives, works=works, sex="female") == (women, women)


MEN = {("<20", "<25"): 6, ("20-39", "<25"): 1, ("20-39", "25-39"): 8, ("40-59", "40-59"): 5}
WOMEN = {("<20", "<25"): 10, ("20-39", "<25"): 0, ("20-39", "25-39"): 38, ("40-59", "40-59"): 51}
HOURS = {("male", *bands): n for bands, n in MEN.items()} | {("female", *bands): n for bands, n in WOMEN.items()}


@pytest.mark.parametrize(("sex", "n"), [("male", 1), ("female", 0)])
def test_kat_10_two_bandings_of_hours_give_the_difference_away(sex, n):
    """Published are 20 to 39 hours, and up to 25 hours; who works 20 to 24 hours is in neither table."""
    hours = grid(("sex", "twenty", "five"), HOURS, lambda group: len(group) == 3, closed=True)
    assert told([hours], sex=sex, twenty="20-39", five="<25") == (n, n)
