"""V05: how many learners filled in the yearly survey."""


def test_an_empty_grade_is_no_answer(count):
    cells = count(
        "v05_respons",
        tevredenheid="""
            response_key | uitgenodigd | cijfer
            r1           | 2026-05-12  | 7
            r2           | 2026-05-12  |
        """,
    )
    may = cells["maand", "2026-05-31"]
    assert (may.hits, may.n) == (1, 2)


def test_the_lowest_grade_is_an_answer_too(count):
    cells = count(
        "v05_respons",
        tevredenheid="""
            response_key | uitgenodigd | cijfer
            r1           | 2026-05-12  | 1
        """,
    )
    assert cells["maand", "2026-05-31"].hits == 1
