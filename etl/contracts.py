"""The delivery contracts: what one source table must look like, read from the headers in queries/staging."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from etl.codes import Codes, Variants, read_codes, read_variants
from etl.machine import GAVE_UP
from etl.notations import NOTATIONS
from queries import HOME, header
from queries.header import HeaderError, one_of

STAGING = HOME / "staging"

SQL_TYPES = {
    "id": "varchar",
    "text": "varchar",
    "code": "varchar",
    "date": "date",
    "month": "date",
    "quarter": "date",
    "integer": "integer",
    "decimal": "decimal(18, 4)",
}
DELIVERIES = ("momentopname", "aanvulling")
DELIMITERS = (";", ",", "\t", "|")
# How often the next delivery is due, in months.
REFRESH = {"maand": 1, "kwartaal": 3, "halfjaar": 6, "jaar": 12}
KEYS = {"title", "about", "sender", "key", "delivery", "delimiter", "required", "source", "columns"}
OPTIONAL_KEYS = {"footer", "refresh", "people"}
COLUMN_KEYS = {"type", "codes", "required", "about", "forms"}
# Names that the engine adds to a delivered row.
RESERVED = {"regel", "fouten", "bezwaar"}


@dataclass(frozen=True)
class Column:
    """One column as the sender must fill it."""

    name: str
    type: str
    required: bool
    code_list: str
    codes: tuple[str, ...]
    about: str
    forms: tuple[str, ...] = ()  # notations that are agreed beside the usual ones
    variants: tuple[tuple[str, str], ...] = ()  # other spellings of a code, with the code they stand for

    @property
    def sql_type(self) -> str:
        return SQL_TYPES[self.type]


@dataclass(frozen=True)
class Contract:
    """One source table: its columns, its key and the select that judges a row."""

    table: str
    title: str
    about: str
    sender: str
    key: tuple[str, ...]
    delivery: str
    delimiter: str
    required: bool
    source: str
    columns: tuple[Column, ...]
    sql: str
    footer: str = ""  # the first word of a line below the rows that gives totals
    refresh: str = ""  # key of REFRESH; empty where there is no rhythm
    people: bool = True  # a row says something of a person, so rows may not be counted in the open

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


def read_contracts(folder: Path = STAGING) -> dict[str, Contract]:
    """All contracts by table, each select tried on an empty delivery."""
    codes, variants = read_codes(folder), read_variants(folder)
    contracts = {path.stem: read_contract(path, codes, variants) for path in sorted(folder.glob("*.sql"))}
    with duckdb.connect() as connection:
        for contract in contracts.values():
            try_select(connection, contract)
    return contracts


def read_one(table: str, folder: Path = STAGING) -> Contract:
    """The contract of one table."""
    return read_contract(folder / f"{table}.sql", read_codes(folder), read_variants(folder))


def read_contract(path: Path, codes: Codes, variants: Variants) -> Contract:
    """One file, refused as soon as anything in it is unknown."""
    head, sql = header.read(path)
    header.require_keys(path, head, KEYS, OPTIONAL_KEYS)
    columns = tuple(read_column(path, name, raw, codes, variants) for name, raw in as_table(path, head["columns"]).items())
    contract = Contract(
        table=path.stem,
        title=as_text(path, head, "title"),
        about=as_text(path, head, "about"),
        sender=as_text(path, head, "sender"),
        key=as_names(path, head["key"]),
        delivery=one_of(path, "delivery", head["delivery"], DELIVERIES),
        delimiter=one_of(path, "delimiter", head["delimiter"], DELIMITERS),
        required=as_truth(path, "required", head["required"]),
        source=as_text(path, head, "source"),
        columns=columns,
        sql=sql,
        footer=as_text(path, head, "footer") if "footer" in head else "",
        refresh=one_of(path, "refresh", head["refresh"], tuple(REFRESH)) if "refresh" in head else "",
        people=as_truth(path, "people", head.get("people", True)),
    )
    check_key(path, contract)
    check_sql(path, contract)
    return contract


def read_column(path: Path, name: str, raw: Any, codes: Codes, variants: Variants) -> Column:
    """One line of [columns]; a code list belongs to type code and to no other."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or name in RESERVED:
        raise HeaderError(f"{path.name}: de kolomnaam '{name}' kan niet. Gebruik kleine letters, cijfers en _.")
    facts = as_table(path, raw)
    header.require_keys(path, facts, {"type"}, COLUMN_KEYS)
    kind = one_of(path, f"{name}.type", facts["type"], tuple(SQL_TYPES))
    if (kind == "code") != ("codes" in facts):
        raise HeaderError(f"{path.name}: kolom '{name}' heeft type {kind}. Alleen type code heeft een sleutel codes.")
    code_list = one_of(path, f"{name}.codes", facts["codes"], tuple(codes)) if kind == "code" else ""
    return Column(
        name=name,
        type=kind,
        required=as_truth(path, f"{name}.required", facts.get("required", False)),
        code_list=code_list,
        codes=tuple(codes.get(code_list, {})),
        about=str(facts.get("about", "")),
        forms=read_forms(path, name, kind, facts.get("forms", [])),
        variants=tuple(variants.get(code_list, {}).items()),
    )


