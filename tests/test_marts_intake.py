"""The marts of intake, plan and support: steps, talks, help with money and a guide."""

import pytest

PIP = "inburgeraar_id | volgnummer | datum_pip | leerroute\namira | 1 | 2024-03-01 | B"


def days(row, *names):
    return [str(row[name]) for name in names]


def test_of_every_step_of_the_intake_the_first_time_counts(town):
    town.people("inburgeraar_id | datum_koppeling\namira | 2024-01-05")
    town.draw(
        "staging.gesprek",
        """
        inburgeraar_id | soort                    | datum
        amira          | Eindgesprek brede intake | 2024-01-08
        amira          | Welkomstgesprek          | 2024-02-01
        amira          | Welkomstgesprek          | 2024-01-10
        """,
    )
    town.draw("staging.leerbaarheidstoets", "inburgeraar_id | datum\namira | 2024-02-20\namira | 2024-02-06")
    [row] = town.mart("intake")
    assert days(row, "koppeling", "welkomst", "getoetst") == ["2024-01-05", "2024-01-10", "2024-02-06"]


def test_who_came_with_a_pip_of_the_former_gemeente_has_no_intake_here(town):
    town.people("inburgeraar_id | pip_van_vorige_gemeente\namira | Ja\nbilal | Nee")
    assert [row["person_key"] for row in town.mart("intake")] == ["bilal"]


def test_the_opvangregio_is_known_before_someone_has_a_house(town):
    town.people("inburgeraar_id | datum_huisvesting\namira |\nbilal |")
    town.draw(
        "staging.ketenoverdracht",
        """
        inburgeraar_id | soort           | opvangregio
        amira          | TVS-dossier     | Zuid
        bilal          | Naar taalschool |
        """,
    )
    assert sorted((row["person_key"], row["opvangregio"]) for row in town.mart("intake")) == [("amira", "zuid"), ("bilal", "geen")]


def test_progress_talks_count_from_the_first_to_the_365th_day_of_the_termijn(town):
    town.people("inburgeraar_id\namira")
    town.draw("staging.pip", PIP)
    town.draw("staging.inburgeringstermijn", "inburgeraar_id | datum_aanvang\namira | 2024-03-02")
    town.draw(
        "staging.gesprek",
        """
        inburgeraar_id | soort             | datum
        amira          | Voortgangsgesprek | 2024-03-01
        amira          | Voortgangsgesprek | 2024-03-02
        amira          | Welkomstgesprek   | 2024-05-01
        amira          | Voortgangsgesprek | 2025-03-01
        amira          | Voortgangsgesprek | 2025-03-02
        """,
    )
    [row] = town.mart("voortgang")
    assert row["gesprekken_eerste_jaar"] == 2


def test_a_termijn_that_began_elsewhere_has_no_progress_here(town):
    town.people("inburgeraar_id | pip_van_vorige_gemeente\namira | Ja")
    town.draw("staging.pip", PIP)
    town.draw("staging.inburgeringstermijn", "inburgeraar_id | datum_aanvang\namira | 2024-03-02")
    assert town.mart("voortgang") == []


def test_the_right_to_ontzorging_begins_with_the_first_bijstand_and_not_with_the_help(town):
    town.people("inburgeraar_id\namira\nbilal")
    town.draw(
        "staging.uitkering",
        """
        inburgeraar_id | datum_start | datum_einde
        amira          | 2025-06-01  |
        amira          | 2024-02-01  | 2024-12-01
        bilal          | 2024-02-01  |
        """,
    )
    town.draw("staging.ontzorging", "inburgeraar_id | datum_recht_bijstand | datum_start\namira | 2024-02-01 | 2024-02-03")
    found = {row["person_key"]: days(row, "recht", "recht_tot", "gestart") for row in town.mart("ontzorging")}
    assert found == {"amira": ["2024-02-01", "2024-12-01", "2024-02-03"], "bilal": ["2024-02-01", "9999-12-31", "None"]}


