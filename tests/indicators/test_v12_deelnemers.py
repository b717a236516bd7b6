"""V12: how many people begin the training about money."""


def test_people_count_in_the_month_that_they_begin(count):
    cells = count(
        "v12_deelnemers",
        deelname="""
            person_key | project                    | aangemeld  | gestart
            amira      | Financiële zelfredzaamheid | 2026-02-10 | 2026-03-10
            bilal      | Financiële zelfredzaamheid | 2026-02-10 |
            chen       | Statusbouwers              | 2026-02-10 | 2026-03-10
            dina       | Financiële zelfredzaamheid | 2026-10-20 | 2026-11-01
        """,
    )
    assert [key for key in cells if key[0] == "maand" and len(key) == 2] == [("maand", "2026-03-31")]
    assert cells["maand", "2026-03-31"].n == 1


def test_who_begins_twice_in_a_period_counts_once_in_it(count):
    cells = count(
        "v12_deelnemers",
        deelname="""
            person_key | project                    | gestart
            amira      | Financiële zelfredzaamheid | 2026-01-10
            amira      | Financiële zelfredzaamheid | 2026-03-10
        """,
    )
    assert cells["kwartaal", "2026-03-31"].n == 1
    assert cells["maand", "2026-01-31"].n == 1
