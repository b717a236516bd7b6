"""K06: how long it takes until someone meets the obligation; steps of three months from the start of the termijn."""


def test_months_are_counted_from_the_start_of_the_termijn_to_the_day_of_voldaan(follow):
    curves = follow(
        "k06_duur_tot_voldaan",
        termijn="""
            person_key | start_termijn | intrede    | uittrede   | uitkomst
            amira      | 2024-01-01    | 2024-01-01 | 2024-11-30 | voldaan
        """,
    )
    assert [step.events.n for step in curves[""].steps] == [0, 0, 0, 1]
    assert curves.step(9).at_risk.n == 1


def test_an_exemption_is_another_exit_and_not_a_diploma(follow):
    curves = follow(
        "k06_duur_tot_voldaan",
        termijn="""
            person_key | start_termijn | intrede    | uittrede   | uitkomst
            amira      | 2024-01-01    | 2024-01-01 | 2024-02-15 | anders
        """,
    )
    assert curves.step(0).competing.n == 1
    assert curves.step(0).events.n == 0


def test_who_is_still_busy_counts_as_long_as_we_follow_them(follow):
    curves = follow(
        "k06_duur_tot_voldaan",
        termijn="""
            person_key | start_termijn | intrede    | uittrede   | uitkomst
            amira      | 2024-01-01    | 2024-01-01 | 2024-05-15 | lopend
        """,
    )
    assert curves.step(3).left.n == 1
    assert [step.start for step in curves[""].steps] == [0, 3]


def test_who_came_with_a_pip_of_elsewhere_counts_from_the_move(follow):
    curves = follow(
        "k06_duur_tot_voldaan",
        termijn="""
            person_key | start_termijn | intrede    | uittrede   | uitkomst
            amira      | 2024-01-01    | 2024-05-15 | 2024-11-30 | voldaan
        """,
    )
    assert [step.start for step in curves[""].steps] == [3, 6, 9]
    assert curves.step(3).joined.n == 1
    assert curves[""].total.n == 1


def test_a_diploma_from_before_the_move_is_left_out(follow):
    curves = follow(
        "k06_duur_tot_voldaan",
        termijn="""
            person_key | start_termijn | intrede    | uittrede   | uitkomst
            amira      | 2024-01-01    | 2024-11-30 | 2024-11-30 | voldaan
        """,
    )
    assert "" not in curves
