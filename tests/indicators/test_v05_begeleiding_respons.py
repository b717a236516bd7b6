"""V05: how many of those invited gave a mark for their guidance."""


def test_an_empty_answer_is_an_invitation_without_a_response(count):
    cells = count(
        "v05_begeleiding_respons",
        bevraging="""
            response_key | uitgenodigd | begeleiding
            r1           | 2025-09-15  | 8
            r2           | 2025-09-15  |
        """,
    )
    assert (cells["jaar", "2025-12-31"].hits, cells["jaar", "2025-12-31"].n) == (1, 2)


def test_an_answer_about_something_else_is_no_response_to_this_question(count):
    cells = count(
        "v05_begeleiding_respons",
        bevraging="""
            response_key | uitgenodigd | begeleiding | verbondenheid
            r1           | 2025-09-15  |             | 7
        """,
    )
    assert cells["jaar", "2025-12-31"].hits == 0
