"""What a reader takes along, beside what the page shows: each table with the address below it."""

import csv
import io
import json
import re
from dataclasses import dataclass
from typing import Any

import openpyxl
from harvest import Answer, Reader, components

THIN = "\u00a0"
UNIT = re.compile(rf"^€{THIN}|{THIN}(%|maanden|dagen|uur|euro|procentpunt)$|\*$")
NUMBER = re.compile(r"-?\d+(,\d+)?")


@dataclass(frozen=True)
class Offer:
    """One table on a page, and where its file is without the extension."""

    caption: str
    columns: list[str]
    rows: list[list[str]]
    address: str
    search: str

    def at(self, kind: str) -> str:
        return f"{self.address}.{kind}{self.search}"


def offers(answer: Answer) -> list[Offer]:
    """Every table with the links that stand below it, in reading order."""
    found, table = [], None
    for props in components(answer.places):
        if "data-tabel" in props:
            table = json.loads(props["data-tabel"])
        elif str(props.get("href", "")).startswith("/download/") and ".csv" in props["href"]:
            address, _, search = props["href"].partition(".csv")
            assert table is not None
            found.append(Offer(*table, address, search))
    return found


def rows_of(raw: bytes) -> list[list[str]]:
    """The cells of a CSV file; it starts with the mark of UTF-8 and ends every line as Excel does."""
    assert raw.startswith(b"\xef\xbb\xbf")
    text = raw.decode("utf-8-sig")
    assert text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))


def sheets_of(raw: bytes) -> dict[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(raw))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def get(reader: Reader, address: str) -> bytes:
    response = reader.client.get(address)
    assert response.status_code == 200, (address, response.text)
    return response.data


def says(cell: str, text: str) -> bool:
    """Whether a cell of the file says what the page says: the same words, or the number without unit and dots."""
    if NUMBER.fullmatch(cell) and cell != text:
        return UNIT.sub("", UNIT.sub("", text)).replace(".", "") == cell
    return cell == text.replace(THIN, " ")


def differences(offer: Offer, file: list[list[str]]) -> list[tuple[str, str]]:
    """Cells of the file beside other cells of the page; columns of marks may have been added."""
    names = [name for name in file[0] if not name.endswith(": merkteken")]
    places = [place for place, name in enumerate(file[0]) if name in names]
    assert [name.partition(" (")[0] for name in names] == [name.partition(" (")[0] for name in offer.columns]
    assert len(file) - 1 == len(offer.rows)
    pairs = [
        (line[place], text) for line, row in zip(file[1:], offer.rows, strict=True) for place, text in zip(places, row, strict=True)
    ]
    return [(cell, text) for cell, text in pairs if not says(cell, text)]
