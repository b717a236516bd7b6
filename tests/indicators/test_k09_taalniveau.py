"""K09: who passed all four language skills at B1 or higher, of those who met their obligation."""

import pytest

DIPLOMA = """
    person_key | wijze | behaald
    amira      | b1    | 2025-06-01
"""
PASSED = """
    inburgeraar_id | onderdeel | niveau | datum_uitslag | resultaat
    amira          | LE        | B1     | 2025-02-01    | Geslaagd
    amira          | LU        | B2     | 2025-03-01    | Geslaagd
    amira          | SC        | B1     | 2025-04-01    | Geslaagd
"""


def test_all_four_skills_at_b1_or_higher_count(count):
    cells = count(
        "k09_taalniveau",
        diploma=DIPLOMA,
        examenonderdeel=PASSED + "    amira | SP | B1 | 2025-06-01 | Geslaagd",
    )
    assert (cells["jaar", "2025-12-31"].hits, cells["jaar", "2025-12-31"].n) == (1, 1)


@pytest.mark.parametrize("speaking", ["A2 | 2025-05-01 | Geslaagd", "B1 | 2025-05-01 | Gezakt", "B1 | 2025-06-02 | Geslaagd"])
def test_a_skill_at_a2_or_failed_or_passed_after_that_day_is_not_enough(count, speaking):
    cells = count(
        "k09_taalniveau",
        diploma=DIPLOMA,
        examenonderdeel=PASSED + f"    amira | SP | {speaking}",
    )
    assert cells["jaar", "2025-12-31"].hits == 0


def test_a_skill_that_was_passed_twice_is_one_skill(count):
    cells = count(
        "k09_taalniveau",
        diploma=DIPLOMA,
        examenonderdeel=PASSED + "    amira | LE | B2 | 2025-05-01 | Geslaagd",
    )
    assert cells["jaar", "2025-12-31"].hits == 0


def test_the_highest_result_of_a_skill_counts(count):
    cells = count(
        "k09_taalniveau",
        diploma=DIPLOMA,
        examenonderdeel=PASSED
        + """    amira | SP | B1 | 2025-04-01 | Geslaagd
                 amira | SP | A2 | 2025-05-01 | Geslaagd
        """,
    )
    assert cells["jaar", "2025-12-31"].hits == 1


def test_knowledge_of_society_is_no_language_skill(count):
    cells = count(
        "k09_taalniveau",
        diploma=DIPLOMA,
        examenonderdeel=PASSED + "    amira | KNM | B1 | 2025-05-01 | Geslaagd",
    )
    assert cells["jaar", "2025-12-31"].hits == 0


def test_a_certificate_of_the_z_route_has_no_level_and_counts_in_the_whole(count):
    cells = count(
        "k09_taalniveau",
        diploma="""
            person_key | behaald    | leerroute | wijze
            amira      | 2025-06-01 | z         | z
        """,
    )
    assert (cells["jaar", "2025-12-31", "wijze=z"].hits, cells["jaar", "2025-12-31", "wijze=z"].n) == (0, 1)
