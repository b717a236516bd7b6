"""V08: the price of a trajectory in the contracts of all schools together."""

MONTH = "maandeinde\n2026-03-31"
CONTRACT = """
    contract_id | leverancier_id | datum_start | datum_einde | trajecten_per_jaar | prijs_per_traject
    C1          | L1             | 2025-01-01  | 2026-12-31  | 60                 | 8000
    C2          | L2             | 2025-01-01  | 2026-03-31  | 20                 | 12000
    C3          | L3             | 2026-03-31  | 2027-12-31  | 20                 | 10000
"""


def test_a_contract_with_more_trajectories_weighs_more(count):
    march = count("v08_prijs", maand=MONTH, contract=CONTRACT)["maand", "2026-03-31"]
    assert (march.hits, march.n) == (920000, 100)


def test_a_contract_counts_from_its_first_to_its_last_day(count):
    over = "\n    C4 | L4 | 2025-01-01 | 2026-03-30 | 50 | 9000\n    C5 | L5 | 2026-04-01 | 2027-12-31 | 50 | 9000"
    march = count("v08_prijs", maand=MONTH, contract=CONTRACT + over)["maand", "2026-03-31"]
    assert march.n == 100


def test_with_two_schools_there_is_no_price_however_many_contracts_they_have(count):
    assert list(count("v08_prijs", maand=MONTH, contract=CONTRACT.replace("L3", "L2"))) == []


def test_where_two_schools_have_nearly_all_of_it_there_is_no_price_either(count):
    small = CONTRACT.replace("20                 | 10000", "20                 | 3900")
    assert list(count("v08_prijs", maand=MONTH, contract=small)) == []
    just = CONTRACT.replace("20                 | 10000", "20                 | 4000")
    assert count("v08_prijs", maand=MONTH, contract=just)["maand", "2026-03-31"].hits == 800000
