"""V09: who finishes the MAP within two years."""


def test_the_last_day_of_two_years_is_within_and_a_day_later_is_not(count):
    cells = count(
        "v09_map",
        voortgang="""
            person_key | start_termijn | map_afgerond
            amira      | 2024-03-10    | 2026-03-10
            bilal      | 2024-03-10    | 2026-03-11
            chen       | 2024-03-10    |
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 3)


def test_who_began_in_the_onderwijsroute_is_left_out(count):
    cells = count(
        "v09_map",
        voortgang="""
            person_key | start_termijn | leerroute
            amira      | 2024-03-10    | onderwijs
            bilal      | 2024-03-10    | z
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1


def test_only_people_who_could_be_followed_for_two_full_years_count(count):
    cells = count(
        "v09_map",
        peildatum="2026-03-31",
        voortgang="""
            person_key | start_termijn | map_afgerond
            amira      | 2024-03-31    | 2025-01-01
            bilal      | 2024-04-01    | 2025-01-01
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1


def test_who_left_or_was_exempted_is_left_out_and_who_met_the_obligation_stays(count):
    cells = count(
        "v09_map",
        voortgang="""
            person_key | start_termijn | verantwoordelijk_tot | uitkomst | map_afgerond
            amira      | 2024-03-10    | 2025-01-01           | lopend   | 2024-12-01
            bilal      | 2024-03-10    | 2025-01-01           | anders   | 2024-12-01
            chen       | 2024-03-10    | 2025-01-01           | voldaan  | 2024-12-01
            dina       | 2024-03-10    | 2026-03-11           | lopend   |
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 2)
