"""Landing, staging and marts beside the least that any loader must do: `python -m tests.benchmarks.loading [PERSONEN [MAP]]`.

Both read the same month of the made-up municipality, of 2,500,000 people unless told otherwise, each in a process of its own.
Give a folder to keep the deliveries for a next time.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from etl.demo import SEED
from etl.sample import make_sample

ROOT = Path(__file__).parents[2]
PEOPLE = 2_500_000
WORDS = {"ontvangen": "receive: decode, check, copy", "lezen": "stage: judge, type, load", "rekenen": "marts"}


def main(people: int, folder: Path) -> None:
    """Make the deliveries when they are not there, and measure."""
    if not (folder / "verwacht.json").is_file():
        make_sample(people, SEED, folder)
    with tempfile.TemporaryDirectory(dir=folder.parent) as target:
        plain = measured("duckdb", folder, Path(target) / "plain")
        ours = measured("ons", folder, Path(target) / "ours")
    table = Table("measured", "value", "aim", title=f"One month of {people:,} people, {ours['rows']:,} rows")
    table.add_row("DuckDB, read_csv into tables, all text", f"{plain['total']:.1f} s, {plain['megabytes']:.0f} MB")
    table.add_row("land, stage, marts and checks", f"{ours['total']:.1f} s, {ours['megabytes']:.0f} MB", "4,096 MB")
    for name, words in WORDS.items():
        table.add_row(f"  of which {words}", f"{ours.get(name, 0):.1f} s")
    table.add_row("ratio", f"{ours['total'] / plain['total']:.1f}", "3.0")
    Console().print(table)


def measured(kind: str, folder: Path, target: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.load_once", kind, str(folder), str(target)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    asked = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    with tempfile.TemporaryDirectory() as made:
        main(asked, Path(sys.argv[2]) if len(sys.argv) > 2 else Path(made) / "levering")
