"""K13: who lives on algemene bijstand at the end of the month."""


def test_bijstand_counts_from_its_first_day_and_no_longer_on_the_day_it_ends(count):
    cells = count(
        "k13_uitkering",
        stand="""
            person_key | maandeinde
            amira      | 2026-03-31
            bilal      | 2026-03-31
            chen       | 2026-03-31
            dina       | 2026-03-31
        """,
        uitkering="""
            person_key | gestart    | geeindigd
            amira      | 2026-03-31 | 9999-12-31
            bilal      | 2025-01-01 | 2026-04-01
            chen       | 2025-01-01 | 2026-03-31
            dina       | 2026-04-01 | 9999-12-31
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (2, 4)


def test_who_has_no_pip_yet_counts_too(count):
    cells = count(
        "k13_uitkering",
        stand="""
            person_key | maandeinde | leerroute
            amira      | 2026-03-31 | geen
        """,
        uitkering="""
            person_key | gestart    | geeindigd
            amira      | 2026-01-01 | 9999-12-31
        """,
    )
    assert cells["maand", "2026-03-31", "leerroute=geen"].hits == 1


def test_who_comes_back_counts_again_and_once(count):
    cells = count(
        "k13_uitkering",
        stand="""
            person_key | maandeinde
            amira      | 2026-02-28
            amira      | 2026-03-31
        """,
        uitkering="""
            person_key | gestart    | geeindigd
            amira      | 2025-01-01 | 2026-01-15
            amira      | 2026-03-10 | 9999-12-31
        """,
    )
    assert (cells["maand", "2026-02-28"].hits, cells["maand", "2026-03-31"].hits) == (0, 1)
    assert cells["kwartaal", "2026-03-31"].n == 1
