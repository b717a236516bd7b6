"""An edition: one month of protected figures with their definitions, as one immutable file per audience.

Written under a temporary name, verified, hashed, made read-only and renamed; never changed afterwards.
"""

import hashlib
import json
import shutil
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from etl.errors import EditionError
from etl.files import sha256_of, sync
from etl.release import Release
from etl.rules import quoted
from queries.catalog import Catalog
from queries.lineage import sources
from queries.measure import run
from queries.policy import Audience, Policy

LAYOUT = 1  # raised when the tables of an edition change

# Every table of an edition, with the order that makes its content comparable.
CONTENT = {
    "meta": "key",
    "definition": "kind, position, id",
    "cell": "indicator, grain, period, depth, all",
    "curve": "indicator, depth, all, step_start",
    "reference_value": "reference, series, sort",
    "source": "name, period",
    "source_of": "indicator, source",
    "revision": "indicator, grain, period",
}


@dataclass(frozen=True)
class Facts:
    """What an edition says of itself."""

    period: str
    peildatum: date
    code: str
    name: str
    synthetic: bool
    previous: str


def municipality(con: duckdb.DuckDBPyConnection) -> tuple[str, str, bool]:
    """Code and name of the municipality, and whether its people are made up."""
    rows = con.execute("select gemeentecode, naam, synthetisch from staging.gemeente").fetchall()
    if len(rows) != 1:
        raise EditionError(f"De tabel gemeente heeft {len(rows)} geldige rijen. Lever er precies één.")
    code, name, synthetic = rows[0]
    return code, name, synthetic == "Ja"


def add_contents(release: Release, facts: Facts, policy: Policy, previous: Path | None) -> None:
    """Everything an edition holds beside its figures, as tables beside them."""
    con = release.con
    meta = {
        "layout": str(LAYOUT),
        "period": facts.period,
        "peildatum": facts.peildatum.isoformat(),
        "municipality_code": facts.code,
        "municipality": facts.name,
        "synthetic": "ja" if facts.synthetic else "nee",
        "previous": facts.previous,
        "policy": policy.source,
        "depths": json.dumps({grain: policy.depth(grain, release.people) for grain in policy.depths}),
    }
    put(con, "meta", pa.table({"key": list(meta), "value": list(meta.values())}))
    put(con, "definition", definition_table(release.catalog))
    add_references(release, facts.peildatum)
    con.execute("""
        create or replace temp table source as
        select table_name as name, title, sender, period, version, received
        from staging.levering
    """)
    add_lineage(release)
    add_revisions(con, previous)


def put(con: duckdb.DuckDBPyConnection, name: str, table: pa.Table) -> None:
    """An Arrow table as a table of our own."""
    con.register("arriving", table)
    con.execute(f"create or replace temp table {name} as select * from arriving")
    con.unregister("arriving")


def definition_table(catalog: Catalog) -> pa.Table:
    """Every definition as JSON, in catalogue order: the edition keeps the words that went with its figures."""
    rows = [
        (kind, entry_id, position, json.dumps(asdict(entry), ensure_ascii=False, default=str))
        for kind, entries in (
            ("indicator", catalog.indicators),
            ("dimension", catalog.dimensions),
            ("norm", catalog.norms),
            ("reference", catalog.references),
        )
        for position, (entry_id, entry) in enumerate(entries.items())
    ]
    zeros = json.dumps(catalog.structural_zeros, ensure_ascii=False)
    rows.append(("structural_zero", "alle", 0, zeros))
    kinds, ids, positions, bodies = zip(*rows, strict=True)
    return pa.table({"kind": kinds, "id": ids, "position": pa.array(positions, pa.int32()), "body": bodies})


def add_references(release: Release, peildatum: date) -> None:
    """The published series of others, as far as they were delivered."""
    con = release.con
    con.execute("""
        create or replace temp table reference_value
        (reference varchar, series varchar, label varchar, sort varchar, value double, status varchar)
    """)
    delivered = {row[0] for row in con.execute("select table_name from staging.levering").fetchall()}
    for reference in release.catalog.references.values():
        if reference.table in delivered:
            sql = f"insert into temp.reference_value select '{reference.id}', * from ({reference.sql})"
            run(con, sql, peildatum=peildatum)


