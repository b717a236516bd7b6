"""What is attacked: the exact counts of some periods, beside what the edition shows of the same."""

from datetime import date

import duckdb
import pytest
from drawn import catalog

from etl.attacks import Table
from etl.attacks.material import tables
from etl.attacks.witness import OTHERS, Witness, witness
from queries.cells import Address, Count, Counted
from queries.disclosure import protect
from queries.measure import open_calendar
from queries.policy import read_policy

RULE = read_policy().protection
YEAR = date(2025, 12, 31)
ASIEL = frozenset({("doelgroep", "asiel")})
B1 = frozenset({("leerroute", "b1")})


def cell(indicator: str, total: int, hits: int, *dimensions: tuple[str, str], period: date = YEAR) -> Counted:
    return Counted(Address(indicator, "jaar", period, dimensions), Count(total, 0), Count(hits, 0))


def laid(*cells: Counted) -> dict:
    """The tables of these cells, by their part."""
    return {table.part: table for table in listed(*cells)}


def listed(*cells: Counted) -> list[Table]:
    """The tables of these cells; nothing is rounded up, as no key is drawn."""
    seen = Witness(frozenset({("jaar", YEAR)}))
    names = list(catalog().dimensions)
    con = duckdb.connect()
    columns = ", ".join(f'"{name}" varchar' for name in names)
    con.execute(f"""
        create temp table cell
        (indicator varchar, part varchar, grain varchar, period date, denominator int, numerator int, {columns})
    """)
    for one in cells:
        public = protect(one, RULE)
        seen.add(one, public)
        if public.count is not None:
            at = one.address
            place = [at.indicator, at.part, at.grain, at.period, public.count, public.hits]
            row = [*place, *(dict(at.dimensions).get(name) for name in names)]
            con.execute(f"insert into temp.cell values ({', '.join('?' * len(row))})", row)
    return tables(con, catalog(), seen)


def test_a_share_is_attacked_as_everyone_and_as_those_who_did_and_did_not():
    found = laid(cell("k21_pip_op_tijd", 60, 25), cell("k21_pip_op_tijd", 40, 2, ("doelgroep", "asiel")))
    assert {part: dict(table.exact) for part, table in found.items()} == {
        "everyone": {frozenset(): 60, ASIEL: 40},
        "hits": {frozenset(): 25, ASIEL: 2},
        "misses": {frozenset(): 35, ASIEL: 38},
    }
    shown = [dict(found[part].public) for part in ("everyone", "hits", "misses")]
    assert shown == [{frozenset(): 60, ASIEL: 40}, {frozenset(): 25}, {}]


def test_the_rows_of_a_distribution_are_the_wholes_of_its_categories():
    found = laid(cell("k02_leerroute", 60, 0), cell("k02_leerroute", 60, 45, ("leerroute", "b1")))
    assert dict(found["everyone"].exact) == {frozenset(): 60}
    assert found["hits"].exact[B1] == 45


def test_a_distribution_without_its_categories_has_no_hits_for_they_would_be_everybody():
    found = laid(cell("k02_leerroute", 60, 0), cell("k02_leerroute", 40, 0, ("doelgroep", "asiel")))
    assert found.keys() == {"everyone"}


def test_what_cannot_occur_is_known_to_be_empty():
    assert frozenset({("leerroute", "geen")}) in laid(cell("k02_leerroute", 60, 0))["everyone"].impossible


def test_only_the_periods_that_are_remembered_are_attacked():
    assert laid(cell("k21_pip_op_tijd", 60, 25, period=date(2024, 12, 31))) == {}


def test_a_build_attacks_the_same_tables_in_whatever_order_they_were_counted():
    cells = [cell("k21_pip_op_tijd", 60, 25), cell("k19_welkomstgesprek", 60, 25), cell("k02_leerroute", 60, 0)]
    assert listed(*cells) == listed(*reversed(cells))


@pytest.fixture(scope="module")
def calendar():
    con = duckdb.connect()
    open_calendar(con, date(2026, 10, 31))
    return con


def test_the_newest_period_of_each_grain_and_a_few_others_are_remembered(calendar):
    periods = witness(calendar, date(2026, 10, 31)).periods
    newest = {("maand", date(2026, 10, 31)), ("kwartaal", date(2026, 9, 30)), ("jaarlopend", date(2026, 9, 30)), ("jaar", YEAR)}
    assert newest < periods
    assert len(periods - newest) == OTHERS


def test_the_others_are_alike_for_every_build_of_a_month(calendar):
    months = [date(2026, 10, 31), date(2026, 9, 30), date(2026, 10, 31)]
    first, other, again = (witness(calendar, month).periods for month in months)
    assert first == again != other
