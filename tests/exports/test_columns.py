"""A column is numbers where every cell is one in the same unit, or a mark; everything else stays the words it is."""

import pytest

from dashboard.charts import Table
from dashboard.exports.columns import columns_of
from dashboard.exports.delimited import delimited
from dashboard.wording import HIDDEN, number, percent, quantity


def column(*cells: str) -> list[tuple[str, list[object]]]:
    found = columns_of(Table("naam", ("Groep", "Waarde"), [("a", cell) for cell in cells]))
    return [(one.name, list(one.values)) for one in found[1:]]


@pytest.mark.parametrize("value", [0, 5, 999, 1000, 1234567, -15])
@pytest.mark.parametrize("unit", ["personen", "maanden", "dagen", "euro", "uren"])
def test_a_number_comes_back_as_it_was_written(value, unit):
    assert column(quantity(value, unit))[0][1] == [value]


def test_decimals_come_back():
    assert column(number(1234.5, 1), number(7, 1)) == [("Waarde", [1234.5, 7.0])]


def test_the_unit_moves_to_the_head():
    assert column(percent(43), percent(7)) == [("Waarde (%)", [43, 7])]


def test_a_mark_stays_a_mark_between_numbers():
    assert column(percent(43), HIDDEN, percent(0.3), "–", ".") == [("Waarde (%)", [43, "< 10", "< 1 %", "–", "."])]


@pytest.mark.parametrize(
    "cells", [("2024", "2025"), ("31-10-2026",), ("5–7\u00a0%",), ("3\u00a0maanden", "4\u00a0dagen"), ("1.23",), ("a", "5")]
)
def test_what_is_no_number_stays_words(cells):
    assert column(*cells) == [("Waarde", [cell.replace("\u00a0", " ") for cell in cells])]


def test_a_provisional_number_has_its_mark_beside_it():
    assert column("1.234*", "5") == [("Waarde", [1234, 5]), ("Waarde: merkteken", ["*", ""])]


def test_the_name_of_a_row_is_never_a_number():
    assert delimited(Table("naam", ("Jaar", "Mensen"), [("5", "10")])).decode("utf-8-sig") == "Jaar;Mensen\r\n5;10\r\n"
    assert columns_of(Table("naam", ("Jaar",), [("5",)]))[0].values == ["5"]