def add_lineage(release: Release) -> None:
    """Which deliveries each indicator is made of."""
    pairs = [(i.id, name) for i in release.catalog.indicators.values() for name in sorted(sources(i.sql))]
    ids, names = zip(*pairs, strict=True)
    put(release.con, "source_of", pa.table({"indicator": ids, "source": names}))


def add_revisions(con: duckdb.DuckDBPyConnection, previous: Path | None) -> None:
    """Figures for the whole municipality that the previous edition gave another value."""
    con.execute("""
        create or replace temp table revision
        (indicator varchar, grain varchar, period date, old_value double, new_value double)
    """)
    if previous is None:
        return
    con.execute(f"attach {quoted(str(previous))} as previous (read_only)")
    con.execute("""
        insert into temp.revision
        select n.indicator, n.grain, n.period, o.value, n.value
        from temp.cell as n
        join previous.cell as o
            on o.indicator = n.indicator and o.grain = n.grain and o.period = n.period and o.depth = 0
        where n.depth = 0 and o.value is distinct from n.value
    """)
    con.execute("detach previous")


def content_hash(con: duckdb.DuckDBPyConnection) -> str:
    """The hash of all rows in order: alike for the same deliveries and code, whatever the bytes of the file.

    Left out: when a delivery was received, which says nothing of the figures.
    """
    digest = hashlib.sha256()
    for table, order in CONTENT.items():
        columns = "* exclude (received)" if table == "source" else "*"
        by = "all" if "all" in order else order
        rows = con.execute(f"select {columns} from temp.{table} order by {by}").fetchall()
        digest.update(table.encode())
        for row in rows:
            digest.update(repr(row).encode())
    return digest.hexdigest()


def write_edition(release: Release, facts: Facts, policy: Policy, folder: Path, revision: int, digest: str) -> Path:
    """The folder of the edition, whole or not there at all."""
    edition_id = f"{facts.period}.r{revision}.{digest[:12]}"
    building = folder / f"{edition_id}.tmp"
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    files = {name: write_file(release.con, audience, building, edition_id) for name, audience in policy.audiences.items()}
    (building / "audit.json").write_bytes(as_json(audit(release)))
    manifest = {
        "id": edition_id,
        "period": facts.period,
        "revision": revision,
        "content": digest,
        "previous": facts.previous,
        "files": files,
    }
    (building / "manifest.json").write_bytes(as_json(manifest))
    for path in building.iterdir():
        path.chmod(0o444)
        sync(path)
    sync(building)
    building.rename(folder / edition_id)
    sync(folder)
    return folder / edition_id


def write_file(con: duckdb.DuckDBPyConnection, audience: Audience, folder: Path, edition_id: str) -> str:
    """One audience's file: a subset of the same protected rows, never a new computation. Returns its sha256."""
    path = folder / f"{audience.name}.duckdb"
    con.execute(f"attach {quoted(str(path))} as edition (storage_version 'v1.5.0')")
    for table, order in CONTENT.items():
        where = subset(con, audience) if table in ("cell", "curve") else ""
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


def subset(con: duckdb.DuckDBPyConnection, audience: Audience) -> str:
    """The rows of this audience: no deeper than it may look, and only by its own dimensions."""
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


def audit(release: Release) -> dict[str, object]:
    """What protection did, in numbers that say nothing of any one cell."""
    tally = release.tally
    shown = sum(tally.shown.values())
    return {
        "cells": {
            str(depth): {"computed": tally.computed[depth], "shown": tally.shown.get(depth, 0)} for depth in sorted(tally.computed)
        },
        "error": {"largest": tally.error_max, "mean": round(tally.error_sum / max(shown, 1), 2)},
        "duckdb": duckdb.__version__,
    }


def as_json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
