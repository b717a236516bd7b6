"""A delivery as text: what every format is read into, before any type is given."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa

from etl.contracts import Contract
from etl.errors import DeliveryError

# Rules that concern a whole line, in the order in which they are reported.
LINE_RULES = (
    "een regel bevat geen besturingstekens",
    "een aanhalingsteken wordt op dezelfde regel gesloten, voor het scheidingsteken",
    "een regel heeft evenveel waarden als de kopregel",
)
CONTROL, QUOTE, WIDTH = LINE_RULES
# The name under which a footer gives the number of rows; no column can be called so.
ROWS = "#"


@dataclass(frozen=True)
class Sheet:
    """The rows that have the right form, and the lines that do not; together every row of the file."""

    rows: pa.Table  # the contract's columns as text, plus the line number `regel`
    rejected: pa.Table  # `regel` and `rule`
    rows_in: int
    encoding: str = ""
    whole: bool = True  # whether the last line ends as the others do; a file that was cut does not
    totals: Mapping[str, str] = field(default_factory=dict)  # what the line below the rows says, by column


def make_sheet(columns: pa.Table, lines: np.ndarray, rejected: list[tuple[np.ndarray, str]], rows_in: int) -> Sheet:
    """Put the line numbers beside the rows and list the refused lines."""
    bad = [pa.table({"regel": found.astype(np.int64), "rule": pa.repeat(rule, len(found))}) for found, rule in rejected]
    schema = pa.schema({"regel": pa.int64(), "rule": pa.string()})
    refused = pa.concat_tables([schema.empty_table(), *bad])
    return Sheet(columns.append_column("regel", pa.array(lines.astype(np.int64))), refused, rows_in)


def check_header(found: list[str], name: str, contract: Contract) -> None:
    """Exactly the contract's columns, in any order; an optional one may be absent."""
    if not set(found) & set(contract.names):
        # The first line may be a row of a person, so it is not quoted.
        raise DeliveryError(
            f"{name}: op de eerste regel staat geen bekende kolomnaam. "
            f"Begin met de kolommen {', '.join(contract.names)}, bij csv gescheiden door '{contract.delimiter}'."
        )
    if unknown := [(place, column) for place, column in enumerate(found, start=1) if column not in contract.names]:
        raise DeliveryError(f"{name}: {words_for(unknown)} is onbekend. Bekend zijn: {', '.join(contract.names)}.")
    if len(set(found)) < len(found):
        double = next(column for column in found if found.count(column) > 1)
        raise DeliveryError(f"{name}: kolom '{double}' staat er twee keer. Laat er een weg.")
    missing = [column.name for column in contract.columns if column.required and column.name not in found]
    if missing:
        raise DeliveryError(f"{name}: de verplichte kolom '{missing[0]}' ontbreekt. Lever opnieuw, met die kolom.")


def words_for(unknown: list[tuple[int, str]]) -> str:
    """A row of a person may have run into the header, so only a name that stands alone and looks like one is quoted."""
    place, column = unknown[0]
    return f"kolom '{column}'" if len(unknown) == 1 and re.fullmatch("[a-z_]{3,40}", column) else f"kolom {place} van de kopregel"


def read_footer(cells: list[str], header: list[str], name: str, contract: Contract) -> dict[str, str] | None:
    """The totals of the line below the rows, by column; None when this line is a row. `Totaal;6` gives the number of rows."""
    texts = [cell.strip() for cell in cells]
    if not contract.footer or not texts or texts[0].casefold() != contract.footer.casefold():
        return None
    filled = {place: text for place, text in enumerate(texts) if place and text}
    sums = {column.name for column in contract.columns if column.type in ("integer", "decimal")}
    if set(filled) == {1} and (len(texts) != len(header) or header[1] not in sums):
        return {ROWS: filled[1]}
    if max(filled, default=0) >= len(header) or not {header[place] for place in filled} <= sums:
        raise DeliveryError(
            f"{name}: de regel '{contract.footer}' onderaan is niet te lezen. "
            "Zet er het aantal rijen in, of de som onder elke kolom met getallen, of laat hem weg."
        )
    return {header[place]: text for place, text in filled.items()}


def check_not_empty(rows_in: int, name: str) -> None:
    """A header without rows is more often a failed export than the truth."""
    if rows_in == 0:
        raise DeliveryError(f"{name}: dit bestand heeft geen enkele rij. Vraag de afzender om een nieuwe levering.")
