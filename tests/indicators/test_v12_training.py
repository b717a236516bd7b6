"""V12: who followed all seven meetings of the training about money."""


def test_seven_meetings_are_the_whole_training_and_six_are_not(count):
    cells = count(
        "v12_training",
        deelname="""
            person_key | project                    | geeindigd  | bijeenkomsten
            amira      | Financiële zelfredzaamheid | 2026-03-10 | 7
            bilal      | Financiële zelfredzaamheid | 2026-03-10 | 6
            chen       | Financiële zelfredzaamheid | 2026-03-10 |
        """,
    )
    assert (cells["maand", "2026-03-31"].hits, cells["maand", "2026-03-31"].n) == (1, 3)


def test_only_this_training_counts_and_only_when_it_has_ended(count):
    cells = count(
        "v12_training",
        deelname="""
            person_key | project                    | geeindigd  | bijeenkomsten
            amira      | MAP-training               | 2026-03-10 | 7
            bilal      | Financiële zelfredzaamheid |            | 7
            chen       | Financiële zelfredzaamheid | 2026-11-01 | 7
        """,
    )
    assert list(cells) == []


def test_who_moved_away_by_the_last_day_is_left_out(count):
    cells = count(
        "v12_training",
        deelname="""
            person_key | project                    | geeindigd  | bijeenkomsten | uitschrijving_brp
            amira      | Financiële zelfredzaamheid | 2026-03-10 | 3             | 2026-03-10
            bilal      | Financiële zelfredzaamheid | 2026-03-10 | 3             | 2026-03-11
        """,
    )
    assert cells["maand", "2026-03-31"].n == 1


def test_who_takes_the_training_twice_counts_once_and_best(count):
    cells = count(
        "v12_training",
        deelname="""
            person_key | project                    | geeindigd  | bijeenkomsten
            amira      | Financiële zelfredzaamheid | 2026-01-10 | 2
            amira      | Financiële zelfredzaamheid | 2026-03-10 | 7
        """,
    )
    assert (cells["kwartaal", "2026-03-31"].hits, cells["kwartaal", "2026-03-31"].n) == (1, 1)
