"""C01: how many people of this municipality got the obligation."""


def test_someone_counts_in_the_year_in_which_the_obligation_began_and_not_in_that_of_moving_in(count):
    cells = count(
        "c01_omvang_cohort",
        persoon="""
            person_key | start_plicht | inschrijving_brp | verantwoordelijk_van
            amira      | 2024-12-31   | 2025-06-01       | 2025-06-01
        """,
    )
    assert cells["jaar", "2024-12-31"].n == 1
    assert ("jaar", "2025-12-31") not in cells


def test_who_does_not_live_here_yet_does_not_count(count):
    cells = count(
        "c01_omvang_cohort",
        persoon="""
            person_key | start_plicht | inschrijving_brp | verantwoordelijk_van
            amira      | 2025-01-10   |                  |
            bilal      | 2025-01-10   | 2026-11-01       | 2026-11-01
        """,
    )
    assert list(cells) == []


def test_who_left_keeps_counting_and_whose_obligation_ended_before_moving_in_never_does(count):
    cells = count(
        "c01_omvang_cohort",
        persoon="""
            person_key | start_plicht | inschrijving_brp | verantwoordelijk_van | verantwoordelijk_tot
            amira      | 2025-01-10   | 2025-02-01       | 2025-02-01           | 2025-02-02
            bilal      | 2025-01-10   | 2025-02-01       | 2025-02-01           | 2025-02-01
        """,
    )
    assert cells["jaar", "2025-12-31"].n == 1
