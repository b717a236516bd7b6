"""A process that reads one month of deliveries: `python -m tests.benchmarks.load_once ons|duckdb MAP DOEL`, figures as JSON.

`ons` lands the files and builds the warehouse, marts and checks included. `duckdb` reads the same files into tables as they stand,
every column text, nothing judged: the least that any loader must do. It skips the small workbooks, which DuckDB alone cannot read.
"""

import json
import resource
import sys
import time
from pathlib import Path

import duckdb

from etl.contracts import read_contracts
from etl.demo import deliveries
from etl.intake import receive_all
from etl.journal import heard
from etl.receipts import list_landed
from etl.rules import named, quoted
from etl.warehouse import build
from queries.settings import read_settings
from tests.benchmarks.seconds import Stopwatch

MONTH = "2026-10"


def ours(files: list[Path], target: Path) -> dict[str, float]:
    """Land, stage, marts, checks."""
    settings = read_settings({"MONITOR_DATA": str(target)})
    watch = Stopwatch()
    with heard(watch):
        refused = [one.refusal for one in receive_all(files, settings) if one.refusal]
        build(settings, MONTH)
    if refused:
        raise SystemExit(refused[0])
    return watch.seconds | {"rows": sum(one.rows for one in list_landed(settings))}


def plain(files: list[Path], target: Path) -> dict[str, float]:
    """One table per file, in a database file."""
    delimiters = {name: contract.delimiter for name, contract in read_contracts().items()}
    target.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(target / "alles.duckdb") as connection:
        for path in (path for path in files if path.suffix != ".xlsx"):
            table = path.stem.rsplit("_", 1)[0]
            connection.execute(f"create table {named(path.stem)} as from {reader(path, delimiters[table])}")
    return {}


def reader(path: Path, delimiter: str) -> str:
    """The function of DuckDB that reads this file."""
    if path.suffix == ".parquet":
        return f"read_parquet({quoted(str(path))})"
    options = "all_varchar = true, header = true, auto_detect = false, comment = '', escape = '\"', quote = '\"'"
    names = path.open(encoding="utf-8").readline().strip().split(delimiter)
    columns = ", ".join(f"{quoted(name)}: 'varchar'" for name in names)
    return f"read_csv({quoted(str(path))}, delim = {quoted(delimiter)}, {options}, columns = {{{columns}}})"


def main(kind: str, folder: Path, target: Path) -> None:
    files = [path for path in deliveries(folder) if path.stem.endswith(MONTH)]
    started = time.perf_counter()
    found = (ours if kind == "ons" else plain)(files, target)
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"total": seconds, "megabytes": peak, **found}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
