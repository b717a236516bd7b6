"""V08: what was declared of what the contracts provide for."""

CONTRACT = """
    contract_id | trajecten_per_jaar | prijs_per_traject
    C1          | 40                 | 8000
    C2          | 20                 | 12000
"""


def test_declared_euros_are_divided_by_a_quarter_of_the_yearly_budget(count):
    cells = count(
        "v08_budget",
        contract=CONTRACT,
        declaratie="""
            contract_id | kwartaal   | bedrag
            C1          | 2026-01-01 | 60000
            C2          | 2026-01-01 | 66000.40
        """,
    )
    assert (cells["kwartaal", "2026-03-31"].hits, cells["kwartaal", "2026-03-31"].n) == (126000, 140000)


def test_a_quarter_that_is_not_over_does_not_count(count):
    cells = count(
        "v08_budget",
        contract=CONTRACT,
        declaratie="""
            contract_id | kwartaal   | bedrag
            C1          | 2026-10-01 | 60000
        """,
    )
    assert list(cells) == []
