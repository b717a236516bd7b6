"""Tables that add up: known answers of controlled rounding, and the laws of our own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.additive import TOTAL, additive
from etl.errors import EditionError
from queries.cells import Count
from queries.disclosure import KEYS, shown
from queries.policy import read_policy

RULE = read_policy().protection


def with_margins(rows: list[tuple[int, ...]]) -> dict[tuple[str, str], int]:
    """The cells of a table of rows with its margins."""
    cells = {(str(row), str(column)): n for row, counts in enumerate(rows) for column, n in enumerate(counts)}
    cells |= {(str(row), TOTAL): sum(counts) for row, counts in enumerate(rows)}
    cells |= {(TOTAL, str(column)): sum(counts) for column, counts in enumerate(zip(*rows, strict=True))}
    return cells | {(TOTAL, TOTAL): sum(map(sum, rows))}


def distances(table: dict[tuple[str, str], int], other: dict[tuple[str, str], int]) -> list[int]:
    return [abs(table[place] - other[place]) for place in table]


def adds_up(table: dict[tuple[str, str], int]) -> bool:
    rows, columns = ({place[axis] for place in table} - {TOTAL} for axis in (0, 1))
    return all(table[row, TOTAL] == sum(table[row, column] for column in columns) for row in {*rows, TOTAL}) and all(
        table[TOTAL, column] == sum(table[row, column] for row in rows) for column in {*columns, TOTAL}
    )


PSD = [(6, 0, 1, 3, 4), (1, 2, 3, 1, 2), (0, 1, 1, 0, 2)]
PSD_ROUNDED = [(6, 0, 0, 5, 5), (0, 0, 5, 0, 0), (0, 0, 0, 0, 5)]


def test_kat_8_no_further_away_than_rounding_of_small_counts():
    """SmallCountRounding, exPSD with base 5: 26 in all for 27, at most 4 away. It leaves the 6 as it is, which we may not."""
    exact, published = with_margins(PSD), with_margins(PSD_ROUNDED)
    assert (published[TOTAL, TOTAL], max(distances(published, exact))) == (26, 4)
    found = additive(exact, 5, {(TOTAL, TOTAL): 25})
    assert adds_up(found)
    assert max(distances(found, exact)) <= 4


def test_kat_9_no_further_away_than_the_published_rounding():
    """Handbook, 5.5: its table is 22 away in all, the nearest one 18."""
    exact, published = with_margins([(1, 0), (3, 3), (12, 20)]), with_margins([(5, 0), (0, 5), (10, 20)])
    assert sum(distances(published, exact)) == 22
    found = additive(exact, 5, {(TOTAL, TOTAL): 40})
    assert adds_up(found)
    assert sum(distances(found, exact)) == 18


@st.composite
def shown_tables(draw: st.DrawFn) -> dict[tuple[str, str], int]:
    """Tables as our rule shows them."""
    width = draw(st.integers(1, 4))
    exact = with_margins(draw(st.lists(st.tuples(*[st.integers(14, 90)] * width), min_size=2, max_size=5)))
    return {place: shown(Count(n, draw(st.integers(0, KEYS - 1))), RULE) for place, n in exact.items()}


@settings(max_examples=40, deadline=None)
@given(shown_tables())
def test_what_is_shown_becomes_additive_within_one_step(table):
    """Always: a table of rows and columns can be rounded to neighbouring multiples so that it adds up."""
    found = additive(table, RULE.base)
    assert adds_up(found)
    assert found[TOTAL, TOTAL] == table[TOTAL, TOTAL]
    assert max(distances(found, table)) <= RULE.base
    assert {value % RULE.base for value in found.values()} == {0}


def test_a_table_that_adds_up_stays_as_it_is():
    table = with_margins([(10, 25), (30, 15)])
    assert additive(table, 5) == table


def test_a_cell_that_was_settled_before_stays():
    table = with_margins([(10, 25), (30, 15)]) | {(TOTAL, TOTAL): 85}
    found = additive(table, 5, {("0", TOTAL): 40})
    assert (found["0", TOTAL], adds_up(found)) == (40, True)


def test_a_table_with_a_hidden_cell_is_refused():
    with pytest.raises(EditionError, match="verborgen cel"):
        additive(with_margins([(10, 25), (30, 15)]) | {("0", "0"): None}, 5)


def test_a_table_that_lacks_a_cell_is_refused():
    table = with_margins([(10, 25), (30, 15)])
    del table["0", "0"]
    with pytest.raises(EditionError, match="verborgen cel"):
        additive(table, 5)


def test_a_table_too_far_from_adding_up_is_refused():
    with pytest.raises(EditionError, match="niet kloppend"):
        additive(with_margins([(10, 25), (30, 15)]) | {(TOTAL, TOTAL): 200}, 5)
