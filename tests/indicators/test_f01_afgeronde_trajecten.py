"""F01: how many people in asylum finished their trajectory."""


def test_a_finished_trajectory_counts_on_its_day(count):
    cells = count("f01_afgeronde_trajecten", diploma="person_key | behaald\namira | 2026-03-31\nbilal | 2026-04-01")
    assert (cells["maand", "2026-03-31"].n, cells["maand", "2026-04-30"].n) == (1, 1)


def test_only_people_in_asylum_count(count):
    cells = count(
        "f01_afgeronde_trajecten",
        diploma="""
            person_key | doelgroep | behaald
            amira      | asiel     | 2026-03-31
            bilal      | gezin     | 2026-03-31
            chen       | overig    | 2026-03-31
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
