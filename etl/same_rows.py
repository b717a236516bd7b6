"""Whether two deliveries say the same, whatever the order of their rows and the format of their files."""

import duckdb

from etl.contracts import Contract
from etl.decode import decode
from etl.errors import DeliveryError
from etl.receipts import Landed
from etl.rules import named

# A workbook writes the same day or number in another way than a CSV file does.
ALIKE = {
    "date": "case when {x}[3] = '-' then {x}[7:10] || '-' || {x}[4:5] || '-' || {x}[1:2] else {x}[1:10] end",
    "decimal": """case
            when {x} not like '%.%' and {x} not like '%,%' then {x} else rtrim(rtrim(replace({x}, ',', '.'), '0'), '.')
        end""",
}


def say_the_same(one: Landed, other: Landed, contract: Contract) -> bool:
    """Both are read again, and only when their receipts give the same number of rows.

    What an older contract took in may not keep to this one, and then it says something else.
    """
    try:
        return one.rows == other.rows and row_hash(one, contract) == row_hash(other, contract)
    except (DeliveryError, FileNotFoundError):
        return False


def row_hash(landed: Landed, contract: Contract) -> int:
    """A number for what these rows say; it recognises, it does not prove."""
    rows = decode(landed.path, landed.file_name, contract).rows
    said = ", ".join(ALIKE.get(column.type, "{x}").format(x=f"coalesce({named(column.name)}, '')") for column in contract.columns)
    with duckdb.connect() as connection:
        connection.register("rijen", rows)
        found = connection.execute(f"select sum(hash({said})::hugeint) from rijen").fetchall()[0][0]
    return int(found or 0)
