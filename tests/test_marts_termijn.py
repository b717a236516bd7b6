"""The mart termijn: how a trajectory ends, and who leaves our sight."""

import pytest

ENDS = """
    inburgeraar_id | datum_eind | reden_geen_plicht | datum_uitschrijving_brp
    amira          | {eind}     | {reden}           | {uit}
"""


def outcome(town, eind="", reden="", uit=""):
    town.people(ENDS.format(eind=eind, reden=reden, uit=uit))
    town.draw("staging.pip", "inburgeraar_id | volgnummer | datum_pip | leerroute\namira | 1 | 2024-03-01 | B")
    town.draw("staging.inburgeringstermijn", "inburgeraar_id | datum_aanvang\namira | 2024-03-02")
    [row] = town.mart("termijn")
    return row["uitkomst"], str(row["uittrede"])


def test_a_met_obligation_ends_on_its_day(town):
    assert outcome(town, "2025-06-01", "Inburgeringsplicht voldaan") == ("voldaan", "2025-06-01")


@pytest.mark.parametrize(
    "reden", ["Volledige ontheffing", "Volledige vrijstelling", "Verblijfsdoel gewijzigd", "Overlijden", "Overig"]
)
def test_every_other_end_of_the_obligation_is_another_exit(town, reden):
    assert outcome(town, "2025-06-01", reden) == ("anders", "2025-06-01")


def test_a_temporary_exemption_is_a_pause_and_not_an_exit(town):
    assert outcome(town, "2025-06-01", "Tijdelijke vrijstelling") == ("lopend", "2025-06-01")


def test_who_moves_away_busy_is_no_longer_followed_whatever_comes_later(town):
    assert outcome(town, "2025-06-01", "Inburgeringsplicht voldaan", "2025-05-31") == ("lopend", "2025-05-31")


def test_who_dies_is_another_exit_though_the_registration_ends_that_day_too(town):
    assert outcome(town, "2025-06-01", "Overlijden", "2025-06-01") == ("anders", "2025-06-01")


def test_who_is_busy_is_followed_up_to_the_peildatum(town):
    assert outcome(town) == ("lopend", "2026-10-31")


def test_an_end_on_the_peildatum_is_known(town):
    assert outcome(town, "2026-10-31", "Inburgeringsplicht voldaan") == ("voldaan", "2026-10-31")


@pytest.mark.parametrize(
    ("brp", "start", "people"),
    [
        ("2026-10-31", "2026-10-31", ["amira"]),
        ("2026-11-01", "2026-10-31", []),
        ("2026-10-31", "2026-11-01", []),
        ("", "2026-10-31", []),
    ],
)
def test_a_termijn_is_there_from_its_start_for_who_is_registered(town, brp, start, people):
    town.people(f"inburgeraar_id | datum_inschrijving_brp\namira | {brp}")
    town.draw("staging.pip", "inburgeraar_id | volgnummer | datum_pip | leerroute\namira | 1 | 2026-10-01 | B")
    town.draw("staging.inburgeringstermijn", f"inburgeraar_id | datum_aanvang\namira | {start}")
    assert [row["person_key"] for row in town.mart("termijn")] == people


def test_an_end_after_the_peildatum_is_not_known_yet(town):
    assert outcome(town, "2026-11-01", "Inburgeringsplicht voldaan") == ("lopend", "2026-10-31")


def test_who_registers_after_the_start_of_the_termijn_is_followed_from_then_on(town):
    town.people("inburgeraar_id | datum_inschrijving_brp\namira | 2024-08-15")
    town.draw("staging.pip", "inburgeraar_id | volgnummer | datum_pip | leerroute\namira | 1 | 2024-03-01 | B")
    town.draw("staging.inburgeringstermijn", "inburgeraar_id | datum_aanvang\namira | 2024-03-02")
    [row] = town.mart("termijn")
    assert (str(row["start_termijn"]), str(row["intrede"])) == ("2024-03-02", "2024-08-15")


def test_outcomes_belong_to_the_first_leerroute(town):
    town.people("inburgeraar_id\namira")
    town.draw(
        "staging.pip",
        """
        inburgeraar_id | volgnummer | datum_pip  | leerroute
        amira          | 1          | 2024-03-01 | B
        amira          | 2          | 2025-03-01 | Z
        """,
    )
    town.draw("staging.inburgeringstermijn", "inburgeraar_id | datum_aanvang\namira | 2024-03-02")
    assert [row["leerroute"] for row in town.mart("termijn")] == ["b1"]
