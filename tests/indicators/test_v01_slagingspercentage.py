"""V01: the mean of the pass rates that the quality mark publishes."""

KEURMERK = """
    leverancier_id | maandeinde | slagingspercentage
    L1             | 2026-03-31 | 60.2
    L2             | 2026-03-31 | 71.5
    L3             | 2026-03-31 |
"""


def test_each_school_weighs_the_same_whatever_its_size(count):
    march = count("v01_slagingspercentage", keurmerk=KEURMERK)["maand", "2026-03-31"]
    assert (march.hits, march.n) == (132, 200)


def test_a_school_without_a_pass_rate_is_not_in_the_mean(count):
    cells = count("v01_slagingspercentage", keurmerk="leverancier_id | maandeinde\nL1 | 2026-03-31")
    assert list(cells) == []
