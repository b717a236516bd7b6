"""P02: how many people the municipality still has to house, as last known."""

TOWN = "gemeentecode\n0999"
MONTHS = """
    maandeinde
    2025-06-30
    2025-09-30
    2025-12-31
    2026-10-31
"""


def test_a_month_shows_the_last_half_year_that_is_known_and_does_not_add_up(count):
    cells = count(
        "p02_achterstand",
        gemeente=TOWN,
        maand=MONTHS,
        taakstelling="""
            gemeentecode | datum_tot  | achterstand
            0999         | 2025-06-30 | 12
            0999         | 2025-12-31 | 5
        """,
    )
    assert (cells["maand", "2025-09-30"].hits, cells["maand", "2025-09-30"].n) == (12, 1)
    assert (cells["jaar", "2025-12-31"].hits, cells["jaar", "2025-12-31"].n) == (5, 1)


def test_what_is_older_than_eight_months_says_nothing_any_more(count):
    cells = count(
        "p02_achterstand", gemeente=TOWN, maand=MONTHS, taakstelling="gemeentecode | datum_tot | achterstand\n0999 | 2025-12-31 | 5"
    )
    assert ("maand", "2026-10-31") not in cells


def test_below_zero_is_ahead(count):
    task = "gemeentecode | datum_tot | achterstand\n0999 | 2025-06-30 | -4"
    cells = count("p02_achterstand", gemeente=TOWN, maand=MONTHS, taakstelling=task)
    assert cells["kwartaal", "2025-06-30"].hits == -4


def test_another_gemeente_or_an_unknown_number_does_not_count(count):
    cells = count(
        "p02_achterstand",
        gemeente=TOWN,
        maand=MONTHS,
        taakstelling="gemeentecode | datum_tot | achterstand\n0141 | 2025-06-30 | 3\n0999 | 2025-06-30 |",
    )
    assert list(cells) == []
