"""Rows 8 and 9: a value in an agreed notation is that value and no other; every other text is quarantined."""

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
import tally
from hypothesis import given, settings
from hypothesis import strategies as st
from outcome import SECRET, Door

from etl.contracts import Column
from etl.notations import NOTATIONS
from etl.rules import typed

DATES = ("d-m-jjjj", "d-m-jj", "jjjjmmdd", "excel")
SHORT = settings(max_examples=40, deadline=None)
days = st.dates(date(1930, 1, 1), date(2099, 12, 31))
recent = st.dates(date(2000, 1, 1), date(2099, 12, 31))
amounts = st.decimals(Decimal("-9999999.9999"), Decimal("9999999.9999"), places=4)


@pytest.fixture
def town(tmp_path: Path) -> Door:
    return Door(tmp_path)


@pytest.fixture(scope="module")
def engine() -> duckdb.DuckDBPyConnection:
    return duckdb.connect()


def read(engine: duckdb.DuckDBPyConnection, kind: str, text: str, *forms: str):
    """What a column of this type, with these extra notations, makes of a text."""
    column = Column("veld", kind, False, "", (), "", forms)
    return engine.execute(f"select {typed(column, '$text')}", {"text": text}).fetchall()[0][0]


def dutch(value: Decimal, thousands: str = ".") -> str:
    """1.234,5"""
    whole, _, fraction = f"{abs(value):,f}".partition(".")
    decimals = fraction.rstrip("0")
    return f"{'-' if value < 0 else ''}{whole.replace(',', thousands)}{',' + decimals if decimals else ''}"


@given(day=days)
@SHORT
def test_a_day_comes_back_from_every_notation(engine, day):
    tally.row(9)
    plain = [f"{day:%Y-%m-%d}", f"{day:%d-%m-%Y}", f"{day:%Y-%m-%d} 00:00:00"]
    assert {read(engine, "date", text) for text in plain} == {day}
    assert read(engine, "date", f"{day.day}-{day.month}-{day.year}", "d-m-jjjj") == day
    assert read(engine, "date", f"{day:%Y%m%d}", "jjjjmmdd") == day
    assert read(engine, "date", str((day - date(1899, 12, 30)).days), "excel") == day
    if day >= date(1931, 5, 19):  # five digits from here
        assert read(engine, "date", str((day - date(1904, 1, 1)).days), "excel-1904") == day


@given(day=recent)
@SHORT
def test_a_short_year_is_of_this_century(engine, day):
    tally.row(9)
    assert read(engine, "date", f"{day.day}-{day.month}-{day:%y}", "d-m-jj") == day


@given(day=days)
@SHORT
def test_a_day_number_is_never_read_in_both_epochs(engine, day):
    tally.row(9)
    number = str((day - date(1899, 12, 30)).days)
    assert read(engine, "date", number, "excel-1904") != read(engine, "date", number, "excel")
    assert read(engine, "date", number) is None


@given(text=st.from_regex(r"[0-9]{1,4}[-/. ]?[0-9]{1,2}[-/. ]?[0-9]{1,4}", fullmatch=True))
@SHORT
def test_a_text_that_is_no_agreed_day_is_no_day(engine, text):
    tally.row(9)
    for forms in ((), *((form,) for form in NOTATIONS["date"])):
        found = read(engine, "date", text, *forms)
        assert found is None or text in spellings(found, *forms)


def spellings(day: date, *forms: str) -> set[str]:
    """Every agreed way of writing this day."""
    loose = {f"{d}-{m}-" for d in (f"{day:%d}", str(day.day)) for m in (f"{day:%m}", str(day.month))}
    known = {
        "d-m-jjjj": {f"{start}{day.year}" for start in loose},
        "d-m-jj": {f"{start}{day:%y}" for start in loose},
        "jjjjmmdd": {f"{day:%Y%m%d}"},
        "excel": {str((day - date(1899, 12, 30)).days)},
        "excel-1904": {str((day - date(1904, 1, 1)).days)},
    }
    return {f"{day:%Y-%m-%d}", f"{day:%d-%m-%Y}"}.union(*(known[form] for form in forms))


@pytest.mark.parametrize("text", ["31-02-2025", "00-00-2025", "29-02-2025", "29-02-1900", "30-02-2024", "32-01-2025", "01-13-2025"])
@pytest.mark.parametrize("forms", [(), DATES], ids=["usual", "all"])
def test_a_day_that_does_not_exist_is_quarantined_until_it_is_repaired(town, text, forms):
    tally.row(9)
    agree(town, "dag     =", "date", forms)
    outcome = town.attempt(f"les;dag;school\nL1;{text};{SECRET}\nL2;29-02-2024;x\n".encode())
    assert (outcome.rows, [line for line, _ in outcome.rules]) == ((1, 1, 0), [2])
    assert town.attempt(b"les;dag\nL1;28-02-2025\nL2;29-02-2024\n", "les_2026-10_v2.csv").rows == (2, 0, 0)


