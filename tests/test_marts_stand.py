"""The mart stand: who is inburgeraar here at the end of each month."""


def months(town, person="amira"):
    return [str(row["maandeinde"]) for row in town.mart("stand") if row["person_key"] == person]


def test_registered_on_the_last_day_counts_and_ended_on_the_last_day_does_not(town):
    town.people("""
        inburgeraar_id | datum_start | datum_inschrijving_brp | datum_eind | reden_geen_plicht
        amira          | 2024-01-05  | 2024-02-29             | 2024-04-30 | Inburgeringsplicht voldaan
    """)
    assert months(town) == ["2024-02-29", "2024-03-31"]


def test_without_registration_nobody_is_counted(town):
    town.people("inburgeraar_id | datum_inschrijving_brp\namira |")
    assert months(town) == []


def test_the_leerroute_is_the_one_that_holds_on_the_last_day(town):
    town.people("inburgeraar_id | datum_eind | reden_geen_plicht\namira | 2024-04-30 | Overig")
    town.draw("staging.pip", "inburgeraar_id | volgnummer | datum_pip | leerroute\namira | 1 | 2024-03-31 | B")
    routes = {str(row["maandeinde"]): row["leerroute"] for row in town.mart("stand")}
    assert routes == {"2024-01-31": "geen", "2024-02-29": "geen", "2024-03-31": "b1"}


def test_a_plan_of_the_last_day_replaces_the_one_before_it(town):
    town.people("inburgeraar_id | datum_eind | reden_geen_plicht\namira | 2024-04-15 | Overig")
    town.draw(
        "staging.pip",
        """
        inburgeraar_id | volgnummer | datum_pip  | leerroute
        amira          | 1          | 2024-01-15 | B
        amira          | 2          | 2024-03-31 | Z
        """,
    )
    routes = [(str(row["maandeinde"]), row["leerroute"]) for row in town.mart("stand")]
    assert routes == [("2024-01-31", "b1"), ("2024-02-29", "b1"), ("2024-03-31", "z")]


def test_the_taalschool_is_that_of_the_lessons_that_run_on_the_last_day(town):
    town.people("inburgeraar_id | datum_eind | reden_geen_plicht\namira | 2024-04-30 | Overig")
    town.draw("staging.leverancier", "leverancier_id | naam | soort\nLINDE | De Linde | Taalschool")
    town.draw("staging.contract", "contract_id | leverancier_id | perceel\nc1 | LINDE | B")
    town.draw(
        "staging.inburgeringsaanbod",
        """
        aanbod_id | inburgeraar_id | contract_id | datum_start | datum_einde
        a1        | amira          | c1          | 2024-02-29  | 2024-03-31
        """,
    )
    schools = {str(row["maandeinde"]): row["aanbieder"] for row in town.mart("stand")}
    assert schools == {"2024-01-31": "geen", "2024-02-29": "linde", "2024-03-31": "geen"}


def test_with_two_running_trajecten_the_latest_school_counts(town):
    town.people("inburgeraar_id | datum_eind | reden_geen_plicht\namira | 2024-02-29 | Overig")
    town.draw("staging.leverancier", "leverancier_id | naam | soort\nLINDE | De Linde | Taalschool\nBEUK | De Beuk | Taalschool")
    town.draw("staging.contract", "contract_id | leverancier_id | perceel\nc1 | LINDE | B\nc2 | BEUK | Z")
    town.draw(
        "staging.inburgeringsaanbod",
        """
        aanbod_id | inburgeraar_id | contract_id | datum_start
        a1        | amira          | c2          | 2024-01-20
        a2        | amira          | c1          | 2024-01-22
        """,
    )
    assert [row["aanbieder"] for row in town.mart("stand")] == ["linde"]
