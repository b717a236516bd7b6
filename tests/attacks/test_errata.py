"""A13: two editions of one month, before and after corrections; a few of them change nothing that is shown."""

import json
from dataclasses import replace
from datetime import date

import pyarrow as pa
import pytest
from drawn import Town, catalog
from status_town import DIMENSIONS, RULE, StatusTown

from etl.attacks.pairs import Moment
from etl.attacks.time import Figure, Ranked
from etl.depths import TimeTrial
from etl.earlier import Earlier
from etl.errata import as_deep, corrected
from etl.estimates import Protected
from queries import counting, measure
from queries.disclosure import protect_all
from queries.policy import read_policy

TODAY = date(2026, 10, 31)
DEPTHS = {"maand": 2, "kwartaal": 1, "jaar": 1}
STATUS = replace(catalog().indicators["k13_uitkering"], id="t00_status", dimensions=DIMENSIONS, sql="select * from rows")
CATEGORIES = {
    name: replace(catalog().dimensions["geslacht"], categories=dict.fromkeys(map(str, range(8)), "")) for name in DIMENSIONS
}
TOWN = replace(catalog(), dimensions=CATEGORIES)
BECAME = "veranderd"
PEOPLE = 500


def month(town: StatusTown, status: list[bool]):
    """The town at the end of one month: its loaded rows, and the cells that may be shown."""
    con = Town().con
    who = [f"p{number:03}" for number in range(len(status))]
    columns = dict(zip(DIMENSIONS, zip(*town.people, strict=True), strict=True))
    con.register("month", pa.table({"subject": who, "moment": [TODAY] * len(who), **columns, "hit": status}))
    con.execute("create table rows as select * from month")
    measure.open_calendar(con, TODAY)
    measure.load_subjects(con, STATUS, TODAY, dict(zip(who, town.keys, strict=True)).__getitem__)
    return con, Protected(list(protect_all(counting.count_cells(con, STATUS, DEPTHS), RULE)))


def two_editions(churn: float):
    """An edition, and the month before it was corrected with what was shown of it then."""
    town = StatusTown(500, 1)
    con, shown = month(town, town.status)
    cells = shown.cells
    places = [dict(cell.address.dimensions) for cell in cells]
    con.register("shown", pa.table({
        "indicator": [STATUS.id] * len(cells), "grain": [cell.address.grain for cell in cells], "part": [""] * len(cells),
        "period": [cell.address.period for cell in cells],
        "denominator": [cell.count for cell in cells], "numerator": [cell.hits for cell in cells],
        **{name: pa.array([one] * len(cells), pa.float64()) for name, one in (("value", None), ("low", None), ("high", None))},
        **{name: pa.array([place.get(name) for place in places], pa.string()) for name in DIMENSIONS},
    }))  # fmt: skip
    con.execute("attach ':memory:' as earlier")
    con.execute("create table earlier.cell as select * from shown")
    con.execute("create table earlier.definition (kind varchar, id varchar, body varchar)")
    con.execute("insert into earlier.definition values ('indicator', $1, $2)", [STATUS.id, json.dumps({"sql": STATUS.sql})])
    return Earlier(con, TODAY, DIMENSIONS, has_people=True, policy=read_policy()), *month(town, town.turned(churn))


def beside(churn: float, is_alike: bool = True):
    """What is shown in the end, of this many corrections, and the account of it."""
    earlier, con, shown = two_editions(churn)
    trial = TimeTrial(replace(earlier, is_alike=is_alike))
    return shown, trial.settle(con, TOWN, STATUS, shown, DEPTHS, PEOPLE), trial


@pytest.fixture(scope="module")
def few():
    return two_editions(0.01)


def test_a_few_corrections_would_show_whose_they_are(few):
    earlier, con, shown = few
    found = corrected(con, earlier, TOWN, STATUS, shown, "maand")
    assert found[BECAME].changed == 5
    assert not found[BECAME].passed


def test_so_figures_of_before_stay(few):
    earlier, con, shown = few
    trial = TimeTrial(earlier)
    kept = trial.settle(con, TOWN, STATUS, shown, DEPTHS, PEOPLE)
    assert set(kept.cells) == set(earlier.shown(STATUS, TOWN).cells)
    assert trial.outcome_of_corrections().passed
    assert trial.outcome_of_corrections().figures["kept"] == 1


def test_a_release_that_revises_them_all_the_same_is_refused():
    _, _, trial = beside(0.01, is_alike=False)
    assert not trial.outcome_of_corrections().passed


def test_an_edition_in_which_nothing_was_corrected_says_the_same():
    shown, settled, trial = beside(0)
    assert set(settled.cells) == set(shown.cells)
    assert trial.outcome_of_corrections().figures["kept"] == 0


def test_what_one_edition_never_shows_tells_nothing():
    whole = {frozenset(): Figure(100, 100)}
    flat, deep = Moment({"": whole}), Moment({"": {**whole, frozenset({("wijze", "b1")}): Figure(40, 40)}})
    assert as_deep(flat, deep) == (flat, flat) == as_deep(deep, flat)


def test_an_indicator_that_the_earlier_warehouse_cannot_give_is_left_out(few):
    earlier, con, _ = few
    new = replace(STATUS, id="t01_nieuw", sql="select * from marts.bestond_nog_niet")
    assert corrected(con, earlier, TOWN, new, Protected(), "maand") == {}


def test_corrections_are_judged_together_for_of_one_figure_they_are_too_few():
    trial = TimeTrial()
    trial.corrected = {("k13_uitkering", "maand", str(n)): Ranked(1, 1.0, 20, 5.0, 1.0, 0.05) for n in range(30)}
    assert not trial.outcome_of_corrections().passed
