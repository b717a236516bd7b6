"""How old the deliveries below a figure are, seen from the month that is looked at."""

from dataclasses import dataclass
from datetime import date

from dashboard.editions import Edition
from dashboard.wording import low, month_name

# So many rhythms after its last delivery a table is too old to rest a figure on: two deliveries in a row were missed.
PAST = 2


@dataclass(frozen=True)
class Late:
    """A table of which the next delivery was due; `age` and `rhythm` in months."""

    title: str
    period: date  # the month that its last delivery is of
    age: int
    rhythm: int

    @property
    def is_past(self) -> bool:
        """Whether nothing may rest on it any more."""
        return self.age >= PAST * self.rhythm

    @property
    def words(self) -> str:
        return f"berust op een oudere levering: {low(self.title)} van {month_name(self.period)}"


def late_tables(edition: Edition, indicator: str, day: date) -> list[Late]:
    """The tables below a figure of which the next delivery was due, the one that is most behind its rhythm first."""
    found = [Late(title, month, months_between(month, day), rhythm) for title, month, rhythm in edition.rhythms.get(indicator, ())]
    return sorted((one for one in found if one.age >= one.rhythm), key=lambda one: -one.age / one.rhythm)


def latest_due(edition: Edition, indicator: str, day: date) -> Late | None:
    """The table that is most behind; nothing when all are in time."""
    return next(iter(late_tables(edition, indicator, day)), None)


def months_between(first: date, last: date) -> int:
    return 12 * (last.year - first.year) + last.month - first.month
