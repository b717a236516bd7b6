"""K13: how much more often inburgeraars have bijstand than other inhabitants."""

TOWN = """
    maand      | inwoners_18_aow | personen_bijstand
    2026-10-01 | 10000           | 500
"""


def test_people_with_bijstand_on_the_last_day_are_the_numerator(count):
    cells = count(
        "k13_vertegenwoordiging",
        stand="""
            person_key | maandeinde
            amira      | 2026-10-31
            bilal      | 2026-10-31
        """,
        uitkering="""
            person_key | gestart    | geeindigd
            amira      | 2025-01-01 | 9999-12-31
            bilal      | 2025-01-01 | 2026-10-31
        """,
        kerncijfers=TOWN,
    )
    assert (cells["maand", "2026-10-31"].hits, cells["maand", "2026-10-31"].n) == (1, 2)


def test_a_month_without_figures_of_the_whole_town_is_absent(count):
    cells = count(
        "k13_vertegenwoordiging",
        stand="""
            person_key | maandeinde
            amira      | 2026-09-30
            amira      | 2026-10-31
        """,
        kerncijfers=TOWN,
    )
    assert {key[1] for key in cells} == {"2026-10-31"}
