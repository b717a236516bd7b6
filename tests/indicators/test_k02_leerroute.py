"""K02: which leerroute people follow."""


def test_each_leerroute_is_a_share_of_everyone_with_a_pip(count):
    cells = count(
        "k02_leerroute",
        stand="""
            person_key | maandeinde | leerroute
            amira      | 2026-10-31 | b1
            bilal      | 2026-10-31 | onderwijs
            chen       | 2026-10-31 | b1
            dina       | 2026-10-31 | z
        """,
    )
    b1 = cells["maand", "2026-10-31", "leerroute=b1"]
    assert (b1.hits, b1.n) == (2, 4)


def test_who_has_no_pip_yet_stays_outside_the_hundred_percent(count):
    cells = count(
        "k02_leerroute",
        stand="""
            person_key | maandeinde | leerroute
            amira      | 2026-10-31 | b1
            bilal      | 2026-10-31 | geen
        """,
    )
    assert cells["maand", "2026-10-31", "leerroute=b1"].n == 1
    assert ("maand", "2026-10-31", "leerroute=geen") not in cells


def test_within_a_doelgroep_the_share_is_of_that_doelgroep(count):
    cells = count(
        "k02_leerroute",
        stand="""
            person_key | maandeinde | leerroute | doelgroep
            amira      | 2026-10-31 | b1        | asiel
            bilal      | 2026-10-31 | z         | asiel
            chen       | 2026-10-31 | b1        | gezin
        """,
    )
    z = cells["maand", "2026-10-31", "doelgroep=asiel", "leerroute=z"]
    assert (z.hits, z.n) == (1, 2)
