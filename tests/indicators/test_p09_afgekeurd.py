"""P09: which part of the lines CBS refused, as one whole percentage per delivery."""


def test_of_a_delivery_only_its_whole_percentage_is_counted(count):
    cells = count(
        "p09_afgekeurd",
        cbs_levering="kwartaal | datum_verwacht | regels | afgekeurd\n2025-01-01 | 2025-04-28 | 1234 | 31",
    )
    assert (cells["kwartaal", "2025-06-30"].hits, cells["kwartaal", "2025-06-30"].n) == (3, 100)


def test_each_delivery_weighs_the_same_whatever_its_size(count):
    cells = count(
        "p09_afgekeurd",
        cbs_levering="""
            kwartaal   | datum_verwacht | regels | afgekeurd
            2025-01-01 | 2025-04-28     | 100    | 10
            2025-04-01 | 2025-07-28     | 1000   | 20
        """,
    )
    assert (cells["jaar", "2025-12-31"].hits, cells["jaar", "2025-12-31"].n) == (12, 200)


def test_a_delivery_that_was_not_looked_at_or_is_empty_does_not_count(count):
    cells = count(
        "p09_afgekeurd",
        cbs_levering="""
            kwartaal   | datum_verwacht | regels | afgekeurd
            2025-01-01 | 2025-04-28     | 100    |
            2025-04-01 | 2025-07-28     | 0      | 0
        """,
    )
    assert list(cells) == []
