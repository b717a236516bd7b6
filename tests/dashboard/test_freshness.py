"""A figure says how old its deliveries are, and gives way when they are too old; it remembers how it was defined before."""

import os
import shutil

import duckdb
import pytest
from dash import html

from dashboard.components.defined import NEVER_CHANGED, history, select
from dashboard.defined import coloured, facts, questions_about, redefinitions
from dashboard.editions import Edition
from dashboard.panels import LATE, origin_table
from dashboard.reading import Scope, read_indicator
from dashboard.selection import Selection
from dashboard.tiles import make_tile
from dashboard.wording import OUTDATED
from etl.files import sha256_of

FIGURE, TABLE = "k03_plaatsing", "participatie"


@pytest.fixture
def edition(published, tmp_path):
    """The latest edition in which something of its sources is otherwise."""

    def edition(change: str) -> Edition:
        path = tmp_path / "beleid.duckdb"
        shutil.copyfile(published.editions[-1].folder / "beleid.duckdb", path)
        os.chmod(path, 0o600)
        with duckdb.connect(str(path)) as con:
            con.execute(change)
        return Edition(path, sha256_of(path))

    return edition


@pytest.fixture
def last_delivered(edition):
    """The figure as it is read when the table below it last came over this month."""

    def last_delivered(month: str, **choice: str):
        opened = edition(f"update source set period = '{month}' where name = '{TABLE}' and period > '{month}'")
        return read_indicator(Scope(opened, Selection(**choice)), opened.catalog.indicators[FIGURE])

    return last_delivered


def test_a_figure_of_which_every_delivery_came_in_time_says_nothing_of_age(last_delivered):
    assert make_tile(last_delivered("2026-10"), None).age == ""


def test_a_figure_of_which_one_delivery_was_missed_stands_and_says_so(last_delivered):
    reading = last_delivered("2026-09")
    tile = make_tile(reading, None)
    assert (reading.obstacle, tile.age) == (None, "berust op een oudere levering: participatie van september 2026")
    assert [row[2] for row in origin_table(reading).rows if row[0] == "Participatie"] == [f"september 2026{LATE}"]


def test_a_figure_of_which_two_deliveries_were_missed_gives_way_and_says_from_which_month_it_is_there(last_delivered):
    reading = last_delivered("2026-08")
    tile = make_tile(reading, None)
    assert (tile.value, tile.period, tile.bullet) == (OUTDATED, "", None)
    assert tile.verdict.words == "laatste levering: augustus 2026"
    assert reading.silence.endswith("Kies augustus 2026 of een maand ervoor.")


def test_an_earlier_month_than_the_last_delivery_has_its_figure(last_delivered):
    assert last_delivered("2026-08", periode="2026-08").obstacle is None


def test_a_table_that_comes_each_year_is_not_late_after_two_months(edition):
    opened = edition("update rhythm set months = 12; update source set period = '2026-08' where period > '2026-08'")
    assert read_indicator(Scope(opened, Selection()), opened.catalog.indicators[FIGURE]).obstacle is None


def test_a_definition_that_never_changed_says_so(edition):
    assert history(redefinitions(edition("select 1"), FIGURE)).children[1].children == NEVER_CHANGED


def test_a_definition_tells_what_it_said_before_but_not_the_select_that_was(edition):
    opened = edition(
        f"insert into redefined values ('{FIGURE}', '2026-10', 'numerator', 'wie werkte'), ('{FIGURE}', '2026-09', 'sql', 'x')"
    )
    told = [line.children for line in history(redefinitions(opened, FIGURE)).children[1].children]
    assert told == [
        "Vanaf de editie van oktober 2026 anders: ‘Teller’. Eerder stond er: ‘wie werkte’",
        "Vanaf de editie van september 2026 anders: de telling zelf (SQL).",
    ]


def test_a_figure_leads_to_the_questions_that_it_answers(edition):
    opened = edition("select 1")
    found = {name for name in opened.catalog.indicators for _ in questions_about(opened, name)}
    assert found == {name for one in opened.catalog.questions.values() for name in one.indicators}


def test_a_definition_leaves_out_what_does_not_apply(edition):
    opened = edition("select 1")
    terms = [term for term, _ in facts(opened, opened.catalog.indicators["k01_inburgeraars"])]
    assert "Noemer" not in terms
    assert "Wie tellen mee" in terms


def test_a_select_in_colour_is_the_same_select():
    sql = "select count(*) from marts.pip -- wie meetelt\nwhere code = 'ja' and n > 10\n"
    assert "".join(text for _, text in coloured(sql)) == sql
    pieces = select(sql).children[1].children.children
    colours = {one.className for one in pieces if isinstance(one, html.Span)}
    assert colours == {"sql-woord", "sql-tekst", "sql-getal", "sql-uitleg"}
