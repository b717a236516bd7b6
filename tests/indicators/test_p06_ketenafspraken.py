"""P06: which agreements with partners work."""

MONTHS = "maandeinde\n2026-01-31\n2026-06-30"


def test_an_agreement_counts_with_its_last_known_status(count):
    cells = count(
        "p06_ketenafspraken",
        maand=MONTHS,
        ketenafspraak="""
            afspraak_id | status     | datum_stand
            A1          | Werkt      | 2025-12-31
            A1          | Risico     | 2026-06-30
            A2          | Afgesproken | 2025-12-31
            A2          | Werkt      | 2026-03-31
            A3          | Werkt      | 2025-12-31
        """,
    )
    january, june = cells["maand", "2026-01-31"], cells["maand", "2026-06-30"]
    assert (january.hits, january.n) == (2, 3)
    assert (june.hits, june.n) == (2, 3)


def test_what_is_agreed_or_at_risk_does_not_work_yet(count):
    cells = count(
        "p06_ketenafspraken",
        maand=MONTHS,
        ketenafspraak="afspraak_id | status | datum_stand\nA1 | Afgesproken | 2026-01-31\nA2 | Risico | 2026-01-31",
    )
    assert (cells["maand", "2026-01-31"].hits, cells["maand", "2026-01-31"].n) == (0, 2)


def test_an_agreement_does_not_count_before_its_first_status(count):
    cells = count(
        "p06_ketenafspraken",
        maand=MONTHS,
        ketenafspraak="afspraak_id | status | datum_stand\nA1 | Werkt | 2026-02-01",
    )
    assert ("maand", "2026-01-31") not in cells
    assert ("maand", "2026-06-30") in cells
