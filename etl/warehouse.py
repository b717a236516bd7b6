"""Building the warehouse: always whole, from received deliveries, into a new file that carries its fingerprint."""

import hashlib
import logging
import re
import time
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import duckdb

from etl import ledger
from etl.contracts import Contract, read_contracts
from etl.corrections import Correction, read_corrections
from etl.corrections import path_of as corrections_in
from etl.errors import BuildError
from etl.files import sweep
from etl.marts import make_marts, run_checks
from etl.receipts import Landed, list_landed, verify_landed
from etl.staging import SCHEMA, stage_all
from etl.store import new_warehouse
from etl.volume import check_volume
from queries import HOME
from queries.settings import Settings

log = logging.getLogger(__name__)

MONTHS_KEPT = 3  # besides the month that was built


def build(settings: Settings, period: str, home: Path = HOME) -> Path:
    """The warehouse of one month; the caller holds the slot (`etl.lock.only_one`)."""
    started = time.perf_counter()
    peildatum = last_day(period)
    settings.warehouse.mkdir(parents=True, exist_ok=True)
    sweep(settings.landed)
    sweep(settings.warehouse)
    contracts = read_contracts(home / "staging")
    aside = ledger.decided(settings, ledger.ASIDE)
    landed = [one for one in list_landed(settings) if one.id not in aside]
    chosen = choose(landed, contracts, period)
    check_complete(chosen, contracts, period)
    used = [one for deliveries in chosen.values() for one in deliveries]
    check_volume(used, landed, contracts, ledger.decided(settings, ledger.ACCEPTED))
    verify_landed(used)
    corrections = corrections_in(settings)
    target = settings.warehouse / f"{period}.{fingerprint(used, corrections, home)[:12]}.duckdb"
    if not target.exists():
        with new_warehouse(target) as connection:
            lines = read_corrections(corrections, contracts, up_to_date(chosen, landed))
            fill(connection, chosen, contracts, lines, home, peildatum)
    prune(settings.warehouse, target)
    log.info("magazijn %s: %d leveringen, %.2f s", target.name, len(used), time.perf_counter() - started)
    return target


def fill(
    connection: duckdb.DuckDBPyConnection,
    chosen: dict[str, list[Landed]],
    contracts: dict[str, Contract],
    corrections: list[Correction],
    home: Path,
    peildatum: date,
) -> None:
    """Staging, then marts, then the checks that decide whether the file may exist."""
    connection.execute(SCHEMA)
    stage_all(connection, contracts, chosen, corrections)
    make_marts(connection, home / "marts", peildatum)
    run_checks(connection, home / "checks", peildatum)


def prune(folder: Path, kept: Path) -> None:
    """Warehouses hold people and can be made again: of each month only the last stays, and only of a few months."""
    others = sorted(set(folder.glob("*.duckdb")) - {kept}, key=lambda path: (month_of(path), path.stat().st_mtime))
    newest = {month_of(path): path for path in others if month_of(path) != month_of(kept)}
    stay = [newest[month] for month in sorted(newest)[-MONTHS_KEPT:]]
    for path in set(others) - set(stay):
        path.unlink()


def month_of(warehouse: Path) -> str:
    return warehouse.name.partition(".")[0]


def last_day(period: str) -> date:
    """The day on which the figures of this month stand."""
    if not re.fullmatch(r"(19|20)\d{2}-(0[1-9]|1[0-2])", period):
        raise BuildError(f"'{period}' is geen maand. Schrijf jjjj-mm, bijvoorbeeld 2026-10.")
    year, month = map(int, period.split("-"))
    return date(year, month, monthrange(year, month)[1])


def choose(landed: Iterable[Landed], contracts: dict[str, Contract], period: str) -> dict[str, list[Landed]]:
    """Per table the deliveries that count, oldest first, whatever the order in which they arrived."""
    chosen: dict[str, list[Landed]] = {table: [] for table in contracts}
    for one in sorted(landed, key=lambda one: one.order):
        if one.table in chosen and one.period <= period:
            chosen[one.table].append(one)
    return {table: still_valid(contracts[table], deliveries) for table, deliveries in chosen.items()}


def still_valid(contract: Contract, deliveries: list[Landed]) -> list[Landed]:
    """Of a snapshot the last; of an increment the last version of each month, and of equal bytes the last."""
    if contract.delivery == "momentopname":
        return deliveries[-1:]
    latest = {one.period: one for one in deliveries}
    return sorted({one.sha256: one for one in latest.values()}.values(), key=lambda one: one.order)


def up_to_date(chosen: dict[str, list[Landed]], landed: Iterable[Landed]) -> set[str]:
    """The tables of which nothing newer was delivered than what is read."""
    last = {one.table: one for one in landed}
    return {table for table, deliveries in chosen.items() if table not in last or last[table] in deliveries}


def check_complete(chosen: dict[str, list[Landed]], contracts: dict[str, Contract], period: str) -> None:
    """A required table without a delivery would read as a town without people."""
    missing = [table for table, contract in contracts.items() if contract.required and not chosen[table]]
    if missing:
        raise BuildError(
            f"Voor {period} ontbreekt een levering van: {', '.join(missing)}. "
            f"Lever die aan, bijvoorbeeld als {missing[0]}_{period}.csv."
        )


def fingerprint(used: list[Landed], corrections: Path, home: Path) -> str:
    """Equal deliveries, corrections, definitions and code give an equal name."""
    digest = hashlib.sha256(f"duckdb {duckdb.__version__}".encode())
    digest.update(corrections.read_bytes() if corrections.is_file() else b"")
    for one in used:
        digest.update(f"\n{one.table} {one.period} {one.version} {one.sha256}".encode())
    for path in source_files(home):
        digest.update(f"\n{path.name} ".encode() + path.read_bytes())
    return digest.hexdigest()


def source_files(home: Path) -> list[Path]:
    """Everything besides the deliveries that decides what is in the warehouse."""
    rooms = [home / "staging", home / "marts", home / "checks"]
    return [
        *(path for path in (home / "codes.toml", home / "variants.toml") if path.is_file()),
        *(path for room in rooms for path in sorted(room.glob("*.sql"))),
        *sorted(Path(__file__).parent.glob("*.py")),
    ]
