"""K19: who has a welcome talk within six weeks."""


def test_a_talk_on_the_last_day_of_six_weeks_is_on_time_and_a_day_later_is_late(count):
    cells = count(
        "k19_welkomstgesprek",
        intake="""
            person_key | koppeling  | welkomst
            amira      | 2026-02-01 | 2026-03-15
            bilal      | 2026-02-01 | 2026-03-16
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 2)


def test_without_a_talk_it_is_late_and_who_has_no_link_with_the_gemeente_is_left_out(count):
    cells = count(
        "k19_welkomstgesprek",
        intake="""
            person_key | koppeling  | welkomst
            amira      | 2026-02-01 |
            bilal      |            | 2026-03-02
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (0, 1)


def test_who_is_still_within_six_weeks_does_not_count_yet_whatever_happened(count):
    cells = count(
        "k19_welkomstgesprek",
        peildatum="2026-03-31",
        intake="""
            person_key | koppeling  | welkomst
            amira      | 2026-02-17 | 2026-02-20
            bilal      | 2026-02-18 | 2026-02-20
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 1)


def test_who_left_within_the_six_weeks_is_left_out(count):
    cells = count(
        "k19_welkomstgesprek",
        intake="""
            person_key | koppeling  | verantwoordelijk_tot
            amira      | 2026-02-01 | 2026-03-15
            bilal      | 2026-02-01 | 2026-03-16
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1


def test_only_asielstatushouders_count(count):
    cells = count(
        "k19_welkomstgesprek",
        intake="""
            person_key | doelgroep | koppeling
            amira      | gezin     | 2026-02-01
        """,
    )
    assert list(cells) == []
