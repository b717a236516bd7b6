"""V05: how satisfied learners are with their taalschool."""


def test_an_eight_is_satisfied_and_a_seven_is_not(count):
    cells = count(
        "v05_tevredenheid",
        tevredenheid="""
            response_key | uitgenodigd | cijfer
            r1           | 2026-05-12  | 8
            r2           | 2026-05-12  | 7
        """,
    )
    may = cells["maand", "2026-05-31"]
    assert (may.hits, may.n) == (1, 2)


def test_only_who_answered_counts(count):
    cells = count(
        "v05_tevredenheid",
        tevredenheid="""
            response_key | uitgenodigd | cijfer
            r1           | 2026-05-12  | 9
            r2           | 2026-05-12  |
        """,
    )
    assert cells["maand", "2026-05-31"].n == 1


def test_each_taalschool_has_its_own_answers(count):
    cells = count(
        "v05_tevredenheid",
        tevredenheid="""
            response_key | uitgenodigd | cijfer | aanbieder
            r1           | 2026-05-12  | 9      | linde
            r2           | 2026-05-12  | 5      | beuk
        """,
    )
    assert cells["maand", "2026-05-31", "aanbieder=linde"].hits == 1
    assert cells["maand", "2026-05-31", "aanbieder=beuk"].hits == 0
