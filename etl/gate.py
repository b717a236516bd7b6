"""The last look before an edition is written: every figure keeps to the policy, judged on the release and apart from who made it.

A figure that does not stops the whole edition. The report names indicator, grain and period of the cells, never a count.
"""

from dataclasses import asdict
from pathlib import Path

import duckdb

from etl.errors import EditionError
from queries import HOME, header
from queries.catalog import Catalog
from queries.policy import Policy

GATE = HOME / "gate"
NAMED = 3


def check_gate(
    con: duckdb.DuckDBPyConnection,
    catalog: Catalog,
    policy: Policy,
    people: int,
    depths: dict[str, int] | None = None,
    folder: Path = GATE,
) -> None:
    """Refuse the release when any select of the gate finds a cell; without `depths` calendar and number of people decide."""
    allowed = depths or {grain: policy.depth(grain, people) for grain in policy.depths}
    values = asdict(policy.protection) | {
        "protected": [one.id for one in catalog.indicators.values() if not one.is_open],
        "grains": list(allowed),
        "depths": list(allowed.values()),
    }
    for path in sorted(folder.glob("*.sql")):
        head, sql = header.read(path)
        header.require_keys(path, head, {"title"}, set())
        mine = {name: value for name, value in values.items() if f"${name}" in sql}
        found = con.execute(f"select distinct indicator, grain, period from ({sql}) order by all", mine).fetchall()
        if found:
            cells = "; ".join(f"{indicator}, {grain} {period or ''}".strip() for indicator, grain, period in found[:NAMED])
            raise EditionError(
                f"De editie is afgekeurd: '{head['title']}' geldt niet overal ({cells}). "
                "Er is niets gemaakt en niets gepubliceerd; meld dit aan de beheerder en de privacy officer."
            )
