"""From the rows of an effect to exact cells: who takes part of all who could, and both arms side by side in each stratum."""

from collections.abc import Iterator
from datetime import date

import duckdb

from queries.catalog import COMPARABLE, Effect
from queries.cells import Address, Count, Counted
from queries.counting import people
from queries.measure import run

# What makes people comparable, from the finest division to none at all.
STRATIFICATIONS = (COMPARABLE, ("doelgroep", "leerroute"), ("leerroute",), ())
ARMS = {"deelnemers": "takes_part", "anderen": "not takes_part"}


def count_reach(con: duckdb.DuckDBPyConnection, effect: Effect, peildatum: date) -> Counted:
    """Everyone who could take part, and those of them who do."""
    [row] = effect_rows(con, (), [people(), people("where takes_part")])
    total, hits = counts_in(row)
    return Counted(Address(effect.id, "maand", peildatum), total, hits)


def count_strata(
    con: duckdb.DuckDBPyConnection, effect: Effect, names: tuple[str, ...], peildatum: date
) -> Iterator[tuple[Counted, Counted]]:
    """Of each stratum those who take part and those who do not, with the hits of each."""
    columns = [people(f"where {arm}{and_hit}") for arm in ARMS.values() for and_hit in ("", " and hit")]
    for row in effect_rows(con, names, columns):
        counts = counts_in(row[len(names) :])
        places = tuple(sorted(zip(names, row, strict=False)))
        mine, others = (Address(effect.id, "maand", peildatum, places, arm) for arm in ARMS)
        yield Counted(mine, *counts[:2]), Counted(others, *counts[2:])


def effect_rows(con: duckdb.DuckDBPyConnection, names: tuple[str, ...], columns: list[str]) -> list[tuple]:  # type: ignore[type-arg]
    """The loaded rows by these dimensions; without any there is one group, even of nobody."""
    groups = [f's."{name}"' for name in names]
    sql = f"""
        select {", ".join([*groups, *columns])}
        from temp.subject as s
        join temp.record_key as k using (subject)
        {f"group by {', '.join(groups)} order by {', '.join(groups)}" if groups else ""}
    """
    return run(con, sql).fetchall()


def counts_in(row: tuple) -> list[Count]:  # type: ignore[type-arg]
    """Numbers of people, each followed by the sum of their keys."""
    numbers = [int(value) for value in row]
    return [Count(n, key) for n, key in zip(numbers[::2], numbers[1::2], strict=True)]
