"""A paper as a reader gets it, and what a program for reading PDF finds in it."""

import io
import re
from collections.abc import Iterator
from typing import Any

from harvest import Reader
from pypdf import PdfReader

KINDS = ("monitor", "samenvatting")
ROLES = ("adviesraad", "wethouder", "beleid")
PAGE_NUMBER = re.compile(r"Pagina \d van \d")


def latest(published: Any) -> str:
    """The address of the latest edition."""
    return str(published.editions[-1].id)


def fetch(reader: Reader, edition: str, kind: str) -> bytes:
    """The paper of an edition from the server."""
    response = reader.client.get(f"/editie/{edition}/{kind}.pdf")
    assert response.status_code == 200, response.text
    return bytes(response.data)


def text_of(paper: bytes) -> str:
    """Everything a reader can see or search, on one line; spaces are alike."""
    return one_line(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(paper)).pages))


def one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def alternatives(paper: bytes) -> list[str]:
    """What is read aloud in place of each drawing."""
    return [one_line(str(tag["/Alt"])) for tag in tags(paper) if tag["/S"] == "/Figure"]


def tags(paper: bytes) -> Iterator[dict[str, Any]]:
    """Every element of the structure tree, in reading order."""
    root: Any = PdfReader(io.BytesIO(paper)).trailer["/Root"]
    yield from below(root["/StructTreeRoot"])


def below(element: Any) -> Iterator[dict[str, Any]]:
    """The elements below one element."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if isinstance(found, dict) and "/S" in found:
            yield found
            yield from below(found)
