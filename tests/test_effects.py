"""What each effect compares: who could take part, who did, and what happened to both afterwards."""

from datetime import date

import pytest
from drawn import catalog

PEOPLE = "person_key\namira\nbilal\nchen"
# For the help of each effect: what makes somebody eligible, the day of the landmark and the day of the outcome.
HELPED = {
    "vrijwilligerswerk": ("Bemiddeling vrijwilligerswerk", "2024-07-01", "2025-07-01"),
    "map_training": ("MAP-training", "2024-03-01", "2024-09-01"),
    "werkbemiddeling": ("Werkbemiddeling", "2024-07-01", "2025-07-01"),
    "statusbouwers": ("Statusbouwers", "2025-01-01", "2026-07-01"),
}


def eligible(*names: str) -> dict[str, str]:
    """Tables that make these people eligible for every effect, with a clock that starts on New Year's Day."""
    rows = {
        "persoon": ("person_key", ""),
        "termijn": ("person_key | leerroute | start_termijn", " | z | 2024-01-01"),
        "map": ("inburgeraar_id | datum_start", " | 2024-01-01"),
        "uitkering": ("person_key | gestart | geeindigd", " | 2024-01-01 | 9999-12-31"),
    }
    return {table: "\n".join([head, *(name + rest for name in names)]) for table, (head, rest) in rows.items()}


def referred(project: str, **begun: str) -> str:
    rows = [f"{who} | {project} | {day}" for who, day in begun.items()]
    return "\n".join(["person_key | project | gestart", *rows])


def day_after(text: str) -> str:
    return date.fromordinal(date.fromisoformat(text).toordinal() + 1).isoformat()


@pytest.mark.parametrize("effect", HELPED)
def test_who_began_on_the_landmark_takes_part_and_who_began_a_day_later_does_not(compare, effect):
    project, landmark, _ = HELPED[effect]
    help_ = referred(project, amira=landmark, bilal=day_after(landmark))
    found = compare(effect, **eligible("amira", "bilal", "chen"), deelname=help_)
    assert {who: takes_part for who, (takes_part, _) in found.items()} == {"amira": True, "bilal": False, "chen": False}


@pytest.mark.parametrize("effect", HELPED)
def test_help_of_another_kind_is_not_taking_part(compare, effect):
    project, landmark, _ = HELPED[effect]
    help_ = referred("Financiële zelfredzaamheid", amira=landmark) + f"\nbilal | {project} | {landmark}"
    assert compare(effect, **eligible("amira", "bilal"), deelname=help_)["amira"][0] is False


@pytest.mark.parametrize("effect", HELPED)
def test_everyone_is_followed_equally_long_and_nobody_counts_before_that(compare, effect):
    project, landmark, moment = HELPED[effect]
    tables = eligible("amira") | {"deelname": referred(project, amira=landmark)}
    assert set(compare(effect, peildatum=moment, **tables)) == {"amira"}
    the_day_before = date.fromordinal(date.fromisoformat(moment).toordinal() - 1)
    assert compare(effect, peildatum=the_day_before, **tables) == {}


@pytest.mark.parametrize("effect", HELPED)
def test_who_moved_away_while_being_followed_is_left_out(compare, effect):
    project, landmark, moment = HELPED[effect]
    tables = eligible("amira", "bilal") | {
        "persoon": f"person_key | uitschrijving_brp\namira | {moment}\nbilal | {day_after(moment)}",
        "deelname": referred(project, amira=landmark, bilal=landmark),
    }
    assert set(compare(effect, **tables)) == {"bilal"}


@pytest.mark.parametrize("effect", HELPED)
def test_whose_obligation_ended_by_the_landmark_could_not_take_part(compare, effect):
    project, landmark, _ = HELPED[effect]
    tables = eligible("amira", "bilal") | {
        "persoon": f"person_key | verantwoordelijk_tot\namira | {landmark}\nbilal | {day_after(landmark)}",
        "deelname": referred(project, amira=landmark, bilal=landmark),
    }
    assert set(compare(effect, **tables)) == {"bilal"}


def job(*rows: str) -> str:
    return "\n".join(["person_key | uren | gestart | geeindigd", *rows])


@pytest.mark.parametrize("effect", ["vrijwilligerswerk", "werkbemiddeling"])
def test_work_is_a_job_of_more_than_eight_hours_on_the_last_day(compare, effect):
    moment = HELPED[effect][2]
    places = job(
        f"amira | 9 | {moment} | 9999-12-31",
        f"bilal | 8 | 2025-01-01 | {day_after(moment)}",
        f"chen | 36 | 2025-01-01 | {moment}",
    )
    found = compare(effect, **eligible("amira", "bilal", "chen"), plek=places)
    assert {who: hit for who, (_, hit) in found.items()} == {"amira": True, "bilal": False, "chen": False}


@pytest.mark.parametrize("effect", ["vrijwilligerswerk", "werkbemiddeling", "statusbouwers"])
def test_who_has_work_at_the_landmark_is_left_out_of_both_arms(compare, effect):
    project, landmark, _ = HELPED[effect]
    places = job(f"amira | 24 | {landmark} | 9999-12-31", f"bilal | 24 | 2024-02-01 | {landmark}")
    tables = eligible("amira", "bilal") | {"deelname": referred(project, amira=landmark), "plek": places}
    assert set(compare(effect, **tables)) == ({"bilal"})


