"""V05: the mark that learners give their taalschool."""

ANSWERS = """
    response_key | uitgenodigd | aanbieder | cijfer
    r1           | 2026-05-12  | linde     | 8
    r2           | 2026-05-12  | linde     | 6
    r3           | 2026-05-12  | beuk      | 8
    r4           | 2026-05-12  | beuk      |
"""


def test_each_answer_counts_at_its_own_mark_and_no_answer_at_none(spread):
    cells = spread("v05_cijfer", tevredenheid=ANSWERS)
    assert cells["maand", "2026-05-31"] == {(7.5, 8.5): 2, (5.5, 6.5): 1}


def test_each_taalschool_has_its_own_marks(spread):
    cells = spread("v05_cijfer", tevredenheid=ANSWERS)
    assert cells["maand", "2026-05-31", "aanbieder=beuk"] == {(7.5, 8.5): 1}
