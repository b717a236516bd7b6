"""Scales of a chart: from a value to a place on the sheet, and the values that are written beside an axis."""

import math
from dataclasses import dataclass
from typing import Any

from dashboard.wording import number

Value = str | float
STEPS = (1, 2, 2.5, 5, 10)
ROOM = 1.05  # so that the longest bar does not touch the edge


@dataclass(frozen=True)
class Axis:
    """One axis on the sheet, from pixel to pixel."""

    low: float
    high: float
    start: float
    end: float
    categories: tuple[str, ...] = ()
    ticks: tuple[tuple[Value, str], ...] = ()
    is_visible: bool = True
    has_grid: bool = True
    title: str = ""

    def at(self, value: Value) -> float:
        """The pixel of a value; a category stands at its place in the order."""
        place = float(self.categories.index(value)) if isinstance(value, str) else float(value)
        return self.start + (self.end - self.start) * (place - self.low) / ((self.high - self.low) or 1)


def make_axis(spec: dict[str, Any], values: list[Any], start: float, end: float) -> Axis:
    """The axis that a figure describes, for the values that are drawn along it."""
    known = [value for value in values if value is not None]
    names = tuple(dict.fromkeys(spec.get("categoryarray") or [value for value in known if isinstance(value, str)]))
    if spec.get("type") == "category" or names:
        low, high = spec.get("range") or (-0.5, len(names) - 0.5)
    else:
        low, high = spec.get("range") or reach(spec, known)
    span = (start + (end - start) * part for part in spec.get("domain", (0, 1)))
    ticks = named_ticks(spec, names) if names or "tickvals" in spec else round_ticks(spec, low, high)
    title = spec.get("title", {}).get("text", "")
    return Axis(low, high, *span, names, ticks, spec.get("visible", True), spec.get("showgrid", True), title)


def reach(spec: dict[str, Any], values: list[Any]) -> tuple[float, float]:
    """From zero, or from the lowest value, to just above the highest."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    low = min(0.0, low) if spec.get("rangemode") == "tozero" else low
    return low, low + ROOM * ((high - low) or 1)


def named_ticks(spec: dict[str, Any], names: tuple[str, ...]) -> tuple[tuple[Value, str], ...]:
    """Where the figure says so, or at every category."""
    values = spec.get("tickvals")
    if values is None:
        return tuple((name, name) for name in names)
    return tuple((value, text) for value, text in zip(values, spec["ticktext"], strict=True) if not names or value in names)


def round_ticks(spec: dict[str, Any], low: float, high: float) -> tuple[tuple[Value, str], ...]:
    """Round values, about as many as the figure asks for."""
    step = spec.get("dtick") or round_step((high - low) / spec.get("nticks", 6))
    first, decimals = math.ceil(low / step - 1e-9), 0 if step >= 1 else 1
    places = [step * one for one in range(first, math.floor(high / step + 1e-9) + 1)]
    return tuple((place, number(place, decimals) + spec.get("ticksuffix", "")) for place in places)


def round_step(rough: float) -> float:
    """The first round number that is not smaller."""
    power = 10.0 ** math.floor(math.log10(rough or 1))
    return next(power * step for step in STEPS if power * step >= rough * 0.999)
