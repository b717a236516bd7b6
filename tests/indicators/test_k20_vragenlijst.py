"""K20: who starts the questionnaire within two weeks after the welcome talk."""


def test_a_start_on_the_fourteenth_day_is_on_time_and_a_day_later_is_late(count):
    cells = count(
        "k20_vragenlijst",
        intake="""
            person_key | welkomst   | vragenlijst
            amira      | 2026-03-02 | 2026-03-16
            bilal      | 2026-03-02 | 2026-03-17
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 2)


def test_without_a_questionnaire_it_is_late_and_without_a_talk_nobody_counts(count):
    cells = count(
        "k20_vragenlijst",
        intake="""
            person_key | welkomst   | vragenlijst
            amira      | 2026-03-02 |
            bilal      |            | 2026-03-17
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (0, 1)


def test_the_two_weeks_must_have_passed_by_the_peildatum(count):
    cells = count(
        "k20_vragenlijst",
        peildatum="2026-03-31",
        intake="""
            person_key | welkomst   | vragenlijst
            amira      | 2026-03-17 | 2026-03-20
            bilal      | 2026-03-18 | 2026-03-20
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1


def test_who_left_within_the_two_weeks_is_left_out(count):
    cells = count(
        "k20_vragenlijst",
        intake="""
            person_key | welkomst   | verantwoordelijk_tot
            amira      | 2026-03-02 | 2026-03-16
            bilal      | 2026-03-02 | 2026-03-17
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
