"""What an edition file says, asked of the file itself and not of the dashboard."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb


@dataclass(frozen=True)
class Cell:
    """One published figure."""

    denominator: int
    numerator: int
    value: float
    low: float
    high: float


class EditionFile:
    """One audience's file of the latest edition."""

    def __init__(self, path: Path) -> None:
        self.con = duckdb.connect(str(path), read_only=True)
        self.dimensions = [name for (name,) in self.ask("select id from definition where kind = 'dimension'")]

    def ask(self, question: str, *values: object) -> list[Any]:
        return self.con.execute(question, list(values)).fetchall()

    def cell(self, indicator: str, grain: str, day: date | None = None, **chosen: str) -> Cell:
        """The figure of exactly this group, of the last period or of the one that ends on this day."""
        group = " and ".join(f"{name} = '{chosen[name]}'" if name in chosen else f"{name} is null" for name in self.dimensions)
        found = self.ask(
            f"select denominator, numerator, value, low, high from cell where indicator = ? and grain = ? and {group} "
            "and period = coalesce(?, period) order by period desc limit 1",
            indicator, grain, day,
        )  # fmt: skip
        return Cell(*found[0])

    def indicator(self, name: str) -> dict[str, Any]:
        return self.body("indicator", name)

    def norm(self, indicator: str) -> float:
        return float(self.body("norm", self.indicator(indicator)["norm"])["value"])

    def body(self, kind: str, name: str) -> dict[str, Any]:
        [(text,)] = self.ask("select body from definition where kind = ? and id = ?", kind, name)
        return dict(json.loads(text))

    def bound(self, indicator: str) -> tuple[float, float]:
        """How low and how high the figure can be with the rows that were refused."""
        found = self.ask("select low, high from bound where indicator = ? and grain = 'jaarlopend' order by period desc", indicator)
        return tuple(found[0])

    def reference(self, name: str, series: str, year: int) -> float:
        """What others publish of a year."""
        question = "select value from reference_value where reference = ? and series = ? and sort = ?"
        [(value,)] = self.ask(question, name, series, year)
        return float(value)

    def revised(self) -> list[tuple[str, float, float]]:
        """Each figure over a year that was revised: as it was, and as it is."""
        return self.ask("select indicator, old_value, new_value from revision where grain = 'jaarlopend'")

    def meta(self, key: str) -> str:
        [(value,)] = self.ask("select value from meta where key = ?", key)
        return str(value)
