"""OData v4 as CBS speaks it: what a table says of itself, its code lists, and rows over pages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from etl.cbs.transport import Transport
from etl.errors import FetchError

Row = dict[str, Any]
Watch = Callable[[int, int], None]
NEXT = "@odata.nextLink"


@dataclass(frozen=True)
class Properties:
    """Which state of a table this is."""

    modified: date
    stamps: tuple[str, str]  # of the table and of its figures


class Statline:
    """The tables below one address."""

    def __init__(self, base: str, transport: Transport, watch: Watch = lambda rows, pages: None) -> None:
        self.base = base.rstrip("/")
        self.transport = transport
        self.watch = watch

    def properties(self, dataset: str) -> Properties:
        """The state of a table; CBS answers a name in the wrong case with nothing instead of an error."""
        found = self.transport.get(f"{self.base}/{dataset}/Properties")
        if found.get("Identifier") != dataset:
            said = f" en noemt zelf '{found['Identifier']}'" if found.get("Identifier") else ""
            raise FetchError(
                f"Het CBS heeft geen tabel '{dataset}'{said}. "
                "Hoofdletters en kleine letters tellen mee; controleer queries/cbs.toml"
            )
        stamp = text(found, "Modified")
        try:
            modified = datetime.fromisoformat(stamp).date()
        except ValueError as error:
            raise FetchError(f"Tabel {dataset} is volgens het CBS gewijzigd op '{stamp}', en dat is geen datum") from error
        return Properties(modified, (stamp, str(found.get("ObservationsModified") or "")))

    def codes(self, dataset: str, resource: str) -> dict[str, Row]:
        """A list of the table by its identifiers, without the blanks that some tables put behind them."""
        return {text(row, "Identifier"): row for row in self.rows(dataset, resource)}

    def rows(self, dataset: str, resource: str, condition: str = "") -> list[Row]:
        """All rows of all pages; a table that exists has rows in each of its lists."""
        query = f"?$filter={quote(condition, safe='')}" if condition else ""
        found = self.pages(f"{self.base}/{dataset}/{resource}{query}")
        if not found:
            raise FetchError(
                f"Het CBS kent tabel {dataset}, maar geeft een leeg antwoord op {resource}. "
                "Hoofdletters en kleine letters tellen mee; controleer queries/cbs.toml"
            )
        return found

    def pages(self, address: str) -> list[Row]:
        """Page after page, never twice the same, never on another host and never without end."""
        seen: set[str] = set()
        found: list[Row] = []
        while address:
            if address in seen or len(seen) == self.transport.limits.pages:
                raise FetchError(f"Het CBS blijft na {len(seen)} bladzijden naar een volgende verwijzen. Probeer het later opnieuw")
            seen.add(address)
            page = self.transport.get(address)
            found += listed(page)
            self.watch(len(found), len(seen))
            address = self.following(address, page)
        return found

    def following(self, address: str, page: Row) -> str:
        """The address of the next page, if there is one."""
        link = page.get(NEXT)
        if not link:
            return ""
        target = urljoin(address, str(link))
        if urlsplit(target)[:2] != urlsplit(self.base)[:2]:
            host = urlsplit(target).netloc
            raise FetchError(f"Het CBS verwijst voor de volgende bladzijde naar {host}, een andere plek. Controleer MONITOR_CBS")
        return target


def listed(page: Row) -> list[Row]:
    """The rows of one page."""
    rows = page.get("value")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise FetchError("Het CBS geeft een antwoord zonder rijen. Controleer MONITOR_CBS")
    return rows


def text(row: Row, key: str) -> str:
    """A text that must be there, without trailing blanks."""
    found = row.get(key)
    if not isinstance(found, str) or not found.strip():
        raise FetchError(f"Het CBS laat '{key}' leeg of weg. Meld dit aan de beheerder")
    return found.rstrip()
