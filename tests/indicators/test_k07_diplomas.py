"""K07: how many people got their diploma or certificate."""


def test_a_diploma_counts_in_the_month_of_its_day(count):
    cells = count(
        "k07_diplomas",
        diploma="""
            person_key | wijze | behaald
            amira      | b1    | 2026-03-31
            bilal      | b1    | 2026-04-01
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1
    assert cells["maand", "2026-04-30"].n == 1


def test_diplomas_and_certificates_are_told_apart_and_add_up(count):
    cells = count(
        "k07_diplomas",
        diploma="""
            person_key | wijze     | leerroute | behaald
            amira      | b1        | b1        | 2025-02-03
            bilal      | a2        | b1        | 2025-05-06
            chen       | onderwijs | onderwijs | 2025-07-08
            dina       | z         | z         | 2025-09-10
        """,
    )
    assert cells["jaar", "2025-12-31"].n == 4
    assert [cells["jaar", "2025-12-31", f"wijze={way}"].n for way in ("b1", "a2", "onderwijs", "z")] == [1, 1, 1, 1]


def test_who_began_in_the_onderwijsroute_may_end_with_a_diploma_b1(count):
    cells = count(
        "k07_diplomas",
        diploma="""
            person_key | wijze | leerroute | behaald
            amira      | b1    | onderwijs | 2025-02-03
        """,
    )
    assert cells["jaar", "2025-12-31", "leerroute=onderwijs", "wijze=b1"].n == 1
