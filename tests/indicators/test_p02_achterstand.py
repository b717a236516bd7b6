"""P02: how many people the municipality still has to house."""

TOWN = "gemeentecode\n0999"


def test_a_year_shows_how_it_ended_and_does_not_add_up(count):
    cells = count(
        "p02_achterstand",
        gemeente=TOWN,
        taakstelling="""
            gemeentecode | datum_tot  | achterstand
            0999         | 2025-06-30 | 12
            0999         | 2025-12-31 | 5
        """,
    )
    assert (cells["jaar", "2025-12-31"].hits, cells["jaar", "2025-12-31"].n) == (5, 1)


def test_below_zero_is_ahead(count):
    cells = count("p02_achterstand", gemeente=TOWN, taakstelling="gemeentecode | datum_tot | achterstand\n0999 | 2025-06-30 | -4")
    assert cells["kwartaal", "2025-06-30"].hits == -4


def test_another_gemeente_or_an_unknown_number_does_not_count(count):
    cells = count(
        "p02_achterstand",
        gemeente=TOWN,
        taakstelling="gemeentecode | datum_tot | achterstand\n0141 | 2025-06-30 | 3\n0999 | 2025-06-30 |",
    )
    assert list(cells) == []
