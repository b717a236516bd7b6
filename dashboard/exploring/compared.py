"""How far two figures lie apart, and whether that is more than chance or rounding can do."""

from dataclasses import dataclass
from datetime import date

from dashboard.course import month_end
from dashboard.exploring.wish import Wish
from dashboard.facts import Cell
from dashboard.phrases import value_text
from dashboard.verdict import ROUNDING
from dashboard.wording import IMPOSSIBLE, PLAIN, capital, in_period, quantity
from queries.catalog import Indicator

SAME = "geen aantoonbaar verschil"
UNKNOWN = "niet te vergelijken"
OPEN = "{apart}; of dat toeval is, weten we niet"
MONTHS = {"maand": 1, "kwartaal": 3, "jaarlopend": 12, "jaar": 12}
COUNTED = ("stock", "flow")
FEW = 4  # comparisons in which a chance hit is not to be expected
SHAPES = {"hoger": "▲", "lager": "▼", "meer": "▲", "minder": "▼", SAME: "="}
MANY = "U vergelijkt veel groepen tegelijk. Dan is af en toe een verschil toch toeval."
OVERLAP = "Perioden van twaalf maanden overlappen elkaar per kwartaal. We vergelijken daarom met een jaar eerder."
NO_PAST = "Van dit cijfer is er alleen de laatste maand. Vergelijken met eerder kan niet."
NO_GROUPS = "Kies eerst één kenmerk om naar uit te splitsen. Dan vergelijken we elke groep met de grootste."
ONE_WHOLE = "De groepen zijn hier delen van één geheel. Vergelijk ze liever met eerder."


@dataclass(frozen=True)
class Beside:
    """What every figure is compared with."""

    name: str  # within a sentence: in september 2026, B1-route
    head: str  # above a column
    cells: dict[tuple[str, ...], Cell | None]

    def other(self, names: tuple[str, ...]) -> Cell | None:
        return self.cells.get(names)


def beside_of(wish: Wish) -> Beside | None:
    """The other figures; None where nothing was asked or nothing can be said."""
    asked = wish.scope.selection.naast
    if not asked or objection(wish):
        return None
    if asked == "grootste":
        return largest(wish)
    day = earlier(wish)
    name = in_period(wish.grain, day)
    return Beside(name, capital(name), {names: cells.get(day) for names, cells in wish.series.items()})


def objection(wish: Wish) -> str:
    """Why this comparison is not made."""
    asked = wish.scope.selection.naast
    if asked in ("vorige", "jaar") and wish.indicator.measure == "duration":
        return NO_PAST
    if asked == "grootste" and len(wish.by) != 1:
        return NO_GROUPS
    return ONE_WHOLE if asked == "grootste" and wish.by == (wish.indicator.distribution,) else ""


def earlier(wish: Wish) -> date:
    """The period to compare with: the one before, or the same of the year before."""
    return before(wish, wish.period)


def before(wish: Wish, day: date) -> date:
    months = MONTHS[wish.grain] if wish.scope.selection.naast == "vorige" else 12
    return month_end(day, -months)


def largest(wish: Wish) -> Beside | None:
    """Every group beside the one with the most people."""
    known = {names: cell for names, cell in wish.cells.items() if cell and cell.value is not None and cell.denominator}
    if not known:
        return None
    most = max(known, key=lambda names: known[names].denominator or 0)
    label = wish.dimensions[0].categories[most[0]]
    return Beside(label, f"Grootste groep: {label}", {names: known[most] for names in wish.cells if names != most})


def difference(indicator: Indicator, now: Cell | None, other: Cell | None) -> str:
    """The difference in words: how much where it is sure, nothing more than that where it is not."""
    if now is None or other is None or now.value is None or other.value is None:
        return UNKNOWN
    found = apart(indicator, now.value, other.value)
    if indicator.is_open:
        return found if now.value != other.value else "gelijk"
    if indicator.measure in COUNTED:
        return found if abs(now.value - other.value) > ROUNDING else SAME
    if now.low is None or now.high is None or other.low is None or other.high is None:
        return OPEN.format(apart=found) if now.value != other.value else SAME
    return found if now.low > other.high or now.high < other.low else SAME


def apart(indicator: Indicator, now: float, other: float) -> str:
    """How much more or less, as far as the figures are written out."""
    decimals = PLAIN.get(indicator.unit, 0)
    much = abs(round(now, decimals) - round(other, decimals))
    if indicator.unit == "personen":
        return f"{quantity(much, 'personen')} mensen {'meer' if now > other else 'minder'}"
    side = "hoger" if now > other else "lager"
    if not much:
        return f"iets {side}"
    return f"{quantity(much, indicator.unit, exact=True).replace('%', 'procentpunt')} {side}"


def shape(words: str) -> str:
    """A sign for who looks, beside the words for who reads."""
    return SHAPES.get(words, SHAPES.get(words.rpartition(" ")[2], ""))


def compared_words(wish: Wish, beside: Beside, names: tuple[str, ...]) -> tuple[str, str]:
    """The other figure and the difference, for a table."""
    if names not in beside.cells:
        return IMPOSSIBLE, IMPOSSIBLE
    other = beside.other(names)
    return value_text(wish.indicator, other), difference(wish.indicator, wish.cells[names], other)


def notes(wish: Wish, beside: Beside | None) -> tuple[str, ...]:
    """What to know of the comparison, or why there is none."""
    if not wish.scope.selection.naast:
        return ()
    if beside is None:
        return (objection(wish),) if objection(wish) else ()
    found = [OVERLAP] if wish.grain == "jaarlopend" and wish.scope.selection.naast == "vorige" else []
    compared = [names for names in beside.cells if difference(wish.indicator, wish.cells[names], beside.other(names)) != UNKNOWN]
    return (*found, *([MANY] if len(compared) > FEW else []))
