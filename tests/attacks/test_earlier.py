"""Which figures of earlier periods stay as they were published, and which are revised."""

import json
from datetime import date

import duckdb
import pytest
from drawn import catalog

from etl.earlier import STAYED, Earlier, as_counts, moved_share
from etl.estimates import Protected
from queries.cells import Address, Course, CourseStep, Estimated, Publishable
from queries.policy import read_policy

POLICY = read_policy()
AUGUST, SEPTEMBER = date(2026, 8, 31), date(2026, 9, 30)
SHARE = catalog().indicators["k13_uitkering"]
STOCK = next(one for one in catalog().indicators.values() if one.adds_up)
MARK = catalog().indicators["k11_verbondenheid"]
DEPTHS = {"maand": 1, "kwartaal": 2, "jaarlopend": 2, "jaar": 3}
ASYLUM, WOMEN = ("doelgroep", "asiel"), ("geslacht", "vrouw")


def cell(count, hits=None, *place, of=SHARE, grain="maand", period=AUGUST):
    return Publishable(Address(of.id, grain, period, tuple(sorted(place))), count, hits)


def before(*cells, of=SHARE, sql=None, is_alike=True):
    """An edition that showed these cells."""
    con = duckdb.connect()
    con.execute("attach ':memory:' as earlier")
    con.execute("""
        create table earlier.cell (indicator varchar, grain varchar, period date, part varchar, denominator int, numerator int,
            doelgroep varchar, geslacht varchar, value double, low double, high double)
    """)
    con.execute("create table earlier.definition (kind varchar, id varchar, body varchar)")
    con.execute("insert into earlier.definition values ('indicator', $1, $2)", [of.id, json.dumps({"sql": sql or of.sql})])
    for one in cells:
        place = dict(one.address.dimensions)
        row = [
            of.id,
            one.address.grain,
            one.address.period,
            one.address.part,
            one.count,
            one.hits,
            place.get("doelgroep"),
            place.get("geslacht"),
        ]
        con.execute("insert into earlier.cell values ($1, $2, $3, $4, $5, $6, $7, $8, null, null, null)", row)
    return Earlier(con, SEPTEMBER, ("doelgroep", "geslacht"), has_people=False, policy=POLICY, is_alike=is_alike)


def settled(earlier, *cells, of=SHARE, people=2400):
    return set(earlier.settle(Protected(list(cells)), of, catalog(), DEPTHS, people).cells)


def test_a_figure_that_hardly_moved_stays_as_it_was_published():
    old, new = cell(100, 40), cell(115, 45)
    assert settled(before(old), new) == {old}


def test_a_figure_that_moved_far_is_revised():
    old, new = cell(100, 40), cell(120, 60)
    assert settled(before(old), new) == {new}


def test_who_count_may_be_the_same_when_everyone_moved_far():
    new = cell(120, 40)
    assert settled(before(cell(100, 40)), new) == {new}


def test_a_few_among_those_who_count_keep_a_figure_of_which_everyone_moved():
    old = cell(100, 40)
    assert settled(before(old), cell(120, 45)) == {old}


def test_all_figures_of_a_period_stay_or_are_revised_together():
    whole, part = cell(100, 40), cell(60, 20, ASYLUM)
    moved = cell(80, 40, ASYLUM)
    assert settled(before(whole, part), whole, moved) == {whole, moved}
    assert settled(before(whole, part), cell(105, 40), cell(55, 20, ASYLUM)) == {whole, part}


def test_a_correction_of_one_group_in_another_keeps_the_period():
    old, new = cell(30, 15, ASYLUM, WOMEN, grain="kwartaal"), cell(60, 45, ASYLUM, WOMEN, grain="kwartaal")
    whole = cell(100, 40, grain="kwartaal")
    assert settled(before(whole, old), whole, new) == {whole, old}


def test_periods_are_settled_one_by_one():
    august, september = cell(100, 40), cell(100, 40, period=SEPTEMBER)
    moved = cell(140, 80, period=SEPTEMBER)
    assert settled(before(august, september), cell(105, 40), moved) == {august, moved}


def test_a_new_period_is_shown_as_it_is_counted():
    new = cell(105, 40, period=SEPTEMBER)
    assert settled(before(cell(100, 40)), new) == {new}


def test_a_group_that_was_not_shown_of_a_period_that_stays_is_not_shown_now():
    old = cell(100, 40)
    assert settled(before(old), old, cell(10, None, ASYLUM)) == {old}


