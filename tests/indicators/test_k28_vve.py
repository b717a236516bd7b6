"""K28: parents of a young child with an agreement about preschool in their first plan."""

import pytest

PEOPLE = """
    person_key
    amira
    bilal
"""
FIRST = """
    person_key | dagtekening
    amira      | 2025-03-10
    bilal      | 2025-03-10
"""
PLANS = """
    person_key | volgnummer | van
    amira      | 1          | 2025-03-10
    bilal      | 1          | 2025-03-10
"""
CHILDREN = """
    inburgeraar_id | kind_vve_leeftijd
    amira          | Ja
    bilal          | Ja
"""


@pytest.mark.parametrize(("agreed", "hits"), [("Ja", 1), ("Nee", 0), ("", 0)])
def test_an_agreement_counts_and_no_or_nothing_filled_in_does_not(count, agreed, hits):
    cells = count(
        "k28_vve",
        persoon=PEOPLE,
        eerste_pip=FIRST,
        leerroute=PLANS,
        gezinssituatie=CHILDREN,
        pip=f"""
            inburgeraar_id | volgnummer | vve_afspraak
            amira          | 1          | {agreed}
            bilal          | 1          | Nee
        """,
    )
    assert (cells["maand", "2025-03-31"].hits, cells["maand", "2025-03-31"].n) == (hits, 2)


def test_only_parents_with_a_child_of_that_age_count(count):
    cells = count(
        "k28_vve",
        persoon=PEOPLE,
        eerste_pip=FIRST,
        leerroute=PLANS,
        gezinssituatie="""
            inburgeraar_id | kind_vve_leeftijd
            amira          | Nee
        """,
        pip="""
            inburgeraar_id | volgnummer | vve_afspraak
            amira          | 1          | Ja
            bilal          | 1          | Ja
        """,
    )
    assert list(cells) == []


def test_an_agreement_in_a_later_plan_is_not_in_the_first(count):
    cells = count(
        "k28_vve",
        persoon=PEOPLE,
        eerste_pip=FIRST,
        leerroute=PLANS + "    amira | 2 | 2025-09-01",
        gezinssituatie=CHILDREN,
        pip="""
            inburgeraar_id | volgnummer | vve_afspraak
            amira          | 1          | Nee
            amira          | 2          | Ja
        """,
    )
    assert (cells["jaar", "2025-12-31"].hits, cells["jaar", "2025-12-31"].n) == (0, 1)


def test_who_came_with_a_plan_of_elsewhere_is_left_out(count):
    cells = count(
        "k28_vve",
        persoon="""
            person_key | is_verhuisd_met_pip
            amira      | true
        """,
        eerste_pip=FIRST,
        leerroute=PLANS,
        gezinssituatie=CHILDREN,
        pip="""
            inburgeraar_id | volgnummer | vve_afspraak
            amira          | 1          | Ja
        """,
    )
    assert list(cells) == []
