"""C03: who began lessons in the reception centre, of those who came from there."""

HOUSED = """
    person_key | huisvesting | is_begonnen | is_voldaan
    amira      | 2025-03-31  | true        | true
    bilal      | 2025-03-31  | true        | false
    chen       | 2025-03-31  | false       | false
"""


def test_who_began_takes_part_also_without_finishing(count):
    cells = count("c03_voorinburgering_deelname", voorinburgering=HOUSED)
    assert (cells["jaar", "2025-12-31"].hits, cells["jaar", "2025-12-31"].n) == (2, 3)


def test_someone_counts_on_the_day_of_the_housing(count):
    cells = count("c03_voorinburgering_deelname", voorinburgering=HOUSED)
    assert ("maand", "2025-03-31") in cells
    assert ("maand", "2025-04-30") not in cells
