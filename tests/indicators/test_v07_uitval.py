"""V07: who stops at the taalschool in the first year."""

PEOPLE = """
    person_key
    amira
    bilal
"""


def test_stopping_on_the_last_day_of_a_year_counts_and_a_day_later_does_not(count):
    cells = count(
        "v07_uitval",
        persoon=PEOPLE,
        traject="""
            person_key | gestart    | geeindigd  | reden_einde
            amira      | 2025-03-10 | 2026-03-10 | Uitval
            bilal      | 2025-03-10 | 2026-03-11 | Uitval
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 2)


def test_finishing_or_changing_route_is_not_uitval(count):
    cells = count(
        "v07_uitval",
        persoon=PEOPLE,
        traject="""
            person_key | gestart    | geeindigd  | reden_einde
            amira      | 2025-03-10 | 2025-09-01 | Afgerond
            bilal      | 2025-03-10 | 2025-09-01 | Andere leerroute
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (0, 2)


def test_who_moved_within_the_year_is_left_out(count):
    cells = count(
        "v07_uitval",
        persoon=PEOPLE,
        traject="""
            person_key | gestart    | geeindigd  | reden_einde
            amira      | 2025-03-10 | 2026-03-10 | Verhuizing
            bilal      | 2025-03-10 | 2026-03-11 | Verhuizing
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (0, 1)


def test_who_began_less_than_a_year_ago_does_not_count_yet(count):
    cells = count(
        "v07_uitval",
        peildatum="2026-03-31",
        persoon=PEOPLE,
        traject="""
            person_key | gestart    | geeindigd  | reden_einde
            amira      | 2025-03-31 | 2025-09-01 | Uitval
            bilal      | 2025-04-01 | 2025-09-01 | Uitval
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1


def test_a_person_with_two_trajecten_in_a_year_counts_once_and_is_a_hit_if_one_failed(count):
    cells = count(
        "v07_uitval",
        persoon=PEOPLE,
        traject="""
            person_key | perceel | gestart    | geeindigd  | reden_einde
            amira      | b1      | 2024-02-01 | 2024-05-01 | Andere leerroute
            amira      | z       | 2024-06-01 | 2024-09-01 | Uitval
        """,
    )
    year = cells["jaar", "2025-12-31"]
    assert (year.hits, year.n) == (1, 1)
