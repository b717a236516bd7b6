"""P01: whether the file of the COA is there when someone comes to live here."""


def test_a_file_on_the_fourteenth_day_is_on_time_and_a_day_later_is_not(count):
    cells = count(
        "p01_warme_overdracht",
        overdracht="""
            person_key | huisvesting | ontvangen
            amira      | 2026-03-02  | 2026-03-16
            bilal      | 2026-03-02  | 2026-03-17
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 2)


def test_a_file_from_before_the_housing_is_on_time(count):
    cells = count(
        "p01_warme_overdracht",
        overdracht="""
            person_key | huisvesting | ontvangen
            amira      | 2026-03-02  | 2026-01-20
        """,
    )
    assert cells["maand", "2026-03-31"].hits == 1


def test_a_file_that_never_came_is_not_on_time(count):
    cells = count(
        "p01_warme_overdracht",
        overdracht="""
            person_key | huisvesting | ontvangen
            amira      | 2026-03-02  |
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (0, 1)


def test_who_was_housed_less_than_fourteen_days_ago_does_not_count_yet(count):
    cells = count(
        "p01_warme_overdracht",
        peildatum="2026-03-31",
        overdracht="""
            person_key | huisvesting | ontvangen
            amira      | 2026-03-17  | 2026-03-18
            bilal      | 2026-03-18  | 2026-03-18
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
