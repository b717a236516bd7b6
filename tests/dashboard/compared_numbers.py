"""Differences that an answer may hold: between two years of the same group, and between a group and the whole country.

Worked out from the edition file itself, without any code of the dashboard.
"""

from collections.abc import Iterator
from itertools import combinations
from math import hypot
from typing import Any

import duckdb

Share = tuple[float, float, float]
Place = tuple[str, tuple[tuple[str, str], ...], float]  # indicator, categories but for the year, step of a curve
Numbers = frozenset[float]


def shares_of(con: duckdb.DuckDBPyConnection, dimensions: list[str]) -> dict[Place, list[Share]]:
    """By figure the shares of its years or cohorts."""
    columns = ", ".join(f'"{name}"' for name in dimensions)
    found: dict[Place, list[Share]] = {}
    sqls = (
        f"select indicator, value, low, high, 0, {columns} from cell where grain = 'jaar' and part = '' and low is not null",
        f"select indicator, incidence, low, high, step_end, {columns} from curve where low is not null and cohort is not null",
    )
    for sql in sqls:
        for indicator, value, low, high, step, *row in con.execute(sql).fetchall():
            pairs = zip(dimensions, row, strict=True)
            rest = tuple(sorted((name, one) for name, one in pairs if one is not None and (name != "cohort" or not step)))
            found.setdefault((indicator, rest, float(step)), []).append((value, low, high))
    return found


def differences(shares: dict[Place, list[Share]], chosen: dict[str, str], indicators: dict[str, dict[str, Any]]) -> Numbers:
    """Of every figure of this group."""
    found = set[float]()
    for (indicator, categories, _), years in shares.items():
        known = indicators[indicator]["dimensions"]
        wanted = tuple(sorted((name, value) for name, value in chosen.items() if name in known))
        if categories == wanted:
            found |= {number for one, other in combinations(years, 2) for number in between(one, other)}
    return frozenset(found)


def from_others(shares: dict[Place, list[Share]], others: list[float]) -> Numbers:
    """Of every group and each published share."""
    groups = [years for (_, categories, _), years in shares.items() if len(categories) == 1 and categories[0][0] == "doelgroep"]
    return frozenset(
        number for years in groups for one in years for value in others for number in between(one, (value, value, value))
    )


def between(one: Share, other: Share) -> Iterator[float]:
    """Difference and limits, in either direction and without a sign: how far from none is said in words."""
    for mine, theirs in ((one, other), (other, one)):
        gap = mine[0] - theirs[0]
        for limit in (
            gap,
            gap - hypot(mine[0] - mine[1], theirs[2] - theirs[0]),
            gap + hypot(mine[2] - mine[0], theirs[0] - theirs[1]),
        ):
            yield abs(float(round(limit)))
