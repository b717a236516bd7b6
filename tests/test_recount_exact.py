"""The people behind a flow are those of the recount: exact, so that what is too small to show is compared too."""

import pytest
from counted import toy_key
from drawn import PEILDATUM, catalog
from recount import Deliveries
from test_recount import AMOUNTS, CELLS, PERIODS

from etl.release import open_warehouse
from queries import measure

FLOWS = [name for name in CELLS if catalog().indicators[name].moment == "stroom" and not catalog().indicators[name].is_open]


@pytest.fixture(scope="module")
def deliveries(published):
    return Deliveries(published.deliveries, "2026-10", PEILDATUM)


@pytest.fixture(scope="module")
def warehouse(published):
    [path] = published.settings.warehouse.glob("2026-10.*.duckdb")
    with open_warehouse(path) as con:
        yield con


@pytest.mark.parametrize("indicator", FLOWS)
def test_the_people_of_a_year_are_those_of_the_recount(warehouse, deliveries, indicator):
    definition = catalog().indicators[indicator]
    measure.open_calendar(warehouse, PEILDATUM)
    measure.load_subjects(warehouse, definition, PEILDATUM, toy_key)
    hit = "hit" if definition.measure == "share" else "null"
    only = dict(definition.only).get("leerroute", "")
    route = "leerroute" if "leerroute" in definition.dimensions else f"'{only}'"
    sql = f"select subject, {route}, {hit} from temp.subject where moment between ? and ?"
    first, last = PERIODS["jaar"]
    recounted = {(who, route, scores) for who, _, route, scores in CELLS[indicator](deliveries, first, last)}
    assert set(warehouse.execute(sql, [first, last]).fetchall()) == recounted
    assert recounted


@pytest.mark.parametrize("indicator", AMOUNTS)
def test_the_amounts_of_a_year_are_those_of_the_recount(warehouse, deliveries, indicator):
    definition = catalog().indicators[indicator]
    measure.open_calendar(warehouse, PEILDATUM)
    measure.load_subjects(warehouse, definition, PEILDATUM, toy_key)
    amount = "(amount, base)" if definition.divides_own else "amount::double"
    sql = f"select subject, {amount} from temp.subject where moment between ? and ?"
    first, last = PERIODS["jaar"]
    recounted = sorted((who, value) for who, *_, value in AMOUNTS[indicator](deliveries, first, last))
    assert sorted(warehouse.execute(sql, [first, last]).fetchall()) == recounted
    assert recounted


@pytest.mark.parametrize("indicator", [one.id for one in catalog().indicators.values() if one.adds_up])
def test_what_adds_up_has_everybody_in_one_category_at_a_time(warehouse, indicator):
    definition = catalog().indicators[indicator]
    measure.open_calendar(warehouse, PEILDATUM)
    measure.load_subjects(warehouse, definition, PEILDATUM, toy_key)
    sql = "select count(*), count(distinct (subject, moment)) from temp.subject"
    rows, people = warehouse.execute(sql).fetchone()
    assert definition.moment == "stand"
    assert rows == people > 0
