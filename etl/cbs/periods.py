"""The period codes of CBS: year, kind and number, such as 2026JJ00, 2025KW04 or 2026MM07."""

import re
from dataclasses import dataclass

from etl.errors import FetchError

CODE = re.compile(r"(?P<year>[0-9]{4})(?P<kind>JJ|KW|MM|W1|X0)(?P<number>[0-9]{2})")
# Which numbers a kind can have: a year has none, W1 counts weeks, X0 numbers what fits no calendar.
NUMBERS = {"JJ": range(1), "KW": range(1, 5), "MM": range(1, 13), "W1": range(1, 54), "X0": range(100)}


@dataclass(frozen=True)
class Period:
    """One period as its code tells it."""

    year: int
    kind: str
    number: int


def read_period(code: str) -> Period:
    """A period, or a refusal: a code that is not understood could be any stretch of time."""
    found = CODE.fullmatch(code)
    if not found or int(found["number"]) not in NUMBERS[found["kind"]]:
        raise FetchError(f"Het CBS gebruikt de onbekende periodecode '{code}'. Meld dit aan de beheerder")
    return Period(int(found["year"]), found["kind"], int(found["number"]))
