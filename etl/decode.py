"""From the bytes of a delivery to text in columns, whatever the format."""

from collections.abc import Callable
from pathlib import Path

from etl.cells import read_parquet
from etl.contracts import Contract
from etl.delimited import read_delimited
from etl.excel import read_workbook
from etl.sheet import Sheet

READERS: dict[str, Callable[[bytes, str, Contract], Sheet]] = {
    ".csv": read_delimited,
    ".xlsx": read_workbook,
    ".parquet": read_parquet,
}


def decode(path: Path, name: str, contract: Contract) -> Sheet:
    """Read one file of a known extension; `name` is what its sender called it."""
    return READERS[path.suffix.lower()](path.read_bytes(), name, contract)
