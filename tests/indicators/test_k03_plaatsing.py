"""K03: who works, volunteers or is a trainee."""

STAND = """
    person_key | maandeinde
    amira      | 2026-03-31
    bilal      | 2026-03-31
"""


def test_with_two_kinds_of_places_a_person_counts_in_both_and_once_in_the_total(count):
    cells = count(
        "k03_plaatsing",
        stand=STAND,
        plek="""
            person_key | soort      | gestart    | geeindigd
            amira      | betaald    | 2026-01-05 | 9999-12-31
            amira      | vrijwillig | 2026-02-01 | 9999-12-31
        """,
    )
    total = cells["maand", "2026-03-31"]
    assert (total.hits, total.n) == (1, 2)
    assert cells["maand", "2026-03-31", "soort=betaald"].hits == 1
    assert cells["maand", "2026-03-31", "soort=vrijwillig"].hits == 1


def test_every_kind_is_a_share_of_everyone_with_a_pip(count):
    cells = count("k03_plaatsing", stand=STAND)
    stage = cells["maand", "2026-03-31", "soort=stage"]
    assert (stage.hits, stage.n) == (0, 2)


def test_a_place_counts_in_every_month_of_which_it_has_a_day(count):
    cells = count(
        "k03_plaatsing",
        stand=STAND,
        plek="""
            person_key | soort   | gestart    | geeindigd
            amira      | stage   | 2026-03-31 | 9999-12-31
            amira      | betaald | 2026-01-01 | 2026-03-02
            bilal      | ervaring | 2026-01-01 | 2026-03-01
        """,
    )
    assert cells["maand", "2026-03-31", "soort=stage"].hits == 1
    assert cells["maand", "2026-03-31", "soort=betaald"].hits == 1
    assert cells["maand", "2026-03-31", "soort=ervaring"].hits == 0


def test_who_has_no_pip_yet_is_left_out(count):
    cells = count(
        "k03_plaatsing",
        stand="""
            person_key | maandeinde | leerroute
            amira      | 2026-03-31 | geen
        """,
    )
    assert list(cells) == []
