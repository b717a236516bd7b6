"""A difference of two shares in the words of a reader: how large, between which limits, and whether it can be chance."""

from dataclasses import dataclass

from dashboard.effects import placed, side
from dashboard.facts import Cell, Step
from dashboard.verdict import Verdict
from dashboard.wording import IMPOSSIBLE, THIN, number, percent
from queries.contrast import Difference, Share

NO_DIFFERENCE = "geen aantoonbaar verschil"


@dataclass(frozen=True)
class Spot:
    """One figure to lay beside others: its moment, the share, and on how many people it rests."""

    name: str
    share: Share | None
    people: int | None


def share_of(cell: Cell | None) -> Share | None:
    """A figure of the edition with its limits; nothing where it is hidden."""
    if cell is None or cell.value is None or cell.low is None or cell.high is None:
        return None
    return Share(cell.value, cell.low, cell.high)


def share_at(step: Step) -> Share | None:
    """The share that a curve has reached at the end of a step."""
    return None if step.low is None or step.high is None else Share(step.incidence, step.low, step.high)


def size_words(found: Difference) -> str:
    return "geen verschil" if found.value == 0 else f"{number(abs(found.value))}{THIN}procentpunt {side(found.value)}"


def limit_words(found: Difference) -> str:
    return f"van {placed(found.low)} tot {placed(found.high)}"


def judged_words(found: Difference) -> str:
    return NO_DIFFERENCE if found.is_chance else "meer dan toeval"


def difference_cells(found: Difference | None) -> tuple[str, str, str]:
    """Size, limits and judgement, as they stand in a table."""
    if found is None:
        return IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE
    return size_words(found), limit_words(found), judged_words(found)


def share_cells(share: Share | None, hidden: str) -> tuple[str, str]:
    """A share and its interval, as they stand in a table."""
    return (percent(share.value), f"{number(share.low)}–{percent(share.high)}") if share else (hidden, IMPOSSIBLE)


def judge_apart(found: Difference | None, than: str, better: str) -> Verdict:
    """Only a difference that chance cannot make is called higher or lower; good or bad where the figure has a better side."""
    if found is None:
        return Verdict("open", "nog niets om mee te vergelijken")
    if found.is_chance:
        return Verdict("open", f"{NO_DIFFERENCE} met {than}")
    words = f"{number(abs(found.value))}{THIN}procentpunt {side(found.value)} dan {than}: meer dan toeval"
    if better == "none":
        return Verdict("none", words)
    return Verdict("good" if (found.value > 0) == (better == "higher") else "bad", words)
