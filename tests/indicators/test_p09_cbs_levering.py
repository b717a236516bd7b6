"""P09: whether the quarterly file was at CBS in time."""


def test_a_delivery_is_in_time_up_to_the_day_that_it_is_due(count):
    cells = count(
        "p09_cbs_levering",
        cbs_levering="""
            kwartaal   | datum_verwacht | datum_geleverd
            2025-01-01 | 2025-04-28     | 2025-04-28
            2025-04-01 | 2025-07-28     | 2025-07-29
            2025-07-01 | 2025-10-28     |
        """,
    )
    assert (cells["jaar", "2025-12-31"].hits, cells["jaar", "2025-12-31"].n) == (1, 3)


def test_a_delivery_that_is_not_yet_due_does_not_count(count):
    cells = count(
        "p09_cbs_levering",
        peildatum="2026-09-30",
        cbs_levering="kwartaal | datum_verwacht | datum_geleverd\n2026-07-01 | 2026-10-28 | 2026-09-30",
    )
    assert list(cells) == []
