"""The gate at three sizes: `python -m tests.benchmarks.gate [PERSONEN …]` (500, 2,400 and 5,000 people unless told otherwise).

Of each size two months are built in a row, and the second is attacked with all its periods; every figure of every attack is
printed beside the blind guess. Ends with 1 when an attack succeeds or an aim is missed.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from etl.attacks import Outcome
from etl.attacks.words import outcome_table

ROOT = Path(__file__).parents[2]
SIZES = (500, 2400, 5000)
AIMS = (
    ("seconds", "two", "count, protect and attack, two crossed", 60),
    ("seconds", "month", "the month as it is built, the one before beside it", 600),
    ("seconds", "whole", "the same attacked again, all periods", 600),
    ("megabytes", "month", "peak memory of a build", 4096),
    ("megabytes", "whole", "peak memory with all periods", 4096),
)


def main(sizes: tuple[int, ...]) -> int:
    """Measure one size after the other."""
    verdicts = [told(people, measured(people)) for people in sizes]
    return 0 if all(verdicts) else 1


def measured(people: int) -> dict[str, Any]:
    """What a process of its own finds."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.benchmarks.gate_once", str(people), str(Path(folder) / "data")]
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def told(people: int, found: Mapping[str, Any]) -> bool:
    """Print one size; whether every attack failed and every aim was met."""
    table = Table("measured", "value", "aim", title=f"The gate at {people:,} people")
    for unit, name, words, aim in AIMS:
        table.add_row(words, f"{found[unit][name]:,.0f} {unit}", f"{aim:,}")
    outcomes = [Outcome(**one) for one in found["outcomes"]]
    Console(width=200).print(table, outcome_table(outcomes))
    met = all(found[unit][name] <= aim for unit, name, _, aim in AIMS)
    return met and all(one.passed for one in outcomes)


if __name__ == "__main__":
    sys.exit(main(tuple(map(int, sys.argv[1:])) or SIZES))