def read_forms(path: Path, name: str, kind: str, raw: Any) -> tuple[str, ...]:
    """The extra notations of one column; two that could mean different days or amounts are not allowed together."""
    if not isinstance(raw, list):
        raise HeaderError(f"{path.name}: '{name}.forms' is geen lijst. Schrijf bijvoorbeeld forms = [\"excel\"].")
    forms = tuple(one_of(path, f"{name}.forms", form, tuple(NOTATIONS.get(kind, ()))) for form in raw)
    if {"excel", "excel-1904"} <= set(forms):
        raise HeaderError(f"{path.name}: kolom '{name}' kent excel en excel-1904; hetzelfde getal is dan twee dagen. Kies er een.")
    return forms


def check_key(path: Path, contract: Contract) -> None:
    """A key of optional columns would let two empty rows count as one."""
    required = {column.name for column in contract.columns if column.required}
    if not contract.key or not set(contract.key) <= required:
        known = ", ".join(sorted(required))
        raise HeaderError(f"{path.name}: elke sleutelkolom moet een verplichte kolom zijn. Verplicht zijn: {known}.")


def check_sql(path: Path, contract: Contract) -> None:
    """One plain select from `delivered`, so that the engine can carry the line number along."""
    if not re.fullmatch(r"select\s.*\sfrom delivered", contract.sql, re.DOTALL):
        raise HeaderError(f"{path.name}: de select moet met select beginnen en op 'from delivered' eindigen. Pas hem aan.")


def try_select(connection: duckdb.DuckDBPyConnection, contract: Contract) -> None:
    """The select runs, and gives the columns of the header plus `bezwaar`."""
    columns = ", ".join(f'"{column.name}" {column.sql_type}' for column in contract.columns)
    connection.execute(f"create or replace temp table delivered ({columns})")
    try:
        found = [row[0] for row in connection.execute(f"describe {contract.sql}").fetchall()]
    except GAVE_UP:
        raise
    except duckdb.Error as error:
        raise HeaderError(f"{contract.table}.sql: de select werkt niet ({error}). Herstel de select.") from error
    if found != [*contract.names, "bezwaar"]:
        given = ", ".join(found)
        raise HeaderError(f"{contract.table}.sql: de select geeft {given}. Geef de kolommen van de kop en dan bezwaar.")


def as_table(path: Path, raw: Any) -> dict[str, Any]:
    if not isinstance(raw, dict) or not raw:
        raise HeaderError(f"{path.name}: 'columns' moet per kolom een type hebben. Schrijf naam = {{ type = ... }}.")
    return raw


def as_text(path: Path, head: dict[str, Any], key: str) -> str:
    if not isinstance(head[key], str) or not head[key].strip():
        raise HeaderError(f"{path.name}: '{key}' is leeg of geen tekst. Vul een tekst in.")
    return str(head[key])


def as_names(path: Path, raw: Any) -> tuple[str, ...]:
    if not isinstance(raw, list) or not all(isinstance(name, str) for name in raw):
        raise HeaderError(f"{path.name}: 'key' is geen lijst van kolomnamen. Schrijf key = [\"...\"].")
    return tuple(raw)


def as_truth(path: Path, key: str, raw: Any) -> bool:
    if not isinstance(raw, bool):
        raise HeaderError(f"{path.name}: '{key}' is geen true of false. Kies een van beide.")
    return raw

