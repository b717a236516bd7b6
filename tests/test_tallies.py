"""Rows are counted exactly in memory, each with the key of what it is about."""

from pathlib import Path

import pytest
from deliveries import LES, Town

from etl.contracts import read_contracts
from etl.store import open_warehouse
from etl.tallies import Refused, Tally, refused_rows, tally
from queries.cells import Count

HEAD = "les | dag | maand | kwartaal | uren | prijs | geweest | school\n"


def key_of(name: str) -> int:
    """A key that tells what it is the key of."""
    return {"les|1": 1, "les|2": 2, "P1": 10, "P2": 20}.get(name, 1000)


def counted(town: Town, fields: tuple[str, ...] = ()) -> tuple[Tally, list[Refused]]:
    with open_warehouse(town.build()) as con:
        refused = refused_rows(con, key_of)
        return tally(con, read_contracts(town.home / "staging")["les"], list(fields), refused, key_of), refused


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


def test_the_key_of_kept_rows_is_that_of_table_and_business_key(town):
    town.land("les_2026-10.csv", HEAD + "1 | | | | | | | \n2 | | | | | | | ")
    assert counted(town)[0].kept == Count(2, 3)


def test_a_table_with_one_row_for_each_person_has_the_keys_of_those_people(town):
    one = LES.format(delivery="momentopname", required="true").replace("les     =", "inburgeraar_id =")
    town.define("staging/les.sql", one.replace('["les"]', '["inburgeraar_id"]').replace("    les,", "    inburgeraar_id,"))
    town.land("les_2026-10.csv", HEAD.replace("les |", "inburgeraar_id |", 1) + "P1 | | | | | | | \nP2 | | | | | | | ")
    assert counted(town)[0].kept == Count(2, 30)


def test_a_field_counts_the_rows_that_fill_it(town):
    town.land("les_2026-10.csv", HEAD + "1 | | | | 3 | | | \n2 | | | | | | | Linde")
    assert counted(town, ("school", "uren"))[0].filled == {"school": Count(1, 2), "uren": Count(1, 1)}


def test_a_row_that_breaks_two_rules_is_refused_once_for_both_reasons(town):
    town.land("les_2026-10.csv", HEAD + "1 | | | | | | | \n2 | gisteren | | | | | misschien | ")
    found, [refused] = counted(town)
    assert found.refused.n == 1
    assert (refused.period, refused.reasons) == ("2026-10", {"vorm", "code"})


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (" | | | | | | | ", "leeg"),
        ("2 | | | | | | misschien | ", "code"),
        ("2 | | 2026-13 | | | | | ", "vorm"),
        ("2 | | | | -1 | | | ", "tegenspraak"),
        ("2 | | | | 1 | | | \n2 | | | | 2 | | | ", "sleutel"),
        ("2 | | | | | | | | te veel", "regel"),
    ],
)
def test_every_rule_is_of_one_kind(town, rows, reason):
    town.land("les_2026-10.csv", HEAD + "1 | | | | | | | \n" + rows)
    assert {one for row in counted(town)[1] for one in row.reasons} == {reason}


def test_every_row_that_came_in_was_kept_or_refused_or_double(tmp_path):
    town = Town(tmp_path, delivery="aanvulling")
    town.land("les_2026-09.csv", HEAD + "1 | | | | 3 | | | \n3 | | | | | | nooit | ")
    town.land("les_2026-10.csv", HEAD + "1 | | | | 4 | | | \n2 | | | | | | | \n2 | | | | | | | ")
    found, _ = counted(town)
    assert (found.rows_in.n, found.kept.n, found.refused.n, found.double.n) == (5, 2, 1, 2)
