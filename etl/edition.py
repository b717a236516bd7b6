"""An edition: one month of protected figures with their definitions, as one immutable file per audience.

Written under a temporary name, verified, hashed, made read-only and renamed; never changed afterwards.
"""

import hashlib
import json
import shutil
from collections.abc import Sequence
from operator import itemgetter
from pathlib import Path

import duckdb

from etl.attacks import Outcome
from etl.attacks.audiences import union
from etl.attacks.audit import FILE, audit
from etl.attacks.suite import judge
from etl.contents import Facts, add_attacks
from etl.errors import EditionError
from etl.files import as_json, sha256_of, sync
from etl.journal import each
from etl.release import Release
from etl.rules import quoted
from queries.policy import NESTED, Audience, Policy

# Every table of an edition, with the order that makes its content comparable.
CONTENT = {
    "meta": "key",
    "definition": "kind, position, id",
    "cell": "indicator, grain, period, depth, all",
    "curve": "indicator, depth, all, step_start",
    "signal": "indicator, grain, period, depth, all",
    "comparison": "indicator, period, dimension, category",
    "comparison_line": "indicator, period, size",
    "effect": "id",
    "reference_value": "reference, series, sort",
    "source": "name, period",
    "source_of": "indicator, source",
    "rhythm": "name",
    "revision": "indicator, grain, period",
    "redefined": "indicator, since, field",
    "delivery": "name",
    "rejection": "kind, name, period",
    "completeness": "name, field",
    "bound": "indicator",
    "report_missing": "quarter, contract",
    "cbs_quarter": "quarter",
    "attack": "attack",
}
FIGURES = tuple(table for table in CONTENT if table != "meta")
# About the data behind the figures: for the widest audience only; the others get these tables empty.
INSIDE = ("delivery", "rejection", "completeness", "bound", "report_missing", "cbs_quarter")


def content_hash(con: duckdb.DuckDBPyConnection) -> str:
    """The hash of all rows in order: alike for the same deliveries and code, whatever the bytes of the file.

    Left out: when a delivery was received, which says nothing of the figures, and the attacks, which are made on them.
    """
    digest = hashlib.sha256()
    for table, order in [(table, order) for table, order in CONTENT.items() if table != "attack"]:
        columns = "* exclude (received)" if table in ("source", "delivery") else "*"
        by = "all" if "all" in order else order
        rows = con.execute(f"select {columns} from temp.{table} order by {by}").fetchall()
        digest.update(table.encode())
        for row in rows:
            digest.update(repr(row).encode())
    return digest.hexdigest()


def write_edition(
    release: Release, facts: Facts, policy: Policy, folder: Path, revision: int, digest: str, outcomes: Sequence[Outcome]
) -> Path:
    """The folder of the edition, whole or not there at all."""
    edition_id = f"{facts.period}.r{revision}.{digest[:12]}"
    building = folder / f"{edition_id}.tmp"
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    add_attacks(release.con, outcomes)
    audiences = each("schrijven", policy.audiences.items(), itemgetter(0))
    files = {name: write_file(release.con, audience, building, edition_id) for name, audience in audiences}
    outcomes = [*outcomes, union(building, FIGURES)]
    judge(outcomes)
    account = audit(release.witness, release.trial.hidden, release.added_up, policy.protection, outcomes)
    (building / FILE).write_bytes(as_json(account))
    manifest = {
        "id": edition_id,
        "period": facts.period,
        "revision": revision,
        "content": digest,
        "previous": facts.previous,
        "latest": facts.latest,
        "files": files,
        "audit": sha256_of(building / FILE),
    }
    (building / "manifest.json").write_bytes(as_json(manifest))
    for path in building.iterdir():
        path.chmod(0o444)
        sync(path)
    building.chmod(0o755)
    sync(building)
    building.rename(folder / edition_id)
    sync(folder)
    return folder / edition_id


def write_file(con: duckdb.DuckDBPyConnection, audience: Audience, folder: Path, edition_id: str) -> str:
    """One audience's file: a subset of the same protected rows, never a new computation. Returns its sha256."""
    path = folder / f"{audience.name}.duckdb"
    con.execute(f"attach {quoted(str(path))} as edition (storage_version 'v1.5.0')")
    for table, order in CONTENT.items():
        where = subset(con, audience, table)
        con.execute(f"create table edition.{table} as select * from temp.{table}{where} order by {order.replace(', all', '')}")
    own = {
        "id": edition_id,
        "audience": audience.name,
        "audience_depth": str(audience.depth),
        "audience_dimensions": json.dumps(sorted(audience.dimensions)),
    }
    con.executemany("insert into edition.meta values ($1, $2)", list(own.items()))
    con.execute("checkpoint edition")
    con.execute("detach edition")
    verify_file(path)
    return sha256_of(path)


def subset(con: duckdb.DuckDBPyConnection, audience: Audience, table: str) -> str:
    """The rows of this audience: no deeper than it may look, and only by its own dimensions."""
    if table in INSIDE:
        return "" if audience.name == NESTED[-1] else " where false"
    if table.startswith("comparison"):
        mine = ", ".join(f"'{name}'" for name in sorted(audience.dimensions))
        return f" where dimension in ({mine})"
    if table not in ("cell", "curve", "signal"):
        return ""
    dimensions = [row[0] for row in con.execute("select id from temp.definition where kind = 'dimension'").fetchall()]
    closed = "".join(f' and "{name}" is null' for name in dimensions if name not in audience.dimensions)
    return f" where depth <= {audience.depth}{closed}"


def verify_file(path: Path) -> None:
    """The file opens by itself, whole, and without anything beside it."""
    if path.with_name(path.name + ".wal").exists():
        raise EditionError(f"{path.name}: er staat nog een .wal naast. Bouw de editie opnieuw.")
    with duckdb.connect(str(path), read_only=True) as con:
        tables = {row[0] for row in con.execute("select table_name from duckdb_tables()").fetchall()}
        missing = CONTENT.keys() - tables
        if missing:
            raise EditionError(f"{path.name}: de tabel {min(missing)} ontbreekt. Bouw de editie opnieuw.")
