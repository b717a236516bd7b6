"""Whether the figures can be trusted, as tables of the edition: deliveries, refused rows, completeness, bounds, missing reports.

Rows of people are counted like people: exact in memory, protected in the edition. That holds for nothing as for few: no refused
row looks the same as nine. Only a table whose contract says that it is not about people (`people = false`) shows its rows as
they are. Refused rows are counted per table and per kind of fault and month, never both at once: one dimension deep, as the
policy asks of a month. Table, field and rule together are for the steward: `monitor quarantine`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import ceil, floor
from pathlib import Path

import duckdb
import pyarrow as pa

from etl.bounds import bound_rows
from etl.contents import Facts, put
from etl.contracts import REFRESH, Contract, read_contracts
from etl.release import Release
from etl.rules import quoted
from etl.tallies import Refused, Tally, count_of, refused_rows, select, tally
from queries import HOME
from queries.cells import Address, Count, Counted
from queries.disclosure import Protection, as_counted, most, protect, record_key
from queries.lineage import fields
from queries.measure import run

REASONS = ("leeg", "code", "vorm", "tegenspraak", "sleutel", "regel")
Spread = tuple[float | None, float | None]
NOTHING: Spread = (None, None)
HISTORY = "kind, name, period"
TEXT, WHOLE, REAL = pa.string(), pa.int32(), pa.float64()
CONTRACT = pa.schema({"name": TEXT, "title": TEXT, "sender": TEXT, "refresh": TEXT, "months": WHOLE})
RHYTHM = pa.schema({"name": TEXT, "months": WHOLE})
ROWS = pa.schema({"name": TEXT, "rows_in": WHOLE, "kept": WHOLE, "refused": WHOLE, "double": WHOLE})
REJECTION = pa.schema({"kind": TEXT, "name": TEXT, "period": TEXT, "refused": WHOLE})
COMPLETENESS = pa.schema({
    "name": TEXT, "field": TEXT, "required": pa.bool_(), "used_by": WHOLE, "filled": WHOLE, "low": REAL, "high": REAL,
})  # fmt: skip
BOUND = pa.schema({
    "indicator": TEXT, "grain": TEXT, "period": pa.date32(), "value": REAL, "refused": WHOLE, "most": WHOLE, "low": REAL,
    "high": REAL, "reason": TEXT,
})  # fmt: skip


@dataclass(frozen=True)
class Source:
    """Where the rows of an edition come from, and the rule by which they may be counted in it."""

    con: duckdb.DuckDBPyConnection
    contracts: dict[str, Contract]
    tallies: dict[str, Tally]
    refused: list[Refused]
    rule: Protection
    peildatum: date

    def shown(self, count: Count, is_open: bool) -> int | None:
        """The number as it may be shown."""
        cell = Counted(Address("gegevens", "maand", self.peildatum), count)
        return (as_counted(cell) if is_open else protect(cell, self.rule)).count


def add_quality(release: Release, facts: Facts, rule: Protection, secret: str, previous: Path | None, home: Path = HOME) -> None:
    """The tables `rhythm`, `delivery`, `rejection`, `completeness`, `bound`, `report_missing` and `cbs_quarter`."""
    con, contracts = release.con, read_contracts(home / "staging")

    def key_of(name: str) -> int:
        return record_key(secret.encode(), name)

    used = used_fields(release, home)
    refused = refused_rows(con, key_of)
    tallies = {
        name: tally(con, one, sorted(used.get(name, {})), [row for row in refused if row.name == name], key_of)
        for name, one in contracts.items()
    }
    store(con, "rhythm", RHYTHM, [(one.table, REFRESH[one.refresh]) for one in contracts.values() if one.refresh])
    source = Source(con, contracts, tallies, refused, rule, facts.peildatum)
    add_deliveries(source)
    add_rejections(source, previous)
    add_completeness(source, used)
    store(con, "bound", BOUND, bound_rows(con, release.catalog, contracts, tallies, rule))
    for name in ("report_missing", "cbs_quarter"):
        run(con, f"create or replace temp table {name} as {select(name)}", peildatum=facts.peildatum)


def used_fields(release: Release, home: Path) -> dict[str, dict[str, int]]:
    """By table, in how many figures each of its fields is used."""
    found: dict[str, dict[str, int]] = {}
    for indicator in release.catalog.indicators.values():
        for table, name in fields(indicator.sql, home):
            found.setdefault(table, {})[name] = found.get(table, {}).get(name, 0) + 1
    return found


def add_deliveries(source: Source) -> None:
    """Each table with how fresh it is and what became of its rows."""
    known = [(one.table, one.title, one.sender, one.refresh, REFRESH.get(one.refresh)) for one in source.contracts.values()]
    store(source.con, "contract_fact", CONTRACT, known)
    counted = []
    for name, one in source.tallies.items():
        numbers = (one.rows_in, one.kept, one.refused, one.double)
        counted.append((name, *(source.shown(number, not source.contracts[name].people) for number in numbers)))
    store(source.con, "row_fact", ROWS, counted)
    run(
        source.con,
        f"create or replace temp table delivery as select * from ({select('delivery')}) join temp.row_fact using (name)",
        peildatum=source.peildatum,
    )
    source.con.execute("drop table temp.contract_fact; drop table temp.row_fact")


def add_rejections(source: Source, previous: Path | None) -> None:
    """Refused rows by month of delivery; what an earlier edition counted of a month stays as it was counted."""
    months = source.con.execute("select distinct table_name, period from staging.levering").fetchall()
    store(source.con, "rejection", REJECTION, rejection_rows(source, months))
    if previous is None:
        return
    con = source.con
    con.execute(f"attach {quoted(str(previous))} as previous (read_only)")
    known = "select count(*) from duckdb_tables() where database_name = 'previous' and table_name = 'rejection'"
    if con.execute(known).fetchall() == [(1,)]:
        con.execute(f"delete from temp.rejection where ({HISTORY}) in (select ({HISTORY}) from previous.rejection)")
        con.execute("insert into temp.rejection select * from previous.rejection")
    con.execute("detach previous")


def rejection_rows(source: Source, months: list[tuple[str, str]]) -> Iterable[tuple[object, ...]]:
    """By table, and by kind of fault over all tables together."""
    for name, period in months:
        rows = [row for row in source.refused if (row.name, row.period) == (name, period)]
        yield "tabel", name, period, source.shown(count_of(rows), not source.contracts[name].people)
    for period in {period for _, period in months}:
        rows = [row for row in source.refused if row.period == period]
        yield "alles", "", period, source.shown(count_of(rows), False)
        for reason in REASONS:
            yield "reden", reason, period, source.shown(count_of(row for row in rows if reason in row.reasons), False)


def add_completeness(source: Source, used: dict[str, dict[str, int]]) -> None:
    """Of every field that a figure uses, the share of the kept rows that have it; of a required field that is all of them."""
    rows = []
    for name, numbers in used.items():
        contract, one = source.contracts[name], source.tallies[name]
        required = {column.name for column in contract.columns if column.required}
        for field, many in numbers.items():
            found = (None, 100.0, 100.0) if field in required else share(source, one.kept, one.filled[field], not contract.people)
            rows.append((name, field, field in required, many, *found))
    store(source.con, "completeness", COMPLETENESS, rows)


def share(source: Source, whole: Count, filled: Count, is_open: bool) -> tuple[int | None, float | None, float | None]:
    """The rows that have a value, and between which percentages they lie.

    By the rules of shares. Where those without a value, or those with one, are too few to be shown, only that is said:
    so many at least, or at most.
    """
    cell = Counted(Address("gegevens", "maand", source.peildatum), whole, filled)
    public = as_counted(cell) if is_open else protect(cell, source.rule)
    if public.count and public.hits is not None:
        return public.hits, *whole_percent(public.hits, public.count)
    unknown, some_miss, some_have = missing_or_few(public.count, source.rule)
    if is_open:
        return None, *unknown
    return None, *(some_have if source.shown(filled, False) is None else some_miss)


def missing_or_few(kept: int | None, rule: Protection) -> tuple[Spread, Spread, Spread]:
    """All that can be said where no number is shown: nothing, that a few rows at most miss a value, or that a few have one."""
    if not kept or kept < rule.share_denominator:
        return (NOTHING, NOTHING, NOTHING)
    edge = 100 * most(None, rule) / (kept - rule.base + 1)
    return NOTHING, (float(floor(100 - edge)), 100.0), (0.0, float(ceil(edge)))


def whole_percent(part: int, whole: int) -> tuple[float, float]:
    """A whole percentage; the ends of the scale are claimed only where they are meant."""
    percent = 100 * part / whole
    if part < whole and percent > 99:
        return 99.0, 100.0
    if part and percent < 1:
        return 0.0, 1.0
    return float(round(percent)), float(round(percent))


def store(con: duckdb.DuckDBPyConnection, name: str, schema: pa.Schema, rows: Iterable[tuple[object, ...]]) -> None:
    """Rows as a table of the edition."""
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    put(con, name, pa.table([pa.array(values, kind.type) for values, kind in zip(columns, schema, strict=True)], schema))
