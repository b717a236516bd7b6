"""K03: who found a new place, and through whom."""

PEOPLE = """
    person_key | verantwoordelijk_van | verantwoordelijk_tot
    amira      | 2024-03-01           | 2026-06-15
"""


def test_a_person_with_two_new_places_in_a_month_counts_once_in_the_total(count):
    cells = count(
        "k03_nieuwe_plaatsing",
        persoon=PEOPLE,
        plek="""
            person_key | soort      | gestart
            amira      | stage      | 2026-03-02
            amira      | vrijwillig | 2026-03-20
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
    assert cells["maand", "2026-03-31", "soort=stage"].n == 1
    assert cells["maand", "2026-03-31", "soort=vrijwillig"].n == 1


def test_a_place_counts_on_its_first_day_only(count):
    cells = count(
        "k03_nieuwe_plaatsing",
        persoon=PEOPLE,
        plek="""
            person_key | gestart
            amira      | 2026-03-31
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
    assert ("maand", "2026-04-30") not in cells


def test_a_place_outside_the_time_that_the_gemeente_was_responsible_does_not_count(count):
    cells = count(
        "k03_nieuwe_plaatsing",
        persoon=PEOPLE,
        plek="""
            person_key | gestart
            amira      | 2024-02-29
            amira      | 2026-06-15
        """,
    )
    assert list(cells) == []


def test_a_place_on_the_first_day_that_the_gemeente_was_responsible_counts(count):
    cells = count(
        "k03_nieuwe_plaatsing",
        persoon=PEOPLE,
        plek="""
            person_key | gestart
            amira      | 2024-03-01
        """,
    )
    assert cells["maand", "2024-03-31"].n == 1


def test_the_leerroute_is_the_one_that_held_on_the_first_day(count):
    cells = count(
        "k03_nieuwe_plaatsing",
        persoon=PEOPLE,
        leerroute="""
            person_key | van        | tot        | leerroute
            amira      | 2024-05-01 | 2025-05-01 | b1
            amira      | 2025-05-01 | 9999-12-31 | z
        """,
        plek="""
            person_key | gestart
            amira      | 2025-04-30
            amira      | 2025-05-01
        """,
    )
    assert cells["maand", "2025-04-30", "leerroute=b1"].n == 1
    assert cells["maand", "2025-05-31", "leerroute=z"].n == 1
    assert ("maand", "2025-04-30", "leerroute=z") not in cells
    assert ("maand", "2025-05-31", "leerroute=b1") not in cells
