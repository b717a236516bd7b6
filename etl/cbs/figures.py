"""From observations to figures: all that were asked, each once, and a missing value with its reason, never as a zero."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from etl.cbs.periods import Period
from etl.cbs.register import Entry
from etl.cbs.statline import Row, text
from etl.cbs.table import Table
from etl.errors import FetchError

HAS_VALUE = "None"  # what ValueAttribute says of an ordinary value
LARGEST = 10**15  # beyond this a number of JSON loses digits
PROVISIONAL = {"Voorlopig", "NaderVoorlopig"}


@dataclass(frozen=True)
class Figure:
    """One figure of one region and period; without a value it has a reason."""

    region: str
    name: str
    period: Period
    value: str
    reason: str
    status: str

    @property
    def is_provisional(self) -> bool:
        return self.status in PROVISIONAL


def condition(entry: Entry, table: Table) -> str:
    """Exactly the cells that are asked, in the language of OData."""
    measure = f"Measure eq {quoted(entry.measure)}"
    fixed = [f"{name} eq {quoted(table.published[name][code])}" for name, code in entry.fixed]
    regions = one_of(entry.region, (table.published[entry.region][code] for code in entry.regions))
    periods = one_of(entry.period, (table.published[entry.period][code] for code in table.periods))
    return " and ".join([measure, *fixed, regions, periods])


def one_of(name: str, codes: Iterable[str]) -> str:
    return "(" + " or ".join(f"{name} eq {quoted(code)}" for code in codes) + ")"


def quoted(code: str) -> str:
    return "'" + code.replace("'", "''") + "'"


def read_figures(entry: Entry, table: Table, rows: list[Row]) -> list[Figure]:
    """The figures in the order of the register, complete or refused."""
    found: dict[tuple[str, str], Figure] = {}
    for row in rows:
        check_asked(entry, table, row)
        key = text(row, entry.region), text(row, entry.period)
        if key in found:
            raise FetchError(
                f"Het CBS geeft voor {key[0]} {key[1]} twee cijfers. Controleer [{entry.delivery}] in queries/cbs.toml"
            )
        found[key] = figure(entry, table, key, row)
    asked = list(product(entry.regions, sorted(table.periods)))
    missing = [key for key in asked if key not in found]
    if missing:
        region, period = missing[0]
        raise FetchError(
            f"Het antwoord van het CBS is niet compleet: {len(missing)} van de {len(asked)} cijfers ontbreken, "
            f"zoals {region} {period}. Probeer het later opnieuw"
        )
    return [found[key] for key in asked]


def check_asked(entry: Entry, table: Table, row: Row) -> None:
    """An answer to another question is refused: a filter that is not understood gives the whole table."""
    expected = (("Measure", {entry.measure}), *((name, {code}) for name, code in entry.fixed))
    choices = (*expected, (entry.region, set(entry.regions)), (entry.period, table.periods.keys()))
    for name, allowed in choices:
        if text(row, name) not in allowed:
            raise FetchError(f"Het CBS geeft cijfers waar niet om gevraagd is ({name}). Probeer het later opnieuw")


def figure(entry: Entry, table: Table, key: tuple[str, str], row: Row) -> Figure:
    """One figure; only the attribute `None` promises a value."""
    region, period = key
    attribute = text(row, "ValueAttribute")
    value, reason = (number(entry, key, row.get("Value")), "") if attribute == HAS_VALUE else ("", attribute)
    return Figure(region, table.names[region], table.periods[period], value, reason, table.statuses[period])


def number(entry: Entry, key: tuple[str, str], value: object) -> str:
    """A number with no more decimals than agreed, as the delivery writes it."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < LARGEST
    if not is_number or round(value, entry.decimals) != value:
        raise FetchError(
            f"Het cijfer van {key[0]} {key[1]} is geen getal met {entry.decimals} decimalen. Meld dit aan de beheerder"
        )
    return f"{value:.{entry.decimals}f}"


def write_delivery(path: Path, entry: Entry, figures: list[Figure]) -> None:
    """The delivery file, as its contract in queries/staging asks."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["regio", "naam", "jaar", entry.value, "status", "reden"])
        for one in figures:
            writer.writerow([one.region, one.name, one.period.year, one.value, one.status, one.reason])
