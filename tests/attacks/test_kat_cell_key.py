"""Known answers about noise that hangs on the keys of people: how keys add up, and what the noise does on average."""

from collections import Counter
from functools import reduce

import numpy as np
import pytest
from p_table import P_TABLE
from scipy.sparse import csr_array

from etl.attacks.intervals import bounds
from etl.attacks.system import System
from queries.cells import Count
from queries.disclosure import HALF, KEYS, shown, together
from queries.policy import read_policy

RULE = read_policy().protection


def with_means(*sums: list[float]) -> System:
    """Two groups and all of them together, shown as 9, 14 and 19 with noise of at most 2."""
    names = {("jaar", "2026-12-31", "everyone", frozenset({("group", name)})): place for place, name in enumerate("abc")}
    return System(names, csr_array(np.array([[1.0, 1.0, -1.0], *sums])), np.array([7.0, 12.0, 17.0]), np.array([11.0, 16.0, 21.0]))


def test_kat_5_exact_means_beside_perturbed_counts_give_the_counts_away():
    """Handbook on Statistical Disclosure Control, 5.7: means 11.25, 7.9167 and 9.25."""
    assert [bounds(with_means([11.25, 95 / 12, -9.25]), place) for place in range(3)] == [(8, 8), (12, 12), (20, 20)]


def test_kat_5_without_exact_means_the_counts_stay_hidden():
    assert all(low < high for low, high in (bounds(with_means(), place) for place in range(3)))


def key_of(*people: float) -> float:
    """The key of a cell of these people, as part of the largest."""
    return reduce(together, (Count(1, round(key * KEYS)) for key in people)).key / KEYS


def test_kat_6_keys_add_up_without_their_whole_part():
    """Handbook, 5.4: three people give a key of 0.8, for which its table says one more: 4. The text says 0.5 for 0.9."""
    key = key_of(0.9, 0.3, 0.6)
    assert key == pytest.approx(0.8)
    assert 3 + next(noise for noise, upper in ((-1, 0.3), (0, 0.7), (1, 1.0)) if key <= upper) == 4
    assert key_of(0.5, 0.3, 0.6) == pytest.approx(0.4)


@pytest.mark.parametrize("count", P_TABLE)
def test_kat_7_the_published_noise_is_fair_and_of_variance_three(count):
    """tau-Argus. Its 4,580 records come with other keys than ours: of these only the totals are compared, below."""
    noise = P_TABLE[count]
    assert sum(noise.values()) == pytest.approx(1, abs=1e-6)
    assert sum(p * v for v, p in noise.items()) == pytest.approx(0, abs=1e-5)
    assert sum(p * v**2 for v, p in noise.items()) == pytest.approx(3, abs=1e-5)


@pytest.mark.parametrize("rest", range(5))
def test_kat_7_our_noise_is_fair_as_well(rest):
    """The same three sums for our own rounding, over every key that matters: the variance is rest times five minus rest."""
    noise = Counter(shown(Count(20 + rest, key), RULE) - 20 - rest for key in range(HALF))
    assert sum(noise.values()) == HALF
    assert sum(n * v for v, n in noise.items()) / HALF == pytest.approx(0, abs=1e-4)
    assert sum(n * v**2 for v, n in noise.items()) / HALF == pytest.approx(rest * (5 - rest), abs=1e-3)


def test_kat_7_the_published_counts_add_up_as_ours_do():
    for parts in ((1969, 1143, 864, 423, 168, 13), (2296, 2284)):
        assert reduce(together, (Count(n, n) for n in parts)).n == 4580
