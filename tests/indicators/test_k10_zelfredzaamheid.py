"""K10: who is self-reliant in money and in society, two years after registration."""

import pytest

PEOPLE = """
    person_key | inschrijving_brp
    amira      | 2024-03-10
"""
MEASURED = """
    inburgeraar_id | datum_meting | financieel | maatschappelijk
    amira          | {day}        | {money}    | {society}
"""


@pytest.mark.parametrize(("money", "society", "hits"), [(4, 4, 1), (5, 4, 1), (3, 5, 0), (5, 3, 0)])
def test_both_scores_must_be_a_four_or_a_five(count, money, society, hits):
    cells = count(
        "k10_zelfredzaamheid",
        persoon=PEOPLE,
        zelfredzaamheid=MEASURED.format(day="2026-03-10", money=money, society=society),
    )
    assert (cells["maand", "2026-03-31"].hits, cells["maand", "2026-03-31"].n) == (hits, 1)


def test_the_last_measurement_up_to_that_day_counts(count):
    cells = count(
        "k10_zelfredzaamheid",
        persoon=PEOPLE,
        zelfredzaamheid="""
            inburgeraar_id | datum_meting | financieel | maatschappelijk
            amira          | 2026-03-11   | 5          | 5
            amira          | 2026-03-09   | 2          | 4
            amira          | 2025-06-01   | 5          | 5
        """,
    )
    assert cells["maand", "2026-03-31"].hits == 0


@pytest.mark.parametrize(("day", "people"), [("2025-03-10", 1), ("2025-03-09", 0), ("2026-03-11", 0)])
def test_who_was_not_measured_in_the_last_twelve_months_is_left_out(count, day, people):
    cells = count(
        "k10_zelfredzaamheid",
        persoon=PEOPLE,
        zelfredzaamheid=MEASURED.format(day=day, money=4, society=4),
    )
    assert len([key for key in cells if key == ("maand", "2026-03-31")]) == people


def test_who_moved_away_within_two_years_is_left_out_and_who_met_the_obligation_stays(count):
    cells = count(
        "k10_zelfredzaamheid",
        persoon="""
            person_key | inschrijving_brp | uitschrijving_brp | verantwoordelijk_tot
            amira      | 2024-03-10       | 2026-03-10        | 2026-03-10
            bilal      | 2024-03-10       | 2026-03-11        | 2026-03-11
            chen       | 2024-03-10       |                   | 2026-01-01
        """,
        zelfredzaamheid="""
            inburgeraar_id | datum_meting | financieel | maatschappelijk
            amira          | 2026-01-10   | 4          | 4
            bilal          | 2026-01-10   | 4          | 4
            chen           | 2026-01-10   | 4          | 4
        """,
    )
    assert cells["maand", "2026-03-31"].n == 2


def test_only_asielstatushouders_count_and_nobody_before_two_years(count):
    for people in ("amira | 2024-11-01 | asiel", "amira | 2024-03-10 | gezin"):
        cells = count(
            "k10_zelfredzaamheid",
            persoon="person_key | inschrijving_brp | doelgroep\n" + people,
            zelfredzaamheid=MEASURED.format(day="2026-01-10", money=4, society=4),
        )
        assert list(cells) == []
