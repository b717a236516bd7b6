"""The mart uitkering: the periods in the algemene bijstand, and which of them ended by work."""

import pytest


def spells(town, drawing):
    town.people("inburgeraar_id\namira")
    town.draw("staging.uitkering", drawing)
    return [(str(row["gestart"]), str(row["geeindigd"]), row["is_door_werk"]) for row in town.mart("uitkering")]


@pytest.mark.parametrize(
    ("reden", "is_door_werk"), [("01", True), ("02", True), ("03", False), ("04", False), ("05", False), ("08", False)]
)
def test_a_job_and_a_business_of_ones_own_are_work(town, reden, is_door_werk):
    drawing = f"inburgeraar_id | datum_start | datum_einde | reden_uitstroom\namira | 2024-01-01 | 2025-09-10 | {reden}"
    assert spells(town, drawing) == [("2024-01-01", "2025-09-10", is_door_werk)]


def test_bijstand_that_runs_on_has_no_end_and_no_reason(town):
    assert spells(town, "inburgeraar_id | datum_start\namira | 2024-01-01") == [("2024-01-01", "9999-12-31", False)]


def test_bijstand_that_starts_after_the_peildatum_or_of_a_stranger_is_left_out(town):
    drawing = "inburgeraar_id | datum_start\namira | 2026-10-31\namira | 2026-11-01\nvreemd | 2024-01-01"
    assert spells(town, drawing) == [("2026-10-31", "9999-12-31", False)]
