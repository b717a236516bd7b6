"""No edition is written with a figure that breaks the policy, and the report of it holds no count."""

from dataclasses import replace
from datetime import date

import duckdb
import pytest
import tally
from drawn import catalog
from made import SECRET

from etl.errors import EditionError
from etl.gate import check_gate
from etl.release import make_release, open_warehouse
from queries.policy import read_policy

POLICY = read_policy()
GOOD = ("k21_pip_op_tijd", "kwartaal", "2026-09-30", 1, 60, 45)


def judged(*cells: tuple, curve: tuple = ("k06_duur_tot_voldaan", 60), people: int = 2400) -> str:
    """What the gate says of these cells; nothing when it lets them pass."""
    con = duckdb.connect()
    con.execute("create temp table cell (indicator varchar, grain varchar, period date, depth int, denominator int, numerator int)")
    con.execute("create temp table curve (indicator varchar, at_risk int)")
    con.executemany("insert into temp.cell values (?, ?, ?, ?, ?, ?)", [list(cell) for cell in cells])
    con.execute("insert into temp.curve values (?, ?)", list(curve))
    try:
        check_gate(con, catalog(), POLICY, people)
    except EditionError as error:
        return str(error)
    return ""


def cell(**changes: object) -> tuple:
    names = ("indicator", "grain", "period", "depth", "denominator", "numerator")
    return tuple({**dict(zip(names, GOOD, strict=True)), **changes}.values())


def test_figures_that_keep_to_the_policy_pass():
    assert judged(GOOD, cell(numerator=None, denominator=10)) == ""


@pytest.mark.parametrize(
    "changes",
    [
        {"denominator": 8, "numerator": None},
        {"denominator": 61},
        {"denominator": None},
        {"numerator": 3},
        {"numerator": 44},
        {"numerator": 0},
        {"denominator": 25, "numerator": 15},
        {"depth": 3},
        {"grain": "maand", "depth": 2},
        {"grain": "week"},
    ],
    ids=str,
)
def test_a_figure_that_breaks_the_policy_stops_the_edition(changes):
    tally.row(45)
    said = judged(GOOD, cell(**changes))
    assert said.startswith("De editie is afgekeurd")
    assert f"k21_pip_op_tijd, {changes.get('grain', 'kwartaal')} 2026-09-30" in said
    assert not {str(value) for name in ("denominator", "numerator") if (value := changes.get(name))} & set(said.split())


@pytest.mark.parametrize("at_risk", [29, 25, 33])
def test_a_curve_of_too_few_people_stops_the_edition(at_risk):
    assert "een curve volgt genoeg mensen" in judged(GOOD, curve=("k06_duur_tot_voldaan", at_risk))


def test_a_small_town_may_cross_fewer_dimensions():
    assert judged(cell(grain="jaar", depth=3)) == ""
    assert "gekruist" in judged(cell(grain="jaar", depth=3), people=900)


def test_a_figure_in_which_nobody_is_counted_is_free():
    assert judged(cell(indicator="v02_kwartaalrapportages", denominator=3, numerator=1)) == ""


def test_a_release_that_was_protected_too_little_does_not_become_an_edition(published):
    [warehouse] = published.settings.warehouse.glob("2026-10.*.duckdb")
    few = replace(catalog(), indicators={"k21_pip_op_tijd": catalog().indicators["k21_pip_op_tijd"]}, effects={})
    loose = replace(POLICY, protection=replace(POLICY.protection, threshold=2, blur=1, base=1, share_denominator=2))
    with open_warehouse(warehouse) as con:
        release = make_release(con, few, loose, date(2026, 10, 31), SECRET)
        with pytest.raises(EditionError, match=r"afgekeurd.*k21_pip_op_tijd"):
            check_gate(con, release.catalog, POLICY, release.people)
