"""The whole edition as a Frictionless data package (version 2): CSV files that a program reads, and what they mean."""

import csv
import hashlib
import io
import json
import zipfile
from datetime import date
from functools import lru_cache
from typing import Any

from flask import Response

from dashboard.editions import Edition
from dashboard.exports.package_tables import MISSING, TYPES, WORDS, Resource, Value, resources
from dashboard.exports.tables import as_file
from dashboard.method import HOW, PROTECTED
from dashboard.pages import Request
from dashboard.wording import ROUNDING, SYNTHETIC, day_name, month_name

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Naamsvermelding 4.0 Internationaal",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
DESCRIPTOR = "datapackage.json"
HIDDEN_WORDS = "Staat ergens “<10”, dan gaat het om te weinig mensen om te tonen."


def package_file(request: Request) -> Response:
    """The package of this edition, as far as the reader may see it."""
    edition = request.edition
    return as_file(package(edition), f"datapakket_{edition.id}_{edition.meta['audience']}.zip", "application/zip")


@lru_cache(maxsize=4)
def package(edition: Edition) -> bytes:
    """The same bytes for the same edition and audience."""
    tables = resources(edition)
    files = {f"{one.name}.csv": written(one) for one in tables}
    about = json.dumps(descriptor(edition, tables, files), ensure_ascii=False, indent=2)
    return zipped({DESCRIPTOR: f"{about}\n".encode(), **files}, edition.peildatum)


def written(table: Resource) -> bytes:
    """One table as RFC 4180 says it: commas, decimal points, every line ended alike."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([plain(value) for value in row] for row in table.rows)
    return made.getvalue().encode()


def plain(value: Value) -> str:
    """A value as a program reads it."""
    if value is None:
        return ""
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def zipped(files: dict[str, bytes], day: date) -> bytes:
    """The files in one archive that knows no clock: each is of the day that the edition describes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            info.create_system, info.compress_type = 3, zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return made.getvalue()


def descriptor(edition: Edition, tables: list[Resource], files: dict[str, bytes]) -> dict[str, Any]:
    """What the package says of itself."""
    place, month = edition.meta["municipality"], month_name(edition.peildatum)
    senders = dict.fromkeys(sender for _, sender in edition.rows("select title, sender from source order by sender"))
    return {
        "$schema": PROFILE,
        "name": f"monitor-inburgering-{edition.id}-{edition.meta['audience']}",
        "title": f"Monitor Inburgering, gemeente {place}, {month}",
        "description": " ".join([*([SYNTHETIC] if edition.is_synthetic else []), ROUNDING, HIDDEN_WORDS]),
        "version": edition.id,
        "licenses": [LICENCE],
        "contributors": [{"title": f"Gemeente {place}", "roles": ["publisher"]}],
        "sources": [{"title": f"Leveringen van {sender}"} for sender in senders],
        "keywords": ["inburgering", "Wet inburgering 2021", place],
        "editie": edition.id,
        "peildatum": edition.peildatum.isoformat(),
        "peildatumInWoorden": day_name(edition.peildatum),
        "uitgave": edition.meta["audience"],
        "rekenwijze": [f"{title}: {text}" for title, text in HOW],
        "bescherming": list(PROTECTED),
        "resources": [described(one, files[f"{one.name}.csv"]) for one in tables],
    }


def described(table: Resource, content: bytes) -> dict[str, Any]:
    """One table with its columns."""
    schema: dict[str, Any] = {"fields": [field(name) for name in table.columns], "missingValues": MISSING}
    if table.key:
        schema["primaryKey"] = [table.key]
    if table.refers:
        schema["foreignKeys"] = [{"fields": [name], "reference": {"resource": to, "fields": ["id"]}} for name, to in table.refers]
    return {
        "name": table.name.replace("_", "-"),
        "type": "table",
        "title": table.title,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n"},
        "schema": schema,
    }


def field(name: str) -> dict[str, str]:
    """One column; a table of its own explains the codes of a dimension."""
    about = {"description": WORDS[name]} if name in WORDS else {}
    return {"name": name, "type": TYPES.get(name, "string"), **about}
