"""Numbers, dates and periods as a Dutch reader writes them. The only place that formats for people."""

from datetime import date
from functools import lru_cache

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
THIN = "\u00a0"  # no break between a number and its unit
HIDDEN = "<\u00a010"
IMPOSSIBLE = "–"
UNKNOWN = "."
NOT_APPLICABLE = "n.v.t."
OUTDATED = "verouderd"

# Units that stand in the name of a figure and not behind its number, with their decimals; and units that are said otherwise.
PLAIN = {"personen": 0, "cijfer": 1, "index": 1}
NAMES = {"uren": "uur"}

# What the marks mean; stands on every page.
LEGEND = {
    HIDDEN: "te weinig mensen om te tonen: zo beschermen we hen",
    IMPOSSIBLE: "kan niet voorkomen",
    UNKNOWN: "onbekend",
    NOT_APPLICABLE: "niet beschikbaar met deze keuze",
    OUTDATED: "een levering is te lang niet gekomen",
    "*": "voorlopig",
    "herzien": "aangepast sinds de vorige editie",
}
ROUNDING = "Aantallen zijn afgerond op vijftallen; daardoor tellen uitsplitsingen niet altijd precies op."
SYNTHETIC = "Synthetische gegevens: deze gemeente en deze mensen zijn verzonnen."

# The same few thousand numbers and periods are written on every page.
remembered = lru_cache(maxsize=8192)


@remembered
def number(value: float, decimals: int = 0) -> str:
    """1234.5 becomes 1.234,5."""
    text = f"{value:,.{decimals}f}"
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")


def percent(value: float) -> str:
    """A whole percentage; the ends of the scale are never claimed."""
    if value < 1:
        return f"<{THIN}1{THIN}%"
    if value > 99:
        return f">{THIN}99{THIN}%"
    return f"{number(value)}{THIN}%"


def quantity(value: float, unit: str, exact: bool = False) -> str:
    """A value with its unit, as it stands on a tile or in a table; an exact percentage may be nothing or everything."""
    if unit == "percent":
        return f"{number(value)}{THIN}%" if exact else percent(value)
    if unit == "euro":
        return f"€{THIN}{number(value)}"
    if unit in PLAIN:
        return number(value, PLAIN[unit])
    return f"{number(value)}{THIN}{NAMES.get(unit, unit)}"


def month_of(period: str) -> date:
    """The first day of a month as it stands in an edition: jjjj-mm."""
    return date.fromisoformat(f"{period}-01")


def month_name(day: date) -> str:
    """oktober 2026"""
    return f"{MONTHS[day.month - 1]} {day.year}"


def short_month(day: date) -> str:
    """okt 2026"""
    return f"{SHORT_MONTHS[day.month - 1]} {day.year}"


def day_name(day: date) -> str:
    """31 oktober 2026"""
    return f"{day.day} {month_name(day)}"


@remembered
def period_name(grain: str, day: date) -> str:
    """The period that ends on this day, in words."""
    quarter = (day.month + 2) // 3
    return {
        "maand": month_name(day),
        "kwartaal": f"{quarter}e kwartaal {day.year}",
        "jaarlopend": f"12 maanden tot en met {month_name(day)}",
        "jaar": str(day.year),
    }[grain]


@remembered
def short_period(grain: str, day: date) -> str:
    """The same, for an axis or a narrow column."""
    quarter = (day.month + 2) // 3
    return {
        "maand": short_month(day),
        "kwartaal": f"{day.year}-{quarter}",
        "jaarlopend": f"t/m {short_month(day)}",
        "jaar": str(day.year),
    }[grain]


def in_period(grain: str, day: date) -> str:
    """The period within a sentence."""
    quarter = (day.month + 2) // 3
    return {
        "maand": f"in {month_name(day)}",
        "kwartaal": f"in het {quarter}e kwartaal van {day.year}",
        "jaarlopend": f"in de 12 maanden tot en met {month_name(day)}",
        "jaar": f"in {day.year}",
    }[grain]


def listed(words: list[str]) -> str:
    """a, b en c"""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} en {words[-1]}" if words else ""


def capital(text: str) -> str:
    """A sentence starts with a capital; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def low(name: str) -> str:
    """A name within a sentence; abbreviations keep their capitals."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]
