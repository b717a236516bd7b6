"""People with two dossiers, and dossiers of two people: rows move to the dossier that the mapping table names."""

from collections.abc import Mapping

import pyarrow as pa
from duckdb import DuckDBPyConnection

from etl.contracts import Contract
from etl.errors import DeliveryError
from etl.rules import named

TABLE = "persoonskoppeling"
PERSON = "inburgeraar_id"
ALL = "alle"

Link = tuple[str, str, str]  # dossier, table, rest of the key


def read_links(connection: DuckDBPyConnection, contracts: Mapping[str, Contract]) -> dict[Link, str]:
    """Where each dossier, or each row of it, goes; the mapping table has been staged."""
    if TABLE not in contracts:
        return {}
    rows = connection.execute(f"select oud_id, tabel, sleutel, nieuw_id from staging.{TABLE} order by all").fetchall()
    unknown = {table for _, table, _, _ in rows} - contracts.keys() - {ALL}
    if unknown:
        known = ", ".join(sorted(contracts))
        raise DeliveryError(f"{TABLE}: een tabel in kolom 'tabel' bestaat niet. Bekend zijn {ALL} en {known}.")
    links = {(old, table, key): new for old, table, key, new in rows}
    for link in links:
        destination(links, link)
    return links


def destination(links: Mapping[Link, str], row: Link) -> str:
    """The dossier where a row ends up: of each dossier on its way the most precise link counts."""
    dossier, table, rest = row
    seen = {dossier}
    while following := (links.get((dossier, table, rest)) or links.get((dossier, table, ALL)) or links.get((dossier, ALL, ALL))):
        if following in seen:
            raise DeliveryError(f"{TABLE}: dossiers gaan in een kring in elkaar over. Laat de laatste samenvoeging weg.")
        seen.add(following)
        dossier = following
    return dossier


def move_rows(connection: DuckDBPyConnection, contract: Contract, links: Mapping[Link, str]) -> None:
    """Give the rows of one table their final dossier; of two rows with one key the one that was there already stays."""
    if PERSON not in contract.names or contract.table == TABLE or not links:
        return
    table = f"staging.{named(contract.table)}"
    mine = f"select rowid, {PERSON}, {rest_of_key(contract)} from {table} where {PERSON} in (select unnest($old))"
    rows = connection.execute(mine, {"old": sorted({old for old, _, _ in links})}).fetchall()
    homes = {place: destination(links, (dossier, contract.table, rest)) for place, dossier, rest in rows}
    moved = pa.table({"plek": pa.array(homes.keys(), pa.int64()), "nieuw": pa.array(homes.values(), pa.string())})
    connection.register("verhuizing", moved)
    connection.execute(f"""
        delete from {table} where rowid in (
            select t.rowid
            from {table} as t left join verhuizing as v on v.plek = t.rowid
            qualify row_number() over (partition by {key_after(contract)} order by v.nieuw is not null, t.{PERSON}) > 1
        )
    """)
    connection.execute(f"update {table} as t set {PERSON} = v.nieuw from verhuizing as v where v.plek = t.rowid")
    connection.unregister("verhuizing")


def rest_of_key(contract: Contract) -> str:
    """The key without the person, as text."""
    others = [f"{named(name)}::varchar" for name in contract.key if name != PERSON]
    return f"concat_ws('|', {', '.join(others)})" if others else "''"


def key_after(contract: Contract) -> str:
    """The key as it is when the rows have moved."""
    home = f"coalesce(v.nieuw, t.{PERSON})"
    return ", ".join(home if name == PERSON else f"t.{named(name)}" for name in contract.key)
