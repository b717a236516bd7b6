"""Figures go no deeper than their movement allows: by how many people changed, and by whether the time attack finds them."""

from dataclasses import replace
from datetime import date

import pyarrow as pa
import pytest
from drawn import Town, catalog, mart_sql
from status_town import DIMENSIONS, RULE, StatusTown

from etl.attacks.pairs import attacked
from etl.depths import TimeTrial, changes
from etl.estimates import Protected
from queries import counting, measure
from queries.disclosure import protect_all
from queries.policy import Changes, read_policy

POLICY = read_policy()
TODAY = date(2026, 10, 31)
DEPTHS = {"maand": 2, "kwartaal": 1, "jaar": 1}
STATUS = replace(
    catalog().indicators["k13_uitkering"],
    id="t00_status",
    dimensions=DIMENSIONS,
    sql="select * from rows",
)


@pytest.mark.parametrize(
    ("grain", "people", "changed", "depth"),
    [
        ("kwartaal", 2000, 59, 1),
        ("kwartaal", 2000, 60, 2),
        ("kwartaal", 500, 59, 1),
        ("kwartaal", 500, 60, 2),
        ("kwartaal", 10_000, 299, 1),
        ("kwartaal", 10_000, 300, 2),
        ("jaarlopend", 2000, 59, 1),
        ("jaar", 2000, 59, 1),
        ("jaar", 2000, 119, 2),
        ("jaar", 2000, 120, 3),
        ("maand", 2000, 0, 1),
    ],
)
def test_dimensions_are_crossed_only_where_enough_people_changed(grain, people, changed, depth):
    assert POLICY.depth(grain, 100_000, Changes(people, changed)) == depth


def test_changes_are_counted_in_the_warehouse_as_it_is_built():
    town = Town().draw("marts.situatie", "person_key | van | tot\namira | 2026-01-01 | 2026-09-01\nbilal | 2026-01-01 | 9999-12-31")
    town.draw("marts.maand", "maandeinde\n2026-06-30\n2026-09-30")
    town.con.execute(f"drop table marts.stand; create view marts.stand as {mart_sql('stand')}")
    measure.open_calendar(town.con, TODAY)
    assert changes(town.con, "kwartaal", TODAY) == Changes(2, 1)


def test_many_changes_do_not_make_a_small_town_deeper():
    assert POLICY.depth("jaar", 900, Changes(900, 900)) == 2


def test_who_came_who_went_and_who_became_another_changed():
    town = Town().draw(
        "marts.stand",
        """
        person_key | maandeinde | leerroute
        gone       | 2026-06-30 | b1
        new        | 2026-09-30 | b1
        moved      | 2026-06-30 | b1
        moved      | 2026-09-30 | z
        same       | 2026-06-30 | b1
        same       | 2026-08-31 | z
        same       | 2026-09-30 | b1
        """,
    )
    measure.open_calendar(town.con, TODAY)
    assert changes(town.con, "kwartaal", TODAY) == changes(town.con, "jaarlopend", TODAY) == Changes(4, 3)


def test_the_first_figure_has_nothing_to_be_laid_beside():
    town = Town().draw("marts.stand", "person_key | maandeinde\nsomebody | 2026-09-30")
    measure.open_calendar(town.con, TODAY)
    assert changes(town.con, "kwartaal", TODAY) is None


def shown_twice(churn: float, seed: int = 1):
    """A town whose status is shown for two months, and its protected cells."""
    town, drawn = StatusTown(500, seed), Town()
    after = town.turned(churn)
    columns = dict(zip(DIMENSIONS, zip(*town.people, strict=True), strict=True))
    for day, status in (("2026-09-30", town.status), ("2026-10-31", after)):
        who = [f"p{number:03}" for number in range(len(status))]
        months = pa.table({"subject": who, "moment": [date.fromisoformat(day)] * len(who), **columns, "hit": status})
        drawn.con.register("month", months)
        drawn.con.execute("create table if not exists rows as select * from month limit 0")
        drawn.con.execute("insert into rows select * from month")
    measure.open_calendar(drawn.con, TODAY)
    keys = dict(zip(who, town.keys, strict=True))
    measure.load_subjects(drawn.con, STATUS, TODAY, keys.__getitem__)
    cells = counting.count_cells(drawn.con, STATUS, DEPTHS)
    return drawn.con, Protected(list(protect_all(cells, RULE)))


def told(con, shown):
    """What the months of the town tell of who changed."""
    return attacked(TimeTrial().moments(con, catalog(), STATUS, shown, "maand"), STATUS)


def test_an_indicator_that_tells_who_changed_is_shown_less_deep_until_it_does_not():
    con, shown = shown_twice(0.01)
    assert not told(con, shown)["veranderd"].passed
    trial = TimeTrial()
    kept = trial.hold(con, catalog(), STATUS, shown, DEPTHS)
    depth = trial.shallow["t00_status"]["maand"]
    assert max(cell.address.depth for cell in kept.cells if cell.address.grain == "maand") == depth < 2
    assert sum(trial.hidden.values()) == len(shown.cells) - len(kept.cells) > 0
    assert trial.outcome().passed
    assert trial.outcome().figures["shallow"] == 1


def test_an_indicator_in_which_many_change_keeps_its_depth():
    con, shown = shown_twice(0.3)
    trial = TimeTrial()
    assert trial.hold(con, catalog(), STATUS, shown, DEPTHS) == shown
    assert trial.shallow == {}
    assert trial.outcome().figures["changed"] == 150


def test_a_trial_that_was_not_held_fails_the_attack():
    con, shown = shown_twice(0.01)
    trial = TimeTrial()
    trial.ranked = {("t00_status", "maand", name): one for name, one in told(con, shown).items()}
    assert not trial.outcome().passed


def test_figures_in_which_nobody_is_counted_are_not_tried():
    con, shown = shown_twice(0.01)
    trial = TimeTrial()
    assert trial.hold(con, catalog(), replace(STATUS, protect="none"), shown, DEPTHS) == shown
    assert trial.ranked == {}
