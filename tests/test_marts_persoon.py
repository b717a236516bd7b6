"""The mart persoon: to which groups someone belongs and when the gemeente is responsible."""

import pytest


@pytest.mark.parametrize(
    ("detail", "doelgroep"),
    [
        ("Asielstatushouder", "asiel"),
        ("Gezinshereniger met Asielstatushouder", "asiel"),
        ("Gezinsvormer met Asielstatushouder", "asiel"),
        ("Gezinshereniger", "gezin"),
        ("Gezinsvormer", "gezin"),
        ("Geestelijk bedienaar", "overig"),
        ("Overig", "overig"),
    ],
)
def test_family_of_a_statushouder_belongs_to_the_asielstatushouders(town, detail, doelgroep):
    town.people(f"inburgeraar_id | gedetailleerde_doelgroep\namira | {detail}")
    assert town.mart("persoon")[0]["doelgroep"] == doelgroep


@pytest.mark.parametrize(
    ("birth", "group"), [(2000, "tot25"), (1999, "25tot35"), (1989, "35tot45"), (1979, "45tot55"), (1969, "vanaf55")]
)
def test_the_age_is_that_at_the_start_of_the_obligation_and_never_changes(town, birth, group):
    town.people(f"inburgeraar_id | datum_start | geboortejaar\namira | 2024-06-01 | {birth}")
    assert town.mart("persoon")[0]["leeftijdsgroep"] == group


def test_the_gemeente_is_responsible_from_the_later_of_obligation_and_registration(town):
    town.people("""
        inburgeraar_id | datum_start | datum_inschrijving_brp
        amira          | 2024-01-01  | 2024-03-01
        bilal          | 2024-05-01  | 2024-03-01
    """)
    assert [str(person["verantwoordelijk_van"]) for person in town.mart("persoon")] == ["2024-03-01", "2024-05-01"]


def test_the_gemeente_is_responsible_until_the_earlier_of_end_and_departure(town):
    town.people("""
        inburgeraar_id | datum_eind | reden_geen_plicht         | datum_uitschrijving_brp
        amira          | 2025-06-01 | Inburgeringsplicht voldaan | 2025-09-01
        bilal          | 2025-06-01 | Inburgeringsplicht voldaan | 2025-02-01
        chen           |            |                            |
    """)
    assert [str(person["verantwoordelijk_tot"]) for person in town.mart("persoon")] == ["2025-06-01", "2025-02-01", "9999-12-31"]


def test_who_is_not_registered_yet_has_no_start_of_responsibility(town):
    town.people("inburgeraar_id | datum_inschrijving_brp\namira |")
    assert town.mart("persoon")[0]["verantwoordelijk_van"] is None


def test_an_obligation_that_begins_after_the_peildatum_is_not_known_yet(town):
    town.people("inburgeraar_id | datum_start\namira | 2026-11-01\nbilal | 2026-10-31")
    assert [person["person_key"] for person in town.mart("persoon")] == ["bilal"]
