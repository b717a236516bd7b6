"""K05: who has an internship."""

STAND = """
    person_key | maandeinde
    amira      | 2026-03-31
    bilal      | 2026-03-31
"""


def test_only_stage_counts_among_everyone_with_a_pip(count):
    cells = count(
        "k05_stages",
        stand=STAND,
        plek="""
            person_key | soort    | gestart    | geeindigd
            amira      | stage    | 2026-01-05 | 9999-12-31
            bilal      | ervaring | 2026-01-05 | 9999-12-31
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 2)


def test_a_place_counts_in_every_month_of_which_it_has_a_day(count):
    cells = count(
        "k05_stages",
        stand="""
            person_key | maandeinde
            amira      | 2026-03-31
            bilal      | 2026-03-31
            chen       | 2026-03-31
            dina       | 2026-03-31
        """,
        plek="""
            person_key | soort    | gestart    | geeindigd
            amira      | stage    | 2026-03-31 | 9999-12-31
            bilal      | stage    | 2026-01-01 | 2026-03-02
            chen       | stage    | 2026-01-01 | 2026-03-01
            dina       | stage    | 2026-04-01 | 9999-12-31
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (2, 4)


def test_who_has_no_pip_yet_is_left_out(count):
    cells = count(
        "k05_stages",
        stand="""
            person_key | maandeinde | leerroute
            amira      | 2026-03-31 | geen
        """,
    )
    assert list(cells) == []
