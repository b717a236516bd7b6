"""Broken on purpose: an edition rounded with other keys than the one before, of which readers are not told.

Who lays the two side by side has two draws of each figure instead of one. With one key a figure that was shown before is
another only where its people are. A correction or a new definition makes that so for some indicators, new keys for all.
"""

from collections.abc import Sequence
from statistics import median

from etl.attacks import Outcome

MOST_MOVED = 0.15  # with new keys a third of all figures that stay in sight are another


def new_keys(moved: Sequence[float], notice: str) -> Outcome:
    """Judge per indicator which share of the figures that stand in both editions is another in the later one."""
    usual = median(moved) if moved else 0.0
    passed = bool(notice) or usual <= MOST_MOVED
    return Outcome("A10", "Nieuwe sleutel zonder melding", passed, {"indicators": len(moved), "moved": round(usual, 3)})
