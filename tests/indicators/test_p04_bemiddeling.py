"""P04: who is still on the place that a mediator found, six months later."""

PEOPLE = """
    person_key
    amira
    bilal
"""


def test_a_place_must_still_run_on_the_day_six_months_later(count):
    cells = count(
        "p04_bemiddeling",
        persoon=PEOPLE,
        plek="""
            person_key | bemiddelaar | gestart    | geeindigd
            amira      | werkplein   | 2025-09-10 | 2026-03-11
            bilal      | werkplein   | 2025-09-10 | 2026-03-10
        """,
    )
    march = cells["maand", "2026-03-31", "bemiddelaar=werkplein"]
    assert (march.hits, march.n) == (1, 2)


def test_a_place_found_on_own_initiative_is_left_out(count):
    cells = count(
        "p04_bemiddeling",
        persoon=PEOPLE,
        plek="""
            person_key | bemiddelaar | gestart    | geeindigd
            amira      | eigen       | 2025-09-10 | 9999-12-31
        """,
    )
    assert list(cells) == []


def test_another_place_after_it_does_not_make_up_for_a_place_that_ended(count):
    cells = count(
        "p04_bemiddeling",
        persoon=PEOPLE,
        plek="""
            person_key | bemiddelaar | gestart    | geeindigd
            amira      | werkplein   | 2025-09-10 | 2025-12-01
            amira      | eigen       | 2025-12-02 | 9999-12-31
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (0, 1)


def test_who_started_less_than_six_months_ago_or_moved_within_them_does_not_count(count):
    cells = count(
        "p04_bemiddeling",
        peildatum="2026-03-31",
        persoon="""
            person_key | uitschrijving_brp
            amira      |
            bilal      |
            chen       | 2026-03-30
            dina       | 2026-03-31
        """,
        plek="""
            person_key | bemiddelaar | gestart    | geeindigd
            amira      | werkplein   | 2025-09-30 | 9999-12-31
            bilal      | werkplein   | 2025-10-01 | 9999-12-31
            chen       | werkplein   | 2025-09-30 | 2026-03-30
            dina       | werkplein   | 2025-09-29 | 2026-03-31
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (2, 2)


def test_a_place_outside_the_time_that_the_gemeente_was_responsible_does_not_count(count):
    cells = count(
        "p04_bemiddeling",
        persoon="""
            person_key | verantwoordelijk_van | verantwoordelijk_tot
            amira      | 2025-09-10           | 2026-01-01
        """,
        plek="""
            person_key | bemiddelaar | gestart    | geeindigd
            amira      | werkplein   | 2025-09-09 | 9999-12-31
            amira      | werkplein   | 2026-01-01 | 9999-12-31
        """,
    )
    assert list(cells) == []
