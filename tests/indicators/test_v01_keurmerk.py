"""V01: which schools have the quality mark on the last day of the month."""


def test_a_mark_that_is_suspended_or_withdrawn_does_not_count(count):
    cells = count(
        "v01_keurmerk",
        keurmerk="""
            leverancier_id | maandeinde | status
            L1             | 2026-03-31 | In bezit
            L2             | 2026-03-31 | Geschorst
            L3             | 2026-03-31 | Ingetrokken
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 3)


def test_a_school_of_which_nothing_is_known_has_no_mark(count):
    cells = count("v01_keurmerk", keurmerk="leverancier_id | maandeinde | status\nL1 | 2026-03-31 |")
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (0, 1)


def test_a_year_shows_how_it_ended(count):
    cells = count(
        "v01_keurmerk",
        keurmerk="""
            leverancier_id | maandeinde | status
            L1             | 2025-11-30 | In bezit
            L1             | 2025-12-31 | Geschorst
        """,
    )
    assert (cells["jaar", "2025-12-31"].hits, cells["jaar", "2025-12-31"].n) == (0, 1)
