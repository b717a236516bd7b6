"""V10: who signs the participatieverklaring within two years."""


def test_the_last_day_of_two_years_is_within_and_a_day_later_is_not(count):
    cells = count(
        "v10_pvt",
        voortgang="""
            person_key | start_termijn | pvt_ondertekend
            amira      | 2024-03-10    | 2026-03-10
            bilal      | 2024-03-10    | 2026-03-11
            chen       | 2024-03-10    |
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 3)


def test_every_leerroute_has_a_participatieverklaring(count):
    cells = count(
        "v10_pvt",
        voortgang="""
            person_key | start_termijn | leerroute | pvt_ondertekend
            amira      | 2024-03-10    | onderwijs | 2024-09-01
            bilal      | 2024-03-10    | z         | 2024-09-01
        """,
    )
    assert cells["maand", "2026-03-31", "leerroute=onderwijs"].hits == 1
    assert cells["maand", "2026-03-31"].hits == 2


def test_who_left_or_was_exempted_is_left_out_and_who_met_the_obligation_stays(count):
    cells = count(
        "v10_pvt",
        voortgang="""
            person_key | start_termijn | verantwoordelijk_tot | uitkomst | pvt_ondertekend
            amira      | 2024-03-10    | 2025-01-01           | lopend   | 2024-12-01
            bilal      | 2024-03-10    | 2025-01-01           | anders   | 2024-12-01
            chen       | 2024-03-10    | 2025-01-01           | voldaan  | 2024-12-01
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 1)
