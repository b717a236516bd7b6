"""From text to typed rows in the warehouse; a row that breaks a rule goes to quarantine, and no row gets lost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
from duckdb import DuckDBPyConnection

from etl import merging
from etl import staging_sql as sql
from etl.contracts import Contract
from etl.corrections import Correction, apply, check_applied
from etl.decode import decode
from etl.errors import DeliveryError
from etl.journal import each
from etl.receipts import Landed
from etl.rules import named, typed
from etl.sheet import Sheet
from etl.store import run, settle

SCHEMA = """
    create schema staging;
    create table staging.levering (
        table_name varchar, title varchar, sender varchar, file_name varchar, sha256 varchar,
        period varchar, version integer, received timestamp,
        rows_in bigint, loaded bigint, quarantined bigint, duplicate bigint, superseded bigint, corrected bigint
    );
    create table staging.quarantaine (
        table_name varchar, delivery varchar, file_name varchar, line bigint, field varchar, rule varchar
    );
"""
COUNT = """
    select
        (select count(distinct line) from staging.quarantaine where delivery = $delivery and table_name = $table_name),
        (select count(*) from herhaald where not strijdig and not eerste)
"""


@dataclass(frozen=True)
class Counts:
    """What became of the rows of one delivery."""

    rows_in: int
    loaded: int
    quarantined: int
    duplicate: int
    corrected: int = 0

    @property
    def balanced(self) -> bool:
        return self.rows_in == self.loaded + self.quarantined + self.duplicate


def stage_all(
    connection: DuckDBPyConnection,
    contracts: Mapping[str, Contract],
    chosen: Mapping[str, Sequence[Landed]],
    corrections: Sequence[Correction],
) -> None:
    """Every table; the one that maps dossiers first, because it says where rows of the others belong."""
    in_order = sorted(contracts.values(), key=lambda contract: (contract.table != merging.TABLE, contract.table))
    links: dict[merging.Link, str] = {}
    for contract in each("lezen", in_order, lambda contract: contract.table):
        counts = stage_table(connection, contract, chosen[contract.table], corrections)
        if contract.table == merging.TABLE:
            links = merging.read_links(connection, contracts)
        merging.move_rows(connection, contract, links)
        for landed, counted in counts.items():
            register(connection, contract, landed, counted)
        settle(connection)
    check_applied(corrections)


def stage_table(
    connection: DuckDBPyConnection, contract: Contract, deliveries: Sequence[Landed], corrections: Sequence[Correction]
) -> dict[Landed, Counts]:
    """All deliveries of one table, oldest first; a newer one replaces rows with the same key."""
    connection.execute(sql.create_table(contract))
    counts = {landed: stage(connection, contract, landed, corrections) for landed in deliveries}
    if len(deliveries) > 1:
        newest_first = [landed.sha256 for landed in reversed(deliveries)]
        connection.execute(sql.supersede(contract), {"order": newest_first})
    return counts


def stage(
    connection: DuckDBPyConnection, contract: Contract, landed: Landed, corrections: Sequence[Correction]
) -> Counts:
    """One delivery into staging, with the row equation checked."""
    sheet, corrected = apply(connection, decode(landed.path, landed.file_name, contract), contract, corrections)
    counts = replace(put(connection, contract, landed, sheet), corrected=corrected)
    check(landed, counts)
    return counts


def put(connection: DuckDBPyConnection, contract: Contract, landed: Landed, sheet: Sheet) -> Counts:
    """Judge once, then load and refuse from that judgement."""
    names = {"table_name": landed.table, "delivery": landed.sha256}
    connection.register("ruw", sheet.rows)
    connection.register("afgewezen", sheet.rejected)
    run(connection, f"{landed.table}.sql", sql.judge(contract, sheet.encoding == "ascii"), {})
    check_totals(connection, contract, landed, sheet)
    find_repeats(connection, contract)
    loaded = single(connection.execute(sql.load(contract), {"delivery": landed.sha256}))
    connection.execute(sql.refuse(), names | {"file_name": landed.file_name})
    quarantined, duplicate = connection.execute(COUNT, names).fetchall()[0]
    for name in ("ruw", "afgewezen"):
        connection.unregister(name)
    connection.execute("drop table beoordeeld; drop table herhaald")
    return Counts(sheet.rows_in, loaded, quarantined, duplicate)


def find_repeats(connection: DuckDBPyConnection, contract: Contract) -> None:
    """Sorting a number per row is much cheaper than grouping the keys themselves, and repeats are rare."""
    marks = np.sort(connection.execute(sql.key_hashes(contract)).fetchnumpy()["merk"])
    connection.register("dubbele_merken", pa.table({"merk": np.unique(marks[1:][marks[1:] == marks[:-1]])}))
    connection.execute(sql.find_repeats(contract))
    connection.unregister("dubbele_merken")


def check_totals(connection: DuckDBPyConnection, contract: Contract, landed: Landed, sheet: Sheet) -> None:
    """The sums that the file gives below its rows are those of its rows."""
    for column in contract.columns:
        if column.name in sheet.totals:
            said = typed(column, "$said")
            right = f"select {said} is not distinct from sum({named(column.name)}) from beoordeeld"
            if not connection.execute(right, {"said": sheet.totals[column.name]}).fetchall()[0][0]:
                raise DeliveryError(
                    f"{landed.file_name}: de som van {column.name} is anders dan de regel '{contract.footer}' onderaan zegt. "
                    "Vraag de afzender om een nieuwe levering; een afgekeurde rij kan ook de oorzaak zijn."
                )


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
        counts.corrected,
    ]
    connection.execute(f"insert into staging.levering values ({', '.join('?' * len(facts))})", facts)
