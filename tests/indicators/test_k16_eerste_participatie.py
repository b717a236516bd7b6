"""K16: how long it takes from registration to the first place; steps of twenty-eight days."""

PEOPLE = """
    person_key | inschrijving_brp | verantwoordelijk_van
    amira      | 2026-01-01       | 2026-01-01
    bilal      | 2026-01-01       | 2026-01-01
"""
MOVED = """
    person_key | inschrijving_brp | verantwoordelijk_van | verantwoordelijk_tot | einde_plicht | uitschrijving_brp | reden_einde
    bilal      | 2026-01-01       | 2026-01-01           | 2026-01-20           |              | 2026-01-20        |
    dina       | 2026-01-01       | 2026-01-01           | 2026-01-20           | 2026-06-01   | 2026-01-20        | Overig
"""


def test_a_first_place_on_day_twenty_eight_falls_in_the_first_step_and_a_day_later_in_the_second(follow):
    curves = follow(
        "k16_eerste_participatie",
        persoon=PEOPLE,
        plek="""
            person_key | soort      | gestart    | geeindigd
            amira      | vrijwillig | 2026-01-28 | 9999-12-31
            bilal      | betaald    | 2026-01-29 | 9999-12-31
        """,
    )
    assert [step.events.n for step in curves[""].steps] == [1, 1]


def test_who_already_had_a_place_takes_part_on_day_one_and_a_place_that_was_over_does_not_count(follow):
    curves = follow(
        "k16_eerste_participatie",
        persoon=PEOPLE,
        plek="""
            person_key | gestart    | geeindigd
            amira      | 2025-06-01 | 2026-01-02
            bilal      | 2025-06-01 | 2026-01-01
        """,
    )
    assert curves.step(0).events.n == 1
    assert curves[""].steps[-1].left.n == 1


def test_an_exemption_is_another_exit_and_moving_or_a_pause_is_no_longer_to_be_followed(follow):
    curves = follow("k16_eerste_participatie", persoon=MOVED)
    assert (curves.step(0).competing.n, curves.step(0).left.n) == (0, 2)
    curves = follow(
        "k16_eerste_participatie",
        persoon="""
            person_key | inschrijving_brp | verantwoordelijk_van | verantwoordelijk_tot | einde_plicht | reden_einde
            amira      | 2026-01-01       | 2026-01-01           | 2026-01-20           | 2026-01-20   | Volledige ontheffing
            chen       | 2026-01-01       | 2026-01-01           | 2026-01-20           | 2026-01-20   | Tijdelijke vrijstelling
        """,
    )
    assert (curves.step(0).competing.n, curves.step(0).left.n) == (1, 1)


def test_registrations_of_more_than_three_years_ago_and_people_with_a_plan_from_elsewhere_are_left_out(follow):
    curves = follow(
        "k16_eerste_participatie",
        peildatum="2026-10-31",
        persoon="""
            person_key | inschrijving_brp | verantwoordelijk_van | is_verhuisd_met_pip
            amira      | 2023-10-31       | 2023-10-31           | false
            bilal      | 2023-11-01       | 2023-11-01           | false
            chen       | 2025-01-01       | 2025-01-01           | true
        """,
    )
    assert curves[""].total.n == 1


def test_when_the_obligation_began_later_someone_is_followed_from_that_day(follow):
    curves = follow(
        "k16_eerste_participatie",
        persoon="""
            person_key | inschrijving_brp | verantwoordelijk_van
            amira      | 2026-01-01       | 2026-02-10
            bilal      | 2026-01-01       | 2026-02-10
        """,
        plek="""
            person_key | gestart    | geeindigd
            amira      | 2026-02-10 | 9999-12-31
            bilal      | 2026-02-09 | 9999-12-31
        """,
    )
    assert curves[""].total.n == 1
    assert (curves.step(28).joined.n, curves.step(28).events.n) == (1, 1)