@pytest.mark.parametrize(
    ("detail", "people"),
    [("Asielstatushouder", 1), ("Gezinshereniger met Asielstatushouder", 0), ("Gezinsvormer", 0)],
)
def test_the_duty_of_ontzorging_is_for_the_asylum_permit_itself(town, detail, people):
    town.people(f"inburgeraar_id | gedetailleerde_doelgroep\namira | {detail}")
    town.draw("staging.uitkering", "inburgeraar_id | datum_start\namira | 2024-02-01")
    assert len(town.mart("ontzorging")) == people


def test_bijstand_after_the_end_of_the_obligation_gives_no_right_to_ontzorging(town):
    town.people("inburgeraar_id | datum_eind | reden_geen_plicht\namira | 2025-02-01 | Overig\nbilal | 2025-02-02 | Overig")
    town.draw("staging.uitkering", "inburgeraar_id | datum_start\namira | 2025-02-01\nbilal | 2025-02-01")
    assert [row["person_key"] for row in town.mart("ontzorging")] == ["bilal"]


def test_a_guide_is_for_asielstatushouders_who_were_housed_here(town):
    town.people("""
        inburgeraar_id | gedetailleerde_doelgroep              | datum_huisvesting
        amira          | Gezinshereniger met Asielstatushouder | 2024-02-01
        bilal          | Gezinshereniger                       | 2024-02-01
        chen           | Asielstatushouder                     |
        dina           | Asielstatushouder                     | 2026-11-01
    """)
    town.draw("staging.maatschappelijke_begeleiding", "inburgeraar_id | datum_start\namira | 2024-02-03")
    [row] = town.mart("begeleiding")
    assert (row["person_key"], str(row["gestart"])) == ("amira", "2024-02-03")


ENDS = """
    inburgeraar_id | datum_eind | reden_geen_plicht | wijze_voldaan | datum_uitschrijving_brp
    amira          | 2025-06-01 | {reden}           | {wijze}       | {uit}
"""


@pytest.mark.parametrize(
    ("wijze", "category"),
    [
        ("Diploma B1", "b1"),
        ("Diploma met A2-onderdelen", "a2"),
        ("Diploma onderwijsroute", "onderwijs"),
        ("Certificaat Z-route", "z"),
        ("", "onbekend"),
    ],
)
def test_every_way_to_meet_the_obligation_has_its_name(town, wijze, category):
    town.people(ENDS.format(reden="Inburgeringsplicht voldaan", wijze=wijze, uit=""))
    assert [row["wijze"] for row in town.mart("diploma")] == [category]


@pytest.mark.parametrize(("uit", "people"), [("2025-05-31", 0), ("2025-06-01", 1), ("2025-06-02", 1)])
def test_a_diploma_counts_for_who_had_not_moved_away(town, uit, people):
    town.people(ENDS.format(reden="Inburgeringsplicht voldaan", wijze="Diploma B1", uit=uit))
    assert len(town.mart("diploma")) == people


def test_an_obligation_that_ended_otherwise_gives_no_diploma(town):
    town.people(ENDS.format(reden="Volledige ontheffing", wijze="", uit=""))
    assert town.mart("diploma") == []


@pytest.mark.parametrize(("uit", "people"), [("2025-05-31", 0), ("2025-06-01", 1), ("", 1)])
def test_an_ontheffing_counts_for_who_had_not_moved_away(town, uit, people):
    town.people(ENDS.format(reden="Volledige ontheffing", wijze="", uit=uit))
    town.draw("staging.ontheffing", "inburgeraar_id | grond | datum\namira | MED | 2025-06-01")
    assert len(town.mart("ontheffing")) == people


def test_the_ground_of_an_ontheffing_is_left_behind(town):
    town.people("inburgeraar_id\namira")
    town.draw("staging.ontheffing", "inburgeraar_id | grond | datum\namira | MED | 2025-06-01")
    [row] = town.mart("ontheffing")
    assert "MED" not in row.values()
