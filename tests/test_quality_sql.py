"""What the page on the data asks of the warehouse: how fresh, which reports are missing, was the CBS served in time."""

from datetime import date

import pytest

from etl.tallies import select
from queries.measure import run

LEVERING = "create table staging.levering (table_name varchar, period varchar, version integer, received timestamp)"
KNOWN = "create temp table contract_fact as select 'les' as name, '' as title, '' as sender, '' as refresh, {months} as months"
PARTNERS = {
    "leverancier": "leverancier_id | naam | soort\nT1 | Linde | Taalschool",
    "contract": "contract_id | leverancier_id | perceel\nc1 | T1 | B",
}


def asked(town, name: str) -> list[tuple]:
    return run(town.con, f"select * from ({select(name)}) order by all", peildatum=town.peildatum).fetchall()


def state(town, months: int | None, period: str | None) -> tuple:
    """Age and state of a table that is due every so many months and was last delivered of this month."""
    town.con.execute(LEVERING)
    town.con.execute(KNOWN.format(months="null" if months is None else months))
    if period:
        town.con.execute("insert into staging.levering values ('les', ?, 1, null)", [period])
    [(*_, age, found)] = asked(town, "delivery")
    return age, found


@pytest.mark.parametrize(
    ("months", "period", "found"),
    [
        (1, "2026-10", (0, "actueel")),
        (1, "2026-09", (1, "verouderd")),
        (3, "2026-08", (2, "actueel")),
        (3, "2026-07", (3, "verouderd")),
        (12, "2025-10", (12, "verouderd")),
        (None, "2020-01", (81, "actueel")),
        (1, None, (None, "ontbreekt")),
    ],
)
def test_a_table_is_overdue_when_the_next_delivery_should_have_been_there(town, months, period, found):
    assert state(town, months, period) == found


def test_the_last_month_of_several_deliveries_counts(town):
    town.con.execute(LEVERING)
    town.con.execute("insert into staging.levering values ('les', '2026-08', 1, null), ('les', '2026-10', 2, null)")
    town.con.execute(
        "create temp table contract_fact as select 'les' as name, '' as title, '' as sender, '' as refresh, 1 as months"
    )
    [(_, _, _, _, deliveries, period, version, *_)] = asked(town, "delivery")
    assert (deliveries, period, version) == (2, "2026-10", 2)


@pytest.mark.parametrize(
    ("expected", "arrived", "complete", "found"),
    [
        ("2026-10-30", "", "", ["niet ontvangen"]),
        ("2026-10-30", "2026-11-02", "Ja", ["niet ontvangen"]),
        ("2026-10-30", "2026-10-12", "Nee", ["onvolledig"]),
        ("2026-10-30", "2026-10-12", "", ["onvolledig"]),
        ("2026-10-30", "2026-10-12", "Ja", []),
        ("2026-11-30", "", "", []),
    ],
)
def test_a_report_is_missing_when_it_was_due_and_is_not_there_whole(town, expected, arrived, complete, found):
    for table, drawing in PARTNERS.items():
        town.draw(f"staging.{table}", drawing)
    head = "contract_id | kwartaal | datum_verwacht | datum_ontvangen | volledig\n"
    town.draw("staging.kwartaalrapportage", f"{head}c1 | 2026-07-01 | {expected} | {arrived} | {complete}")
    rows = asked(town, "report_missing")
    assert [row[-1] for row in rows] == found
    assert [row[:4] for row in rows] == [("Linde", "c1", "B", date(2026, 9, 30))] * len(found)


def test_a_report_of_a_contract_that_was_refused_keeps_its_place(town):
    town.draw("staging.kwartaalrapportage", "contract_id | kwartaal | datum_verwacht\nc9 | 2026-07-01 | 2026-10-30")
    [(partner, contract, *_)] = asked(town, "report_missing")
    assert (partner, contract) == ("c9", "c9")


@pytest.mark.parametrize(
    ("expected", "delivered", "found"),
    [
        ("2026-07-28", "2026-07-28", ["op tijd"]),
        ("2026-07-28", "2026-07-29", ["te laat"]),
        ("2026-07-28", "", ["niet geleverd"]),
        ("2026-10-28", "2026-11-03", ["niet geleverd"]),
        ("2026-11-28", "", []),
    ],
)
def test_a_quarter_is_judged_when_its_four_weeks_are_over(town, expected, delivered, found):
    town.draw("staging.cbs_levering", f"kwartaal | datum_verwacht | datum_geleverd\n2026-04-01 | {expected} | {delivered}")
    assert [row[-1] for row in asked(town, "cbs_quarter")] == found
