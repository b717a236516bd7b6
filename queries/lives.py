"""From people who are followed in time to exact life tables."""

from collections.abc import Iterator
from datetime import date

import duckdb

from queries.catalog import Indicator
from queries.cells import NOBODY, Address, Count, CountedCurve, CountedStep
from queries.counting import KEYS, people


def count_curves(con: duckdb.DuckDBPyConnection, indicator: Indicator, peildatum: date, depth: int) -> Iterator[CountedCurve]:
    """The life table of every cell of at most `depth` dimensions, as known on the peildatum."""
    names = ["", *indicator.dimensions] if depth else [""]
    for name in names:
        rows = con.execute(curve_sql(name), curve_values(indicator)).fetchall()
        for category in dict.fromkeys(row[0] for row in rows):
            dimensions = ((name, category),) if name else ()
            mine = [row[1:] for row in rows if row[0] == category]
            yield life_table(Address(indicator.id, "maand", peildatum, dimensions), indicator.step, mine)


def curve_values(indicator: Indicator) -> dict[str, object]:
    """What the life table needs to know of the definition."""
    return {"step": indicator.step, "event": indicator.event, "competing": indicator.competing or "-"}


def curve_sql(dimension: str) -> str:
    """People per step: all who are new in it, and who starts it, ends by the event or otherwise, leaves sight, enters late."""
    group = f's."{dimension}"' if dimension else "'alle'"
    columns = ", ".join(
        people(f"where {condition}")
        for condition in (
            "b.step = s.first",
            "s.entered <= b.step_start",
            "b.step = s.last and s.outcome = $event",
            "b.step = s.last and s.outcome = $competing",
            "b.step = s.last and s.outcome not in ($event, $competing)",
            "s.entered > b.step_start",
        )
    )
    return f"""
        with placed as (
            select *, greatest(ceil(ended / $step) - 1, 0) as last, floor(entered / $step) as first
            from temp.subject
        ),
        band as (
            select step, step * $step as step_start
            from (select unnest(generate_series(0, (select max(last)::bigint from placed))) as step)
        )
        select {group} as category, b.step_start, {columns}
        from placed as s
        join temp.record_key as k using (subject)
        join band as b on b.step between s.first and s.last
        group by all
        order by category, b.step_start
    """


def life_table(address: Address, step: int, rows: list[tuple]) -> CountedCurve:  # type: ignore[type-arg]
    """The rows of one cell as steps; the total is everyone who was ever followed."""
    steps = []
    total = NOBODY
    for start, *numbers in rows:
        new, *counts = [Count(int(n), int(key)) for n, key in zip(numbers[::2], numbers[1::2], strict=True)]
        steps.append(CountedStep(float(start), float(start) + step, *counts))
        total = Count(total.n + new.n, (total.key + new.key) % KEYS)
    return CountedCurve(address, total, tuple(steps))
