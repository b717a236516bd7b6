"""A town that fetches from the stand-in for CBS, with waits that are written down instead of waited."""

import csv
import shutil
from pathlib import Path

import pytest
from deliveries import Town
from fake_cbs import FakeCbs

from etl.cbs.fetch import fetch_cbs
from etl.cbs.transport import Limits, Transport
from etl.errors import FetchError
from etl.receipts import Landed, list_landed
from queries import HOME
from queries.settings import read_settings

LATER = "2026-09-10T00:00:00+02:00"
ROOMY = Limits()
IMPATIENT = Limits(attempts=2, read=0.5, total=0.8)


class FetchingTown(Town):
    """Landing, contract and register are the real ones."""

    def __init__(self, folder: Path, cbs: FakeCbs) -> None:
        super().__init__(folder)
        (self.home / "staging" / "les.sql").unlink()
        for name in ("codes.toml", "cbs.toml", "staging/bevolking.sql"):
            shutil.copy(HOME / name, self.home / name)
        self.cbs = cbs
        self.settings = read_settings({"MONITOR_DATA": str(folder / "data"), "MONITOR_CBS": cbs.base})
        self.waits: list[float] = []

    def fetch(self, limits: Limits = ROOMY) -> str:
        """The sentence of the one table in the register."""
        (sentence,) = fetch_cbs(self.settings, self.home, Transport(limits, self.waits.append))
        return sentence

    def fetch_and_change(self) -> None:
        """A first fetch, after which CBS has changed the table."""
        self.fetch()
        self.waits.clear()
        self.cbs.asked.clear()
        self.cbs.modified = LATER

    def refusal(self, limits: Limits = ROOMY) -> str:
        """Why nothing was fetched; what was there before is there still, byte for byte."""
        before = self.files()
        with pytest.raises(FetchError) as refused:
            self.fetch(limits)
        assert self.files() == before
        return str(refused.value)

    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.folder.glob("data/**/*") if path.is_file()}

    def received(self) -> list[Landed]:
        return list_landed(self.settings, "bevolking")

    def rows(self) -> list[dict[str, str]]:
        """The rows of the newest delivery."""
        with self.received()[-1].path.open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    def row(self, region: str, year: int) -> dict[str, str]:
        return next(row for row in self.rows() if (row["regio"], row["jaar"]) == (region, str(year)))
