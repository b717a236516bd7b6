"""Which deliveries and which of their fields a figure is made of: read from the SQL itself, so it cannot be forgotten."""

import re
from pathlib import Path

from queries import HOME
from queries.header import read

TABLE = re.compile(r"\b(marts|staging)\.(\w+)")
WORD = re.compile(r"\w+")
COMMENT = re.compile(r"--[^\n]*")


def sources(sql: str, marts: Path = HOME / "marts") -> frozenset[str]:
    """The delivered tables below a select, through all the marts it uses."""
    found: set[str] = set()
    for schema, name in set(TABLE.findall(sql)):
        found |= {name} if schema == "staging" else sources(read(marts / f"{name}.sql")[1], marts)
    return frozenset(found)


def fields(sql: str, home: Path = HOME) -> frozenset[tuple[str, str]]:
    """The delivered (table, field) pairs below a select, through all the marts it uses.

    A field counts where its name stands in a select that reads its table: of two tables with a field of one name that
    is sometimes one too many, and never one too few.
    """
    found: set[tuple[str, str]] = set()
    words = set(WORD.findall(COMMENT.sub("", sql)))
    for schema, name in set(TABLE.findall(sql)):
        if schema == "staging":
            found |= {(name, column) for column in columns_of(home / "staging" / f"{name}.sql") if column in words}
        else:
            found |= fields(read(home / "marts" / f"{name}.sql")[1], home)
    return frozenset(found)


def columns_of(path: Path) -> tuple[str, ...]:
    """The columns of one delivery contract."""
    columns = read(path)[0]["columns"]
    return tuple(columns) if isinstance(columns, dict) else ()