def test_statusbouwers_asks_for_six_months_in_the_same_job(compare):
    tables = eligible("amira", "bilal") | {
        "deelname": referred("Statusbouwers", amira="2025-01-01"),
        "plek": job("amira | 24 | 2026-01-01 | 9999-12-31", "bilal | 24 | 2026-01-02 | 9999-12-31"),
    }
    assert compare("statusbouwers", **tables) == {"amira": (True, True), "bilal": (False, False)}


def test_before_the_first_builder_began_nobody_could_take_part(compare):
    tables = eligible("amira", "bilal") | {
        "uitkering": "person_key | gestart | geeindigd\namira | 2024-01-01 | 9999-12-31\nbilal | 2023-12-31 | 9999-12-31",
        "deelname": referred("Statusbouwers", amira="2025-01-01"),
    }
    assert set(compare("statusbouwers", **tables)) == {"amira"}


def test_statusbouwers_is_for_asielstatushouders(compare):
    tables = eligible("amira", "bilal") | {
        "persoon": "person_key | doelgroep\namira | asiel\nbilal | gezin",
        "deelname": referred("Statusbouwers", amira="2025-01-01", bilal="2025-01-01"),
    }
    assert set(compare("statusbouwers", **tables)) == {"amira"}


@pytest.mark.parametrize("effect", ["werkbemiddeling", "statusbouwers"])
def test_who_left_the_bijstand_by_the_landmark_is_left_out(compare, effect):
    project, landmark, _ = HELPED[effect]
    spells = f"amira | 2024-01-01 | {landmark}\nbilal | 2024-01-01 | {day_after(landmark)}"
    tables = eligible("amira", "bilal") | {
        "uitkering": f"person_key | gestart | geeindigd\n{spells}",
        "deelname": referred(project, amira=landmark, bilal=landmark),
    }
    assert set(compare(effect, **tables)) == {"bilal"}


def test_voluntary_work_is_compared_within_the_z_route(compare):
    tables = eligible("amira") | {
        "termijn": "person_key | leerroute | start_termijn\namira | z | 2024-01-01\nbilal | b1 | 2024-01-01",
        "persoon": PEOPLE,
    }
    assert set(compare("vrijwilligerswerk", **tables)) == {"amira"}


def test_the_map_is_finished_by_its_last_talk_within_six_months(compare):
    talks = "amira | 2024-01-01 | 2024-09-01\nbilal | 2024-01-01 | 2024-09-02\nchen | 2024-01-01 |"
    tables = eligible("amira", "bilal", "chen") | {"map": f"inburgeraar_id | datum_start | datum_eindgesprek\n{talks}"}
    found = compare("map_training", **tables)
    assert {who: hit for who, (_, hit) in found.items()} == {"amira": True, "bilal": False, "chen": False}


def test_who_finished_the_map_by_the_landmark_is_left_out(compare):
    talks = "amira | 2024-01-01 | 2024-03-01\nbilal | 2024-01-01 | 2024-03-02"
    tables = eligible("amira", "bilal") | {"map": f"inburgeraar_id | datum_start | datum_eindgesprek\n{talks}"}
    assert set(compare("map_training", **tables)) == {"bilal"}


RIGHT = """
    person_key | recht      | recht_tot  | gestart
    amira      | 2024-01-01 | 9999-12-31 | 2024-02-01
    bilal      | 2024-01-01 | 9999-12-31 | 2024-02-02
    chen       | 2024-01-01 | 2024-02-01 | 2024-01-01
"""


def test_ontzorging_takes_part_from_the_first_month_and_counts_the_last_measurement(compare):
    measured = """
        inburgeraar_id | datum_meting | financieel
        amira          | 2024-09-01   | 2
        amira          | 2025-02-01   | 4
        bilal          | 2024-12-31   | 3
        chen           | 2024-12-31   | 5
    """
    found = compare("ontzorging", ontzorging=RIGHT, persoon=PEOPLE, zelfredzaamheid=measured)
    assert found == {"amira": (True, True), "bilal": (False, False)}


def test_who_was_measured_outside_the_last_half_year_is_left_out_of_ontzorging(compare):
    measured = """
        inburgeraar_id | datum_meting | financieel
        amira          | 2024-08-01   | 4
        bilal          | 2025-02-02   | 4
    """
    assert compare("ontzorging", ontzorging=RIGHT, persoon=PEOPLE, zelfredzaamheid=measured) == {}


def test_ontzorging_counts_from_the_day_the_thirteen_months_are_over(compare):
    measured = "inburgeraar_id | datum_meting | financieel\namira | 2025-01-01 | 4"
    tables = {"ontzorging": RIGHT, "persoon": PEOPLE, "zelfredzaamheid": measured}
    assert compare("ontzorging", peildatum="2025-01-31", **tables) == {}
    assert set(compare("ontzorging", peildatum="2025-02-01", **tables)) == {"amira"}


def test_every_effect_has_its_rules_drawn_here():
    assert {*HELPED, "ontzorging"} == set(catalog().effects)
