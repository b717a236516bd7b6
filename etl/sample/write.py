"""Delivery files as senders make them: CSV, XLSX and Parquet, the same bytes on every machine."""

import json
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet

from etl.files import sha256_of
from etl.note import COLUMNS, PREFIX
from etl.sample import world
from etl.sample.dirt import dirt
from etl.sample.draw import EMPTY, NEVER, Array, Dice, day
from etl.sample.snapshot import Contract, contract

WORKBOOKS = ("kwartaalrapportage", "klanttevredenheid", "blik_op_werk")
WORKBOOK_ROWS = 50_000
PARQUETS = ("levering_uren",)
LETTER = {
    "inburgeraar_id": ("P", 7),
    "aanbod_id": ("T", 8),
    "participatie_id": ("W", 8),
    "respons_id": ("R", 8),
    "deelname_id": ("D", 8),
    "koppeling_id": ("K", 8),
}
FIRST, DAYS = day("2010-01-01"), 12_000


class Deliveries:
    """All files of one sample while they grow; `verwacht.json` says what a reader must find in each."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, CsvFile | ParquetFile | Workbook] = {}
        self.expected: dict[str, dict[str, int]] = {}

    def add(self, dice: Dice, table: str, month: str, columns: dict[str, Array]) -> None:
        """Write rows as text, with their dirt, to the file of this table and month."""
        shape, stem = contract(table), f"{table}_{month}"
        rows, bad, double = dirt(dice, stem, as_text(columns, shape), shape)
        if stem not in self.files:
            self.files[stem] = open_file(self.folder, stem, shape)
            self.expected[stem] = {"rows": 0, "bad": 0, "duplicate": 0}
        self.files[stem].add(rows)
        for name, count in (("rows", rows.num_rows), ("bad", bad), ("duplicate", double)):
            self.expected[stem][name] += count

    def close(self) -> list[Path]:
        paths = {stem: file.close() for stem, file in sorted(self.files.items())}
        expected = {path.name: self.expected[stem] for stem, path in paths.items()}
        text = json.dumps(expected, indent=2) + "\n"
        (self.folder / "verwacht.json").write_text(text, encoding="utf-8", newline="\n")
        for month in world.DELIVERIES:
            self.write_note(month, [path for stem, path in paths.items() if stem.endswith(month)])
        return list(paths.values())

    def write_note(self, month: str, paths: list[Path]) -> None:
        """What the sender says the files of one month hold."""
        lines = [f"{path.name};{self.expected[path.stem]['rows']};{sha256_of(path)}" for path in paths]
        text = "\n".join([";".join(COLUMNS), *lines]) + "\n"
        (self.folder / f"{PREFIX}_{month}.csv").write_text(text, encoding="utf-8", newline="\n")


def as_text(columns: dict[str, Array], shape: Contract) -> pa.Table:
    """Every value as a sender writes it; unknown is empty."""
    is_iso = shape.delimiter == "," or shape.name in WORKBOOKS
    texts = {name: text_of(name, shape.types[name], values, is_iso) for name, values in columns.items()}
    return pa.table(texts, schema=pa.schema([(name, pa.string()) for name in texts]))


def text_of(name: str, kind: str, values: Array, is_iso: bool) -> pa.Array:
    if kind == "date":
        return calendar(is_iso).take(pa.array(np.where(values < NEVER, values - FIRST, DAYS)))
    if values.dtype == object:
        return pa.array(values, pa.string())
    if kind == "month":
        return pa.array(values.astype("M8[M]").astype("U7"))
    if kind == "decimal":
        return decimals(values)
    whole = pc.cast(pa.array(values), pa.string())
    return identities(name, whole) if kind == "id" else pc.if_else(pa.array(values == EMPTY), "", whole)


def identities(name: str, numbers: pa.Array) -> pa.Array:
    """A letter and a number of fixed width."""
    letter, width = LETTER[name]
    return pc.binary_join_element_wise(letter, pc.utf8_lpad(numbers, width, "0"), "")


@cache
def calendar(is_iso: bool) -> pa.Array:
    """Every day that can occur, in writing, and an empty text behind them."""
    form = "%Y-%m-%d" if is_iso else "%d-%m-%Y"
    start = date(1970, 1, 1) + timedelta(FIRST)
    return pa.array([*((start + timedelta(number)).strftime(form) for number in range(DAYS)), ""])


def decimals(values: Array) -> pa.Array:
    """With a decimal comma, without needless zeros."""
    found, place = np.unique(values, return_inverse=True)
    texts = ["" if value == EMPTY else f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",") for value in found]
    return pa.array(texts, pa.string()).take(pa.array(place))


def open_file(folder: Path, stem: str, shape: Contract) -> "CsvFile | ParquetFile | Workbook":
    for old in folder.glob(f"{stem}.*"):
        old.unlink()
    if shape.name in PARQUETS:
        return ParquetFile(folder / f"{stem}.parquet", shape)
    if shape.name in WORKBOOKS:
        return Workbook(folder / f"{stem}.xlsx", shape)
    return CsvFile(folder / f"{stem}.csv", shape)


class CsvFile:
    """Text with the delimiter of the contract."""

    def __init__(self, path: Path, shape: Contract) -> None:
        self.path = path
        self.stream = path.open("wb")
        self.stream.write((shape.delimiter.join(shape.types) + "\n").encode())
        self.options = pa.csv.WriteOptions(include_header=False, delimiter=shape.delimiter, quoting_style="none")

    def add(self, rows: pa.Table) -> None:
        pa.csv.write_csv(rows, self.stream, self.options)

    def close(self) -> Path:
        self.stream.close()
        return self.path


class ParquetFile:
    """Typed columns: whole numbers and text."""

    def __init__(self, path: Path, shape: Contract) -> None:
        self.path = path
        kinds = {"integer": pa.int64()}
        self.schema = pa.schema([(name, kinds.get(kind, pa.string())) for name, kind in shape.types.items()])
        self.writer = pa.parquet.ParquetWriter(path, self.schema)

    def add(self, rows: pa.Table) -> None:
        blanks = [pc.if_else(pc.equal(column, ""), None, column) for column in rows.columns]
        self.writer.write_table(pa.table(blanks, rows.schema).cast(self.schema))

    def close(self) -> Path:
        self.writer.close()
        return self.path


class Workbook:
    """A sheet with real dates and numbers; too many rows for a sheet become CSV."""

    def __init__(self, path: Path, shape: Contract) -> None:
        self.path, self.shape = path, shape
        self.rows: list[pa.Table] = []

    def add(self, rows: pa.Table) -> None:
        self.rows.append(rows)

    def close(self) -> Path:
        rows = pa.concat_tables(self.rows)
        if rows.num_rows > WORKBOOK_ROWS:
            file = CsvFile(self.path.with_suffix(".csv"), self.shape)
            file.add(rows)
            return file.close()
        write_sheet(self.path, self.shape, rows)
        return self.path


def write_sheet(path: Path, shape: Contract, rows: pa.Table) -> None:
    from openpyxl import Workbook  # slow to import, for the one delivery that is a workbook

    from queries.workbook import settled

    book = Workbook(write_only=True)
    sheet = book.create_sheet(shape.name[:31])
    sheet.append(list(shape.types))
    columns = [cells(kind, rows.column(name).to_pylist()) for name, kind in shape.types.items()]
    for row in zip(*columns, strict=True):
        sheet.append(row)
    book.save(path)
    path.write_bytes(settled(path.read_bytes()))


def cells(kind: str, texts: list[str]) -> Iterable[object]:
    """Values as a sheet holds them; what cannot be one stays text."""
    return [cell(kind, text) for text in texts]


def cell(kind: str, text: str) -> object:
    try:
        if kind == "date":
            return date.fromisoformat(text)
        return int(text) if kind == "integer" else float(text.replace(",", ".")) if kind == "decimal" else text
    except ValueError:
        return text or None
