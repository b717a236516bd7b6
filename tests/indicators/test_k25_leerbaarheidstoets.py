"""K25: who takes the leerbaarheidstoets in the brede intake."""


def test_a_test_on_the_last_day_of_the_intake_counts_and_a_day_later_does_not(count):
    cells = count(
        "k25_leerbaarheidstoets",
        intake="""
            person_key | afgerond   | getoetst
            amira      | 2026-03-10 | 2026-03-10
            bilal      | 2026-03-10 | 2026-03-11
            chen       | 2026-03-10 |
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 3)


def test_an_intake_counts_from_its_last_day(count):
    cells = count(
        "k25_leerbaarheidstoets",
        peildatum="2026-03-31",
        intake="""
            person_key | afgerond   | getoetst
            amira      | 2026-03-31 | 2026-03-10
            bilal      | 2026-04-01 | 2026-03-10
            chen       |            | 2026-03-10
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
