"""Disclosure control of cells: the laws of FRR5-T10, as properties and as exact small numbers."""

import random
from datetime import date

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.cells import Address, Count, Counted
from queries.disclosure import HALF, KEYS, protect, protect_all, record_key, shown, together, without
from queries.policy import read_policy

RULE = read_policy().protection
HERE = Address("k01_inburgeraars", "maand", date(2026, 10, 31))
KEY = st.integers(0, KEYS - 1)
COUNT = st.builds(Count, st.integers(0, 3000), KEY)


@given(COUNT)
def test_a_shown_number_is_less_than_five_away_from_the_count(count):
    seen = shown(count, RULE)
    assert seen is None or abs(seen - count.n) < 5


@given(COUNT)
def test_a_shown_number_is_a_multiple_of_five_and_at_least_ten(count):
    seen = shown(count, RULE)
    assert seen is None or (seen % 5 == 0 and seen >= 10)


@given(st.integers(0, 9), KEY)
def test_fewer_than_ten_people_are_never_shown_and_nobody_is_hidden_like_a_few(n, key):
    assert shown(Count(n, key), RULE) is None


@given(st.integers(14, 3000), KEY)
def test_from_fourteen_people_on_a_count_is_always_shown(n, key):
    assert shown(Count(n, key), RULE) is not None


@pytest.mark.parametrize(("n", "share"), [(9, 0), (10, 0.2), (11, 0.4), (12, 0.6), (13, 0.8), (14, 1)])
def test_the_threshold_is_blurred_from_ten_to_fourteen(n, share):
    seen = sum(shown(Count(n, high * HALF), RULE) is not None for high in range(HALF))
    assert seen / HALF == pytest.approx(share, abs=1e-4)


@pytest.mark.parametrize("n", [20, 21, 22, 23, 24, 101])
def test_over_all_keys_the_shown_number_is_on_average_the_count(n):
    total = sum(shown(Count(n, low), RULE) for low in range(HALF))
    assert total / HALF == pytest.approx(n, abs=1e-3)


def test_over_many_groups_of_people_there_is_no_bias():
    chance = random.Random(20261031)
    errors = []
    for _ in range(4000):
        n = chance.randint(14, 60)
        errors.append(shown(Count(n, sum(chance.getrandbits(32) for _ in range(n)) % KEYS), RULE) - n)
    assert abs(sum(errors) / len(errors)) < 0.15
    assert sum(error * error for error in errors) / len(errors) == pytest.approx(4, abs=0.3)


@given(st.lists(KEY, min_size=10, max_size=40), st.randoms(use_true_random=False))
def test_the_same_people_give_the_same_number_whatever_their_order(keys, chance):
    shuffled = chance.sample(keys, len(keys))
    assert shown(counted(keys), RULE) == shown(counted(shuffled), RULE)


def counted(keys):
    """Counted one by one, as a group that grows."""
    group = Count(0, 0)
    for key in keys:
        group = together(group, Count(1, key))
    return group


@given(st.lists(KEY, max_size=20), st.lists(KEY, max_size=20))
def test_a_part_taken_from_the_whole_leaves_exactly_the_others(part, others):
    assert without(counted(part + others), counted(part)) == counted(others)


def test_a_record_key_is_thirty_two_bits_of_the_secret_and_the_person():
    assert record_key(b"geheim", "p1") == record_key(b"geheim", "p1")
    assert len({record_key(secret, person) for secret in (b"geheim", b"anders") for person in ("p1", "p2")}) == 4
    assert 0 <= record_key(b"geheim", "p1") < KEYS


@st.composite
def shares(draw):
    """A cell with a numerator that is part of its denominator."""
    hits, misses = draw(COUNT), draw(COUNT)
    return Counted(HERE, together(hits, misses), hits)


@given(shares())
def test_a_share_needs_numerator_complement_and_thirty_people_to_be_shown(cell):
    public = protect(cell, RULE)
    may = (
        (shown(cell.total, RULE) or 0) >= 30
        and shown(cell.hits, RULE) is not None
        and shown(without(cell.total, cell.hits), RULE) is not None
        and shown(cell.total, RULE) - shown(cell.hits, RULE) >= 10
    )
    assert (public.hits is not None) == may


@given(shares())
def test_a_shown_share_is_never_nobody_and_never_everybody(cell):
    public = protect(cell, RULE)
    assert public.hits is None or 0 < public.hits < public.count


def test_a_share_of_which_the_rounded_rest_is_below_the_threshold_is_hidden():
    whole = next(Count(34, key) for key in range(0, KEYS, 997) if shown(Count(34, key), RULE) == 30)
    part = next(
        Count(24, key)
        for key in range(0, KEYS, 997)
        if shown(Count(24, key), RULE) == 25 and shown(without(whole, Count(24, key)), RULE) == 10
    )
    assert (protect(Counted(HERE, whole, part), RULE).count, protect(Counted(HERE, whole, part), RULE).hits) == (30, None)


def test_a_count_with_a_hidden_share_is_still_shown():
    everyone = Counted(HERE, Count(40, 0), Count(40, 0))
    assert (protect(everyone, RULE).count, protect(everyone, RULE).hits) == (40, None)


def test_a_hidden_cell_is_as_absent_as_one_that_does_not_exist():
    assert list(protect_all([Counted(HERE, Count(9, 0)), Counted(HERE, Count(0, 0))], RULE)) == []


REFERENCE = """
    with g as (
        select grouping(a, s, d) as gid, a, s, d, count(*)::bigint as n, (sum(rkey) % 4294967296)::bigint as ckey
        from persoon
        group by grouping sets ((), (a), (s), (d), (a, s), (a, d), (s, d), (a, s, d))
    ),
    u as (select *, (ckey % 65536) / 65536.0 as u1, (ckey // 65536) / 65536.0 as u2 from g)
    select
        n,
        ckey,
        case when n >= 10 + floor(5 * u2) then n - n % 5 + case when u1 < (n % 5) / 5.0 then 5 else 0 end end::integer as v
    from u
"""


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_cell_of_a_random_cube_equals_the_reference_in_sql(seed):
    chance = random.Random(seed)
    people = [(chance.randrange(3), chance.randrange(4), chance.randrange(8), chance.getrandbits(32)) for _ in range(1500)]
    with duckdb.connect() as con:
        con.execute("create table persoon (a integer, s integer, d integer, rkey bigint)")
        con.executemany("insert into persoon values (?, ?, ?, ?)", people)
        cells = con.execute(REFERENCE).fetchall()
    assert len(cells) == 1 + 3 + 4 + 8 + 12 + 24 + 32 + 96
    assert [shown(Count(n, key), RULE) for n, key, _ in cells] == [v for _, _, v in cells]
    assert any(v is None for _, _, v in cells)
