"""The rows of an indicator: run its select and hold it to its own definition, before anything is counted.

Works on a connection whose default catalog is the warehouse; keeps its own tables in `temp`. Counting is in counting.py
and lives.py.
"""

from collections.abc import Callable, Iterable
from datetime import date

import duckdb

from queries import HOME
from queries.catalog import Dimension, Effect, Indicator
from queries.header import read


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
    check_followed(con, indicator.id, indicator.follow_up, peildatum)
    if not indicator.is_open:
        add_keys(con, key_of)


def load_participants(con: duckdb.DuckDBPyConnection, effect: Effect, peildatum: date, key_of: Callable[[str], int]) -> None:
    """The rows of an effect, checked: each person once, in one of the two arms."""
    run(con, f"create or replace temp table subject as {effect.sql}", peildatum=peildatum)
    check_filled(con, effect.id, ["subject", "moment", "started", *effect.dimensions, "takes_part", "hit"], set())
    check_followed(con, effect.id, effect.months, peildatum)
    row = con.execute("select count(*) - count(distinct subject) from temp.subject").fetchone()
    if row and row[0]:
        raise MeasureError(f"{effect.id}.sql: {row[0]} mensen staan er twee keer in. Geef elke persoon één rij.")
    add_keys(con, key_of)


def add_keys(con: duckdb.DuckDBPyConnection, key_of: Callable[[str], int]) -> None:
    """A record key for everyone in the loaded rows who has none yet."""
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
        "index": ["hit", "all_hits", "all_count"],
        "duration": ["entered", "ended", "outcome"],
        "score": ["amount", "base"] if indicator.divides_own else ["amount"],
        "hours": ["amount"],
        "euro": ["amount"],
        "ratio": ["amount", "base"],
        "funnel": [name for name, _ in indicator.steps],
    }.get(indicator.measure, [])
    return ["subject", "moment", *indicator.dimensions, *(["started"] if indicator.follow_up else []), *extra]


def check_columns(con: duckdb.DuckDBPyConnection, indicator: Indicator) -> None:
    """The select returns the declared columns, none of them empty but a step that was not reached."""
    later_steps = {name for name, _ in indicator.steps[1:]}
    check_filled(con, indicator.id, expected_columns(indicator), later_steps)


def check_filled(con: duckdb.DuckDBPyConnection, name: str, wanted: list[str], may_be_empty: set[str]) -> None:
    """The select of this definition returns these columns, filled in every row."""
    found = [row[0] for row in con.execute("describe temp.subject").fetchall()]
    if set(found) != set(wanted):
        odd = ", ".join(sorted(set(found) ^ set(wanted)))
        raise MeasureError(f"{name}.sql: de select geeft andere kolommen dan de kop noemt ({odd}). Maak ze gelijk.")
    for column in [column for column in wanted if column not in may_be_empty]:
        empty = con.execute(f'select count(*) from temp.subject where "{column}" is null').fetchone()
        if empty and empty[0]:
            raise MeasureError(f"{name}.sql: {empty[0]} rijen zonder {column}. Vul de kolom of sluit de rijen uit.")


def check_followed(con: duckdb.DuckDBPyConnection, name: str, months: int, peildatum: date) -> None:
    """Nothing counts before it has happened, and nobody before the whole follow-up is over."""
    early = "moment > $peildatum"
    if months:
        # A year may be 365 days, and a leap year a day longer.
        early += f" or moment < started + interval {months} month - interval 1 day"
    row = run(con, f"select count(*) from temp.subject where {early}", peildatum=peildatum).fetchone()
    if row and row[0]:
        raise MeasureError(
            f"{name}.sql: {row[0]} rijen die nog niet lang genoeg gevolgd zijn. Tel ze pas vanaf de dag dat dat zo is."
        )


def given(con: duckdb.DuckDBPyConnection, indicator: Indicator) -> list[tuple[str, date, float, float]]:
    """Per grain and period the two numbers that come with the rows and are not about people: a rate's parts, or an amount and 1."""
    first, second = ("all_hits", "all_count") if indicator.measure == "index" else ("amount", "1")
    sql = f"""
        select c.grain, c.period, min({first})::double, min({second})::double, max({first})::double, max({second})::double
        from temp.subject as s
        join temp.calendar as c on s.moment between c.van and c.tot
        where c.moment = $moment
        group by all
    """
    rows = run(con, sql, moment=indicator.moment).fetchall()
    if any(row[2:4] != row[4:6] for row in rows):
        raise MeasureError(f"{indicator.id}.sql: {first} of {second} verschilt binnen een periode. Geef één waarde per periode.")
    if indicator.measure == "index" and any(row[2] > row[3] for row in rows):
        raise MeasureError(f"{indicator.id}.sql: all_hits is groter dan all_count. De teller is een deel van de noemer.")
    return [row[:4] for row in rows]


def check_categories(con: duckdb.DuckDBPyConnection, indicator: Indicator | Effect, dimensions: dict[str, Dimension]) -> None:
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
