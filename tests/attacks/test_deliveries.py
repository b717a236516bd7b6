"""Attack A1 on what an edition says of its own data: an unprotected number there stops the edition as one in a figure does."""

from dataclasses import replace
from datetime import date

import pytest
from drawn import catalog

from etl.attacks.deliveries import counter_of, deliveries
from etl.attacks.margins import averaging
from etl.attacks.nests import nested
from etl.attacks.puzzle import learn, puzzles
from etl.attacks.row_tables import row_tables
from etl.release import open_warehouse
from etl.rules import quoted
from queries import HOME, measure
from queries.policy import read_policy

RULE = read_policy().protection
TABLES = ("meta", "cell", "delivery", "rejection", "completeness", "bound")
# Each as if one number had been written down without protection, or a percentage or bound was made of such a number.
SPOILED = {
    "rows that were kept": "update temp.delivery set kept = kept + 1 where name = 'inburgeraar'",
    "rows in all": "update temp.delivery set rows_in = rows_in + 1 where name = 'pip'",
    "few refused rows": "update temp.delivery set refused = 3 where name = 'pip'",
    "no refused rows": "update temp.delivery set refused = 0 where refused is null",
    "another number of open rows": "update temp.delivery set kept = kept + 1 where name = 'contract'",
    "few refused rows of a kind": "update temp.rejection set refused = 3 where kind = 'reden' and period = '2026-10'",
    "refused rows of an earlier month": "update temp.rejection set refused = 3 where kind = 'alles' and period = '2026-08'",
    "rows that have a field": "update temp.completeness set filled = filled + 1 where not required and filled is not null",
    "an exact percentage": "update temp.completeness set low = low + 0.3 where not required and filled is not null",
    "a sharp end": "update temp.completeness set low = low + 1 where filled is null and low > 0",
    "refused rows below a figure": "update temp.bound set refused = refused + 1 where refused is not null",
    "the most there can be": "update temp.bound set most = 2 where most > 2",
    "a sharp bound": "update temp.bound set low = low + 1 where low is not null",
}


@pytest.fixture
def opened(published):
    """The last edition in memory, beside the deliveries that it was made of."""
    [warehouse] = published.settings.warehouse.glob("2026-10.*.duckdb")
    with open_warehouse(warehouse) as con:
        con.execute(f"attach {quoted(str(published.file('beleid')))} as edition (read_only)")
        for table in TABLES:
            con.execute(f"create temp table {table} as from edition.{table}")
        measure.open_calendar(con, date(2026, 10, 31))
        yield con


def test_all_that_is_told_of_the_deliveries_keeps_to_the_rule(opened):
    found = deliveries(counter_of(opened, RULE, HOME), catalog())
    assert found.other == 0
    assert found.rows > 200


def attacked(con, attack):
    """What an attack makes of the numbers of rows alone."""
    found = list(row_tables(counter_of(con, RULE, HOME), "2026-10-31"))
    return attack(list(puzzles(found, learn(found))))


@pytest.mark.parametrize("attack", [nested, averaging], ids=lambda attack: attack.__name__)
def test_numbers_of_rows_withstand_what_figures_withstand(opened, attack):
    assert attacked(opened, attack).passed


def test_of_exact_numbers_of_rows_the_few_between_two_of_them_are_counted(opened):
    protected = list(row_tables(counter_of(opened, RULE, HOME), "2026-10-31"))
    exact = [replace(one, public={group: n for group, n in one.exact.items() if n >= RULE.threshold}) for one in protected]
    assert not nested(list(puzzles(exact, learn(exact)))).passed


@pytest.mark.parametrize("spoiled", SPOILED.values(), ids=SPOILED)
def test_an_unprotected_number_about_the_deliveries_is_caught(opened, spoiled):
    assert opened.execute(spoiled).fetchall()[0][0] > 0
    assert deliveries(counter_of(opened, RULE, HOME), catalog()).other > 0
