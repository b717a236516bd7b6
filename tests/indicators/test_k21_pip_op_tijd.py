"""K21: who gets the plan on time; the deadline itself is in the mart pip_termijn."""


def test_a_plan_on_the_last_day_of_ten_weeks_is_on_time_and_a_day_later_is_late(count):
    cells = count(
        "k21_pip_op_tijd",
        pip_termijn="""
            person_key | deadline   | dagtekening
            amira      | 2026-03-20 | 2026-03-20
            bilal      | 2026-03-20 | 2026-03-21
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 2)


def test_no_plan_yet_is_late(count):
    cells = count(
        "k21_pip_op_tijd",
        pip_termijn="""
            person_key | deadline   | dagtekening
            amira      | 2026-03-20 |
        """,
    )
    assert cells["maand", "2026-03-31"].hits == 0


def test_a_plan_counts_in_the_month_in_which_the_ten_weeks_end(count):
    cells = count(
        "k21_pip_op_tijd",
        pip_termijn="""
            person_key | deadline   | dagtekening
            amira      | 2026-04-01 | 2026-02-10
        """,
    )
    assert ("maand", "2026-02-28") not in cells
    assert cells["maand", "2026-04-30"].hits == 1


def test_who_still_has_time_does_not_count(count):
    cells = count(
        "k21_pip_op_tijd",
        peildatum="2026-03-31",
        pip_termijn="""
            person_key | deadline   | dagtekening
            amira      | 2026-03-31 | 2026-03-01
            bilal      | 2026-04-01 | 2026-03-01
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
    assert ("maand", "2026-04-30") not in cells
