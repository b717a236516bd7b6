"""K23: for whom the fixed costs are taken care of from the first day with bijstand."""


def test_on_the_first_day_is_on_time_and_a_day_later_is_late(count):
    cells = count(
        "k23_ontzorging",
        ontzorging="""
            person_key | recht      | gestart
            amira      | 2026-03-02 | 2026-03-02
            bilal      | 2026-03-02 | 2026-03-03
            chen       | 2026-03-02 | 2026-03-01
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (2, 3)


def test_who_was_entitled_and_never_helped_counts_as_late(count):
    cells = count(
        "k23_ontzorging",
        ontzorging="""
            person_key | recht      | gestart
            amira      | 2026-03-02 |
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (0, 1)
