"""Which rows of a build were refused, per table: the lines and the rules, never a value."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from etl.contracts import Contract
from etl.rules import REMEDIES, REQUIRED, rule_of
from etl.sheet import CONTROL, QUOTE, WIDTH
from etl.staging_sql import CONFLICT
from etl.store import open_warehouse

MOST_LINES = 20_000  # of one table; more than anybody repairs by hand
DELIVERIES = """
    select
        file_name,
        sender,
        period,
        version,
        received,
        rows_in,
        loaded,
        quarantined,
        duplicate
    from staging.levering
    where table_name = $table_name and quarantined > 0
    order by period, version
"""
BY_RULE = """
    select
        field,
        rule,
        count(*) as lines
    from staging.quarantaine
    where table_name = $table_name
    group by all
    order by lines desc, rule, field
"""
LINES = """
    select
        file_name,
        line,
        field,
        rule
    from staging.quarantaine
    where table_name = $table_name
    order by file_name, line, field, rule
    limit $most
"""


@dataclass(frozen=True)
class Delivery:
    """What became of the rows of one file."""

    file_name: str
    sender: str
    period: str
    version: int
    received: datetime
    rows_in: int
    loaded: int
    quarantined: int
    duplicate: int


@dataclass(frozen=True)
class Rejections:
    """All refused rows of one table."""

    deliveries: list[Delivery]
    by_rule: list[tuple[str | None, str, int]]  # field (none for a whole row), rule, how often
    lines: list[tuple[str, int, str | None, str]]  # file, line, field, rule

    @property
    def total(self) -> int:
        return sum(count for _, _, count in self.by_rule)


def read_rejections(warehouse: Path, table: str) -> Rejections:
    """What the supplier of this table must repair."""
    with open_warehouse(warehouse) as con:
        names = {"table_name": table}
        return Rejections(
            deliveries=[Delivery(*row) for row in con.execute(DELIVERIES, names).fetchall()],
            by_rule=con.execute(BY_RULE, names).fetchall(),
            lines=con.execute(LINES, names | {"most": MOST_LINES}).fetchall(),
        )


def remedies(contract: Contract) -> dict[str, str]:
    """By rule what to do; a rule that is not here is one of the contract's own select."""
    found = {
        REQUIRED: REMEDIES["required"],
        CONTROL: REMEDIES["control"],
        QUOTE: REMEDIES["quote"],
        WIDTH: REMEDIES["width"],
        CONFLICT: f"{REMEDIES['conflict']} De sleutel is {' + '.join(contract.key)}.",
    }
    for column in contract.columns:
        choice = f" Kies uit: {'; '.join(column.codes)}." if column.codes else ""
        found[rule_of(column)] = REMEDIES[column.type] + choice
    return found
