"""From an indicator's select to exact cells: who counts is the select's, how to count is here, once.

Works on a connection whose default catalog is the warehouse; keeps its own tables in `temp`.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import combinations

import duckdb

from queries import HOME
from queries.catalog import Dimension, Indicator
from queries.cells import GRAINS, NOBODY, Address, Count, Counted, CountedCurve, CountedStep
from queries.header import read

KEYS = 1 << 32


class MeasureError(ValueError):
    """An indicator whose rows break its own definition; names the indicator, the find and the remedy, in Dutch."""


def estimator(name: str) -> str:
    """The select of one file in estimators/."""
    return read(HOME / "estimators" / f"{name}.sql")[1]


def run(con: duckdb.DuckDBPyConnection, sql: str, **values: object) -> duckdb.DuckDBPyConnection:
    """Execute with those of the values that the statement names."""
    return con.execute(sql, {name: value for name, value in values.items() if f"${name}" in sql})


def open_calendar(con: duckdb.DuckDBPyConnection, peildatum: date) -> None:
    """The periods that are complete on the peildatum, and an empty table of record keys."""
    run(con, f"create or replace temp table calendar as {estimator('calendar')}", peildatum=peildatum)
    con.execute("create or replace temp table record_key (subject varchar, rkey bigint)")


def load_subjects(con: duckdb.DuckDBPyConnection, indicator: Indicator, peildatum: date, key_of: Callable[[str], int]) -> None:
    """The indicator's rows, checked, with a record key for everyone in them."""
    run(con, f"create or replace temp table subject as {indicator.sql}", peildatum=peildatum)
    check_columns(con, indicator)
    rows = con.execute("select distinct s.subject from temp.subject as s anti join temp.record_key as k using (subject)").fetchall()
    people = [row[0] for row in rows]
    if people:
        con.execute(
            "insert into temp.record_key select unnest($people), unnest($keys)",
            {"people": people, "keys": [key_of(person) for person in people]},
        )


def expected_columns(indicator: Indicator) -> list[str]:
    """What the select must return, no more and no less."""
    extra = {
        "share": [] if indicator.distribution else ["hit"],
        "duration": ["entered", "ended", "outcome"],
    }.get(indicator.measure, [])
    return ["subject", "moment", *indicator.dimensions, *extra]


def check_columns(con: duckdb.DuckDBPyConnection, indicator: Indicator) -> None:
    """The select returns the declared columns, none of them empty."""
    found = [row[0] for row in con.execute("describe temp.subject").fetchall()]
    wanted = expected_columns(indicator)
    if set(found) != set(wanted):
        odd = ", ".join(sorted(set(found) ^ set(wanted)))
        raise MeasureError(f"{indicator.id}.sql: de select geeft andere kolommen dan de kop noemt ({odd}). Maak ze gelijk.")
    for column in wanted:
        empty = con.execute(f'select count(*) from temp.subject where "{column}" is null').fetchone()
        if empty and empty[0]:
            raise MeasureError(f"{indicator.id}.sql: {empty[0]} rijen zonder {column}. Vul de kolom of sluit de rijen uit.")


def check_categories(con: duckdb.DuckDBPyConnection, indicator: Indicator, dimensions: dict[str, Dimension]) -> None:
    """Every category that occurs has a label."""
    for name in indicator.dimensions:
        found = {row[0] for row in con.execute(f'select distinct "{name}" from temp.subject').fetchall()}
        strange = found - dimensions[name].categories.keys()
        if strange:
            raise MeasureError(
                f"{indicator.id}.sql: {len(strange)} categorie(ën) van {name} zonder label. Voeg ze toe in dimensions.toml."
            )


def check_impossible(con: duckdb.DuckDBPyConnection, indicator: Indicator, zeros: Iterable[dict[str, str]]) -> None:
    """A combination that is declared impossible does not occur: it would be shown as nobody."""
    for zero in zeros:
        if zero["indicator"] == indicator.id:
            fixed = {name: category for name, category in zero.items() if name != "indicator"}
            where = " and ".join(f'"{name}" = ${name}' for name in fixed)
            row = con.execute(f"select count(*) from temp.subject where {where}", fixed).fetchone()
            if row and row[0]:
                raise MeasureError(
                    f"{indicator.id}.sql: {row[0]} rijen met {' en '.join(fixed.values())}, en dat heet onmogelijk. "
                    "Haal die regel weg bij structural_zero in dimensions.toml of sluit de rijen uit."
                )


