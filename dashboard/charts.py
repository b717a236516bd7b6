"""What a chart says, before anyone draws it: plain values and Dutch words."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Chart:
    """What every chart has; `empty` explains why there is nothing to draw."""

    unit: str = "percent"
    norm: float | None = None
    norm_text: str = ""
    empty: str = ""


@dataclass(frozen=True, kw_only=True)
class Trend(Chart):
    """One figure through the periods."""

    x: list[str] = field(default_factory=list)
    y: list[float | None] = field(default_factory=list)
    low: list[float | None] = field(default_factory=list)
    high: list[float | None] = field(default_factory=list)
    hover: list[str] = field(default_factory=list)
    ticks: list[str] = field(default_factory=list)
    tick_texts: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Bars(Chart):
    """One figure for each category, in the order of the dimension."""

    names: list[str] = field(default_factory=list)
    values: list[float | None] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    hover: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Line:
    """One group's curve."""

    name: str
    x: list[float]
    y: list[float]
    low: list[float | None]
    high: list[float | None]
    hover: list[str]


@dataclass(frozen=True, kw_only=True)
class Curves(Chart):
    """The share that reached an event by each moment after the start."""

    lines: list[Line] = field(default_factory=list)
    axis: str = ""
    tick: int = 0  # distance between the labels of the axis; 0 leaves it to the chart


@dataclass(frozen=True)
class Table:
    """The same figures as text; the first column names the row."""

    caption: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]


@dataclass(frozen=True)
class View:
    """One chart with its sentence and its table: three renderings of one thing."""

    id: str
    title: str
    sentence: str
    chart: Chart
    table: Table
    notes: tuple[str, ...] = ()
