"""K22: who has two progress talks in the first year; the talks are counted in the mart voortgang."""


def test_two_talks_are_enough_and_one_is_not(count):
    cells = count(
        "k22_voortgangsgesprekken",
        voortgang="""
            person_key | start_termijn | gesprekken_eerste_jaar
            amira      | 2025-03-10    | 2
            bilal      | 2025-03-10    | 1
            chen       | 2025-03-10    | 0
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 3)


def test_everyone_is_followed_for_365_days_before_counting(count):
    cells = count(
        "k22_voortgangsgesprekken",
        peildatum="2026-03-31",
        voortgang="""
            person_key | start_termijn | gesprekken_eerste_jaar
            amira      | 2025-03-31    | 3
            bilal      | 2025-04-01    | 3
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 1)


def test_who_left_or_finished_in_the_first_year_is_left_out(count):
    cells = count(
        "k22_voortgangsgesprekken",
        voortgang="""
            person_key | start_termijn | verantwoordelijk_tot | gesprekken_eerste_jaar
            amira      | 2025-03-10    | 2026-03-10           | 2
            bilal      | 2025-03-10    | 2026-03-11           | 2
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
