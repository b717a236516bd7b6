"""Editions as small as the pointer takes them: a file for each audience, an account of attacks, a manifest."""

import hashlib
import json
from pathlib import Path

import duckdb

from dashboard.editions import LAYOUT
from etl.files import sha256_of
from etl.publish import Made, find
from queries.settings import Settings

AUDIENCES = ("beleid", "bestuur", "publiek")


def bare_edition(settings: Settings, period: str = "2026-10", revision: int = 1, synthetic: str = "nee") -> Made:
    """One edition on disk, not yet published."""
    name = f"{period}.r{revision}.{hashlib.sha256(f'{period}{revision}'.encode()).hexdigest()[:12]}"
    folder = settings.editions / name
    folder.mkdir(parents=True)
    for audience in AUDIENCES:
        with duckdb.connect(str(folder / f"{audience}.duckdb")) as con:
            con.execute("create table meta (key varchar, value varchar)")
            facts = {"synthetic": synthetic, "id": name, "audience": audience, "layout": LAYOUT, "peildatum": f"{period}-28"}
            con.executemany("insert into meta values ($1, $2)", list(facts.items()))
    (folder / "audit.json").write_text('{"passed": true}', encoding="utf-8")
    facts = {"id": name, "period": period, "revision": revision, "content": "x", "audit": sha256_of(folder / "audit.json")}
    facts["files"] = {audience: sha256_of(folder / f"{audience}.duckdb") for audience in AUDIENCES}
    (folder / "manifest.json").write_text(json.dumps(facts), encoding="utf-8")
    close(folder)
    return find(settings, name)


def close(folder: Path) -> None:
    for path in folder.iterdir():
        path.chmod(0o444)
    for path in (folder, folder.parent):
        path.chmod(0o755)
