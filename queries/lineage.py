"""Which deliveries a figure is made of: read from the SQL itself, so it cannot be forgotten."""

import re
from pathlib import Path

from queries import HOME
from queries.header import read

TABLE = re.compile(r"\b(marts|staging)\.(\w+)")


def sources(sql: str, marts: Path = HOME / "marts") -> frozenset[str]:
    """The delivered tables below a select, through all the marts it uses."""
    found: set[str] = set()
    for schema, name in set(TABLE.findall(sql)):
        found |= {name} if schema == "staging" else sources(read(marts / f"{name}.sql")[1], marts)
    return frozenset(found)
