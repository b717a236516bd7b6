"""F02: what finished trajectories weigh in the money of the Rijk."""

RATES = """
    budgetjaar | afgerond_traject
    2025       | 0
    2026       | 856.51
"""
DIPLOMAS = """
    person_key | behaald
    amira      | 2022-06-01
    bilal      | 2024-12-31
    chen       | 2025-01-01
"""


def test_the_first_year_counts_all_trajectories_since_the_start_of_the_law(count):
    cells = count("f02_spuk", diploma=DIPLOMAS, spuk_tarief=RATES)
    assert (cells["jaar", "2024-12-31"].n, cells["jaar", "2025-12-31"].n) == (2, 1)
    assert ("jaar", "2022-12-31") not in cells


def test_a_trajectory_weighs_with_the_amount_of_two_years_later(amounts):
    worth = amounts("f02_spuk", diploma=DIPLOMAS, spuk_tarief=RATES + "\n    2027 | 900\n    2028 | 950")
    assert (worth["jaar", "2024-12-31"], worth["jaar", "2025-12-31"]) == (856.51, 900)


def test_until_that_amount_is_known_the_last_known_one_holds(amounts):
    worth = amounts("f02_spuk", diploma=DIPLOMAS, spuk_tarief=RATES)
    assert worth["jaar", "2025-12-31"] == 856.51


def test_a_later_amount_of_nothing_is_nothing(amounts):
    worth = amounts("f02_spuk", diploma=DIPLOMAS, spuk_tarief=RATES + "\n    2027 | 0")
    assert worth["jaar", "2025-12-31"] == 0


def test_a_year_that_is_not_over_does_not_count(count):
    cells = count("f02_spuk", diploma="person_key | behaald\namira | 2026-01-05", spuk_tarief=RATES)
    assert list(cells) == []


def test_only_people_in_asylum_count(count):
    cells = count(
        "f02_spuk",
        spuk_tarief=RATES,
        diploma="person_key | doelgroep | behaald\namira | gezin | 2025-01-05\nbilal | asiel | 2025-01-05",
    )
    assert cells["jaar", "2025-12-31"].n == 1


def test_without_amounts_there_is_no_figure(count):
    assert list(count("f02_spuk", diploma=DIPLOMAS)) == []
