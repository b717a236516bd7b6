"""From the bytes of a delivery to text in columns, whatever the format."""

from collections.abc import Callable

from etl.cells import read_parquet, read_workbook
from etl.contracts import Contract
from etl.delimited import read_delimited
from etl.landing import Landed
from etl.sheet import Sheet

READERS: dict[str, Callable[[bytes, str, Contract], Sheet]] = {
    ".csv": read_delimited,
    ".xlsx": read_workbook,
    ".parquet": read_parquet,
}


def decode(landed: Landed, contract: Contract) -> Sheet:
    """Read one received delivery; its extension was checked when it landed."""
    return READERS[landed.path.suffix](landed.path.read_bytes(), landed.file_name, contract)
