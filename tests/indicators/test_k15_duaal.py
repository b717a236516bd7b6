"""K15: who has lessons and a place in the same month."""

STAND = """
    person_key | maandeinde
    amira      | 2026-03-31
    bilal      | 2026-03-31
"""
LESSONS = """
    person_key | gestart    | geeindigd
    amira      | 2025-01-10 |
    bilal      | 2025-01-10 |
"""


def test_who_has_a_place_in_the_month_of_the_lessons_counts(count):
    cells = count(
        "k15_duaal",
        stand=STAND,
        traject=LESSONS,
        plek="""
            person_key | soort      | gestart    | geeindigd
            amira      | vrijwillig | 2026-03-31 | 9999-12-31
            bilal      | stage      | 2026-01-01 | 2026-03-01
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 2)


def test_lessons_count_in_every_month_of_which_they_have_a_day(count):
    cells = count(
        "k15_duaal",
        stand="""
            person_key | maandeinde
            amira      | 2026-03-31
            bilal      | 2026-03-31
            chen       | 2026-03-31
            dina       | 2026-03-31
        """,
        traject="""
            person_key | gestart    | geeindigd
            amira      | 2026-03-31 |
            bilal      | 2025-01-10 | 2026-03-02
            chen       | 2025-01-10 | 2026-03-01
            dina       | 2026-04-01 |
        """,
    )
    assert cells["maand", "2026-03-31"].n == 2


def test_who_changes_school_in_the_month_counts_once_and_at_the_new_school(count):
    cells = count(
        "k15_duaal",
        stand=STAND,
        traject="""
            person_key | aanbieder | gestart    | geeindigd
            amira      | linde     | 2025-01-10 | 2026-03-10
            amira      | beuk      | 2026-03-20 |
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
    assert cells["maand", "2026-03-31", "aanbieder=beuk"].n == 1
    assert ("maand", "2026-03-31", "aanbieder=linde") not in cells


def test_only_asielstatushouders_count_because_only_they_get_lessons_from_the_gemeente(count):
    cells = count(
        "k15_duaal",
        stand="""
            person_key | maandeinde | doelgroep
            amira      | 2026-03-31 | gezin
        """,
        traject=LESSONS,
    )
    assert list(cells) == []
