"""V08: what was declared of what the contracts provide for."""

CONTRACT = """
    contract_id | leverancier_id | trajecten_per_jaar | prijs_per_traject
    C1          | L1             | 40                 | 8000
    C2          | L2             | 20                 | 12000
    C3          | L3             | 10                 | 4000
"""
DECLARED = """
    contract_id | kwartaal   | bedrag
    C1          | 2026-01-01 | 60000
    C2          | 2026-01-01 | 66000.40
    C3          | 2026-01-01 | 15000
"""


def test_declared_euros_are_divided_by_a_quarter_of_the_yearly_budget(count):
    cells = count("v08_budget", contract=CONTRACT, declaratie=DECLARED)
    assert (cells["kwartaal", "2026-03-31"].hits, cells["kwartaal", "2026-03-31"].n) == (141000, 150000)


def test_a_quarter_that_is_not_over_does_not_count(count):
    assert list(count("v08_budget", contract=CONTRACT, declaratie=DECLARED.replace("2026-01-01", "2026-10-01"))) == []


def test_what_two_schools_declared_is_not_shown_for_each_knows_its_own(count):
    assert list(count("v08_budget", contract=CONTRACT.replace("L3", "L2"), declaratie=DECLARED)) == []


def test_where_two_schools_declared_nearly_all_each_knows_the_other_and_nothing_is_shown(count):
    assert list(count("v08_budget", contract=CONTRACT, declaratie=DECLARED.replace("15000", "14000"))) == []
