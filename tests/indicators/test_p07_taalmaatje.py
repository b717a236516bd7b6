"""P07: who has lessons and practises with a volunteer too."""

STAND = """
    person_key | maandeinde | aanbieder
    amira      | 2026-03-31 | linde
    bilal      | 2026-03-31 | linde
    chen       | 2026-03-31 | linde
    dina       | 2026-03-31 | geen
"""


def test_a_taalmaatje_counts_from_the_first_day_until_the_day_it_ends(count):
    cells = count(
        "p07_taalmaatje",
        stand=STAND,
        taalmaatje="""
            inburgeraar_id | datum_start | datum_einde
            amira          | 2026-03-31  | 2026-04-01
            bilal          | 2026-01-01  | 2026-03-31
            chen           | 2026-04-01  |
        """,
    )
    march = cells["maand", "2026-03-31"]
    assert (march.hits, march.n) == (1, 3)


def test_who_has_no_lessons_does_not_count(count):
    cells = count("p07_taalmaatje", stand=STAND, taalmaatje="inburgeraar_id | datum_start\namira | 2026-01-01\ndina | 2026-01-01")
    assert (cells["maand", "2026-03-31"].hits, cells["maand", "2026-03-31"].n) == (1, 3)


def test_who_has_two_taalmaatjes_counts_once(count):
    cells = count("p07_taalmaatje", stand=STAND, taalmaatje="inburgeraar_id | datum_start\namira | 2026-01-01\namira | 2026-02-01")
    assert (cells["maand", "2026-03-31"].hits, cells["maand", "2026-03-31"].n) == (1, 3)