def count_cells(con: duckdb.DuckDBPyConnection, indicator: Indicator, depths: dict[str, int]) -> Iterator[Counted]:
    """Every cell of at most `depths[grain]` crossed dimensions, for every complete period."""
    grains = [grain for grain in GRAINS if indicator.moment == "stroom" or grain != "jaarlopend"]
    repeats = subjects_repeat(con, indicator)
    for grain in grains:
        sql = cells_sql(indicator, depths[grain], repeats)
        cells = [counted(indicator, grain, row) for row in run(con, sql, grain=grain, moment=indicator.moment).fetchall()]
        yield from distributed(cells, indicator.distribution) if indicator.distribution else cells


def subjects_repeat(con: duckdb.DuckDBPyConnection, indicator: Indicator) -> bool:
    """Whether someone can stand twice in one period: then people are counted, not rows."""
    if indicator.moment == "stroom":
        sql = "select count(*) > count(distinct subject) from temp.subject"
    else:
        sql = "select count(*) > count(distinct (subject, moment)) from temp.subject"
    row = con.execute(sql).fetchone()
    return bool(row and row[0])


def cells_sql(indicator: Indicator, depth: int, repeats: bool) -> str:
    """A grouping set for every combination of dimensions; who can stand twice in a cell is first made one row in it."""
    names = [f'"{name}"' for name in indicator.dimensions]
    sets = [combo for size in range(depth + 1) for combo in combinations(names, size)]
    has_hits = "hit" in expected_columns(indicator)
    columns = ", ".join(["period", *names])
    rows = f"""
        select c.period, s.subject, {", ".join(f"s.{name}" for name in names)}, k.rkey{", s.hit" if has_hits else ""}
        from temp.subject as s
        join temp.record_key as k using (subject)
        join temp.calendar as c on s.moment between c.van and c.tot
        where c.grain = $grain and c.moment = $moment
    """
    counts = f"{people()}, {people('where hit')}" if has_hits else people()
    if not repeats:
        return f"select {columns}, {counts} from ({rows}) group by grouping sets ({grouped('period', sets)})"
    score = ", bool_or(hit) as hit" if has_hits else ""
    cells = grouped("period, subject", sets)
    once = f"select {columns}, any_value(rkey) as rkey{score} from ({rows}) group by grouping sets ({cells})"
    return f"select {columns}, {counts} from ({once}) group by all"


def grouped(first: str, sets: Iterable[tuple[str, ...]]) -> str:
    """The grouping sets as SQL, each with the same first columns."""
    return ", ".join(f"({', '.join((first, *combo))})" for combo in sets)


def people(condition: str = "") -> str:
    """Number of people and the sum of their keys, optionally of those that meet a condition."""
    part = f" filter ({condition})" if condition else ""
    return f"count(*){part}, coalesce(sum(rkey){part}, 0)::hugeint % {KEYS}"


def counted(indicator: Indicator, grain: str, row: tuple) -> Counted:  # type: ignore[type-arg]
    """One row of the grouping sets; a dimension that was not grouped by is empty."""
    width = len(indicator.dimensions)
    pairs = zip(indicator.dimensions, row[1 : 1 + width], strict=True)
    address = Address(indicator.id, grain, row[0], tuple(sorted(pair for pair in pairs if pair[1] is not None)))
    n, key, *hits = (int(value) for value in row[1 + width :])
    return Counted(address, Count(n, key), Count(*hits) if hits else None)


def distributed(cells: Iterable[Counted], dimension: str) -> Iterator[Counted]:
    """Each category of the dimension as a share of the cell without that dimension."""
    whole = {cell.address: cell for cell in cells}
    for address, cell in whole.items():
        rest = tuple(pair for pair in address.dimensions if pair[0] != dimension)
        if rest == address.dimensions:
            yield cell
            continue
        parent = whole[Address(address.indicator, address.grain, address.period, rest)]
        yield Counted(address, parent.total, cell.total)


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
