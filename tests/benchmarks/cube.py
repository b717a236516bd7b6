"""Counting and protecting a country beside the bare query that it needs: `python -m tests.benchmarks.cube [PERSONEN [MAANDEN]]`.

One share indicator with twelve dimensions, every cell of at most two of them, once in so many months. The bare query counts
the same cells with grouping sets, and does nothing with them.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import combinations

import duckdb
from rich.console import Console
from rich.table import Table

from queries import counting, measure
from queries.definitions import read_catalog
from queries.disclosure import protect_all, record_key
from queries.policy import read_policy

PEOPLE, MONTHS = 250_000, 12
TODAY = date(2026, 10, 31)
SIZES = (2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8)
NAMES = tuple(f"kenmerk_{number:02}" for number in range(len(SIZES)))
DEPTHS = {"maand": 2, "kwartaal": 0, "jaarlopend": 0, "jaar": 0}
KEY = b"alleen-voor-het-meten"
Seconds = tuple[float, int]  # and how many cells


def main(people: int, months: int) -> None:
    """Measure both on the same rows."""
    con = duckdb.connect()
    measure.open_calendar(con, TODAY)
    con.execute(
        "delete from temp.calendar where grain <> 'maand' or moment <> 'stand' or period <= $1::date - to_months($2)",
        [TODAY, months],
    )
    con.execute(f"create table town as {town()}", {"people": people})
    bare = timed(lambda: bare_cells(con))
    ours = timed(lambda: our_cells(con))
    table = Table(
        "measured", "value", "aim", title=f"One share of {people:,} people in {months} months, 12 dimensions, two crossed"
    )
    table.add_row("bare grouping sets", f"{bare[0]:.1f} s, {bare[1]:,} cells")
    table.add_row("load, count and protect", f"{ours[0]:.1f} s, {ours[1]:,} cells")
    table.add_row("ratio", f"{ours[0] / bare[0]:.1f}", "2.0")
    Console().print(table)


def town() -> str:
    """The same people every time; each has a key, twelve properties and, in some months, the status."""
    properties = ", ".join(
        f"(hash(p.i, {n}) % {size})::varchar as {name}" for n, (name, size) in enumerate(zip(NAMES, SIZES, strict=True))
    )
    return f"select p.i::varchar as subject, {properties} from range($people) as p(i)"


def rows() -> str:
    return f"""
        select t.subject, c.period as moment, {", ".join(f"t.{name}" for name in NAMES)}, hash(t.subject, c.period) % 5 < 2 as hit
        from town as t cross join temp.calendar as c
    """


def bare_cells(con: duckdb.DuckDBPyConnection) -> int:
    """The query that any cube needs: people and keys, of all and of those who count."""
    sets = ", ".join(f"({', '.join(['period', *some])})" for depth in range(3) for some in combinations(NAMES, depth))
    found = con.execute(f"""
        with counted as (select moment as period, *, hash(subject) % 4294967296 as rkey from ({rows()}))
        select {", ".join(NAMES)}, period, count(*), sum(rkey), count(*) filter (hit), sum(rkey) filter (hit)
        from counted group by grouping sets ({sets})
    """).fetchall()
    return len(found)


def our_cells(con: duckdb.DuckDBPyConnection) -> int:
    """From the indicator's select to cells that may be shown."""
    indicator = replace(read_catalog().indicators["k13_uitkering"], id="t00_land", dimensions=NAMES, sql=rows())
    measure.load_subjects(con, indicator, TODAY, lambda person: record_key(KEY, person))
    return sum(1 for _ in protect_all(counting.count_cells(con, indicator, DEPTHS), read_policy().protection))


def timed(work: Callable[[], int]) -> Seconds:
    started = time.perf_counter()
    cells = work()
    return time.perf_counter() - started, cells


if __name__ == "__main__":
    asked = [int(word) for word in sys.argv[1:3]]
    main(*asked, *(PEOPLE, MONTHS)[len(asked) :])
