"""K18: hours of lessons in the first year of the Z-route."""

TERMS = """
    person_key | leerroute | start_termijn
    amira      | z         | 2025-03-10
    bilal      | b1        | 2025-03-10
"""
PEOPLE = """
    person_key
    amira
    bilal
"""


def test_the_hours_of_the_first_year_are_added_up(spread):
    cells = spread(
        "k18_taaluren",
        termijn=TERMS,
        persoon=PEOPLE,
        lesuren="""
            person_key | maand      | gevolgd
            amira      | 2025-03-31 | 30
            amira      | 2026-02-28 | 40
            amira      | 2026-03-31 | 500
            amira      | 2025-02-28 | 500
        """,
    )
    assert cells["maand", "2026-03-31"] == {(50, 100): 1}


def test_who_never_had_a_lesson_has_no_hours_and_counts(spread):
    cells = spread("k18_taaluren", termijn=TERMS, persoon=PEOPLE)
    assert cells["maand", "2026-03-31"] == {(0, 50): 1}


def test_only_the_z_route_counts_and_only_who_was_followed_a_whole_year(spread):
    cells = spread("k18_taaluren", peildatum="2026-03-09", termijn=TERMS, persoon=PEOPLE)
    assert cells == {}


def test_who_left_within_the_year_is_left_out(spread):
    people = """
        person_key | verantwoordelijk_tot
        amira      | 2026-03-10
    """
    assert spread("k18_taaluren", termijn=TERMS, persoon=people) == {}
