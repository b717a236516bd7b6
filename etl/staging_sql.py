"""The statements of staging, written from a contract; the only place where data SQL is put together."""

from etl.contracts import Column, Contract
from etl.rules import clean, fault, is_faulty, named, typed

CONFLICT = "de sleutel komt vaker voor met andere inhoud"


def create_table(contract: Contract) -> str:
    """The place of the accepted rows of all deliveries of one table."""
    columns = ", ".join(f"{named(column.name)} {column.sql_type}" for column in contract.columns)
    return f"create table staging.{named(contract.table)} ({columns}, _levering varchar)"


def judge(contract: Contract, is_ascii: bool = False) -> str:
    """`beoordeeld`: every row typed, with the faults of its fields or the objection of the contract."""
    trimmed = ", ".join(f"{clean(name, is_ascii)} as {named(name)}" for name in contract.names)
    values = ", ".join(f"{typed(column, named(column.name))} as {named('=' + column.name)}" for column in contract.columns)
    faulty = " or ".join(is_faulty(*triple) for triple in triples(contract))
    faults = ", ".join(fault(*triple) for triple in triples(contract))
    columns = ", ".join(f"{named('=' + name)} as {named(name)}" for name in contract.names)
    return f"""
        create or replace temp table beoordeeld as
        with schoon as (select regel, {trimmed} from ruw),
        getypeerd as (select *, {values} from schoon),
        delivered as (
            select
                regel,
                case when {faulty} then list_filter([{faults}], lambda found: found is not null) end as fouten,
                {columns}
            from getypeerd
        )
        select regel, fouten, {contract.sql.removeprefix("select")}
    """


def triples(contract: Contract) -> list[tuple[Column, str, str]]:
    """Each column with the names of its text and of its typed value."""
    return [(column, named(column.name), named("=" + column.name)) for column in contract.columns]


def key_hashes(contract: Contract) -> str:
    """A number for the key of each accepted row, alike for equal keys."""
    return f"select {key_hash(contract)} as merk from beoordeeld where {ACCEPTED}"


def find_repeats(contract: Contract) -> str:
    """`herhaald`: the accepted rows of which the key comes more than once, and whether those rows say the same.

    Only rows with a number in `dubbele_merken` are looked at; two keys may share one by chance.
    """
    return f"""
        create or replace temp table herhaald as
        select
            regel,
            regel = min(regel) over zelfde as eerste,
            count(distinct row({names(contract.names)})) over zelfde > 1 as strijdig
        from beoordeeld
        where {ACCEPTED} and {key_hash(contract)} in (select merk from dubbele_merken)
        window zelfde as (partition by {names(contract.key)})
        qualify count(*) over zelfde > 1
    """


def key_hash(contract: Contract) -> str:
    return f"hash({names(contract.key)})"


ACCEPTED = "fouten is null and bezwaar is null"


def load(contract: Contract) -> str:
    """Accepted rows, of identical ones the first."""
    return f"""
        insert into staging.{named(contract.table)}
        select {names(contract.names)}, $delivery
        from beoordeeld anti join (select regel from herhaald where strijdig or not eerste) using (regel)
        where {ACCEPTED}
    """


def refuse() -> str:
    """One line in quarantine per fault: where and which rule, never the value."""
    return f"""
        insert into staging.quarantaine
        with fout as (
            select regel, unnest(fouten, recursive := true) from beoordeeld where fouten is not null
            union all
            select regel, null, bezwaar from beoordeeld where fouten is null and bezwaar is not null
            union all
            select regel, null, '{CONFLICT}' from herhaald where strijdig
            union all
            select regel, null, rule from afgewezen
        )
        select $table_name, $delivery, $file_name, regel, field, rule from fout
    """


def supersede(contract: Contract) -> str:
    """Of rows with one key in several deliveries only that of the newest stays; `$order` lists newest first."""
    key = names(contract.key)
    table = f"staging.{named(contract.table)}"
    same = " and ".join(f"t.{named(name)} = v.{named(name)}" for name in contract.key)
    return f"""
        with vaker as (
            select {key}, min(list_position($order, _levering)) as nieuwste
            from {table}
            group by {key}
            having count(*) > 1
        )
        delete from {table} as t using vaker as v
        where {same} and list_position($order, t._levering) > v.nieuwste
    """


def names(columns: tuple[str, ...]) -> str:
    return ", ".join(map(named, columns))
