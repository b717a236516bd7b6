"""V05: the mark that people give their guidance, from the yearly survey."""

SURVEY = """
    response_key | uitgenodigd | begeleiding | verbondenheid
    r1           | 2025-09-15  | 8           | 3
    r2           | 2025-09-15  | 7           |
    r3           | 2025-09-15  |             | 9
"""


def test_the_mark_is_that_for_the_guidance_and_no_other(spread):
    cells = spread("v05_begeleiding", bevraging=SURVEY)
    assert cells["jaar", "2025-12-31"] == {(7.5, 8.5): 1, (6.5, 7.5): 1}


def test_who_skipped_the_question_is_not_in_the_mean(spread):
    cells = spread("v05_begeleiding", bevraging=SURVEY)
    assert sum(cells["jaar", "2025-12-31"].values()) == 2
