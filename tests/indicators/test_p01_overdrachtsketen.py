"""P01: the steps from the link with the municipality to the first lesson, each within six months."""

INTAKE = """
    person_key | koppeling  | welkomst
    amira      | 2024-03-01 | 2024-03-15
    bilal      | 2024-03-01 | 2024-09-02
"""
PEOPLE = """
    person_key | huisvesting
    amira      | 2024-05-01
    bilal      |
"""


def test_a_step_within_six_months_is_reached_and_a_later_one_is_not(funnel):
    steps = funnel("p01_overdrachtsketen", intake=INTAKE, persoon=PEOPLE)
    reached, waits = steps["maand", "2024-09-30", "welkomst"]
    assert (reached.hits, reached.n) == (1, 2)
    assert waits == {(14, 21): 1}


def test_days_count_from_the_step_before(funnel):
    steps = funnel("p01_overdrachtsketen", intake=INTAKE, persoon=PEOPLE)
    assert steps["maand", "2024-09-30", "gehuisvest"][1] == {(42, 56): 1}


def test_a_step_before_the_step_before_took_no_days(funnel):
    steps = funnel(
        "p01_overdrachtsketen",
        intake=INTAKE,
        persoon=PEOPLE,
        overdracht="""
            person_key | ontvangen
            amira      | 2024-04-02
        """,
    )
    assert steps["maand", "2024-09-30", "dossier"][1] == {(0, 7): 1}


def test_nobody_counts_before_six_months_have_passed(funnel):
    assert funnel("p01_overdrachtsketen", peildatum="2024-08-31", intake=INTAKE, persoon=PEOPLE) == {}
