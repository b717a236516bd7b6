"""K08: who makes it within the three years of the law."""


def test_voldaan_on_the_last_day_of_three_years_is_within_and_a_day_later_is_not(count):
    cells = count(
        "k08_binnen_drie_jaar",
        termijn="""
            person_key | start_termijn | uittrede   | uitkomst
            amira      | 2022-06-10    | 2025-06-10 | voldaan
            bilal      | 2022-06-10    | 2025-06-11 | voldaan
        """,
    )
    june = cells["maand", "2025-06-30"]
    assert (june.hits, june.n) == (1, 2)


def test_only_people_who_could_be_followed_for_three_full_years_count(count):
    cells = count(
        "k08_binnen_drie_jaar",
        peildatum="2026-10-31",
        termijn="""
            person_key | start_termijn | uittrede   | uitkomst
            amira      | 2023-10-31    | 2026-10-31 | lopend
            bilal      | 2023-11-01    | 2026-01-15 | voldaan
        """,
    )
    october = cells["maand", "2026-10-31"]
    assert (october.hits, october.n) == (0, 1)


def test_who_moved_away_busy_is_left_out_and_who_moved_after_the_diploma_counts(count):
    cells = count(
        "k08_binnen_drie_jaar",
        termijn="""
            person_key | start_termijn | uittrede   | uitschrijving_brp | uitkomst
            amira      | 2022-06-10    | 2024-01-01 | 2024-01-01        | lopend
            bilal      | 2022-06-10    | 2024-01-01 | 2024-02-01        | voldaan
        """,
    )
    june = cells["maand", "2025-06-30"]
    assert (june.hits, june.n) == (1, 1)


def test_who_moved_after_the_three_years_counts_as_not_in_time(count):
    cells = count(
        "k08_binnen_drie_jaar",
        termijn="""
            person_key | start_termijn | uittrede   | uitschrijving_brp | uitkomst
            amira      | 2022-06-10    | 2025-06-11 | 2025-06-11        | lopend
        """,
    )
    june = cells["maand", "2025-06-30"]
    assert (june.hits, june.n) == (0, 1)


def test_an_exemption_within_three_years_counts_as_not_voldaan(count):
    cells = count(
        "k08_binnen_drie_jaar",
        termijn="""
            person_key | start_termijn | uittrede   | uitkomst
            amira      | 2022-06-10    | 2024-01-01 | anders
        """,
    )
    june = cells["maand", "2025-06-30"]
    assert (june.hits, june.n) == (0, 1)


def test_who_came_with_a_pip_of_elsewhere_is_left_out(count):
    cells = count(
        "k08_binnen_drie_jaar",
        termijn="""
            person_key | start_termijn | uittrede   | uitkomst | is_verhuisd_met_pip
            amira      | 2022-06-10    | 2025-01-01 | voldaan  | true
        """,
    )
    assert list(cells) == []
