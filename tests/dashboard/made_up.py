"""Indicators, norms and cells as a test draws them: ordinary where the test is silent."""

from dataclasses import replace
from datetime import date

from dashboard.facts import Cell, Step
from queries.catalog import Indicator, Norm
from queries.definitions import read_catalog

DAY = date(2026, 10, 31)
ORDINARY = next(one for one in read_catalog().indicators.values() if one.measure == "share" and not one.distribution)


def indicator(**words: object) -> Indicator:
    """A share where more is better, unless the test says otherwise."""
    return replace(ORDINARY, **{"measure": "share", "unit": "percent", "better": "higher", "follow_up": 0, "cross": (), **words})  # type: ignore[arg-type]


def norm(value: float, kind: str = "wettelijk") -> Norm:
    return Norm("norm", "Norm", value, kind, "bron")


def cell(
    value: float | None, low: float | None = None, high: float | None = None, mark: str | None = None, period: date = DAY
) -> Cell:
    """A figure with its interval; a count has none."""
    return Cell(period, "", 100, 50, value, low, high, mark)


def step(start: float, end: float, incidence: float, low: float | None = None, high: float | None = None) -> Step:
    return Step(start, end, 100, incidence, low, high)
