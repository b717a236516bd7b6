"""Categories as numbers: whatever they are called and however many there are, every group is counted as it stands."""

from itertools import combinations

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.codes import Codes

NAMES = ("doelgroep", "leerroute", "wijze")
rows = st.lists(st.tuples(*[st.sampled_from(["asiel", "b1", "z", "onbekend", "é 'x'"])] * 3), min_size=1, max_size=40)


@pytest.fixture(scope="module")
def con():
    return duckdb.connect()


def loaded(con, found):
    con.execute(f"create or replace temp table subject ({', '.join(f'{name} varchar' for name in NAMES)})")
    con.executemany("insert into temp.subject values ($1, $2, $3)", found)
    return Codes.of(con, NAMES)


@given(found=rows)
def test_every_group_is_counted_as_it_stands(con, found):
    codes = loaded(con, found)
    groups = [group for size in range(4) for group in combinations(NAMES, size)]
    sql = codes.cells_sql("select 1 as period, * from temp.subject", groups, ["count(*)"])
    counted = {tuple(where): n for _, *where, n in con.execute(sql, codes.known).fetchall()}
    expected: dict[tuple[str | None, ...], int] = {}
    for row in found:
        for group in groups:
            where = tuple(category if name in group else None for name, category in zip(NAMES, row, strict=True))
            expected[where] = expected.get(where, 0) + 1
    assert counted == expected


def test_more_categories_than_fit_in_a_number_are_not_coded():
    many = {name: [str(number) for number in range(2**21)] for name in NAMES}
    assert not Codes(many).fit
    assert Codes({name: found[: 2**20 - 1] for name, found in many.items()}).fit


def test_without_dimensions_there_is_nothing_to_code(con):
    assert not Codes.of(con, ()).fit
