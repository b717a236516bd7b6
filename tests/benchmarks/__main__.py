"""Measure and print a table: `python -m tests.benchmarks [PERSONEN [RONDEN]]` (2,400 people and 50 rounds unless told otherwise).

Times are of this machine at this moment; compare only within one run. Without a Chromium the rows of the browser are left out.
"""

import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks.measures import browser_rows, build_rows, server_rows

PEOPLE, ROUNDS = 2400, 50


def main(people: int = PEOPLE, rounds: int = ROUNDS) -> None:
    """Build in a folder that is thrown away, then ask."""
    from serving import find_chromium

    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        rows = build_rows(people, data) + server_rows(data, rounds)
        chromium = find_chromium()
        if chromium:
            rows += browser_rows(data, chromium, rounds)
    table = Table("measured", "value", "aim")
    for row in rows:
        table.add_row(row.name, row.value, row.aim)
    Console().print(table)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
