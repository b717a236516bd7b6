"""V04: how long people wait after their plan for the first lesson; steps of fourteen days from the dagtekening."""

TERM = """
    person_key | start_termijn | uittrede
    amira      | 2026-01-02    | 2026-10-31
"""


def test_a_first_lesson_on_day_fourteen_falls_in_the_first_step_and_on_day_fifteen_in_the_second(follow):
    curves = follow(
        "v04_wachttijd_les",
        termijn="""
            person_key | start_termijn | uittrede
            amira      | 2026-01-02    | 2026-10-31
            bilal      | 2026-01-02    | 2026-10-31
        """,
        traject="""
            person_key | gestart
            amira      | 2026-01-15
            bilal      | 2026-01-16
        """,
    )
    assert [step.events.n for step in curves[""].steps] == [1, 1]


def test_who_still_waits_counts_up_to_the_peildatum(follow):
    curves = follow("v04_wachttijd_les", termijn=TERM, peildatum="2026-10-31")
    assert curves[""].steps[-1].left.n == 1
    assert sum(step.events.n for step in curves[""].steps) == 0


def test_who_is_exempted_before_the_first_lesson_leaves_by_another_exit(follow):
    curves = follow(
        "v04_wachttijd_les",
        termijn="""
            person_key | start_termijn | uittrede   | uitkomst
            amira      | 2026-01-02    | 2026-01-20 | anders
            bilal      | 2026-01-02    | 2026-01-20 | lopend
        """,
    )
    assert curves.step(14).competing.n == 1
    assert curves.step(14).left.n == 1


def test_who_has_no_offer_stands_under_nog_geen_taalschool(follow):
    curves = follow("v04_wachttijd_les", termijn=TERM)
    assert curves["aanbieder=geen"].total.n == 1


def test_the_school_is_that_of_the_first_lesson_and_not_of_an_offer_without_a_lesson(follow):
    curves = follow(
        "v04_wachttijd_les",
        termijn=TERM,
        traject="""
            person_key | aanbieder | aangeboden | gestart
            amira      | linde     | 2026-01-10 |
            amira      | beuk      | 2026-02-10 | 2026-03-01
        """,
    )
    assert curves["aanbieder=beuk"].total.n == 1
    assert "aanbieder=linde" not in curves


def test_only_asielstatushouders_count_because_only_they_get_an_offer(follow):
    curves = follow(
        "v04_wachttijd_les",
        termijn="""
            person_key | start_termijn | uittrede   | doelgroep
            amira      | 2026-01-02    | 2026-10-31 | gezin
        """,
    )
    assert "" not in curves


def test_plans_of_more_than_two_years_ago_are_left_out(follow):
    curves = follow(
        "v04_wachttijd_les",
        peildatum="2026-10-31",
        termijn="""
            person_key | start_termijn | uittrede
            amira      | 2024-10-31    | 2026-10-31
            bilal      | 2024-11-01    | 2026-10-31
        """,
    )
    assert curves[""].total.n == 1


def test_with_two_trajecten_the_first_lesson_ends_the_wait(follow):
    curves = follow(
        "v04_wachttijd_les",
        termijn=TERM,
        traject="""
            person_key | gestart
            amira      | 2026-03-01
            amira      | 2026-01-10
        """,
    )
    assert [step.events.n for step in curves[""].steps] == [1]


def test_without_a_lesson_the_school_is_that_of_the_first_offer(follow):
    curves = follow(
        "v04_wachttijd_les",
        termijn=TERM,
        traject="""
            person_key | aanbieder | aangeboden
            amira      | beuk      | 2026-02-10
            amira      | linde     | 2026-01-10
        """,
    )
    assert curves["aanbieder=linde"].total.n == 1


def test_a_first_lesson_on_the_last_day_that_we_follow_someone_counts(follow):
    curves = follow(
        "v04_wachttijd_les",
        termijn="""
            person_key | start_termijn | uittrede
            amira      | 2026-01-02    | 2026-01-20
            bilal      | 2026-01-02    | 2026-01-19
        """,
        traject="""
            person_key | gestart
            amira      | 2026-01-20
            bilal      | 2026-01-20
        """,
    )
    assert curves.step(14).events.n == 1
    assert curves.step(14).left.n == 1


def test_lessons_from_the_day_after_the_plan_count_and_earlier_lessons_are_left_out(follow):
    curves = follow(
        "v04_wachttijd_les",
        termijn="""
            person_key | start_termijn | uittrede
            amira      | 2026-01-02    | 2026-10-31
            bilal      | 2026-01-02    | 2026-10-31
        """,
        traject="""
            person_key | gestart
            amira      | 2026-01-02
            bilal      | 2026-01-01
        """,
    )
    assert curves[""].total.n == 1
    assert curves.step(0).events.n == 1


def test_who_left_on_the_first_day_of_the_termijn_was_followed_for_a_day(follow):
    curves = follow(
        "v04_wachttijd_les",
        termijn="""
            person_key | start_termijn | uittrede
            amira      | 2026-01-02    | 2026-01-02
            bilal      | 2026-01-02    | 2026-01-01
        """,
    )
    assert curves[""].total.n == 1
