"""Numbers, dates and periods as a Dutch reader writes them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.wording import (
    HIDDEN,
    IMPOSSIBLE,
    LEGEND,
    MONTHS,
    SHORT_MONTHS,
    capital,
    day_name,
    listed,
    month_name,
    number,
    percent,
    period_name,
    quantity,
    short_month,
    short_period,
)  # fmt: skip

SPACE = "\u00a0"


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(0, 0, "0"), (999, 0, "999"), (1234, 0, "1.234"), (1234567.891, 2, "1.234.567,89"), (-1234.5, 1, "-1.234,5"), (4.2, 1, "4,2")],
)
def test_a_number_has_a_dot_for_thousands_and_a_comma_for_decimals(value, decimals, text):
    assert number(value, decimals) == text


@given(st.integers(-(10**9), 10**9))
def test_a_written_number_reads_back_as_itself(value):
    assert int(number(value).replace(".", "")) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, f"<{SPACE}1{SPACE}%"), (0.9, f"<{SPACE}1{SPACE}%"), (1, f"1{SPACE}%"), (50, f"50{SPACE}%"), (99, f"99{SPACE}%"),
     (99.1, f">{SPACE}99{SPACE}%"), (100, f">{SPACE}99{SPACE}%")],
)  # fmt: skip
def test_the_ends_of_the_scale_are_never_claimed(value, text):
    assert percent(value) == text


@given(st.floats(0, 100))
def test_no_percentage_reads_as_nobody_or_everybody(value):
    assert percent(value) not in (f"0{SPACE}%", f"100{SPACE}%")


@pytest.mark.parametrize(
    ("unit", "text"),
    [("personen", "1.250"), ("maanden", f"1.250{SPACE}maanden"), ("dagen", f"1.250{SPACE}dagen")],
)
def test_a_quantity_stands_with_its_unit_except_people(unit, text):
    assert quantity(1250, unit) == text


def test_a_quantity_in_percent_is_a_percentage():
    assert quantity(71, "percent") == f"71{SPACE}%"


@pytest.mark.parametrize(("month", "name", "short"), list(zip(range(1, 13), MONTHS, SHORT_MONTHS, strict=True)))
def test_every_month_has_its_dutch_name(month, name, short):
    day = date(2026, month, 1)
    assert (month_name(day), short_month(day)) == (f"{name} 2026", f"{short} 2026")


def test_months_are_the_dutch_twelve():
    assert " ".join(MONTHS) == "januari februari maart april mei juni juli augustus september oktober november december"


def test_a_day_has_no_leading_zero():
    assert day_name(date(2026, 10, 1)) == "1 oktober 2026"


@pytest.mark.parametrize(
    ("grain", "name", "short"),
    [
        ("maand", "september 2026", "sep 2026"),
        ("kwartaal", "3e kwartaal 2026", "2026-3"),
        ("jaarlopend", "12 maanden tot en met september 2026", "t/m sep 2026"),
        ("jaar", "2026", "2026"),
    ],
)
def test_a_period_is_named_by_its_grain(grain, name, short):
    day = date(2026, 9, 30)
    assert (period_name(grain, day), short_period(grain, day)) == (name, short)


@pytest.mark.parametrize(("month", "quarter"), [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (9, 3), (10, 4), (12, 4)])
def test_a_quarter_holds_three_months(month, quarter):
    assert period_name("kwartaal", date(2026, month, 1)) == f"{quarter}e kwartaal 2026"


@pytest.mark.parametrize(("words", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")])
def test_a_list_ends_with_en(words, text):
    assert listed(words) == text


@pytest.mark.parametrize(("text", "expected"), [("", ""), ("pip op tijd", "Pip op tijd"), ("ISK in maart", "ISK in maart")])
def test_a_capital_changes_the_first_letter_only(text, expected):
    assert capital(text) == expected


def test_every_mark_is_explained():
    assert {HIDDEN, IMPOSSIBLE, ".", "*", "herzien"} <= LEGEND.keys()
