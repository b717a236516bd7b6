"""K24: whose ontzorging is assessed within five months after the plan."""


def test_on_the_last_day_of_five_months_is_on_time_and_a_day_later_is_late(count):
    cells = count(
        "k24_beoordeling_ontzorging",
        ontzorging="""
            person_key | dagtekening | gestart    | beoordeeld | recht_tot
            amira      | 2025-10-10  | 2025-09-01 | 2026-03-10 | 9999-12-31
            bilal      | 2025-10-10  | 2025-09-01 | 2026-03-11 | 9999-12-31
            chen       | 2025-10-10  | 2025-09-01 |            | 9999-12-31
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 3)


def test_a_month_that_is_shorter_ends_on_its_last_day(count):
    cells = count(
        "k24_beoordeling_ontzorging",
        ontzorging="""
            person_key | dagtekening | gestart    | beoordeeld | recht_tot
            amira      | 2025-09-30  | 2025-09-01 | 2026-02-28 | 9999-12-31
        """,
    )
    assert cells["maand", "2026-02-28"].hits == 1


def test_who_is_not_helped_by_then_has_nothing_to_assess(count):
    cells = count(
        "k24_beoordeling_ontzorging",
        ontzorging="""
            person_key | dagtekening | gestart    | recht_tot
            amira      | 2025-10-10  |            | 9999-12-31
            bilal      | 2025-10-10  | 2026-03-11 | 9999-12-31
            chen       |             | 2025-09-01 | 9999-12-31
            dina       | 2025-10-10  | 2026-03-10 | 9999-12-31
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1


def test_who_has_no_right_any_more_or_came_with_a_plan_of_elsewhere_is_left_out(count):
    cells = count(
        "k24_beoordeling_ontzorging",
        ontzorging="""
            person_key | dagtekening | gestart    | recht_tot  | is_verhuisd_met_pip
            amira      | 2025-10-10  | 2025-09-01 | 2026-03-10 | false
            bilal      | 2025-10-10  | 2025-09-01 | 2026-03-11 | false
            chen       | 2025-10-10  | 2025-09-01 | 9999-12-31 | true
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
