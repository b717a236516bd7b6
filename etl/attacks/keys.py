"""Broken on purpose: an edition rounded with other keys than the one before, of which readers are not told.

Who lays the two side by side has two draws of each figure instead of one. With one key a figure that was shown before is
another only where its people are. A correction or a new definition makes that so for some indicators, new keys for all.
"""

from collections.abc import Sequence
from pathlib import Path
from statistics import median

import duckdb

from etl.attacks import Outcome
from etl.rules import quoted
from queries.catalog import Catalog

MOST_MOVED = 0.15  # with new keys a third of all figures that stay in sight are another
DEPTH = 1


def new_keys(moved: Sequence[float], notice: str) -> Outcome:
    """Judge per indicator which share of the figures that stand in both editions is another in the later one."""
    usual = median(moved) if moved else 0.0
    passed = bool(notice) or usual <= MOST_MOVED
    return Outcome("A10", "Nieuwe sleutel zonder melding", passed, {"indicators": len(moved), "moved": round(usual, 3)})


def beside(con: duckdb.DuckDBPyConnection, catalog: Catalog, earlier: Path) -> list[float]:
    """Of each indicator about people: the share of the figures of this release and an earlier edition that are another."""
    con.execute(f"attach {quoted(str(earlier))} as earlier (read_only)")
    found = con.execute(
        "select column_name from duckdb_columns() where database_name = 'earlier' and table_name = 'cell'"
    ).fetchall()
    names = [name for name in catalog.dimensions if (name,) in found]
    same = "".join(f' and o."{name}" is not distinct from n."{name}"' for name in names)
    rows = con.execute(
        f"""
        select avg(((o.denominator, o.numerator) is distinct from (n.denominator, n.numerator))::int)
        from temp.cell as n
        join earlier.cell as o
            on o.indicator = n.indicator and o.grain = n.grain and o.period = n.period and o.part = n.part
            and o.depth = n.depth{same}
        where n.depth <= $depth and list_contains($protected, n.indicator)
        group by n.indicator
        order by n.indicator
        """,
        {"depth": DEPTH, "protected": [one.id for one in catalog.indicators.values() if not one.is_open]},
    ).fetchall()
    con.execute("detach earlier")
    return [row[0] for row in rows]
