"""K11: the mark that people give for feeling connected, from the yearly survey."""

SURVEY = """
    response_key | uitgenodigd | verbondenheid
    r1           | 2025-09-15  | 8
    r2           | 2025-09-15  | 8
    r3           | 2025-09-15  | 3
    r4           | 2025-09-15  |
"""


def test_each_answer_counts_at_its_own_mark(spread):
    cells = spread("k11_verbondenheid", bevraging=SURVEY)
    assert cells["jaar", "2025-12-31"] == {(7.5, 8.5): 2, (2.5, 3.5): 1}


def test_who_did_not_answer_is_not_in_the_mean(spread):
    cells = spread("k11_verbondenheid", bevraging=SURVEY)
    assert sum(cells["jaar", "2025-12-31"].values()) == 3
