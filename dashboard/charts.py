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
    last: str = ""  # the last figure, as it is written
    band_name: str = ""  # what the band is, when it is not the interval of the figure
    signals: list[bool] = field(default_factory=list)  # more than chance
    ticks: list[str] = field(default_factory=list)
    tick_texts: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Bars(Chart):
    """One figure for each category, in the order of the dimension."""

    names: list[str] = field(default_factory=list)
    values: list[float | None] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    hover: list[str] = field(default_factory=list)
    low: list[float | None] = field(default_factory=list)  # the interval, where it is drawn
    high: list[float | None] = field(default_factory=list)
    beside: list[float | None] = field(default_factory=list)  # the figure it is compared with
    beside_name: str = ""


@dataclass(frozen=True, kw_only=True)
class Heat(Chart):
    """One figure for each pair of categories: a table in which the higher figure stands on the darker ground."""

    names: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    values: list[list[float | None]] = field(default_factory=list)
    texts: list[list[str]] = field(default_factory=list)
    hover: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Contrast(Chart):
    """Two groups side by side, and how far apart they are with what chance alone can do."""

    names: tuple[str, str] = ("", "")
    values: tuple[float, float] = (0.0, 0.0)
    difference: float = 0.0
    low: float = 0.0
    high: float = 0.0
    text: str = ""  # the difference in words


@dataclass(frozen=True, kw_only=True)
class Ranges(Chart):
    """For each name a value, and between which two values it lies at most."""

    names: list[str] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    hover: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Points(Chart):
    """For each name our own figure with its interval, and what others have there; without others the list is empty."""

    names: list[str] = field(default_factory=list)
    values: list[float | None] = field(default_factory=list)
    low: list[float | None] = field(default_factory=list)
    high: list[float | None] = field(default_factory=list)
    hover: list[str] = field(default_factory=list)
    others: list[float | None] = field(default_factory=list)
    other_hover: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Line:
    """One group's curve."""

    name: str
    x: list[float]
    y: list[float]
    low: list[float | None]
    high: list[float | None]
    hover: list[str]
    whole_until: float | None = None  # beyond this not everyone has been followed yet


@dataclass(frozen=True, kw_only=True)
class Curves(Chart):
    """The share that reached an event by each moment after the start."""

    lines: list[Line] = field(default_factory=list)
    axis: str = ""
    tick: int = 0  # distance between the labels of the axis; 0 leaves it to the chart


@dataclass(frozen=True, kw_only=True)
class Steps(Chart):
    """How many people reached each step of a chain, and how long the step took."""

    names: list[str] = field(default_factory=list)
    values: list[int | None] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    waits: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Funnel(Chart):
    """Partners by the size of their group, with what chance alone can do at that size."""

    names: list[str] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    outside: list[bool] = field(default_factory=list)
    hover: list[str] = field(default_factory=list)
    line_sizes: list[int] = field(default_factory=list)
    centre: float = 0.0
    inner: tuple[list[float | None], list[float | None]] = ((), ())  # type: ignore[assignment]
    outer: tuple[list[float | None], list[float | None]] = ((), ())  # type: ignore[assignment]


@dataclass(frozen=True, kw_only=True)
class Flow(Chart):
    """People from one category to another."""

    sources: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    flows: list[tuple[int, int, int]] = field(default_factory=list)  # source, target, people
    hover: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Multiples(Chart):
    """The same figure through time for each category, on the same scale."""

    names: list[str] = field(default_factory=list)
    x: list[str] = field(default_factory=list)
    series: list[list[float | None]] = field(default_factory=list)
    hover: list[list[str]] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    ticks: list[str] = field(default_factory=list)
    tick_texts: list[str] = field(default_factory=list)


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