def test_a_revised_period_is_crossed_no_deeper_than_so_many_changes_allow():
    whole, deep = cell(100, 40, grain="jaar"), cell(60, 30, ASYLUM, WOMEN, grain="jaar")
    few, many = cell(125, 65, grain="jaar"), cell(300, 240, grain="jaar")
    assert settled(before(whole), few, deep) == {few}
    assert settled(before(whole), many, deep) == {many, deep}


def test_what_this_month_may_not_be_crossed_is_not_shown_of_before_either():
    old = cell(100, 40)
    assert settled(before(old, cell(60, 20, ASYLUM, WOMEN)), old) == {old}


def test_another_definition_is_another_figure():
    new = cell(105, 40)
    assert settled(before(cell(100, 40), sql="select anders"), new) == {new}


def test_with_other_keys_or_another_rounding_every_figure_is_new():
    new = cell(105, 40)
    assert settled(before(cell(100, 40), is_alike=False), new) == {new}


def test_a_count_that_was_made_to_add_up_must_move_further():
    old, near, far = cell(100, of=STOCK), cell(125, of=STOCK), cell(130, of=STOCK)
    assert settled(before(old, of=STOCK), near, of=STOCK) == {old}
    assert settled(before(old, of=STOCK), far, of=STOCK) == {far}


def test_a_category_that_is_no_more_does_not_come_back():
    old, gone = cell(100, 40), cell(60, 20, ("doelgroep", "bestaat niet meer"))
    assert settled(before(old, gone), old) == {old}


def test_the_account_says_how_many_periods_stayed_and_were_revised():
    earlier = before(cell(100, 40), cell(100, 40, period=SEPTEMBER))
    settled(earlier, cell(105, 40), cell(140, 80, period=SEPTEMBER))
    assert (earlier.kept, earlier.revised) == (1, 1)


def test_figures_are_laid_beside_those_of_the_same_group_and_period():
    old, new = [cell(60, 30), cell(40, 20, ASYLUM)], [cell(60, 35), cell(40, 20, ASYLUM), cell(65, 35, period=SEPTEMBER)]
    assert moved_share(new, old) == [0.5]


def test_without_a_figure_in_both_there_is_no_share():
    assert moved_share([], []) == []


def test_a_group_that_came_in_sight_or_left_it_counts_as_another_figure():
    old, gone, come = cell(100, 40), cell(15, None, ASYLUM), cell(15, None, WOMEN)
    earlier = before(old, gone)
    assert settled(earlier, old, come) == {old, gone}
    assert earlier.settled == {SHARE.id: {("maand", AUGUST): STAYED}}


def mean(count, value, *place, grain="jaarlopend", period=SEPTEMBER):
    """A mean mark of so many people; the bands of a mark are ten wide."""
    return Estimated(Address(MARK.id, grain, period, tuple(sorted(place))), count, value, value - 0.2, value + 0.2)


def marks_settled(old, new):
    """The mean marks that are shown after an edition with others."""
    earlier = before(of=MARK)
    for one in old:
        place = dict(one.address.dimensions)
        row = [MARK.id, one.address.grain, one.address.period, one.count, place.get("doelgroep"), one.value, one.low, one.high]
        earlier.con.execute("insert into earlier.cell values ($1, $2, $3, '', $4, null, $5, null, $6, $7, $8)", row)
    return earlier.settle(Protected(amounts=list(new)), MARK, catalog(), DEPTHS, 2400).amounts


@pytest.mark.parametrize(
    ("count", "value", "is_revised"), [(400, 7.4, False), (400, 7.5, True), (415, 7.0, False), (420, 7.7, True)], ids=str
)
def test_a_mean_is_revised_from_where_twenty_people_must_have_moved_it(count, value, is_revised):
    old, new = mean(400, 7.0), mean(count, value)
    assert marks_settled([old], [new]) == [new if is_revised else old]


def test_means_of_a_period_stay_or_are_revised_together():
    whole, part = mean(400, 7.0), mean(100, 6.0, ASYLUM)
    moved = mean(100, 8.0, ASYLUM)
    assert marks_settled([whole, part], [whole, mean(100, 6.4, ASYLUM)]) == [whole, part]
    assert marks_settled([whole, part], [whole, moved]) == [whole, moved]


def test_a_curve_counts_by_the_people_and_the_events_of_each_step():
    at = Address("k06_duur_tot_voldaan", "maand", SEPTEMBER)
    curve = Protected(courses=[Course(at, (CourseStep(0.0, 3.0, 200, 15, 7.5, 4.0, 12.0),))])
    step = at._replace(part="0-3")
    assert as_counts(curve, catalog().indicators[at.indicator]) == {step: Publishable(step, 200, 15)}
