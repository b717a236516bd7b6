"""An edition remembers since when a figure is defined as it is."""

import json
from dataclasses import asdict, replace

import duckdb
import pytest
from drawn import catalog

from etl.contents import LAYOUT, add_redefined, beside
from etl.errors import EditionError

NAME = "k01_inburgeraars"


@pytest.fixture
def redefined(tmp_path):
    """What an edition of October remembers after one that had this figure otherwise."""

    def redefined(*known: tuple[str, str, str, str], layout: int = LAYOUT, **otherwise: str) -> list[tuple[str, ...]]:
        path = tmp_path / "beleid.duckdb"
        before = replace(catalog().indicators[NAME], **otherwise)
        with duckdb.connect(str(path)) as con:
            con.execute("create table meta as select 'layout' as key, ? as value", [str(layout)])
            con.execute(
                "create table definition as select 'indicator' as kind, ? as id, ? as body", [NAME, json.dumps(asdict(before))]
            )
            con.execute("create table redefined (indicator varchar, since varchar, field varchar, before varchar)")
            for row in known:
                con.execute("insert into redefined values (?, ?, ?, ?)", list(row))
        with duckdb.connect() as con:
            with beside(con, path) as is_there:
                add_redefined(con, catalog(), "2026-10", is_there)
            return con.execute("from temp.redefined order by all").fetchall()

    return redefined


def test_the_same_definition_is_no_change(redefined):
    assert redefined() == []


def test_a_definition_that_says_something_else_keeps_what_it_said(redefined):
    assert redefined(numerator="wie er woont") == [(NAME, "2026-10", "numerator", "wie er woont")]


def test_words_that_define_nothing_are_no_change(redefined):
    assert redefined(short="Mensen", caveats=("anders",)) == []


def test_what_an_earlier_edition_remembers_stays(redefined):
    known = (NAME, "2026-08", "method", "anders")
    assert redefined(known, clock="jaareinde") == [known, (NAME, "2026-10", "clock", "jaareinde")]


def test_an_edition_of_another_version_is_not_laid_beside(redefined):
    with pytest.raises(EditionError, match="andere versie van de monitor"):
        redefined(layout=LAYOUT - 1)
