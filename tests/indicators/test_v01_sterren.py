"""V01: the mean number of stars of the schools."""

KEURMERK = """
    leverancier_id | aanbieder | maandeinde | sterren
    L1             | linde     | 2026-03-31 | 3
    L2             | beuk      | 2026-03-31 | 0
    L3             | linde     | 2026-03-31 |
"""


def test_the_stars_are_divided_by_the_schools_that_have_a_number_of_stars(count):
    march = count("v01_sterren", keurmerk=KEURMERK)["maand", "2026-03-31"]
    assert (march.hits, march.n) == (3, 2)


def test_no_star_at_all_is_a_number_of_stars(count):
    beuk = count("v01_sterren", keurmerk=KEURMERK)["maand", "2026-03-31", "aanbieder=beuk"]
    assert (beuk.hits, beuk.n) == (0, 1)
