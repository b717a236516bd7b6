"""P03: how many people in asylum got a house here."""


def test_a_placement_counts_in_the_month_of_the_housing(count):
    cells = count(
        "p03_plaatsingen",
        begeleiding="""
            person_key | huisvesting
            amira      | 2026-03-31
            bilal      | 2026-04-01
        """,
    )
    assert (cells["maand", "2026-03-31"].n, cells["maand", "2026-04-30"].n) == (1, 1)


def test_who_came_with_a_plan_from_another_gemeente_was_not_placed_here(count):
    cells = count(
        "p03_plaatsingen",
        begeleiding="person_key | huisvesting | is_verhuisd_met_pip\namira | 2026-03-31 | true\nbilal | 2026-03-31 | false",
    )
    assert cells["maand", "2026-03-31"].n == 1


def test_whose_obligation_was_over_before_the_housing_does_not_count(count):
    cells = count(
        "p03_plaatsingen",
        begeleiding="""
            person_key | huisvesting | verantwoordelijk_tot
            amira      | 2026-03-31  | 2026-03-31
            bilal      | 2026-03-31  | 2026-04-01
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
