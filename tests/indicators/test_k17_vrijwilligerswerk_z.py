"""K17: who volunteers six hours a week in the Z-route within three months of the start."""

PEOPLE = """
    person_key
    amira
    bilal
"""
TERM = """
    person_key | leerroute | start_termijn
    amira      | z         | 2025-12-10
    bilal      | z         | 2025-12-10
"""


def test_six_hours_is_enough_and_less_is_not(count):
    cells = count(
        "k17_vrijwilligerswerk_z",
        persoon=PEOPLE,
        termijn=TERM,
        plek="""
            person_key | soort      | uren | gestart    | geeindigd
            amira      | vrijwillig | 6    | 2026-01-05 | 9999-12-31
            bilal      | vrijwillig | 5.5  | 2026-01-05 | 9999-12-31
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 2)


def test_starting_on_the_last_day_of_the_three_months_counts_and_a_day_later_does_not(count):
    cells = count(
        "k17_vrijwilligerswerk_z",
        persoon=PEOPLE,
        termijn=TERM,
        plek="""
            person_key | soort      | gestart    | geeindigd
            amira      | vrijwillig | 2026-03-10 | 9999-12-31
            bilal      | vrijwillig | 2026-03-11 | 9999-12-31
        """,
    )
    assert cells["maand", "2026-03-31"].hits == 1


def test_hours_of_places_at_the_same_time_add_up_and_one_after_the_other_they_do_not(count):
    cells = count(
        "k17_vrijwilligerswerk_z",
        persoon=PEOPLE,
        termijn=TERM,
        plek="""
            person_key | soort      | uren | gestart    | geeindigd
            amira      | vrijwillig | 3    | 2025-11-01 | 2026-02-02
            amira      | vrijwillig | 3    | 2026-02-01 | 9999-12-31
            bilal      | vrijwillig | 3    | 2025-11-01 | 2026-02-01
            bilal      | vrijwillig | 3    | 2026-02-01 | 9999-12-31
        """,
    )
    assert cells["maand", "2026-03-31"].hits == 1


def test_volunteering_that_ended_before_the_start_and_other_work_do_not_count(count):
    cells = count(
        "k17_vrijwilligerswerk_z",
        persoon=PEOPLE,
        termijn=TERM,
        plek="""
            person_key | soort      | gestart    | geeindigd
            amira      | vrijwillig | 2025-11-01 | 2025-12-10
            bilal      | betaald    | 2026-01-05 | 9999-12-31
        """,
    )
    assert cells["maand", "2026-03-31"].hits == 0


def test_only_the_z_route_counts_and_only_who_was_ours_for_the_three_months(count):
    cells = count(
        "k17_vrijwilligerswerk_z",
        persoon="""
            person_key | verantwoordelijk_tot
            amira      | 2026-03-10
            bilal      | 2026-03-11
            chen       | 9999-12-31
            dina       | 9999-12-31
        """,
        termijn="""
            person_key | leerroute | start_termijn | is_verhuisd_met_pip
            amira      | z         | 2025-12-10    | false
            bilal      | z         | 2025-12-10    | false
            chen       | b1        | 2025-12-10    | false
            dina       | z         | 2025-12-10    | true
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
