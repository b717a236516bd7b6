"""C02: of whom the brede intake began in the year in which the obligation began."""

PEOPLE = """
    person_key | start_plicht | inschrijving_brp
    amira      | 2025-01-10   | 2025-02-01
    bilal      | 2025-11-20   | 2025-12-01
    chen       | 2025-03-01   | 2026-02-01
"""


def test_an_intake_counts_up_to_the_last_day_of_the_year(count):
    cells = count(
        "c02_brede_intake",
        persoon=PEOPLE,
        brede_intake="inburgeraar_id | datum_start\namira | 2025-12-31\nbilal | 2026-01-01",
    )
    assert (cells["jaar", "2025-12-31"].hits, cells["jaar", "2025-12-31"].n) == (1, 3)


def test_a_year_that_is_not_over_does_not_count(count):
    cells = count("c02_brede_intake", peildatum="2025-11-30", persoon=PEOPLE)
    assert list(cells) == []


def test_who_came_with_a_plan_from_another_gemeente_has_no_intake_here(count):
    cells = count(
        "c02_brede_intake",
        persoon="""
            person_key | start_plicht | inschrijving_brp | is_verhuisd_met_pip
            amira      | 2025-01-10   | 2025-02-01       | true
        """,
    )
    assert list(cells) == []


def test_who_does_not_live_here_yet_does_not_count(count):
    cells = count("c02_brede_intake", persoon="person_key | start_plicht | inschrijving_brp\namira | 2025-01-10 |")
    assert list(cells) == []
