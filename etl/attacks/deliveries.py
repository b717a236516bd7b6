"""A1 on what an edition says of its own data: every number of rows is counted again, every percentage and bound made again.

The judge counts the deliveries himself. He has no key, so he holds a number of people to the rule and not to one value.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb

from etl.attacks.told import Remade, is_share_told, is_told, judged
from etl.bounds import headline, limits
from etl.contracts import Contract, read_contracts
from etl.quality import missing_or_few, whole_percent
from etl.rules import named
from etl.tallies import Refused, refused_rows
from queries.catalog import Catalog
from queries.disclosure import Protection, most
from queries.lineage import sources


@dataclass(frozen=True)
class Counter:
    """The deliveries beside what `source` tells of them."""

    con: duckdb.DuckDBPyConnection
    contracts: Mapping[str, Contract]
    refused: list[Refused]
    rule: Protection
    source: str

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        return self.con.execute(sql).fetchall()

    @cached_property
    def left_out(self) -> dict[str, int]:
        return dict(self.rows("select table_name, sum(duplicate + superseded)::bigint from staging.levering group by all"))

    def fates(self, name: str) -> tuple[int, int, int]:
        """How many rows of a table were kept, refused and left out."""
        [(kept,)] = self.rows(f"select count(*) from staging.{named(name)}")
        return kept, sum(row.name == name for row in self.refused), self.left_out.get(name, 0)

    @cached_property
    def meta(self) -> dict[str, str]:
        return dict(self.rows(f"select key, value from {self.source}.meta"))

    def is_new(self, period: str) -> bool:
        """Whether no edition before this one told of the refused rows of a month; what it told stays."""
        return not self.meta["previous"] or period == self.meta["period"]

    def is_wrong(self, shown: int | None, exact: int, is_open: bool) -> bool:
        return shown != exact if is_open else is_told(shown, exact, self.rule)


def counter_of(con: duckdb.DuckDBPyConnection, rule: Protection, home: Path, source: str = "temp") -> Counter:
    """A judge of an edition with these definitions."""
    return Counter(con, read_contracts(home / "staging"), refused_rows(con, lambda _: 0), rule, source)


def deliveries(counter: Counter, catalog: Catalog) -> Remade:
    """Every row about the data of the edition."""
    found = Remade()
    for breaks in (wrong_numbers(counter), wrong_refusals(counter), wrong_shares(counter), wrong_bounds(counter, catalog)):
        found += judged(breaks)
    return found


def wrong_numbers(counter: Counter) -> Iterator[bool]:
    """What came in, was kept, refused and left out, by table."""
    for name, *shown in counter.rows(f"select name, rows_in, kept, refused, double from {counter.source}.delivery"):
        fates, is_open = counter.fates(name), not counter.contracts[name].people
        numbers = zip(shown, (sum(fates), *fates), strict=True)
        yield any(counter.is_wrong(number, exact, is_open) for number, exact in numbers)


def wrong_refusals(counter: Counter) -> Iterator[bool]:
    """Refused rows by month. What an earlier edition told of a month stays, and was attacked then: only its form is looked at."""
    for kind, name, period, shown in counter.rows(f"select kind, name, period, refused from {counter.source}.rejection"):
        rows = [row for row in counter.refused if row.period == period]
        mine = {
            "tabel": [row for row in rows if row.name == name],
            "alles": rows,
            "reden": [row for row in rows if name in row.reasons],
        }[kind]
        is_open = kind == "tabel" and not counter.contracts[name].people
        if counter.is_new(period):
            yield counter.is_wrong(shown, len(mine), is_open)
        else:
            yield not is_open and shown is not None and (shown < counter.rule.threshold or shown % counter.rule.base > 0)


def wrong_shares(counter: Counter) -> Iterator[bool]:
    """How many of the kept rows have a field, and between which percentages they lie."""
    kept = dict(counter.rows(f"select name, kept from {counter.source}.delivery"))
    for name, field, required, filled, low, high in counter.rows(
        f"select name, field, required, filled, low, high from {counter.source}.completeness"
    ):
        if counter.contracts[name].people and not required:
            [exact] = counter.rows(f"select count(*), count({named(field)}) from staging.{named(name)}")
            yield is_wrong_share(counter, kept.get(name), filled, (low, high), exact)


def is_wrong_share(
    counter: Counter, kept: int | None, filled: int | None, spread: tuple[float | None, float | None], exact: tuple[int, int]
) -> bool:
    """A number that says too much, or a spread that does not follow from what is shown."""
    if filled is None or kept is None:
        return spread not in missing_or_few(kept, counter.rule)
    return is_share_told((kept, filled), exact, counter.rule) or spread != whole_percent(filled, kept)


def wrong_bounds(counter: Counter, catalog: Catalog) -> Iterator[bool]:
    """What refused rows can do to a figure."""
    columns = "indicator, refused, most, low, high, reason"
    for name, refused, worst, low, high, reason in counter.rows(f"select {columns} from {counter.source}.bound"):
        indicator = catalog.indicators[name]
        tables = [one for one in map(counter.contracts.get, sources(indicator.sql)) if one]
        mine = {one.table for one in tables if one.people != indicator.is_open}
        exact = sum(row.name in mine for row in counter.refused)
        expected = exact if indicator.is_open else most(refused, counter.rule)
        _, _, value, denominator, numerator = headline(counter.con, indicator)
        made = (None, None) if reason else limits(indicator, value, denominator, numerator, worst)
        yield counter.is_wrong(refused, exact, indicator.is_open) or worst != expected or (low, high) != made
