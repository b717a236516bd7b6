"""P04: from a referral to a mediator, by way of a place, to a place three and six months later."""

import pytest

REFERRED = """
    person_key | deelname_id | project         | aangemeld  | gestart
    amira      | d1          | Werkbemiddeling | 2024-03-10 | 2024-03-20
    bilal      | d2          | Werkbemiddeling | 2024-03-10 |
"""


def reached(steps, name):
    found, _ = steps["maand", "2025-03-31", name]
    return found.hits, found.n


def test_a_place_that_runs_on_reaches_every_step(funnel):
    steps = funnel(
        "p04_bemiddelingsketen",
        deelname=REFERRED,
        plek="""
            person_key | bemiddelaar | gestart    | geeindigd
            amira      | werkplein   | 2024-04-10 | 9999-12-31
        """,
    )
    assert [reached(steps, name) for name in ("begonnen", "geplaatst", "drie_maanden", "zes_maanden")] == [(1, 2)] * 4
    assert steps["maand", "2025-03-31", "geplaatst"][1] == {(14, 28): 1}


@pytest.mark.parametrize(("day", "hits"), [("2024-03-09", 0), ("2024-03-10", 1), ("2024-09-10", 1), ("2024-09-11", 0)])
def test_a_place_counts_from_the_day_of_referral_to_six_months_after_it(funnel, day, hits):
    steps = funnel(
        "p04_bemiddelingsketen",
        deelname=REFERRED,
        plek=f"""
            person_key | bemiddelaar | gestart | geeindigd
            amira      | werkplein   | {day}   | 9999-12-31
        """,
    )
    assert reached(steps, "geplaatst") == (hits, 2)


def test_another_place_of_a_mediator_on_the_day_is_staying_and_one_of_their_own_is_not(funnel):
    steps = funnel(
        "p04_bemiddelingsketen",
        deelname=REFERRED,
        plek="""
            person_key | bemiddelaar | gestart    | geeindigd
            amira      | werkplein   | 2024-04-10 | 2024-07-10
            amira      | welzijn     | 2024-07-10 | 2024-10-10
            amira      | eigen       | 2024-07-10 | 9999-12-31
        """,
    )
    assert reached(steps, "drie_maanden") == (1, 2)
    assert reached(steps, "zes_maanden") == (0, 2)


def test_only_the_first_referral_to_a_mediator_counts(funnel):
    steps = funnel(
        "p04_bemiddelingsketen",
        deelname="""
            person_key | deelname_id | project                       | aangemeld  | gestart
            amira      | d3          | Werkbemiddeling               | 2024-06-01 | 2024-06-10
            amira      | d2          | Bemiddeling vrijwilligerswerk | 2024-03-10 |
            amira      | d1          | Statusbouwers                 | 2024-01-01 | 2024-01-10
        """,
    )
    assert reached(steps, "begonnen") == (0, 1)
    assert ("maand", "2025-06-30", "begonnen") not in steps


def test_who_moved_within_the_year_is_left_out_and_nobody_counts_before_it_is_over(funnel):
    referred = """
        person_key | project         | aangemeld  | uitschrijving_brp
        amira      | Werkbemiddeling | 2024-03-10 | 2025-03-10
        bilal      | Werkbemiddeling | 2025-11-01 |
    """
    assert funnel("p04_bemiddelingsketen", deelname=referred) == {}
