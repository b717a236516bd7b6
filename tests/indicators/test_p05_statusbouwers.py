"""P05: who has paid work a year after the first day in the project Statusbouwers."""

import pytest

BEGAN = """
    person_key | project       | gestart
    amira      | Statusbouwers | 2025-03-10
"""
PLACE = """
    person_key | soort   | uren    | gestart | geeindigd
    amira      | {soort} | {hours} | {first} | {last}
"""


@pytest.mark.parametrize(
    ("first", "last", "hits"),
    [
        ("2026-03-10", "9999-12-31", 1),
        ("2025-06-01", "2026-03-11", 1),
        ("2025-06-01", "2026-03-10", 0),
        ("2026-03-11", "9999-12-31", 0),
    ],
)
def test_the_job_must_be_there_on_the_day_a_year_later(count, first, last, hits):
    cells = count("p05_statusbouwers", deelname=BEGAN, plek=PLACE.format(soort="betaald", hours=24, first=first, last=last))
    assert (cells["maand", "2026-03-31"].hits, cells["maand", "2026-03-31"].n) == (hits, 1)


@pytest.mark.parametrize(("kind", "hours"), [("betaald", 8), ("vrijwillig", 24)])
def test_eight_hours_or_unpaid_is_no_job(count, kind, hours):
    place = PLACE.format(soort=kind, hours=hours, first="2025-06-01", last="9999-12-31")
    assert count("p05_statusbouwers", deelname=BEGAN, plek=place)["maand", "2026-03-31"].hits == 0


def test_only_this_project_counts_and_nobody_before_a_year_has_passed(count):
    cells = count(
        "p05_statusbouwers",
        deelname="""
            person_key | project         | gestart
            amira      | Werkbemiddeling | 2025-03-10
            bilal      | Statusbouwers   | 2025-11-01
            chen       | Statusbouwers   |
        """,
    )
    assert list(cells) == []


def test_who_moved_away_within_the_year_is_left_out(count):
    cells = count(
        "p05_statusbouwers",
        deelname="""
            person_key | project       | gestart    | uitschrijving_brp
            amira      | Statusbouwers | 2025-03-10 | 2026-03-10
            bilal      | Statusbouwers | 2025-03-10 | 2026-03-11
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
