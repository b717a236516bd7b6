"""How a figure is said: on a tile, in a sentence, in a table, beside a point."""

from datetime import date

from dashboard.facts import Cell
from dashboard.wording import HIDDEN, PLAIN, UNKNOWN, capital, number, percent, period_name, quantity
from queries.catalog import Indicator

# What a figure says instead of its value; shares never claim the ends of the scale.
MARKS = {"niet_bereikt": "nog niet", "minder_dan_1": percent(0), "meer_dan_99": percent(100)}
TOO_FEW = "Te weinig mensen om te tonen. Zo beschermen we hen."


def interval(indicator: Indicator, cell: Cell) -> str:
    """The 95% interval in words."""
    if cell.low is None or cell.high is None or cell.low == cell.high:
        return ""
    return f"{number(cell.low, PLAIN.get(indicator.unit, 0))}–{quantity(cell.high, indicator.unit)}"


def value_text(indicator: Indicator, cell: Cell | None) -> str:
    """The figure as it stands on a tile."""
    if cell is not None and cell.mark in MARKS:
        return MARKS[cell.mark]
    if cell is None or cell.value is None:
        return UNKNOWN if indicator.is_open else HIDDEN
    return quantity(cell.value, indicator.unit, indicator.is_open)


def spoken(indicator: Indicator, cell: Cell | None) -> str:
    """The figure within a sentence."""
    return f"{value_text(indicator, cell)}{' mensen' if indicator.unit == 'personen' else ''}"


def basis(indicator: Indicator, cell: Cell | None) -> str:
    """On how many people the figure rests."""
    if cell is None or cell.denominator is None or indicator.measure in ("stock", "flow"):
        return ""
    count = number(cell.denominator)
    if indicator.measure in ("duration", "hours"):
        return f"{count} mensen gevolgd"
    if indicator.measure == "score":
        return f"gemiddelde van {count} mensen"
    if indicator.measure == "euro" or cell.numerator is None:
        return f"van {count} mensen"
    if indicator.measure == "ratio" and indicator.unit != "percent":
        return f"{number(cell.numerator)} gedeeld door {count}" if cell.denominator > 1 else ""
    return f"{number(cell.numerator)} van {count}"


def hover(indicator: Indicator, grain: str, day: date, cell: Cell | None) -> str:
    """What a point says of itself."""
    parts = [f"<b>{capital(period_name(grain, day))}</b>", value_text(indicator, cell)]
    if cell:
        parts += [text for text in (interval(indicator, cell), basis(indicator, cell)) if text]
    return "<br>".join(parts)


def range_words(indicator: Indicator, cell: Cell) -> str:
    found = interval(indicator, cell)
    return f"95%-interval {found}" if found else ""


def count_text(count: int | None) -> str:
    return HIDDEN if count is None else number(count)
