"""A table as a CSV file that Dutch Excel opens as it is: semicolons, decimal commas, a mark for UTF-8."""

import csv
import io

from dashboard.charts import Table
from dashboard.exports.columns import Value, columns_of

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def delimited(table: Table) -> bytes:
    """The table with its heads; no text in it can become a formula."""
    columns = columns_of(table)
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=";", lineterminator="\r\n")
    writer.writerow([inert(one.name) for one in columns])
    writer.writerows([written(value) for value in row] for row in zip(*(one.values for one in columns), strict=True))
    return made.getvalue().encode("utf-8-sig")


def written(value: Value) -> str:
    """A number with a decimal comma and without dots; a text as it is."""
    return inert(value) if isinstance(value, str) else str(value).replace(".", ",")


def inert(text: str) -> str:
    """What a spreadsheet would compute starts with an apostrophe."""
    return f"'{text}" if text.startswith(FORMULA) else text
