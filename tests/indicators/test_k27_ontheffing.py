"""K27: how many people got a full ontheffing."""


def test_an_ontheffing_counts_in_the_month_of_its_day(count):
    cells = count(
        "k27_ontheffing",
        ontheffing="""
            person_key | verleend
            amira      | 2026-03-31
            bilal      | 2026-04-01
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
    assert cells["maand", "2026-04-30"].n == 1


def test_in_a_year_all_of_its_months_count(count):
    cells = count(
        "k27_ontheffing",
        ontheffing="""
            person_key | leerroute | verleend
            amira      | z         | 2025-01-01
            bilal      | geen      | 2025-12-31
            chen       | z         | 2026-01-01
        """,
    )
    assert cells["jaar", "2025-12-31"].n == 2
    assert cells["jaar", "2025-12-31", "leerroute=geen"].n == 1
