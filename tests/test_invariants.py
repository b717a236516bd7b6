"""Laws that stop a build: parts within wholes, routes that add up, nobody counted too early, no figure without its origin."""

from dataclasses import replace
from datetime import date

import duckdb
import pytest
from counted import count_cells, count_funnel, subjects
from drawn import Town, catalog

from etl.contents import check_figures
from etl.errors import EditionError
from queries import measure
from queries.cells import Address, Count
from queries.counting import check_parts
from queries.measure import MeasureError

DAY = date(2026, 3, 31)


def toy(measure: str = "share", **words):
    """An indicator about nothing in particular, on rows that the test writes."""
    ours = {"id": "t00_toy", "measure": measure, "dimensions": ()}
    return replace(catalog().indicators["k21_pip_op_tijd"], **(ours | words))


def rows(*lines: str) -> str:
    return " union all ".join(f"select {line}" for line in lines)


PERSON = "'amira' as subject, date '2026-03-31' as moment"


def test_a_numerator_larger_than_its_denominator_stops_the_build():
    with pytest.raises(MeasureError, match=r"^t00_toy\.sql: een teller is groter dan zijn noemer\."):
        check_parts(Address("t00_toy", "maand", DAY), [Count(3, 0), Count(4, 0)])


def test_a_numerator_within_its_denominator_passes():
    check_parts(Address("t00_toy", "maand", DAY), [Count(3, 0), Count(3, 0)])


def test_routes_that_do_not_add_up_to_everyone_with_a_plan_stop_the_build():
    both = rows(f"{PERSON}, 'b1' as leerroute", f"{PERSON}, 'z' as leerroute")
    indicator = toy(moment="stand", dimensions=("leerroute",), distribution="leerroute", headline="b1", sql=both)
    with pytest.raises(MeasureError, match=r"de delen naar leerroute tellen niet op tot het geheel"):
        count_cells(Town(), indicator)


def test_one_route_each_adds_up():
    one = rows(f"{PERSON}, 'b1' as leerroute", "'bilal', date '2026-03-31', 'z'")
    indicator = toy(moment="stand", dimensions=("leerroute",), distribution="leerroute", headline="b1", sql=one)
    assert count_cells(Town(), indicator)["maand", "2026-03-31", "leerroute=z"].n == 2


@pytest.mark.parametrize(("started", "passes"), [("2025-03-31", True), ("2025-04-01", True), ("2025-04-02", False)])
def test_nobody_counts_before_the_whole_follow_up_is_over(started, passes):
    indicator = toy(follow_up=12, sql=rows(f"{PERSON}, date '{started}' as started, true as hit"))
    if passes:
        subjects(Town(), indicator)
    else:
        with pytest.raises(MeasureError, match=r"1 rijen die nog niet lang genoeg gevolgd zijn"):
            subjects(Town(), indicator)


def test_nothing_counts_before_it_has_happened():
    with pytest.raises(MeasureError, match=r"nog niet lang genoeg gevolgd"):
        subjects(Town(), toy(sql=rows("'amira' as subject, date '2026-11-01' as moment, true as hit")))


def test_someone_who_stands_twice_in_a_chain_stops_the_build():
    began = "date '2026-01-01'"
    twice = rows(f"{PERSON}, {began} as a, null::date as b, null::date as c", f"{PERSON}, {began}, {began}, null")
    indicator = toy("funnel", steps=(("a", "A"), ("b", "B"), ("c", "C")), bands=(0, 7, 14, 21), sql=twice)
    with pytest.raises(MeasureError, match=r"iemand staat twee keer in één periode"):
        count_funnel(Town(), indicator)


def test_a_rate_of_the_whole_town_that_differs_within_a_period_stops_the_build():
    town = Town()
    two = rows(f"{PERSON}, true as hit, 5 as all_hits, 100 as all_count", "'bilal', date '2026-03-31', false, 6, 100")
    subjects(town, toy("index", sql=two))
    with pytest.raises(MeasureError, match=r"verschilt binnen een periode"):
        measure.given(town.con, toy("index", sql=two))


def test_a_rate_of_the_whole_town_above_one_stops_the_build():
    town = Town()
    odd = rows(f"{PERSON}, true as hit, 101 as all_hits, 100 as all_count")
    subjects(town, toy("index", sql=odd))
    with pytest.raises(MeasureError, match=r"all_hits is groter dan all_count"):
        measure.given(town.con, toy("index", sql=odd))


def released(denominator: str, received: str) -> duckdb.DuckDBPyConnection:
    """A release of one figure, made of one delivery."""
    con = duckdb.connect()
    con.execute(f"""
        create temp table cell as
        select 't00_toy' as indicator, 'maand' as grain, date '2026-03-31' as period, 0 as depth, {denominator} as denominator;
        create temp table source_of as select 't00_toy' as indicator, 'pip' as source;
        create temp table source as select 'pip' as name, {received} as received;
    """)
    return con


@pytest.mark.parametrize(("denominator", "received"), [("null::integer", "date '2026-04-02'"), ("40", "null::date")])
def test_a_figure_without_a_denominator_or_a_load_time_stops_the_build(denominator, received):
    with pytest.raises(EditionError, match=r"^t00_toy\.sql: een cijfer zonder noemer, periode of geladen levering\."):
        check_figures(released(denominator, received))


def test_a_figure_with_all_of_them_passes():
    check_figures(released("40", "date '2026-04-02'"))
