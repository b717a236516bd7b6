"""V11: who has a guide within three months after moving in."""


def test_on_the_last_day_of_three_months_is_within_and_a_day_later_is_not(count):
    cells = count(
        "v11_begeleiding",
        begeleiding="""
            person_key | huisvesting | gestart
            amira      | 2025-12-10  | 2026-03-10
            bilal      | 2025-12-10  | 2026-03-11
            chen       | 2025-12-10  |
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 3)


def test_the_three_months_must_have_passed_by_the_peildatum(count):
    cells = count(
        "v11_begeleiding",
        peildatum="2026-03-31",
        begeleiding="""
            person_key | huisvesting | gestart
            amira      | 2025-12-31  | 2026-01-05
            bilal      | 2026-01-01  | 2026-01-05
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1


def test_who_left_within_three_months_is_left_out(count):
    cells = count(
        "v11_begeleiding",
        begeleiding="""
            person_key | huisvesting | verantwoordelijk_tot | gestart
            amira      | 2025-12-10  | 2026-03-10           | 2025-12-15
            bilal      | 2025-12-10  | 2026-03-11           | 2025-12-15
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
