"""K01: how many people are busy with their inburgering here."""


def test_everyone_with_an_open_obligation_on_the_last_day_of_the_month_counts(count):
    cells = count(
        "k01_inburgeraars",
        stand="""
            person_key | maandeinde
            amira      | 2026-09-30
            bilal      | 2026-09-30
            amira      | 2026-10-31
        """,
    )
    assert cells["maand", "2026-09-30"].n == 2
    assert cells["maand", "2026-10-31"].n == 1


def test_a_quarter_and_a_year_show_their_last_day_and_not_a_sum_of_months(count):
    cells = count(
        "k01_inburgeraars",
        stand="""
            person_key | maandeinde
            amira      | 2025-11-30
            bilal      | 2025-11-30
            amira      | 2025-12-31
        """,
    )
    assert cells["kwartaal", "2025-12-31"].n == 1
    assert cells["jaar", "2025-12-31"].n == 1


def test_statushouders_and_gezinsmigranten_are_told_apart(count):
    cells = count(
        "k01_inburgeraars",
        stand="""
            person_key | maandeinde | doelgroep
            amira      | 2026-10-31 | asiel
            bilal      | 2026-10-31 | asiel
            chen       | 2026-10-31 | gezin
        """,
    )
    assert cells["maand", "2026-10-31", "doelgroep=asiel"].n == 2
    assert cells["maand", "2026-10-31", "doelgroep=gezin"].n == 1


def test_who_has_no_pip_yet_counts_under_nog_geen_pip(count):
    cells = count(
        "k01_inburgeraars",
        stand="""
            person_key | maandeinde | leerroute
            amira      | 2026-10-31 | geen
        """,
    )
    assert cells["maand", "2026-10-31", "leerroute=geen"].n == 1
