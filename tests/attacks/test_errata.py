"""A13: two editions of one month, before and after corrections; the attack sees for whom, and figures then go less deep."""

from dataclasses import replace
from datetime import date

import pyarrow as pa
import pytest
from drawn import Town, catalog
from status_town import DIMENSIONS, RULE, StatusTown

from etl.attacks.pairs import looks_by_period
from etl.depths import TimeTrial
from etl.errata import CORRECTED, Earlier, as_deep
from queries import counting, measure
from queries.disclosure import protect_all

TODAY = date(2026, 10, 31)
DEPTHS = {"maand": 2, "kwartaal": 1, "jaar": 1}
STATUS = replace(catalog().indicators["k13_uitkering"], id="t00_status", dimensions=DIMENSIONS, sql="select * from rows")
BECAME = f"{CORRECTED}veranderd"


def month(town: StatusTown, status: list[bool]):
    """The town at the end of one month: its loaded rows, and the cells that may be shown."""
    con = Town().con
    who = [f"p{number:03}" for number in range(len(status))]
    columns = dict(zip(DIMENSIONS, zip(*town.people, strict=True), strict=True))
    con.register("month", pa.table({"subject": who, "moment": [TODAY] * len(who), **columns, "hit": status}))
    con.execute("create table rows as select * from month")
    measure.open_calendar(con, TODAY)
    measure.load_subjects(con, STATUS, TODAY, dict(zip(who, town.keys, strict=True)).__getitem__)
    return con, list(protect_all(counting.count_cells(con, STATUS, DEPTHS), RULE))


def two_editions(churn: float):
    """An edition, and the month before it was corrected with what was shown of it then."""
    town = StatusTown(500, 1)
    con, cells = month(town, town.status)
    places = [dict(cell.address.dimensions) for cell in cells]
    con.register("shown", pa.table({
        "indicator": [STATUS.id] * len(cells), "grain": [cell.address.grain for cell in cells], "part": [""] * len(cells),
        "period": [cell.address.period for cell in cells],
        "denominator": [cell.count for cell in cells], "numerator": [cell.hits for cell in cells],
        **{name: pa.array([place.get(name) for place in places], pa.string()) for name in DIMENSIONS},
    }))  # fmt: skip
    con.execute("attach ':memory:' as earlier")
    con.execute("create table earlier.cell as select * from shown")
    return Earlier(con, TODAY, DIMENSIONS), *month(town, town.turned(churn))


@pytest.fixture(scope="module")
def few():
    return two_editions(0.01)


def test_a_few_corrections_show_whose_they_are(few):
    earlier, con, cells = few
    found = earlier.corrected(con, STATUS, looks_by_period(cells, STATUS, "maand"), "maand")
    assert found[BECAME].changed == 5
    assert not found[BECAME].passed


def test_figures_then_go_less_deep(few):
    earlier, con, cells = few
    trial = TimeTrial(earlier)
    kept = trial.hold(con, STATUS, cells, DEPTHS)
    assert trial.shallow["t00_status"]["maand"] < 2
    assert len(kept) < len(cells)
    assert trial.outcome_of_corrections().passed


def test_an_edition_in_which_nothing_was_corrected_keeps_its_depth():
    earlier, con, cells = two_editions(0)
    trial = TimeTrial(earlier)
    assert trial.hold(con, STATUS, cells, DEPTHS) == cells
    assert trial.outcome_of_corrections().figures["changed"] == 0


def test_many_corrections_hide_each_other():
    earlier, con, cells = two_editions(0.3)
    trial = TimeTrial(earlier)
    assert trial.hold(con, STATUS, cells, DEPTHS) == cells
    assert trial.outcome_of_corrections().figures["changed"] == 150


def test_what_one_edition_never_shows_tells_nothing():
    flat, deep = {"": {frozenset(): 100}}, {"": {frozenset(): 100, frozenset({("wijze", "b1")}): 40}}
    assert as_deep(flat, deep) == (flat, flat) == as_deep(deep, flat)


def test_an_indicator_that_the_earlier_warehouse_cannot_give_is_left_out(few):
    earlier, con, _ = few
    new = replace(STATUS, id="t01_nieuw", sql="select * from marts.bestond_nog_niet")
    assert earlier.corrected(con, new, {}, "maand") == {}
