"""Which numbers of a figure stand in its tables, per measure: heads and values from one place."""

from dashboard.facts import Cell
from dashboard.phrases import count_text, interval, value_text
from dashboard.wording import IMPOSSIBLE
from queries.catalog import Indicator

HEADS = {
    "stock": ("Aantal",),
    "flow": ("Aantal",),
    "duration": ("Mediaan", "Gevolgd", "95%-interval"),
    "hours": ("Mediaan", "Mensen", "95%-interval"),
    "score": ("Gemiddelde", "Mensen", "95%-interval"),
    "euro": ("Bedrag", "Mensen"),
    "ratio": ("Waarde", "Teller", "Noemer"),
    "index": ("Index", "Teller", "Noemer", "95%-interval"),
}
SHARE = ("Aandeel", "Teller", "Noemer", "95%-interval")


def heads(indicator: Indicator) -> tuple[str, ...]:
    """The heads of the columns behind the name of the row."""
    return SHARE[:3] if indicator.is_open and indicator.measure == "share" else HEADS.get(indicator.measure, SHARE)


def numbers_of(indicator: Indicator, cell: Cell | None, state: str = "") -> tuple[str, ...]:
    """The values under those heads; `state` stands in for a figure that is not there."""
    found = {
        "Teller": count_text(cell.numerator) if cell else state,
        "Noemer": count_text(cell.denominator) if cell else state,
        "Mensen": count_text(cell.denominator) if cell else state,
        "Gevolgd": count_text(cell.denominator) if cell else state,
        "95%-interval": (interval(indicator, cell) if cell else "") or IMPOSSIBLE,
    }
    return tuple(found.get(head, state or value_text(indicator, cell)) for head in heads(indicator))
