"""P08: how many people help newcomers from their own experience."""


def test_who_is_active_in_two_quarters_of_a_year_counts_once_in_that_year(count):
    cells = count(
        "p08_sleutelfiguren",
        sleutelfiguur="""
            sleutelfiguur_id | kwartaal   | contacten
            S1               | 2025-01-01 | 4
            S1               | 2025-04-01 | 1
            S2               | 2025-04-01 | 9
        """,
    )
    assert cells["kwartaal", "2025-03-31"].n == 1
    assert cells["kwartaal", "2025-06-30"].n == 2
    assert cells["jaar", "2025-12-31"].n == 2


def test_without_a_contact_nobody_is_active(count):
    cells = count("p08_sleutelfiguren", sleutelfiguur="sleutelfiguur_id | kwartaal | contacten\nS1 | 2025-01-01 | 0")
    assert list(cells) == []


def test_a_quarter_that_is_not_over_does_not_count(count):
    cells = count("p08_sleutelfiguren", sleutelfiguur="sleutelfiguur_id | kwartaal | contacten\nS1 | 2026-10-01 | 5")
    assert list(cells) == []
