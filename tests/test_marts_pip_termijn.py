"""The mart pip_termijn: when the first plan is due (Besluit inburgering 2021 art. 5.3)."""

import pytest


def deadlines(town):
    return {row["person_key"]: str(row["deadline"]) for row in town.mart("pip_termijn")}


@pytest.mark.parametrize(
    ("kennisgeving", "inschrijving", "deadline"),
    [
        ("2024-02-01", "2024-01-10", "2024-04-11"),
        ("2024-01-10", "2024-02-01", "2024-04-11"),
        ("2024-02-01", "2024-02-01", "2024-04-11"),
    ],
)
def test_the_ten_weeks_run_from_the_later_of_kennisgeving_and_registration(town, kennisgeving, inschrijving, deadline):
    town.people(f"inburgeraar_id | datum_kennisgeving | datum_inschrijving_brp\namira | {kennisgeving} | {inschrijving}")
    assert deadlines(town) == {"amira": deadline}


def test_for_who_registered_before_2023_the_ten_weeks_run_from_registration(town):
    town.people("""
        inburgeraar_id | datum_start | datum_kennisgeving | datum_inschrijving_brp
        amira          | 2022-06-01  | 2023-02-01         | 2022-12-31
        bilal          | 2022-06-01  | 2023-02-01         | 2023-01-01
    """)
    assert deadlines(town) == {"amira": "2023-03-11", "bilal": "2023-04-12"}


def test_before_2023_a_missing_kennisgeving_does_not_matter_and_after_it_does(town):
    town.people("""
        inburgeraar_id | datum_start | datum_kennisgeving | datum_inschrijving_brp
        amira          | 2022-06-01  |                    | 2022-12-31
        bilal          | 2022-06-01  |                    | 2023-01-01
    """)
    assert deadlines(town) == {"amira": "2023-03-11"}


def test_without_registration_there_is_no_deadline(town):
    town.people("inburgeraar_id | datum_inschrijving_brp\namira |")
    assert deadlines(town) == {}


def test_who_came_with_a_pip_of_the_former_gemeente_is_left_out(town):
    town.people("inburgeraar_id | pip_van_vorige_gemeente\namira | Ja\nbilal | Nee")
    assert set(deadlines(town)) == {"bilal"}


def test_who_left_on_or_before_the_deadline_is_left_out(town):
    town.people("""
        inburgeraar_id | datum_kennisgeving | datum_inschrijving_brp | datum_uitschrijving_brp
        amira          | 2024-01-10         | 2024-02-01             | 2024-04-11
        bilal          | 2024-01-10         | 2024-02-01             | 2024-04-12
    """)
    assert set(deadlines(town)) == {"bilal"}
