"""Marts are made in the order in which they need each other, and checks stop a build that breaks a rule."""

from pathlib import Path

import pytest
from deliveries import Town, check, mart

from etl.errors import BuildError
from queries.header import HeaderError


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A town that delivers snapshots."""
    return Town(tmp_path)


def test_a_mart_reads_what_it_needs_whatever_the_order_of_the_names(town):
    town.define("marts/a.sql", mart("select count(*) as lessen from marts.b", '"b"'))
    town.define("marts/b.sql", mart("select les from staging.les"))
    town.land("les_2026-10.csv", "les\n a\n b")
    assert town.ask("from marts.a") == [(2,)]


def test_a_mart_knows_the_last_day_of_the_month(town):
    town.define("marts/a.sql", mart("select $peildatum::varchar as peildatum, typeof($peildatum) as soort"))
    town.land("les_2024-02.csv", "les\n a")
    assert town.ask("from marts.a", "2024-02") == [("2024-02-29", "DATE")]


def test_a_mart_that_is_not_stored_gives_its_rows_all_the_same(town):
    town.define("marts/a.sql", mart("select les from staging.les"))
    town.define("marts/b.sql", mart("select les || '!' as les from marts.a", '"a"').replace("needs", "stored = false\nneeds"))
    town.land("les_2026-10.csv", "les\n a\n b")
    assert town.ask("from marts.b order by les") == [("a!",), ("b!",)]
    assert town.ask("select table_name from duckdb_tables() where schema_name = 'marts'") == [("a",)]


def test_marts_that_wait_for_each_other_are_refused(town):
    town.define("marts/a.sql", mart("select * from marts.b", '"b"'))
    town.define("marts/b.sql", mart("select * from marts.a", '"a"'))
    town.land("les_2026-10.csv", "les\n a")
    with pytest.raises(HeaderError, match="wachten op elkaar"):
        town.build()


@pytest.mark.parametrize(
    ("select", "needs", "find"),
    [
        ("select * from marts.b", "", "verschillen over 'b'"),
        ("select 1 as een", '"b"', "verschillen over 'b'"),
        ("select * from marts.b", '"b"', "die mart bestaat niet"),
    ],
)
def test_a_mart_names_exactly_the_marts_that_it_reads(town, select, needs, find):
    town.define("marts/a.sql", mart(select, needs))
    town.land("les_2026-10.csv", "les\n a")
    with pytest.raises(HeaderError, match=find):
        town.build()


def test_a_mart_that_fails_is_named_without_a_value(town):
    town.define("marts/a.sql", mart("select school::integer as nummer from staging.les"))
    town.land("les_2026-10.csv", "les | school\n a | geheim")
    with pytest.raises(BuildError, match=r"a\.sql") as stop:
        town.build()
    assert "geheim" not in str(stop.value)


def test_a_mart_with_an_unknown_column_says_which(town):
    town.define("marts/a.sql", mart("select minuten from staging.les"))
    town.land("les_2026-10.csv", "les\n a")
    with pytest.raises(BuildError, match="minuten"):
        town.build()


def test_checks_that_hold_let_the_warehouse_be(town):
    town.define("checks/a.sql", check("uren zijn er voor de peildatum", "select les from staging.les where dag > $peildatum"))
    town.land("les_2026-10.csv", "les | dag\n a | 2026-10-31")
    assert town.build().exists()


def test_broken_checks_stop_with_their_titles_and_numbers_and_no_value(town):
    town.define("checks/a.sql", check("elke les heeft uren", "select les from staging.les where uren is null"))
    town.define("checks/b.sql", check("elke les heeft een dag", "select les from staging.les where dag is null"))
    town.land("les_2026-10.csv", "les | uren\n geheim | 1\n b |")
    with pytest.raises(BuildError) as stop:
        town.build()
    assert "'elke les heeft uren' geldt niet voor 1 rijen; 'elke les heeft een dag' geldt niet voor 2 rijen" in str(stop.value)
    assert "geheim" not in str(stop.value)
