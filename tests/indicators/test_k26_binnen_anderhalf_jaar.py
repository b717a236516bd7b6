"""K26: who got a plan with another leerroute within eighteen months of the start of the term."""

import pytest

BEGAN = """
    person_key | start_termijn
    amira      | 2024-03-10
"""


def changed_on(day):
    return f"""
        person_key | van        | leerroute | eerste_leerroute
        amira      | 2024-03-09 | b1        | b1
        amira      | {day}      | z         | b1
    """


@pytest.mark.parametrize(("day", "hits"), [("2025-09-10", 1), ("2025-09-11", 0)])
def test_a_change_on_the_last_day_of_eighteen_months_counts_and_a_day_later_does_not(count, day, hits):
    cells = count("k26_binnen_anderhalf_jaar", voortgang=BEGAN, leerroute=changed_on(day))
    assert (cells["maand", "2025-09-30"].hits, cells["maand", "2025-09-30"].n) == (hits, 1)


def test_a_new_plan_with_the_same_leerroute_is_no_change(count):
    cells = count(
        "k26_binnen_anderhalf_jaar",
        voortgang=BEGAN,
        leerroute="""
            person_key | van        | leerroute | eerste_leerroute | niveau
            amira      | 2024-03-09 | b1        | b1               | B1
            amira      | 2025-03-01 | b1        | b1               | A2
        """,
    )
    assert cells["maand", "2025-09-30"].hits == 0


def test_who_went_back_to_the_first_leerroute_did_change(count):
    back = changed_on("2024-09-01") + "    amira | 2025-03-01 | b1 | b1"
    cells = count("k26_binnen_anderhalf_jaar", voortgang=BEGAN, leerroute=back)
    assert cells["maand", "2025-09-30"].hits == 1


def test_nobody_counts_before_eighteen_months_have_passed(count):
    cells = count("k26_binnen_anderhalf_jaar", peildatum="2025-09-09", voortgang=BEGAN, leerroute=changed_on("2024-09-01"))
    assert list(cells) == []


def test_who_left_is_left_out_and_who_met_the_obligation_stays(count):
    cells = count(
        "k26_binnen_anderhalf_jaar",
        voortgang="""
            person_key | start_termijn | uitkomst | verantwoordelijk_tot
            amira      | 2024-03-10    | lopend   | 2025-09-10
            bilal      | 2024-03-10    | voldaan  | 2025-09-01
            chen       | 2024-03-10    | lopend   | 2025-09-11
        """,
    )
    assert cells["maand", "2025-09-30"].n == 2
