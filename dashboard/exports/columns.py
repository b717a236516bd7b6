"""The columns of a table as a file needs them: numbers as numbers, marks as the words they are."""

import re
from dataclasses import dataclass

from dashboard.charts import Table
from dashboard.wording import HIDDEN, IMPOSSIBLE, NAMES, NOT_APPLICABLE, THIN, UNKNOWN, percent

PROVISIONAL = "*"
# What stands in place of a number and must never become one.
MARKS = {HIDDEN, IMPOSSIBLE, UNKNOWN, NOT_APPLICABLE, percent(0), percent(100), "nog niet", ""}
UNITS = "|".join(["%", "maanden", "dagen", "euro", "procentpunt", *NAMES.values()])
NUMBER = re.compile(rf"(€{THIN})?(-?(?:\d{{1,3}}(?:\.\d{{3}})+|\d{{1,3}})(?:,\d+)?)(?:{THIN}({UNITS}))?(\*?)")

Value = str | int | float


@dataclass(frozen=True)
class Number:
    """What a cell says, when it says a number."""

    value: int | float
    unit: str
    is_provisional: bool


@dataclass(frozen=True)
class Column:
    """One column of a file; a text where a number is missing is its mark."""

    name: str
    values: list[Value]
    decimals: int | None = None  # None: words


def number_of(text: str) -> Number | None:
    """The number that a cell writes down, with its unit."""
    found = NUMBER.fullmatch(text)
    if not found:
        return None
    euro, digits, unit, mark = found.groups()
    plain = digits.replace(".", "").replace(",", ".")
    return Number(float(plain) if "." in plain else int(plain), "euro" if euro else unit or "", bool(mark))


def columns_of(table: Table) -> list[Column]:
    """The columns in order; the first one names the row and stays words."""
    first, *rest = table.columns
    found = [Column(first, [words(row[0]) for row in table.rows])]
    for place, name in enumerate(rest, start=1):
        found += column(name, [row[place] for row in table.rows])
    return found


def column(name: str, cells: list[str]) -> list[Column]:
    """A column of numbers where every cell is one in the same unit, or a mark; else a column of words."""
    numbers = [number_of(cell) for cell in cells]
    known = [one for one in numbers if one]
    is_whole = all(one or cell in MARKS for one, cell in zip(numbers, cells, strict=True))
    if not known or not is_whole or len({one.unit for one in known}) > 1:
        return [Column(name, [words(cell) for cell in cells])]
    unit = known[0].unit
    values: list[Value] = [one.value if one else words(cell) for one, cell in zip(numbers, cells, strict=True)]
    decimals = max(len(str(one.value).partition(".")[2]) for one in known)
    found = [Column(f"{name} ({unit})" if unit else name, values, decimals)]
    if any(one.is_provisional for one in known):
        found.append(Column(f"{name}: merkteken", [PROVISIONAL if one and one.is_provisional else "" for one in numbers]))
    return found


def words(text: str) -> str:
    """As it stands on the page, with a plain space where the page forbids a new line."""
    return text.replace(THIN, " ")
