"""How many delivered rows came in, were kept and were refused, and which fields they fill: exact, for this process only.

Every count brings the sum of the record keys of its rows. The key of a row is that of the person where a table has one row
for each, so that the same people give the same number as anywhere else; of another row it is that of table and business key,
of a refused one that of delivery and line.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import duckdb
import numpy as np

from etl.contracts import Contract
from etl.rules import CODE_LIST, REQUIRED, named
from etl.sheet import LINE_RULES
from etl.staging_sql import CONFLICT
from queries import HOME
from queries.cells import NOBODY, Count
from queries.disclosure import KEYS, together
from queries.header import read
from queries.measure import run

BATCH = 100_000
PERSON = ("inburgeraar_id",)
KeyOf = Callable[[str], int]


@dataclass(frozen=True)
class Refused:
    """One row in quarantine: its table, its delivery month, and what was wrong with it."""

    name: str
    period: str
    key: int
    reasons: frozenset[str]


@dataclass(frozen=True)
class Tally:
    """What became of the rows of one table, over all deliveries that are used of it."""

    kept: Count = NOBODY
    refused: Count = NOBODY
    double: Count = NOBODY
    filled: dict[str, Count] = field(default_factory=dict)  # by field, of the rows that were kept

    @property
    def rows_in(self) -> Count:
        return together(together(self.kept, self.refused), self.double)


def select(name: str) -> str:
    """The select of one file in quality/."""
    return read(HOME / "quality" / f"{name}.sql")[1]


def refused_rows(con: duckdb.DuckDBPyConnection, key_of: KeyOf) -> list[Refused]:
    """Every row in quarantine once, however many rules it broke."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for name, period, row_name, broken, rule in run(con, select("rejected")).fetchall():
        found.setdefault((name, period, row_name), set()).add(reason(broken, rule))
    return [Refused(name, period, key_of(row_name), frozenset(why)) for (name, period, row_name), why in found.items()]


def reason(broken: str | None, rule: str) -> str:
    """What kind of fault a rule is about."""
    if broken:
        return "leeg" if rule == REQUIRED else "code" if rule.startswith(CODE_LIST) else "vorm"
    return "regel" if rule in LINE_RULES else "sleutel" if rule == CONFLICT else "tegenspraak"


def tally(con: duckdb.DuckDBPyConnection, contract: Contract, fields: list[str], refused: list[Refused], key_of: KeyOf) -> Tally:
    """One table; `refused` holds its own refused rows only."""
    kept, filled = kept_rows(con, contract, fields, key_of)
    return Tally(kept, count_of(refused), double_rows(con, contract.table, key_of), filled)


def count_of(rows: Iterable[Refused]) -> Count:
    """Refused rows as one group."""
    keys = [row.key for row in rows]
    return Count(len(keys), sum(keys) % KEYS)


def kept_rows(
    con: duckdb.DuckDBPyConnection, contract: Contract, fields: list[str], key_of: KeyOf
) -> tuple[Count, dict[str, Count]]:
    """The rows that the figures are made of, and of each field those that fill it."""
    given = ", ".join(["true", *(f"{named(name)} is not null" for name in fields)])
    found = con.execute(f"select {row_name(contract)}, {given} from staging.{named(contract.table)}")
    counts = dict.fromkeys(["", *fields], NOBODY)
    while batch := found.fetchmany(BATCH):
        keys = np.array([key_of(row[0]) for row in batch], np.uint64)
        masks = np.array([row[1:] for row in batch], bool).T
        for name, mask in zip(counts, masks, strict=True):
            counts[name] = together(counts[name], Count(int(mask.sum()), int(keys[mask].sum()) % KEYS))
    return counts.pop(""), counts


def row_name(contract: Contract) -> str:
    """What a row is known by: the person, or else the table with its business key."""
    key = [f"{named(name)}::varchar" for name in contract.key]
    return key[0] if contract.key == PERSON else " || '|' || ".join([f"'{contract.table}'", *key])


def double_rows(con: duckdb.DuckDBPyConnection, table: str, key_of: KeyOf) -> Count:
    """Rows that came twice, or that a newer delivery replaced; which rows those were is not kept, so they are numbered."""
    sql = "select sha256, duplicate + superseded from staging.levering where table_name = ?"
    names = [f"{delivery}|dubbel|{number}" for delivery, many in con.execute(sql, [table]).fetchall() for number in range(many)]
    return Count(len(names), sum(map(key_of, names)) % KEYS)
