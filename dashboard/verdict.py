"""A figure against its norm and against chance, in words, shape and colour. Decided on the interval, not on the point."""

from dataclasses import dataclass

from dashboard.facts import Cell, Step
from dashboard.wording import quantity
from queries.catalog import Indicator, Norm

SHAPES = {"good": "▲", "bad": "▼", "open": "■", "none": "○"}
KIND_NAMES = {"wettelijk": "wettelijke norm", "beleid": "eigen streefwaarde", "leidraad": "leidraad", "nulmeting": "nulmeting"}
# Two rounded counts of the same people can lie this far apart by rounding alone.
ROUNDING = 8


@dataclass(frozen=True)
class Verdict:
    """What may be said of a figure: kind decides shape and colour, words say it."""

    kind: str  # good | bad | open | none
    words: str

    @property
    def shape(self) -> str:
        return SHAPES[self.kind]


TOO_FEW = Verdict("open", "geen uitspraak: te weinig mensen")
NOT_YET = Verdict("open", "nog geen cijfer voor deze periode")
ONE_SIDED = Verdict("open", "bijna iedereen of bijna niemand: te weinig mensen om te tonen welke")
# A group of this size has a share, unless almost everyone is on one side.
ENOUGH = 30


def judge(indicator: Indicator, norm: Norm | None, cell: Cell | None, curve: list[Step]) -> Verdict:
    """The verdict on one figure."""
    if cell is None and indicator.is_open:
        return NOT_YET
    if cell is None or (cell.value is None and cell.mark != "niet_bereikt"):
        return ONE_SIDED if cell and indicator.measure in ("share", "funnel") and (cell.denominator or 0) >= ENOUGH else TOO_FEW
    if norm is None:
        return Verdict("none", "geen norm afgesproken")
    low, high = limits(indicator, norm, cell, curve)
    if low is not None and is_past(indicator, low, norm):
        return beside(indicator, norm, is_above=True)
    if high is not None and not is_past(indicator, high, norm):
        return beside(indicator, norm, is_above=False)
    return Verdict("open", f"geen uitspraak: verschil met de {KIND_NAMES[norm.kind]} kan toeval zijn")


def is_past(indicator: Indicator, value: float, norm: Norm) -> bool:
    """Whether a value lies beyond the norm; exactly on it satisfies it, whichever side is better."""
    return value > norm.value if indicator.better == "lower" else value >= norm.value


def limits(indicator: Indicator, norm: Norm, cell: Cell, curve: list[Step]) -> tuple[float | None, float | None]:
    """The interval to judge on; None where it is open.

    A median that is not reached lies past the norm only when even the upper limit of the curve is below half there.
    """
    if indicator.measure != "duration" or cell.value is not None:
        return cell.low, cell.high
    at_norm = next((step for step in curve if step.start < norm.value <= step.end), None)
    is_certain = at_norm is not None and at_norm.high is not None and at_norm.high < 50
    return (norm.value + 1 if is_certain else None), None


def beside(indicator: Indicator, norm: Norm, *, is_above: bool) -> Verdict:
    """The words for a figure that certainly lies on one side of its norm."""
    side = "boven" if is_above else "onder"
    if norm.kind in ("leidraad", "nulmeting"):
        kind = "none" if indicator.better == "none" else "good" if is_above == (indicator.better == "higher") else "bad"
        return Verdict(kind, f"{side} de {KIND_NAMES[norm.kind]}")
    is_good = is_above == (indicator.better == "higher")
    if is_good:
        return Verdict("good", f"voldoet aan de {KIND_NAMES[norm.kind]}")
    return Verdict("bad", f"{side} de {KIND_NAMES[norm.kind]}")


def norm_words(indicator: Indicator, norm: Norm | None) -> str:
    """The norm in one phrase, with its kind."""
    if norm is None:
        return ""
    return f"{KIND_NAMES[norm.kind]}: {exactly(norm.value, indicator.unit)}"


def exactly(value: float, unit: str) -> str:
    """A norm is exact, also at the ends of the scale."""
    return quantity(value, unit, exact=True)


def change(indicator: Indicator, now: Cell | None, before: Cell | None, month: str) -> str:
    """How a figure moved since the edition of `month`, in words that do not call noise a change."""
    if now is None or before is None or now.value is None or before.value is None:
        return ""
    old = quantity(before.value, indicator.unit, indicator.is_open)
    if now.value == before.value:
        return f"gelijk aan {month}"
    if is_chance(indicator, now, before):
        return f"geen aantoonbare verandering sinds {month} ({old})"
    return f"{'hoger' if now.value > before.value else 'lager'} dan in {month} ({old})"


def is_chance(indicator: Indicator, now: Cell, before: Cell) -> bool:
    """Whether rounding or the interval alone can explain the difference."""
    if now.value is None or before.value is None:
        return True
    if before.low is not None and before.high is not None:
        return before.low <= now.value <= before.high
    return abs(now.value - before.value) <= ROUNDING
