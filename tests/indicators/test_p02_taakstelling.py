"""P02: what came of the task to house people, per half-year."""

TOWN = "gemeentecode\n0999"


def test_a_year_adds_up_its_two_halves(count):
    cells = count(
        "p02_taakstelling",
        gemeente=TOWN,
        taakstelling="""
            gemeentecode | datum_tot  | taakstelling | gerealiseerd
            0999         | 2025-06-30 | 60           | 45
            0999         | 2025-12-31 | 40           | 55
        """,
    )
    assert (cells["maand", "2025-06-30"].hits, cells["maand", "2025-06-30"].n) == (45, 60)
    assert (cells["jaar", "2025-12-31"].hits, cells["jaar", "2025-12-31"].n) == (100, 100)


def test_another_gemeente_does_not_count(count):
    cells = count(
        "p02_taakstelling",
        gemeente=TOWN,
        taakstelling="gemeentecode | datum_tot | taakstelling | gerealiseerd\n0141 | 2025-06-30 | 60 | 45",
    )
    assert list(cells) == []


def test_a_half_year_that_is_not_over_or_without_result_does_not_count(count):
    cells = count(
        "p02_taakstelling",
        gemeente=TOWN,
        taakstelling="""
            gemeentecode | datum_tot  | taakstelling | gerealiseerd
            0999         | 2026-06-30 | 60           |
            0999         | 2026-12-31 | 60           | 45
        """,
    )
    assert list(cells) == []
