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
    """Where each dossier, or each row of it, goes in the end; the mapping table has been staged."""
    if TABLE not in contracts:
        return {}
    rows = connection.execute(f"select oud_id, tabel, sleutel, nieuw_id from staging.{TABLE} order by all").fetchall()
    unknown = {table for _, table, _, _ in rows} - contracts.keys() - {ALL}
    if unknown:
        known = ", ".join(sorted(contracts))
        raise DeliveryError(f"{TABLE}: een tabel in kolom 'tabel' bestaat niet. Bekend zijn {ALL} en {known}.")
    moves = {(old, table, key): new for old, table, key, new in rows}
    return {link: follow(new, moves) for link, new in moves.items()}


def follow(dossier: str, moves: Mapping[Link, str]) -> str:
    """The end of a chain of merged dossiers."""
    seen = {dossier}
    while (following := moves.get((dossier, ALL, ALL))) is not None:
        if following in seen:
            raise DeliveryError(f"{TABLE}: dossiers gaan in een kring in elkaar over. Laat de laatste samenvoeging weg.")
        seen.add(following)
        dossier = following
    return dossier


def move_rows(connection: DuckDBPyConnection, contract: Contract, links: Mapping[Link, str]) -> None:
    """Give the rows of one table their final dossier; of two rows with one key the one that was there already stays."""
    if PERSON not in contract.names or contract.table == TABLE or not links:
        return
    old, tables, keys = zip(*links, strict=True)
    connection.register("koppeling", pa.table({"oud": old, "tabel": tables, "rest": keys, "nieuw": list(links.values())}))
    table, rest = f"staging.{named(contract.table)}", rest_of_key(contract)
    connection.execute(
        f"""
        create or replace temp table verhuisd as
        with genummerd as (select *, rowid as plek, {rest} as rest from {table})
        select
            t.* exclude (plek, rest) replace (coalesce(k.nieuw, t.{PERSON}) as {PERSON}),
            t.{PERSON} as vorige,
            k.nieuw is not null as kwam_erbij
        from genummerd as t
        left join koppeling as k
            on k.oud = t.{PERSON} and k.tabel in ('{ALL}', $table_name) and k.rest in ('{ALL}', t.rest)
        qualify row_number() over (partition by t.plek order by k.tabel = '{ALL}', k.rest = '{ALL}') = 1
        """,
        {"table_name": contract.table},
    )
    connection.unregister("koppeling")
    key = ", ".join(map(named, contract.key))
    connection.execute(f"delete from {table}")
    connection.execute(f"""
        insert into {table}
        select * exclude (vorige, kwam_erbij) from verhuisd
        qualify row_number() over (partition by {key} order by kwam_erbij, vorige) = 1
    """)
    connection.execute("drop table verhuisd")


def rest_of_key(contract: Contract) -> str:
    """The key without the person, as text."""
    others = [f"{named(name)}::varchar" for name in contract.key if name != PERSON]
    return f"concat_ws('|', {', '.join(others)})" if others else "''"
