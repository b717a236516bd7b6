"""Participants beside comparable people: checked, counted per stratum, protected, and divided as finely as protection lets."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from counted import compare_arms, toy_key
from drawn import PEILDATUM, Town, catalog

from etl import effects
from queries import measure
from queries.cells import Count
from queries.comparing import STRATIFICATIONS, count_reach, count_strata
from queries.disclosure import Protection
from queries.measure import MeasureError

# Without the blur, so that an example can be read.
PLAIN = Protection(threshold=10, blur=1, base=5, share_denominator=30, curve_events=10, curve_at_risk=30)
ORDINARY = {"doelgroep": "asiel", "leerroute": "b1", "cohort": "2024", "started": "2024-01-01", "moment": "2025-06-30"}


def effect(**words):
    """Half a year to begin and a year to follow, over rows that a test writes down."""
    sql = "select * from rows_of_effect where moment <= $peildatum or true"
    return replace(catalog().effects["werkbemiddeling"], id="proef", **({"sql": sql} | words))


def town(*groups: tuple[int, int, bool, dict[str, str]]) -> Town:
    """People in groups: how many, how many of them score, whether they take part, and what they are."""
    made = Town()
    made.con.execute(
        "create table rows_of_effect (subject varchar, moment date, started date, doelgroep varchar, leerroute varchar, "
        "cohort varchar, takes_part boolean, hit boolean)"
    )
    for place, (n, hits, takes_part, what) in enumerate(groups):
        row = ORDINARY | what
        made.con.execute(
            "insert into rows_of_effect select $place || '-' || i, $moment::date, $started::date, $doelgroep, $leerroute, $cohort, "
            "$takes_part, i < $hits from range($n) as t(i)",
            {"place": str(place), "n": n, "hits": hits, "takes_part": takes_part, **row},
        )
    return made


def compared(made: Town, rule: Protection = PLAIN) -> effects.Comparison:
    compare_arms(made, effect())
    return effects.comparison(made.con, effect(), PEILDATUM, rule)


def row_of(made: Town) -> dict[str, object]:
    """What the edition says of the effect."""
    effects.store_effects(made.con, [compared(made)])
    found = made.con.execute("select * from temp.effect")
    return dict(zip([column[0] for column in found.description], found.fetchone(), strict=True))


def numbers(comparison: effects.Comparison) -> list[tuple[int | None, ...]]:
    return [(mine.count, mine.hits, others.count, others.hits) for mine, others in comparison.strata]


B1, Z, GEZIN = {"leerroute": "b1"}, {"leerroute": "z"}, {"doelgroep": "gezin"}


def test_each_stratum_holds_both_arms_with_their_hits_and_their_keys():
    made = town((3, 1, True, B1), (4, 2, False, B1), (2, 2, False, Z))
    compare_arms(made, effect())
    mine, others = next(count_strata(made.con, effect(), ("leerroute",), PEILDATUM))
    assert (mine.total.n, mine.hits.n, others.total.n, others.hits.n) == (3, 1, 4, 2)
    assert mine.total == Count(3, sum(toy_key(f"0-{i}") for i in range(3)) % 2**32)
    assert (mine.address.dimensions, mine.address.part) == ((("leerroute", "b1"),), "deelnemers")


def test_reach_is_who_takes_part_of_all_who_could():
    made = town((3, 1, True, B1), (4, 2, False, Z))
    compare_arms(made, effect())
    reach = count_reach(made.con, effect(), PEILDATUM)
    assert (reach.total.n, reach.hits.n) == (7, 3)


def test_the_strata_become_coarser_by_one_dimension_at_a_time():
    assert [len(names) for names in STRATIFICATIONS] == [3, 2, 1, 0]
    assert all(set(coarse) < set(fine) for fine, coarse in pairwise(STRATIFICATIONS))


def test_people_are_compared_in_the_finest_strata_that_hold_two_thirds_of_the_participants():
    made = town((40, 20, True, B1), (40, 20, False, B1), (20, 10, True, Z), (20, 10, False, Z))
    found = compared(made)
    assert found.names == ("doelgroep", "leerroute", "cohort")
    assert numbers(found) == [(40, 20, 40, 20)]


def test_with_fewer_than_two_thirds_in_them_the_strata_become_coarser():
    made = town((40, 20, True, B1), (40, 20, False, B1), (25, 10, True, Z), (25, 10, False, Z))
    found = compared(made)
    assert found.names == ()
    assert numbers(found) == [(65, 30, 65, 30)]


@pytest.mark.parametrize(
    ("other", "names"), [({"cohort": "2023"}, ("doelgroep", "leerroute")), (GEZIN, ("leerroute",)), (GEZIN | Z, ())]
)
def test_what_two_small_strata_have_in_common_decides_how_coarse(other, names):
    made = town(*((20, 10, arm, what) for arm in (True, False) for what in ({}, other)))
    assert compared(made).names == names


@pytest.mark.parametrize(
    ("mine", "others"),
    [
        ((25, 12), (60, 30)),  # fewer than thirty participants
        ((60, 30), (25, 12)),  # fewer than thirty others
        ((60, 9), (60, 30)),  # fewer than ten who score
        ((60, 51), (60, 30)),  # fewer than ten who do not
        ((60, 30), (60, 9)),
        ((60, 30), (60, 51)),
    ],
)
def test_a_stratum_in_which_the_share_of_an_arm_is_hidden_is_not_compared(mine, others):
    found = compared(town((*mine, True, {}), (*others, False, {})))
    assert (found.names, found.strata) == ((), ())


def test_an_arm_at_the_edge_of_every_rule_is_compared():
    assert numbers(compared(town((30, 10, True, {}), (30, 20, False, {})))) == [(30, 10, 30, 20)]


def test_where_nearly_everyone_takes_part_their_number_stays_hidden_and_nothing_is_compared():
    row = row_of(town((100, 50, True, {}), (9, 5, False, {})))
    assert (row["participants"], row["reach"], row["difference"]) == (None, None, None)
    assert row["eligible"] in (105, 110)


def test_only_protected_numbers_are_compared():
    exact = (62, 31, 63, 21)
    made = town((62, 31, True, {}), (63, 21, False, {}))
    [shown] = numbers(compared(made))
    assert all(count % 5 == 0 and abs(count - n) < 5 for count, n in zip(shown, exact, strict=True))
    mine, hits, others, other_hits = shown
    row = row_of(made)
    assert (row["p1"], row["p0"]) == pytest.approx((100 * hits / mine, 100 * other_hits / others), abs=0.5)


def test_a_worked_example_of_two_routes():
    row = row_of(town((40, 20, True, B1), (80, 20, False, B1), (60, 15, True, Z), (40, 10, False, Z)))
    assert (row["eligible"], row["participants"], row["reach"]) == (220, 100, 45)
    assert (row["stratification"], row["covered"]) == ("doelgroep,leerroute,cohort", 100)
    # B1: 50 and 25 percent, weight 40; Z: 25 and 25 percent, weight 60.
    assert (row["p1"], row["p0"], row["difference"]) == (35, 25, 10)
    # Spread: 0.4² (0.5·0.5/40 + 0.256·0.744/80) + 0.6² (0.258·0.742/60 + 0.262·0.738/40) = 0.00427, so 12.8 points.
    assert (row["low"], row["high"]) == (-3, 23)


def test_how_many_of_the_participants_are_compared_is_said():
    row = row_of(town((40, 20, True, B1), (40, 20, False, B1), (10, 5, True, Z), (100, 50, False, Z)))
    assert (row["participants"], row["covered"]) == (50, 80)


def test_an_effect_that_is_too_small_has_a_row_without_a_difference():
    row = row_of(town((20, 5, True, {}), (80, 40, False, {})))
    assert (row["eligible"], row["participants"], row["reach"]) == (100, 20, 20)
    assert [row[name] for name in ("stratification", "covered", "p1", "p0", "difference", "low", "high")] == [None] * 7


def test_an_effect_without_anyone_has_a_row_without_a_number():
    row = row_of(town())
    assert {value for name, value in row.items() if name not in ("id", "period")} == {None}


def test_somebody_who_is_not_followed_to_the_end_is_refused():
    early = {"started": "2024-01-01", "moment": "2025-06-29"}
    with pytest.raises(MeasureError, match=r"proef.sql: 1 rijen die nog niet lang genoeg gevolgd zijn"):
        compare_arms(town((1, 0, True, early)), effect())


def test_somebody_who_is_counted_before_it_happened_is_refused():
    made = town((1, 0, True, {}))
    made.peildatum = date(2025, 6, 29)
    with pytest.raises(MeasureError, match=r"proef.sql: 1 rijen die nog niet lang genoeg gevolgd zijn"):
        compare_arms(made, effect())


def test_somebody_who_stands_in_both_arms_is_refused():
    made = town((1, 0, True, {}))
    made.con.execute("insert into rows_of_effect select * replace (not takes_part as takes_part) from rows_of_effect")
    with pytest.raises(MeasureError, match=r"proef.sql: 1 mensen staan er twee keer in. Geef elke persoon één rij"):
        compare_arms(made, effect())


def test_a_row_without_an_arm_is_refused():
    made = town((1, 0, True, {}))
    made.con.execute("update rows_of_effect set takes_part = null")
    with pytest.raises(MeasureError, match=r"proef.sql: 1 rijen zonder takes_part"):
        compare_arms(made, effect())


def test_a_select_with_another_column_is_refused():
    with pytest.raises(MeasureError, match=r"andere kolommen dan de kop noemt \(extra\)"):
        compare_arms(town(), effect(sql="select *, 1 as extra from rows_of_effect"))


def test_a_category_without_a_label_is_refused():
    made = town((1, 0, True, {"leerroute": "x"}))
    compare_arms(made, effect())
    with pytest.raises(MeasureError, match=r"proef.sql: 1 categorie\(ën\) van leerroute zonder label"):
        measure.check_categories(made.con, effect(), catalog().dimensions)
