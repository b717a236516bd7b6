"""Two made-up rows per table, beside the contracts: `a | b` in the order of the columns."""

import csv
import io
import tomllib
from pathlib import Path

from etl.contracts import STAGING, Contract
from queries.header import HeaderError

Rows = list[list[str]]


def read_examples(folder: Path = STAGING) -> dict[str, Rows]:
    """The example rows by table; a table without an example has none."""
    path = folder.parent / "examples.toml"
    if not path.is_file():
        return {}
    try:
        drawn = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise HeaderError(f"{path.name}: de voorbeelden zijn niet te lezen ({error}). Herstel dit bestand.") from error
    return {table: [[value.strip() for value in row.split("|")] for row in rows] for table, rows in drawn.items()}


def as_file(contract: Contract, rows: Rows) -> str:
    """The rows as the supplier would deliver them in a CSV file."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=contract.delimiter, lineterminator="\n")
    writer.writerows([contract.names, *rows])
    return text.getvalue()
