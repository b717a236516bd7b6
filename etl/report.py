"""What a build made of the delivered rows, for the data steward: numbers and rules, never a value."""

from pathlib import Path

from etl.store import open_warehouse


def row_words(warehouse: Path) -> str:
    """The row equation over all files, in one sentence."""
    sql = """
        select
            coalesce(sum(rows_in), 0)::bigint as rows_in,
            coalesce(sum(loaded), 0)::bigint as loaded,
            coalesce(sum(quarantined), 0)::bigint as quarantined,
            coalesce(sum(duplicate), 0)::bigint as duplicate
        from staging.levering
    """
    with open_warehouse(warehouse) as con:
        rows_in, loaded, quarantined, duplicate = con.execute(sql).fetchall()[0]
    words = f"{rows_in} rijen gelezen: {loaded} geladen, {quarantined} afgekeurd, {duplicate} dubbel."
    return f"{words} Bekijk de afgekeurde met `monitor quarantine`." if quarantined else words


def rejected_by_rule(warehouse: Path) -> list[tuple[str, str, str, int]]:
    """Table, field, rule and number of rows, most first."""
    sql = """
        select
            table_name,
            field,
            rule,
            count(*) as rows_rejected
        from staging.quarantaine
        group by all
        order by rows_rejected desc, table_name, rule, field
    """
    with open_warehouse(warehouse) as con:
        return con.execute(sql).fetchall()


def most_rejected(warehouse: Path, most: int = 5) -> list[tuple[str, int, int]]:
    """The tables with most rejected rows: table, rejected, rows in."""
    sql = """
        select
            table_name,
            sum(quarantined)::bigint as rejected,
            sum(rows_in)::bigint as rows_in
        from staging.levering
        group by table_name
        having rejected > 0
        order by rejected desc, table_name
        limit $most
    """
    with open_warehouse(warehouse) as con:
        return con.execute(sql, {"most": most}).fetchall()
