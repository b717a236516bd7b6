"""Whether the edition answers only the questions that were agreed: then there is nobody to combine answers to others."""

from collections.abc import Mapping

import duckdb

from etl.attacks import Outcome
from queries.catalog import Catalog, Dimension


def closed(con: duckdb.DuckDBPyConnection, catalog: Catalog, depths: Mapping[str, int], source: str = "temp.cell") -> Outcome:
    """A4: each cell is of one known category per crossed dimension, of dimensions of its indicator, no deeper than the calendar.

    Of sets of categories that may be chosen freely every rounded number falls: with 100 pairs of them, nine of ten hidden
    groups are known exactly. So there is no such cell.
    """
    figures = {"cells": 0, "strange": 0, "deep": 0}
    for indicator in catalog.indicators.values():
        own = [strange(one, name in indicator.dimensions) for name, one in catalog.dimensions.items()]
        crossed = " + ".join(f'("{name}" is not null)::integer' for name in catalog.dimensions)
        sql = f"""
            select count(*), count(*) filter ({" or ".join(own)}),
                count(*) filter ({crossed} <> depth or depth > coalesce($depths[list_position($grains, grain)], 0))
            from {source}
            where indicator = $indicator
        """
        values = {"indicator": indicator.id, "grains": list(depths), "depths": list(depths.values())}
        [row] = con.execute(sql, values).fetchall()
        figures = {name: figures[name] + many for name, many in zip(figures, row, strict=True)}
    known = {"indicators": list(catalog.indicators)}
    [(others,)] = con.execute(f"select count(*) from {source} where not list_contains($indicators, indicator)", known).fetchall()
    figures["strange"] += others
    return Outcome("A4", "Cellen buiten de afgesproken kenmerken", not figures["strange"] and not figures["deep"], figures)


def strange(dimension: Dimension, is_own: bool) -> str:
    """The condition that a cell has a category of this dimension that it cannot have."""
    if not is_own:
        return f'"{dimension.id}" is not null'
    some = ", ".join("'" + one.replace("'", "''") + "'" for one in dimension.categories)
    return f'"{dimension.id}" not in ({some})'
