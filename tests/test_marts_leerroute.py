"""The marts leerroute and eerste_pip: which plan held when, and which was the first."""

import pytest


@pytest.fixture
def amira(town):
    return town.people("inburgeraar_id\namira")


def test_a_plan_holds_until_the_day_of_the_next(amira):
    amira.draw(
        "staging.pip",
        """
        inburgeraar_id | volgnummer | datum_pip  | leerroute
        amira          | 1          | 2024-03-01 | B
        amira          | 2          | 2025-03-01 | Z
        """,
    )
    assert [(plan["leerroute"], str(plan["van"]), str(plan["tot"])) for plan in amira.mart("leerroute")] == [
        ("b1", "2024-03-01", "2025-03-01"),
        ("z", "2025-03-01", "9999-12-31"),
    ]


def test_every_later_plan_remembers_the_first_leerroute(amira):
    amira.draw(
        "staging.pip",
        """
        inburgeraar_id | volgnummer | datum_pip  | leerroute
        amira          | 1          | 2024-03-01 | O
        amira          | 2          | 2024-09-01 | B
        amira          | 3          | 2025-03-01 | Z
        """,
    )
    assert {plan["eerste_leerroute"] for plan in amira.mart("leerroute")} == {"onderwijs"}


def test_a_plan_that_was_replaced_on_the_same_day_never_held(amira):
    amira.draw(
        "staging.pip",
        """
        inburgeraar_id | volgnummer | datum_pip  | leerroute
        amira          | 1          | 2024-03-01 | B
        amira          | 2          | 2024-03-01 | Z
        """,
    )
    assert [(plan["leerroute"], plan["eerste_leerroute"]) for plan in amira.mart("leerroute")] == [("z", "z")]


def test_scaling_down_to_a2_stays_inside_the_b1_route(amira):
    amira.draw(
        "staging.pip",
        """
        inburgeraar_id | volgnummer | datum_pip  | leerroute | niveau
        amira          | 1          | 2024-03-01 | B         | B1
        amira          | 2          | 2025-03-01 | B         | A2
        """,
    )
    assert [plan["leerroute"] for plan in amira.mart("leerroute")] == ["b1", "b1"]


def test_a_plan_of_after_the_peildatum_is_not_known_yet(amira):
    amira.draw(
        "staging.pip",
        """
        inburgeraar_id | volgnummer | datum_pip  | leerroute
        amira          | 1          | 2026-10-31 | B
        amira          | 2          | 2026-11-01 | Z
        """,
    )
    assert [(plan["leerroute"], str(plan["tot"])) for plan in amira.mart("leerroute")] == [("b1", "9999-12-31")]


def test_the_first_pip_is_the_earliest_plan_whatever_the_order_of_delivery(amira):
    amira.draw(
        "staging.pip",
        """
        inburgeraar_id | volgnummer | datum_pip  | leerroute
        amira          | 2          | 2025-03-01 | Z
        amira          | 1          | 2024-03-01 | B
        """,
    )
    first = amira.mart("eerste_pip")
    assert [(str(pip["dagtekening"]), pip["eerste_leerroute"]) for pip in first] == [("2024-03-01", "b1")]
