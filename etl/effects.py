"""What works: participants beside comparable people, as the table `effect`.

The exact counts stay in memory, for the attacks; what is compared are protected cells.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

import duckdb
import pyarrow as pa

from queries import measure
from queries.catalog import Catalog, Effect
from queries.cells import Counted, Publishable
from queries.comparing import STRATIFICATIONS, count_reach, count_strata
from queries.disclosure import Protection, protect

Arm = tuple[Counted, Publishable]
Pair = tuple[Publishable, Publishable]


@dataclass(frozen=True)
class Comparison:
    """What may be shown of one effect: its reach, and both arms in strata where each may be shown.

    `behind` holds what was counted of all of these, for the attacks; it stays in memory.
    """

    effect: str
    reach: Publishable
    names: tuple[str, ...]
    strata: tuple[Pair, ...]
    behind: tuple[Arm, ...] = field(default=(), repr=False, compare=False)


def compare(
    con: duckdb.DuckDBPyConnection, catalog: Catalog, peildatum: date, key_of: Callable[[str], int], rule: Protection
) -> list[Comparison]:
    """Every effect, counted and protected."""
    found = []
    for effect in catalog.effects.values():
        measure.load_participants(con, effect, peildatum, key_of)
        measure.check_categories(con, effect, catalog.dimensions)
        found.append(comparison(con, effect, peildatum, rule))
    return found


def comparison(con: duckdb.DuckDBPyConnection, effect: Effect, peildatum: date, rule: Protection) -> Comparison:
    """The finest strata in which enough participants have others to be compared with; none where even all together are too few."""
    counted = count_reach(con, effect, peildatum)
    reach = protect(counted, rule)
    for names in STRATIFICATIONS:
        arms = comparable(count_strata(con, effect, names, peildatum), rule)
        strata = tuple((mine, others) for (_, mine), (_, others) in arms)
        if reach.hits is not None and holds_enough(strata, reach.hits):
            return Comparison(effect.id, reach, names, strata, ((counted, reach), *chain.from_iterable(arms)))
    return Comparison(effect.id, reach, (), (), ((counted, reach),))


def comparable(strata: Iterable[tuple[Counted, Counted]], rule: Protection) -> list[tuple[Arm, Arm]]:
    """The strata of which the share of both arms may be shown."""
    pairs = [((mine, protect(mine, rule)), (others, protect(others, rule))) for mine, others in strata]
    return [pair for pair in pairs if all(public.hits is not None for _, public in pair)]


def holds_enough(strata: tuple[Pair, ...], participants: int) -> bool:
    """Whether at least two thirds of the participants are in these strata; decided on protected counts alone."""
    return 3 * sum(mine.count or 0 for mine, _ in strata) >= 2 * participants


def store_effects(con: duckdb.DuckDBPyConnection, comparisons: list[Comparison]) -> None:
    """The table `effect` of the release: one row for each effect, also where nothing can be compared."""
    con.register("asked", asked_table(comparisons))
    con.register("protected", reach_table(comparisons))
    con.register("share_indicator", pa.table({"id": pa.array([one.effect for one in comparisons], pa.string())}))
    con.register("stratum", stratum_table(comparisons))
    for table, estimator in (("reach", "share"), ("standardised", "standard"), ("effect", "effect")):
        con.execute(f"create temp table {table} as {measure.estimator(estimator)}")
    con.execute("drop table temp.reach; drop table temp.standardised")
    for name in ("asked", "protected", "share_indicator", "stratum"):
        con.unregister(name)


def asked_table(comparisons: list[Comparison]) -> pa.Table:
    """Every effect with the strata that were used."""
    return pa.table({
        "effect": pa.array([one.effect for one in comparisons], pa.string()),
        "period": pa.array([one.reach.address.period for one in comparisons], pa.date32()),
        "stratification": pa.array([",".join(one.names) for one in comparisons], pa.string()),
    })  # fmt: skip


def reach_table(comparisons: list[Comparison]) -> pa.Table:
    """Who could take part and who does."""
    return pa.table({
        "indicator": pa.array([one.effect for one in comparisons], pa.string()),
        "count": pa.array([one.reach.count for one in comparisons], pa.int32()),
        "hits": pa.array([one.reach.hits for one in comparisons], pa.int32()),
    })  # fmt: skip


def stratum_table(comparisons: list[Comparison]) -> pa.Table:
    """Both arms of every stratum that is compared."""
    rows = [
        (one.effect, str(number), mine.count, mine.hits, others.count, others.hits)
        for one in comparisons
        for number, (mine, others) in enumerate(one.strata)
    ]
    columns = list(zip(*rows, strict=True)) or [()] * 6
    names = ("effect", "stratum", "n1", "hits1", "n0", "hits0")
    kinds = (pa.string(), pa.string(), *[pa.int32()] * 4)
    return pa.table({name: pa.array(column, kind) for name, column, kind in zip(names, columns, kinds, strict=True)})
