"""Whether what is made of the shown cells is made of nothing else."""

from types import SimpleNamespace

import duckdb

from etl.attacks import Outcome
from etl.signals import PLOT_GRAIN, add_partners, add_signals
from queries.catalog import Catalog
from queries.cells import Address

MADE = ("signal", "comparison", "comparison_line")


def derived(con: duckdb.DuckDBPyConnection, catalog: Catalog, source: str = "temp") -> Outcome:
    """A1: limits of chance and comparisons of partners, made again by somebody who has the shown cells only, are the same.

    An attacker could make them himself, so they tell him nothing. Not made again here: an effect, of which the strata are
    not shown. Each of those is a protected cell whose share may be shown, and the effect one rounded mean of them.
    """
    alone = duckdb.connect()
    cells = con.sql(f"select * from {source}.cell where depth <= 1 or grain = '{PLOT_GRAIN}'").to_arrow_table()
    alone.register("arriving", cells)
    alone.execute("create temp table cell as select * from arriving")
    add_signals(alone, catalog)
    add_partners(alone, catalog, compared(alone, catalog))  # type: ignore[arg-type]
    other = 0
    rows = 0
    for table in MADE:
        alone.register("given", con.sql(f"select * from {source}.{table}").to_arrow_table())
        rows += alone.execute("select count(*) from given").fetchall()[0][0]
        other += alone.execute(
            f"select count(*) from ((from given except all from temp.{table}) union all (from temp.{table} except all from given))"
        ).fetchall()[0][0]
    alone.close()
    return Outcome("A1", "Wat is afgeleid is opnieuw te maken uit de getoonde cellen", not other, {"rows": rows, "other": other})


def compared(con: duckdb.DuckDBPyConnection, catalog: Catalog) -> list[SimpleNamespace]:
    """The shown cells of the years in which partners are compared, as the comparison reads them."""
    names = list(catalog.dimensions)
    columns = ", ".join(f'"{name}"' for name in names)
    sql = f"select indicator, period, denominator, numerator, {columns} from temp.cell where grain = $grain and part = ''"
    found = []
    for indicator, period, whole, hits, *categories in con.execute(sql, {"grain": PLOT_GRAIN}).fetchall():
        pairs = tuple(sorted(pair for pair in zip(names, categories, strict=True) if pair[1] is not None))
        found.append(SimpleNamespace(address=Address(indicator, PLOT_GRAIN, period, pairs), count=whole, hits=hits))
    return found
