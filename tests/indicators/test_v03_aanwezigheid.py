"""V03: which part of the lessons that were offered people followed."""

PEOPLE = """
    person_key
    amira
    bilal
"""


def test_each_person_has_the_part_of_their_own_hours(spread):
    cells = spread(
        "v03_aanwezigheid",
        persoon=PEOPLE,
        lesuren="""
            person_key | maand      | gevolgd | aangeboden
            amira      | 2026-03-31 | 33      | 40
            bilal      | 2026-03-31 | 1       | 10
        """,
    )
    assert cells["maand", "2026-03-31"] == {(80, 85): 1, (0, 20): 1}


def test_the_hours_of_a_quarter_are_added_up_before_they_are_divided(spread):
    cells = spread(
        "v03_aanwezigheid",
        persoon=PEOPLE,
        lesuren="""
            person_key | maand      | gevolgd | aangeboden
            amira      | 2026-01-31 | 10      | 10
            amira      | 2026-03-31 | 0       | 30
        """,
    )
    assert cells["kwartaal", "2026-03-31"] == {(20, 40): 1}


def test_who_followed_every_lesson_stands_in_the_highest_band(spread):
    cells = spread(
        "v03_aanwezigheid",
        persoon=PEOPLE,
        lesuren="""
            person_key | maand      | gevolgd | aangeboden
            amira      | 2026-03-31 | 40      | 40
        """,
    )
    assert cells["maand", "2026-03-31"] == {(95, 100): 1}


def test_only_asielstatushouders_have_lessons_of_the_gemeente(spread):
    cells = spread(
        "v03_aanwezigheid",
        persoon="""
            person_key | doelgroep
            amira      | gezin
        """,
        lesuren="""
            person_key | maand      | gevolgd | aangeboden
            amira      | 2026-03-31 | 40      | 40
        """,
    )
    assert cells == {}


def test_the_leerroute_is_that_of_the_perceel(spread):
    cells = spread(
        "v03_aanwezigheid",
        persoon=PEOPLE,
        lesuren="""
            person_key | maand      | gevolgd | aangeboden | perceel
            amira      | 2026-03-31 | 30      | 40         | z
        """,
    )
    assert cells["maand", "2026-03-31", "leerroute=z"] == {(75, 80): 1}
