"""K12: who has a paid job two years after registration."""

PEOPLE = """
    person_key | inschrijving_brp | uitschrijving_brp
    amira      | 2024-03-15       |
"""


def test_a_job_counts_from_more_than_eight_hours_a_week(count):
    cells = count(
        "k12_betaald_werk",
        persoon="""
            person_key | inschrijving_brp
            amira      | 2024-03-15
            bilal      | 2024-03-15
        """,
        plek="""
            person_key | uren | gestart    | geeindigd
            amira      | 8    | 2025-01-01 | 9999-12-31
            bilal      | 8.5  | 2025-01-01 | 9999-12-31
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 2)


def test_the_job_must_be_there_on_the_day_itself(count):
    cells = count(
        "k12_betaald_werk",
        persoon=PEOPLE,
        plek="""
            person_key | gestart    | geeindigd
            amira      | 2024-06-01 | 2026-03-15
            amira      | 2026-03-16 | 9999-12-31
        """,
    )
    assert cells["maand", "2026-03-31"].hits == 0


def test_a_job_that_starts_on_the_day_itself_counts(count):
    cells = count(
        "k12_betaald_werk",
        persoon=PEOPLE,
        plek="""
            person_key | gestart    | geeindigd
            amira      | 2026-03-15 | 9999-12-31
        """,
    )
    assert cells["maand", "2026-03-31"].hits == 1


def test_volunteering_is_not_a_paid_job(count):
    cells = count(
        "k12_betaald_werk",
        persoon=PEOPLE,
        plek="""
            person_key | soort      | gestart    | geeindigd
            amira      | vrijwillig | 2025-01-01 | 9999-12-31
        """,
    )
    assert cells["maand", "2026-03-31"].hits == 0


def test_who_moved_away_within_two_years_is_left_out(count):
    cells = count(
        "k12_betaald_werk",
        persoon="""
            person_key | inschrijving_brp | uitschrijving_brp
            amira      | 2024-03-15       | 2026-03-15
            bilal      | 2024-03-15       | 2026-03-16
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1


def test_the_two_years_must_have_passed_by_the_peildatum(count):
    cells = count(
        "k12_betaald_werk",
        peildatum="2026-03-31",
        persoon="""
            person_key | inschrijving_brp
            amira      | 2024-03-31
            bilal      | 2024-04-01
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
    assert ("maand", "2026-04-30") not in cells
