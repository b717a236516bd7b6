"""C03: who finished the lessons in the reception centre, of those who took part."""

HOUSED = """
    person_key | huisvesting | is_begonnen | is_voldaan
    amira      | 2025-03-31  | true        | true
    bilal      | 2025-03-31  | true        | false
    chen       | 2025-03-31  | false       | false
"""


def test_only_who_took_part_is_in_the_denominator(count):
    cells = count("c03_voorinburgering_voldaan", voorinburgering=HOUSED)
    assert (cells["jaar", "2025-12-31"].hits, cells["jaar", "2025-12-31"].n) == (1, 2)


def test_who_did_not_take_part_cannot_have_finished(count):
    cells = count(
        "c03_voorinburgering_voldaan",
        voorinburgering="person_key | huisvesting | is_begonnen | is_voldaan\namira | 2025-03-31 | false | true",
    )
    assert list(cells) == []
