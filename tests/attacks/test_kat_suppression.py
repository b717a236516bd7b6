"""Known answers about hidden cells: what others have published of tables, our bounds must find too."""

import pytest
from grids import by_rows, grid, only, told

SQUARE = by_rows({"w": (30, 47, 64, 89), "x": (90, 124, 5, 31), "y": (92, 100, 59, 85), "z": (800, 991, 651, 685)}, "abcd")
TWO_IN_EACH_LINE = ["wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd"]


def square(*hidden: str):
    return [grid(("row", "column"), SQUARE, only(*hidden))]


def test_kat_1_two_hidden_in_every_line_still_give_one_away():
    """sdcTable, tests/testthat/test-simpleheuristic.R: 236 in five hidden cells, of which 189 in two columns."""
    assert told(square(*TWO_IN_EACH_LINE), row="w", column="b") == (47, 47)


@pytest.mark.parametrize(("cell", "bounds"), [("wb", (0, 141)), ("xa", (0, 120)), ("xc", (0, 69))])
def test_kat_1_one_more_hidden_cell_repairs_it(cell, bounds):
    assert told(square(*TWO_IN_EACH_LINE, "xb"), row=cell[0], column=cell[1]) == bounds


REGIONS = dict(zip("ABIJKLMN", (2, 2, 8, 8, 3, 3, 3, 7), strict=True))
COUNTY = {region: "county-1" if region in "ABIJ" else "county-2" for region in REGIONS}
SIZE = {region: "big" if region in "LM" else "small" for region in REGIONS}


def by_region(name: str, of: dict[str, str], hidden: str):
    """The regions within the groups of one hierarchy."""
    inner = {(of[region], region): n for region, n in REGIONS.items()}
    return grid((name, "region"), inner, lambda group: dict(group).get("region") in set(hidden), closed=True)


@pytest.mark.parametrize(("name", "of", "bounds"), [("county", COUNTY, (0, 9)), ("size", SIZE, (0, 7))])
def test_kat_2_each_hierarchy_alone_hides_the_region(name, of, bounds):
    """sdcTable, tests/testthat/test-linked-tables.r: at most 3 hidden."""
    assert told([by_region(name, of, "ABKLM")], region="K") == bounds


def test_kat_2_two_hierarchies_together_give_the_region_away():
    assert told([by_region("county", COUNTY, "ABKLM"), by_region("size", SIZE, "ABKLM")], region="K") == (3, 3)


def test_kat_2_one_more_hidden_region_in_both_repairs_it():
    low, high = told([by_region("county", COUNTY, "ABKLMN"), by_region("size", SIZE, "ABKLMN")], region="K")
    assert low < 3 < high


GEO = ("Iceland", "Portugal", "Spain")
FOUR = [(age, geo) for age in ("young", "old") for geo in ("Iceland", "Portugal")]


def by_age(young: tuple[int, ...], old: tuple[int, ...], *hidden: tuple[str, str]):
    return [grid(("age", "geo"), by_rows({"young": young, "old": old}, GEO), only(*hidden))]


def test_kat_3_the_smallest_alone_gives_itself_away():
    """GaussSuppression, vignette: with only the zero hidden it is a subtraction."""
    assert told(by_age((2, 0, 5), (3, 4, 6), ("young", "Portugal")), age="young", geo="Portugal") == (0, 0)


@pytest.mark.parametrize(("age", "geo", "bounds"), [("old", "Iceland", (3, 5)), ("young", "Portugal", (0, 2))])
def test_kat_3_suppression_promises_not_exact_and_no_more(age, geo, bounds):
    assert told(by_age((2, 0, 5), (3, 4, 6), *FOUR), age=age, geo=geo) == bounds


@pytest.mark.parametrize(("geo", "bounds"), [("Iceland", (0, 4)), ("Portugal", (0, 4))])
def test_kat_3_three_years_together(geo, bounds):
    assert told(by_age((3, 1, 17), (10, 11, 17), *FOUR), age="young", geo=geo) == bounds


@pytest.mark.parametrize(("geo", "bounds"), [("Iceland", (0, 13)), ("Portugal", (0, 12))])
def test_kat_3_three_years_together_with_wide_bounds_asked_for(geo, bounds):
    spain = [("young", "Spain"), ("old", "Spain")]
    assert told(by_age((3, 1, 17), (10, 11, 17), *FOUR, *spain), age="young", geo=geo) == bounds


IN_UNION = {"Iceland": "nonEU", "Portugal": "EU", "Spain": "EU"}
WITH_UNION = {(age, geo, IN_UNION[geo]): n for (age, geo), n in by_rows({"young": (2, 0, 5), "old": (3, 4, 6)}, GEO).items()}


def in_union(*hidden: tuple[str, ...]):
    """Countries within the European Union or not: what is hidden of a country is hidden of it within its union."""
    more = [(*place, IN_UNION[place[1]]) for place in hidden if place[1] in IN_UNION]
    return [grid(("age", "geo", "eu"), WITH_UNION, only(*hidden, *more), closed=True)]


def test_kat_3_a_hierarchy_gives_away_what_each_level_hides():
    assert told(in_union(*FOUR), age="young", geo="Iceland") == (2, 2)


@pytest.mark.parametrize(("age", "geo"), FOUR)
def test_kat_3_the_eight_cells_of_the_hierarchy_hide_each_other(age, geo):
    eight = [*FOUR, *((age, eu) for age in ("young", "old") for eu in ("EU", "nonEU"))]
    low, high = told(in_union(*eight), age=age, geo=geo)
    assert low < high


def crossed_with_union(*hidden: tuple[str, ...]):
    """Age by union with the total of each country, and no total of an age."""
    inner = {("young", "EU"): 5, ("young", "nonEU"): 2, ("old", "EU"): 10, ("old", "nonEU"): 3}
    return [grid(("age", "eu"), inner, only(("young",), ("old",), *hidden))]


def test_kat_3_one_hidden_of_two_is_a_subtraction():
    assert told(crossed_with_union(("young", "nonEU")), age="young", eu="nonEU") == (2, 2)


def test_kat_3_both_outside_the_union_hide_each_other():
    assert told(crossed_with_union(("young", "nonEU"), ("old", "nonEU")), age="young", eu="nonEU") == (0, 5)


Z1 = {
    "A": (11, 11, 55, 36), "B": (7, 1, 29, 18), "C": (5, 8, 35, 25), "D": (13, 2, 17, 13),
    "E": (9, 14, 63, 52), "F": (12, 9, 24, 22), "G": (6, 4, 22, 8), "H": (9, 3, 38, 15),
}  # fmt: skip
BENEFITS = ("annet", "arbeid", "soshjelp", "trygd")


@pytest.mark.parametrize("region", "BDH")
def test_kat_4_the_published_pattern_of_z1_hides_what_is_few(region):
    """GaussSuppression, data z1: at most 3 hidden, and another benefit of the same region with each."""
    few = [(name, "arbeid") for name in "BDH"]
    alone = [grid(("region", "benefit"), by_rows(Z1, BENEFITS), only(*few))]
    assert told(alone, region=region, benefit="arbeid") == (Z1[region][1],) * 2
    pattern = [grid(("region", "benefit"), by_rows(Z1, BENEFITS), only(*few, *((name, "annet") for name in "BDH")))]
    assert told(pattern, region=region, benefit="arbeid") == (0, 6)
