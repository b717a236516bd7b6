"""V02: quarterly reports that were on time and complete, of those that were due."""

CONTRACT = """
    contract_id | leverancier_id
    C1          | L1
"""
SCHOOL = """
    leverancier_id | category
    L1             | linde
"""


def test_late_incomplete_and_missing_reports_are_not_in_order(count):
    cells = count(
        "v02_kwartaalrapportages",
        contract=CONTRACT,
        aanbieder=SCHOOL,
        kwartaalrapportage="""
            contract_id | kwartaal   | datum_verwacht | datum_ontvangen | volledig
            C1          | 2025-01-01 | 2025-04-30     | 2025-04-30      | Ja
            C1          | 2025-04-01 | 2025-07-30     | 2025-07-31      | Ja
            C1          | 2025-07-01 | 2025-10-30     | 2025-10-02      | Nee
            C1          | 2025-10-01 | 2025-12-30     |                 |
        """,
    )
    assert (cells["jaar", "2025-12-31"].hits, cells["jaar", "2025-12-31"].n) == (1, 4)


def test_a_report_that_is_not_yet_due_does_not_count(count):
    cells = count(
        "v02_kwartaalrapportages",
        contract=CONTRACT,
        aanbieder=SCHOOL,
        kwartaalrapportage="""
            contract_id | kwartaal   | datum_verwacht | datum_ontvangen | volledig
            C1          | 2026-07-01 | 2026-11-01     |                 |
        """,
    )
    assert list(cells) == []
