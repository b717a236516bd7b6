"""From text to typed rows in the warehouse; a row that breaks a rule goes to quarantine, and no row gets lost."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from etl import staging_sql as sql
from etl.contracts import Contract
from etl.decode import decode
from etl.errors import DeliveryError
from etl.landing import Landed
from etl.rules import named
from etl.sheet import Sheet
from etl.store import run

log = logging.getLogger(__name__)

SCHEMA = """
    create schema staging;
    create table staging.levering (
        table_name varchar, title varchar, sender varchar, file_name varchar, sha256 varchar,
        period varchar, version integer, received timestamp,
        rows_in bigint, loaded bigint, quarantined bigint, duplicate bigint, superseded bigint
    );
    create table staging.quarantaine (
        table_name varchar, delivery varchar, file_name varchar, line bigint, field varchar, rule varchar
    );
"""
COUNT = """
    select
        (select count(distinct line) from staging.quarantaine where delivery = $delivery and table_name = $table_name),
        (select coalesce(sum(aantal - 1), 0)::bigint from herhaald where not strijdig)
"""


@dataclass(frozen=True)
class Counts:
    """What became of the rows of one delivery."""

    rows_in: int
    loaded: int
    quarantined: int
    duplicate: int

    @property
    def balanced(self) -> bool:
        return self.rows_in == self.loaded + self.quarantined + self.duplicate


def stage_table(connection: DuckDBPyConnection, contract: Contract, deliveries: Sequence[Landed]) -> None:
    """All deliveries of one table, oldest first; a newer one replaces rows with the same key."""
    connection.execute(sql.create_table(contract))
    counts = {landed: stage(connection, contract, landed) for landed in deliveries}
    if len(deliveries) > 1:
        newest_first = [landed.sha256 for landed in reversed(deliveries)]
        connection.execute(sql.supersede(contract), {"order": newest_first})
    for landed, counted in counts.items():
        register(connection, contract, landed, counted)


def stage(connection: DuckDBPyConnection, contract: Contract, landed: Landed) -> Counts:
    """One delivery into staging, with the row equation checked."""
    started = time.perf_counter()
    sheet = decode(landed, contract)
    counts = put(connection, contract, landed, sheet)
    check(landed, counts)
    log.info("verwerkt: %s %s, %s in %.2f s", landed.table, landed.period, counts, time.perf_counter() - started)
    return counts


def put(connection: DuckDBPyConnection, contract: Contract, landed: Landed, sheet: Sheet) -> Counts:
    """Judge once, then load and refuse from that judgement."""
    names = {"table_name": landed.table, "delivery": landed.sha256}
    connection.register("ruw", sheet.rows)
    connection.register("afgewezen", sheet.rejected)
    run(connection, f"{landed.table}.sql", sql.judge(contract), {})
    connection.execute(sql.find_repeats(contract))
    loaded = single(connection.execute(sql.load(contract), {"delivery": landed.sha256}))
    connection.execute(sql.refuse(contract), names | {"file_name": landed.file_name})
    quarantined, duplicate = connection.execute(COUNT, names).fetchall()[0]
    for name in ("ruw", "afgewezen"):
        connection.unregister(name)
    connection.execute("drop table beoordeeld; drop table herhaald")
    return Counts(sheet.rows_in, loaded, quarantined, duplicate)


def single(connection: DuckDBPyConnection) -> int:
    return int(connection.fetchall()[0][0])


def check(landed: Landed, counts: Counts) -> None:
    """Nothing lost, and not everything refused."""
    if not counts.balanced:
        raise DeliveryError(
            f"{landed.file_name}: {counts.rows_in} rijen binnen is niet {counts.loaded} geladen, "
            f"{counts.quarantined} in quarantaine en {counts.duplicate} dubbel. Meld dit aan de beheerder."
        )
    if counts.loaded == 0:
        raise DeliveryError(
            f"{landed.file_name}: geen enkele van de {counts.rows_in} rijen voldoet aan het contract. "
            f"Vraag om een verbetering en lever die aan als {landed.table}_{landed.period}_v{landed.version + 1}."
        )


def register(connection: DuckDBPyConnection, contract: Contract, landed: Landed, counts: Counts) -> None:
    """One line in the book of deliveries; `superseded` is what a newer delivery replaced."""
    table = named(contract.table)
    kept = single(connection.execute(f"select count(*) from staging.{table} where _levering = ?", [landed.sha256]))
    facts = [
        landed.table,
        contract.title,
        landed.sender,
        landed.file_name,
        landed.sha256,
        landed.period,
        landed.version,
        landed.received.replace(tzinfo=None),
        counts.rows_in,
        counts.loaded,
        counts.quarantined,
        counts.duplicate,
        counts.loaded - kept,
    ]
    connection.execute(f"insert into staging.levering values ({', '.join('?' * len(facts))})", facts)
