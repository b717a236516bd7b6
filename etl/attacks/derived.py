"""Whether what is made of the shown cells is made of nothing else."""

from collections.abc import Mapping
from types import SimpleNamespace

import duckdb

from etl.attacks import Outcome
from etl.attacks.told import Remade, is_share_told, judged
from etl.attacks.witness import Witness
from etl.effects import store_effects
from etl.signals import PLOT_GRAIN, add_partners, add_signals
from queries.catalog import Catalog
from queries.cells import Address, Counted, Publishable
from queries.disclosure import Protection

MADE = ("signal", "comparison", "comparison_line")


def outcome(remade: Mapping[str, Remade]) -> Outcome:
    """A1: all that is shown beside the cells follows from protected numbers and from nothing else."""
    whole = sum(remade.values(), Remade())
    figures = {"rows": whole.rows, "other": whole.other}
    where = tuple(name for name, one in remade.items() if one.other)
    return Outcome("A1", "Wat is afgeleid is opnieuw te maken uit wat getoond mag worden", not whole.other, figures, where)


def derived(con: duckdb.DuckDBPyConnection, catalog: Catalog, source: str = "temp") -> Remade:
    """Limits of chance and comparisons of partners, made again by somebody who has the shown cells only.

    An attacker could make them himself, so they tell him nothing.
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
    return Remade(rows, other)


def effects(con: duckdb.DuckDBPyConnection, seen: Witness, rule: Protection, source: str = "temp") -> Remade:
    """Effects made again from the strata, each of which is held to the rule beside those who were counted in it."""
    alone = duckdb.connect()
    store_effects(alone, seen.comparisons)
    alone.register("given", con.sql(f"select * from {source}.effect").to_arrow_table())
    [(rows, other)] = alone.execute("""
        select (select count(*) from given), (select count(*) from
            ((from given except all from temp.effect) union all (from temp.effect except all from given)))
    """).fetchall()
    alone.close()
    return Remade(rows, other) + judged(is_arm_told(*arm, rule) for one in seen.comparisons for arm in one.behind)


def is_arm_told(cell: Counted, public: Publishable, rule: Protection) -> bool:
    """Whether what an effect is made of says more than it may."""
    return is_share_told((public.count, public.hits), (cell.total.n, cell.hits.n if cell.hits else 0), rule)


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
