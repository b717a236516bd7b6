"""What a chart draws and what its table says, as numbers that can be laid side by side."""

import re
from typing import Any


def drawn(chart: Any) -> list[float]:
    """The values of a chart, as a table writes them; points have no order."""
    values = sorted(chart["values"]) if chart["kind"] == "points" else chart["values"]
    whole = chart["kind"] in ("curve", "points")
    return [min(max(round(value), 1), 99) if whole else value for value in values if value is not None]


def written(chart: Any, column: list[str]) -> list[float]:
    """The values of a table in the order of the chart: a course has its latest period first."""
    if chart["kind"] == "none":
        return []
    numbers = [number(text) for text in column]
    if chart["kind"] == "points":
        return sorted(value for value in numbers if value is not None)
    return [value for value in (reversed(numbers) if chart["kind"] == "trend" else numbers) if value is not None]


def number(text: str) -> float | None:
    """The number in a place of a table; a mark is none."""
    found = re.fullmatch(r"(?:[<>]\s)?([\d.]+)(?:\s(?:%|maanden|dagen))?", text)
    return None if text.replace("\u00a0", " ") == "< 10" or not found else float(found[1].replace(".", ""))
