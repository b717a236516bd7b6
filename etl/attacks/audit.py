"""The account of the protection of one edition: what was shown and hidden, and what came of every attack.

The same layout every time. All its numbers are about all cells together.
"""

import json
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import duckdb

from etl.adding_up import AddedUp
from etl.attacks import Outcome
from etl.attacks.witness import Tally, Witness
from queries.disclosure import Protection

FILE = "audit.json"


def audit(
    seen: Witness, taken_back: Mapping[int, int], sums: AddedUp, rule: Protection, outcomes: Sequence[Outcome]
) -> dict[str, object]:
    """What stands in the file."""
    return {
        "passed": all(one.passed for one in outcomes),
        "attacks": [asdict(one) for one in outcomes],
        "cells": {str(depth): cells(seen.tally, depth, taken_back.get(depth, 0)) for depth in sorted(seen.tally.computed)},
        "error": {
            "largest": seen.tally.error_max,
            "mean": round(seen.tally.error_sum / max(sum(seen.tally.shown.values()), 1), 2),
        },
        "added_up": {"tables": sums.tables, "left": sums.left, "moved": len(sums.moved), "largest": largest(seen, sums)},
        "policy": asdict(rule),
        "attacked_periods": [f"{grain} {period}" for grain, period in sorted(seen.periods or ())],
        "seed": seen.seed,
        "versions": {"python": platform.python_version(), "duckdb": duckdb.__version__}
        | {name: version(name) for name in ("numpy", "scipy")},
    }


def largest(seen: Witness, sums: AddedUp) -> int:
    """The largest error of a count that moved, in the periods that are remembered."""
    return max((abs(sums.moved[one.address] - one.total.n) for one in seen.cells if one.address in sums.moved), default=0)


def cells(tally: Tally, depth: int, taken_back: int) -> dict[str, int]:
    """How many cells of one depth there were, and what became of them."""
    computed, shown = tally.computed[depth], tally.shown.get(depth, 0) - taken_back
    return {"computed": computed, "shown": shown, "hidden": computed - shown}


def has_passed(folder: Path) -> bool:
    """Whether the edition in this folder withstood every attack."""
    try:
        return json.loads((folder / FILE).read_text(encoding="utf-8")).get("passed") is True
    except (OSError, ValueError, AttributeError):
        return False
