"""V06: who begins with lessons, and where."""

PEOPLE = """
    person_key
    amira
"""


def test_a_start_counts_in_the_period_of_the_first_lesson_only(count):
    cells = count(
        "v06_instroom",
        persoon=PEOPLE,
        traject="""
            person_key | gestart
            amira      | 2026-03-31
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
    assert ("maand", "2026-04-30") not in cells


def test_an_offer_without_a_lesson_or_with_one_after_the_peildatum_does_not_count(count):
    cells = count(
        "v06_instroom",
        peildatum="2026-03-31",
        persoon=PEOPLE,
        traject="""
            person_key | gestart
            amira      |
            amira      | 2026-04-01
        """,
    )
    assert list(cells) == []


def test_who_begins_at_two_schools_in_a_quarter_counts_at_both_and_once_in_the_total(count):
    cells = count(
        "v06_instroom",
        persoon=PEOPLE,
        traject="""
            person_key | aanbieder | perceel | gestart
            amira      | linde     | b1      | 2026-01-10
            amira      | beuk      | z       | 2026-03-10
        """,
    )
    assert cells["kwartaal", "2026-03-31"].n == 1
    assert cells["kwartaal", "2026-03-31", "aanbieder=linde"].n == 1
    assert cells["kwartaal", "2026-03-31", "aanbieder=beuk"].n == 1
    assert cells["kwartaal", "2026-03-31", "leerroute=z"].n == 1


def test_only_asielstatushouders_count_because_only_they_get_lessons_from_the_gemeente(count):
    cells = count(
        "v06_instroom",
        persoon="""
            person_key | doelgroep
            amira      | gezin
        """,
        traject="""
            person_key | gestart
            amira      | 2026-03-31
        """,
    )
    assert list(cells) == []