def agree(town: Door, start: str, kind: str, forms: tuple[str, ...]) -> None:
    """Add notations to one column of the contract."""
    text = (town.home / "staging" / "les.sql").read_text(encoding="utf-8")
    old = f'{start} {{ type = "{kind}" }}'
    assert old in text
    town.define("staging/les.sql", text.replace(old, f'{start} {{ type = "{kind}", forms = {list(forms)} }}'))


def test_both_epochs_for_one_column_cannot_be_agreed(town):
    tally.row(9)
    agree(town, "dag     =", "date", ("excel", "excel-1904"))
    with pytest.raises(ValueError, match="twee dagen"):
        town.attempt(b"les;dag\nL1;46027\n")


@given(value=amounts)
@SHORT
def test_an_amount_comes_back_from_every_notation(engine, value):
    tally.row(8)
    assert read(engine, "decimal", dutch(value, "")) == value
    assert read(engine, "decimal", f"{value:.4f}") == value
    for text in (dutch(value), dutch(value, ""), f"€ {dutch(value)}", f"€{dutch(value)}"):
        assert read(engine, "decimal", text, "duizendtallen") == value


@given(value=st.integers(-999_999_999, 999_999_999))
@SHORT
def test_a_whole_number_comes_back_from_every_notation(engine, value):
    tally.row(8)
    assert read(engine, "integer", str(value)) == value
    assert read(engine, "integer", dutch(Decimal(value)), "duizendtallen") == value


@given(text=st.from_regex(r"-?[€ ]{0,2}[0-9]{1,4}[.,]?[0-9]{0,4}[.,]?[0-9]{0,4}", fullmatch=True))
@settings(max_examples=100, deadline=None)
def test_a_text_that_is_no_agreed_amount_is_no_amount(engine, text):
    tally.row(8)
    usual, agreed = read(engine, "decimal", text), read(engine, "decimal", text, "duizendtallen")
    assert usual is None or re.fullmatch(r"-?[0-9]+([.,][0-9]{1,4})?", text)
    assert usual is None or usual == Decimal(text.replace(",", "."))
    assert usual is None or usual == agreed
    assert agreed is None or agreed == usual or agreed == Decimal(re.sub("[€ .]", "", text).replace(",", "."))
    assert read(engine, "integer", text, "duizendtallen") in (None, agreed)


@pytest.mark.parametrize("text", ["1.234", "1.234,50", "€ 12", "1,234.50", "1.2345,6", "0.123,4", "12,-", "1 234", "1e3", "١٢"])
def test_an_amount_in_no_agreed_notation_is_quarantined_until_it_is_repaired(town, text):
    tally.row(8)
    outcome = town.attempt(f"les;prijs;school\nL1;{text};{SECRET}\nL2;1,5;x\n".encode())
    assert (outcome.rows, [line for line, _ in outcome.rules]) == ((1, 1, 0), [2])
    assert town.attempt(b"les;prijs\nL1;1234,5\nL2;1,5\n", "les_2026-10_v2.csv").rows == (2, 0, 0)


@pytest.mark.parametrize("text", ["0.123", "00.123", "012.345"])
def test_a_fraction_is_never_read_as_thousands(engine, text):
    tally.row(8)
    assert read(engine, "integer", text, "duizendtallen") is None
    assert read(engine, "decimal", f"€ {text}", "duizendtallen") is None


def test_agreed_notations_are_read_on_the_whole_road(town):
    tally.row(8, 9)
    agree(town, "dag     =", "date", DATES)
    agree(town, "prijs   =", "decimal", ("duizendtallen",))
    rows = ["L1;5-1-2026;€ 1.234,50", "L2;5-1-26;1.234,5", "L3;20260105;€\u00a01.234,50", "L4;46027;1234.50", "L5;05/01/2026;1"]
    outcome = town.deliver("".join(f"{line}\n" for line in ["les;dag;prijs", *rows]).encode())
    assert outcome.rows == (4, 1, 0)
    assert town.ask("select distinct dag, prijs from staging.les") == [(date(2026, 1, 5), Decimal("1234.5"))]
    assert date(1899, 12, 30) + timedelta(days=46027) == date(2026, 1, 5)
