"""A30: what the files of all audiences tell together."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import duckdb

from etl.attacks import Outcome
from etl.rules import quoted
from queries.policy import NESTED


def union(folder: Path, tables: Iterable[str]) -> Outcome:
    """A30: whoever holds the files of every audience has no row that the widest audience does not have.

    So together they are the file of the widest one, and what withstands the attacks there withstands them here.
    """
    *small, widest = NESTED
    with duckdb.connect() as con:
        for name in NESTED:
            con.execute(f"attach {quoted(str(folder / f'{name}.duckdb'))} as {name} (read_only)")
        rows = {name: sum(counted(con, f"from {name}.{table}") for table in tables) for name in NESTED}
        extra = sum(counted(con, f"from (from {name}.{table} except from {widest}.{table})") for name in small for table in tables)
    return Outcome("A30", "De bestanden van alle doelgroepen samen", not extra, figures_of(rows, extra))


def counted(con: duckdb.DuckDBPyConnection, source: str) -> int:
    [(rows,)] = con.execute(f"select count(*) {source}").fetchall()
    return int(rows)


def figures_of(rows: Mapping[str, int], extra: int) -> dict[str, float]:
    return {f"rows_{name}": many for name, many in rows.items()} | {"rows_extra": extra}
