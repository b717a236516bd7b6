"""The effects of the last month equal a recount straight from the delivery files: person by person, and as published."""

from collections import defaultdict

import duckdb
import pytest
from counted import toy_key
from drawn import PEILDATUM, catalog
from recount import Deliveries
from recount_effects import EFFECTS
from test_recount import RULE, people

from etl.release import open_warehouse
from queries import measure
from queries.cells import Address, Count, Counted, Publishable
from queries.disclosure import protect

FINEST_FIRST = (("doelgroep", "leerroute", "cohort"), ("doelgroep", "leerroute"), ("leerroute",), ())
PLACE = {"doelgroep": 1, "leerroute": 2, "cohort": 3}
NOWHERE = Address("", "maand", PEILDATUM)


@pytest.fixture(scope="module")
def recounted(published):
    deliveries = Deliveries(published.deliveries, "2026-10", PEILDATUM)
    return {name: list(recount(deliveries)) for name, recount in EFFECTS.items()}


@pytest.fixture(scope="module")
def warehouse(published):
    [path] = published.settings.warehouse.glob("2026-10.*.duckdb")
    with open_warehouse(path) as con:
        yield con


def arm(rows) -> Publishable:
    """People and hits of one arm, protected."""
    return protect(Counted(NOWHERE, people(rows), people([row for row in rows if row[5]])), RULE)


def strata(rows, names) -> list[tuple[Publishable, Publishable]]:
    """The strata in which the share of both arms may be shown."""
    groups = defaultdict(lambda: ([], []))
    for row in rows:
        groups[tuple(row[PLACE[name]] for name in names)][not row[4]].append(row)
    pairs = [(arm(mine), arm(others)) for mine, others in groups.values()]
    return [pair for pair in pairs if pair[0].hits is not None and pair[1].hits is not None]


def expected(rows) -> tuple:
    """Eligible, participants, what they are compared within, and the share of the participants that scores."""
    mine: Count = people([row for row in rows if row[4]])
    reach = protect(Counted(NOWHERE, people(rows), mine), RULE)
    for names in FINEST_FIRST if reach.hits else ():
        pairs = strata(rows, names)
        covered = sum(one.count for one, _ in pairs)
        if 3 * covered >= 2 * reach.hits:
            return reach.count, reach.hits, ",".join(names), 100 * sum(one.hits for one, _ in pairs) / covered
    return reach.count, reach.hits, None, None


@pytest.mark.parametrize("effect", EFFECTS)
def test_the_people_of_an_effect_are_those_of_the_recount(warehouse, recounted, effect):
    measure.open_calendar(warehouse, PEILDATUM)
    measure.load_participants(warehouse, catalog().effects[effect], PEILDATUM, toy_key)
    sql = "select subject, doelgroep, leerroute, cohort, takes_part, hit from temp.subject"
    assert set(warehouse.execute(sql).fetchall()) == set(recounted[effect])
    assert {row[4] for row in recounted[effect]} == {True, False}


@pytest.mark.parametrize("effect", EFFECTS)
def test_what_is_published_of_an_effect_equals_the_recount(published, recounted, effect):
    with duckdb.connect(str(published.file("publiek")), read_only=True) as con:
        sql = "select eligible, participants, stratification, p1, period from effect where id = ?"
        [(*found, p1, period)] = con.execute(sql, [effect]).fetchall()
    *wanted, share = expected(recounted[effect])
    assert (found, period) == (wanted, PEILDATUM)
    assert p1 == (None if share is None else pytest.approx(share, abs=0.5))


def test_every_effect_is_recounted():
    assert EFFECTS.keys() == catalog().effects.keys()


def test_something_is_compared_and_something_is_too_small(recounted):
    shares = [expected(rows)[3] for rows in recounted.values()]
    assert any(share is not None for share in shares)
    assert any(share is None for share in shares)
