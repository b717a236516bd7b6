"""K26: who now follows another leerroute than in the first plan."""


def test_another_leerroute_than_the_first_counts_and_the_same_does_not(count):
    cells = count(
        "k26_route_gewijzigd",
        stand="""
            person_key | maandeinde | eerste_leerroute | leerroute
            amira      | 2026-10-31 | b1               | z
            bilal      | 2026-10-31 | b1               | b1
        """,
    )
    october = cells["maand", "2026-10-31"]
    assert (october.hits, october.n) == (1, 2)


def test_back_on_the_first_leerroute_is_not_changed(count):
    cells = count(
        "k26_route_gewijzigd",
        stand="""
            person_key | maandeinde | eerste_leerroute | leerroute
            amira      | 2026-09-30 | b1               | z
            amira      | 2026-10-31 | b1               | b1
        """,
    )
    assert cells["maand", "2026-09-30"].hits == 1
    assert cells["maand", "2026-10-31"].hits == 0


def test_the_first_and_the_present_leerroute_can_be_crossed(count):
    cells = count(
        "k26_route_gewijzigd",
        stand="""
            person_key | maandeinde | eerste_leerroute | leerroute
            amira      | 2026-09-30 | onderwijs        | b1
            bilal      | 2026-09-30 | onderwijs        | onderwijs
        """,
    )
    assert cells["kwartaal", "2026-09-30", "eerste_leerroute=onderwijs", "leerroute=b1"].n == 1


def test_who_has_no_pip_yet_is_left_out(count):
    cells = count(
        "k26_route_gewijzigd",
        stand="""
            person_key | maandeinde | leerroute
            amira      | 2026-10-31 | geen
        """,
    )
    assert list(cells) == []
