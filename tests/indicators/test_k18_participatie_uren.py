"""K18: hours of participation in the first year of the Z-route."""

import pytest

TERMS = """
    person_key | leerroute | start_termijn
    amira      | z         | 2025-03-10
    bilal      | b1        | 2025-03-10
"""
PEOPLE = """
    person_key
    amira
    bilal
"""


def test_the_hours_of_a_place_are_those_of_its_weeks_within_the_year(spread):
    cells = spread(
        "k18_participatie_uren",
        termijn=TERMS,
        persoon=PEOPLE,
        plek="""
            person_key | uren | gestart    | geeindigd
            amira      | 21   | 2025-01-01 | 2025-04-01
            amira      | 21   | 2026-02-26 | 9999-12-31
            amira      | 40   | 2026-03-10 | 9999-12-31
            amira      | 40   | 2024-01-01 | 2025-03-10
        """,
    )
    # 22 days before April and 12 days before 10 March, of three hours each.
    assert cells["maand", "2026-03-31"] == {(100, 150): 1}


def test_every_kind_of_place_counts_and_places_at_the_same_time_add_up(spread):
    cells = spread(
        "k18_participatie_uren",
        termijn=TERMS,
        persoon=PEOPLE,
        plek="""
            person_key | soort      | uren | gestart    | geeindigd
            amira      | vrijwillig | 6    | 2025-06-01 | 2025-08-10
            amira      | stage      | 8    | 2025-06-01 | 2025-08-10
        """,
    )
    # Ten weeks of fourteen hours.
    assert cells["maand", "2026-03-31"] == {(100, 150): 1}


@pytest.mark.parametrize(("day", "band"), [("2025-03-10", (50, 100)), ("2026-03-09", (50, 100)), ("2026-03-10", (0, 50))])
def test_pvt_and_map_count_when_they_are_finished_within_the_year(spread, day, band):
    cells = spread(
        "k18_participatie_uren",
        termijn=TERMS,
        persoon=PEOPLE,
        pvt=f"inburgeraar_id | uren | datum_ondertekening\namira | 12 | {day}",
        map="inburgeraar_id | uren_praktijk | datum_eindgesprek\namira | 40 | 2025-12-01",
    )
    assert cells["maand", "2026-03-31"] == {band: 1}


def test_who_did_nothing_has_no_hours_and_counts(spread):
    cells = spread("k18_participatie_uren", termijn=TERMS, persoon=PEOPLE)
    assert cells["maand", "2026-03-31"] == {(0, 50): 1}


def test_only_asielstatushouders_are_held_to_these_hours(spread):
    terms = """
        person_key | leerroute | start_termijn | doelgroep
        amira      | z         | 2025-03-10    | gezin
    """
    assert spread("k18_participatie_uren", termijn=terms, persoon=PEOPLE) == {}


def test_who_left_within_the_year_is_left_out(spread):
    people = """
        person_key | verantwoordelijk_tot
        amira      | 2026-03-10
    """
    assert spread("k18_participatie_uren", termijn=TERMS, persoon=people) == {}
