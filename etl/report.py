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
