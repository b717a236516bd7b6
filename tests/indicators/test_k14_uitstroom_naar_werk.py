"""K14: who leaves the bijstand for work and stays out of it for six months, among all who leave it."""

PEOPLE = """
    person_key
    amira
    bilal
"""


def test_work_is_a_share_of_all_who_leave_whatever_the_reason(count):
    cells = count(
        "k14_uitstroom_naar_werk",
        persoon=PEOPLE,
        uitkering="""
            person_key | gestart    | geeindigd  | is_door_werk
            amira      | 2024-01-01 | 2025-09-10 | true
            bilal      | 2024-01-01 | 2025-09-10 | false
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 2)


def test_who_is_back_on_the_last_day_of_the_six_months_did_not_stay_out_and_a_day_later_did(count):
    cells = count(
        "k14_uitstroom_naar_werk",
        persoon=PEOPLE,
        uitkering="""
            person_key | gestart    | geeindigd  | is_door_werk
            amira      | 2024-01-01 | 2025-09-10 | true
            amira      | 2026-03-10 | 9999-12-31 | false
            bilal      | 2024-01-01 | 2025-09-10 | true
            bilal      | 2026-03-11 | 9999-12-31 | false
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 2)


def test_an_end_of_less_than_six_months_ago_does_not_count_yet(count):
    cells = count(
        "k14_uitstroom_naar_werk",
        peildatum="2026-03-31",
        persoon=PEOPLE,
        uitkering="""
            person_key | gestart    | geeindigd  | is_door_werk
            amira      | 2024-01-01 | 2025-09-30 | true
            bilal      | 2024-01-01 | 2025-10-01 | true
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1


def test_who_moved_within_the_six_months_is_left_out(count):
    cells = count(
        "k14_uitstroom_naar_werk",
        persoon="""
            person_key | uitschrijving_brp
            amira      | 2026-03-10
            bilal      | 2026-03-11
        """,
        uitkering="""
            person_key | gestart    | geeindigd  | is_door_werk
            amira      | 2024-01-01 | 2025-09-10 | true
            bilal      | 2024-01-01 | 2025-09-10 | true
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1


def test_only_bijstand_that_ended_during_the_inburgering_counts(count):
    cells = count(
        "k14_uitstroom_naar_werk",
        persoon="""
            person_key | verantwoordelijk_van | verantwoordelijk_tot
            amira      | 2025-09-10           | 9999-12-31
            bilal      | 2024-01-01           | 2025-09-10
        """,
        uitkering="""
            person_key | gestart    | geeindigd  | is_door_werk
            amira      | 2024-01-01 | 2025-09-10 | true
            bilal      | 2024-01-01 | 2025-09-10 | true
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
