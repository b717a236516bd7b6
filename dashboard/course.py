"""A figure through time, with what chance alone can make of it: chart, sentence and table from the same cells."""

from dataclasses import dataclass
from datetime import date

from dashboard.charts import Table, Trend, View
from dashboard.columns import heads, numbers_of
from dashboard.facts import Cell, Limit
from dashboard.phrases import basis, hover, range_words, spoken, value_text
from dashboard.reading import Reading, headline_part, period_at
from dashboard.verdict import norm_words
from dashboard.wording import IMPOSSIBLE, PLAIN, capital, in_period, number, period_name, quantity, short_month, short_period

PER = {"maand": "maand", "kwartaal": "kwartaal", "jaarlopend": "kwartaal, telkens over een jaar", "jaar": "jaar"}
CHANCE = "gewone schommeling"
SIGNALS = {
    "buiten": "Dat is meer dan de gewone schommeling ({limits}): hier is iets veranderd.",
    "reeks": "Het ligt al lang aan dezelfde kant van het midden ({limits}): hier is iets veranderd.",
    "nabij": "Het ligt al een tijd dicht bij een grens van de gewone schommeling ({limits}): dat is een signaal.",
}
CALM = "Dat past bij de gewone schommeling ({limits}): geen aantoonbare verandering."


@dataclass(frozen=True)
class Course:
    """The series that is drawn: periods that do not overlap where there are enough of them, else the figure's own."""

    grain: str
    period: date
    cells: list[Cell]
    limits: dict[date, Limit]

    @property
    def cell(self) -> Cell | None:
        return next((cell for cell in reversed(self.cells) if cell.period == self.period), None)


def course_of(reading: Reading) -> Course:
    """Limits of chance hold for months of a stand and for quarters of what happens, never for years that overlap."""
    grain = "maand" if reading.indicator.moment == "stand" else "kwartaal"
    edition = reading.scope.edition
    limits = edition.limits(reading.indicator, grain, reading.fixed)
    period = period_at(grain, reading.scope.day)
    if reading.obstacle or period not in limits:
        return Course(reading.grain, reading.period, reading.series, {})
    part = headline_part(reading.indicator)
    return Course(grain, period, edition.cells(reading.indicator, grain, reading.fixed, period=period, part=part), limits)


def trend_view(reading: Reading, course: Course | None = None) -> View:
    """A figure through the periods; by itself at the grain that tells most of it."""
    indicator = reading.indicator
    course = course or course_of(reading)
    name = f"{indicator.id}-verloop"
    title = f"Verloop per {PER.get(course.grain, 'periode')}"
    table = trend_table(reading, course)
    empty = reading.silence
    if empty:
        return View(name, title, empty, Trend(empty=empty), table)
    cells = {cell.period: cell for cell in course.cells}
    periods = all_periods(course.grain, min(cells), course.period)
    band = course.limits or cells
    chart = Trend(
        unit=indicator.unit,
        norm=reading.norm.value if reading.norm else None,
        norm_text=norm_words(indicator, reading.norm),
        x=[short_period(course.grain, day) for day in periods],
        y=[pick(cells, day, "value") for day in periods],
        low=[pick(band, day, "low") for day in periods],
        high=[pick(band, day, "high") for day in periods],
        last=value_text(indicator, [cell for cell in course.cells if cell.value is not None][-1]),
        band_name=CHANCE if course.limits else "",
        signals=[getattr(course.limits.get(day), "signal", None) is not None for day in periods],
        hover=[hover(indicator, course.grain, day, cells.get(day)) for day in periods],
        **axis_ticks(course.grain, periods),
    )
    return View(name, title, trend_sentence(reading, course), chart, table)


def pick(rows: dict[date, Cell] | dict[date, Limit], day: date, name: str) -> float | None:
    """One number of one period, if it is there."""
    value = getattr(rows.get(day), name, None)
    return None if value is None else float(value)


def all_periods(grain: str, first: date, last: date) -> list[date]:
    """Every period from the first to the last: a gap stays a gap."""
    months = {"maand": 1, "kwartaal": 3, "jaarlopend": 3, "jaar": 12}[grain]
    ends = [last]
    while ends[-1] > first:
        ends.append(month_end(ends[-1], -months))
    return ends[::-1]


def month_end(day: date, months: int) -> date:
    """The last day of the month so many months away."""
    serial = day.year * 12 + day.month - 1 + months + 1
    return date.fromordinal(date(serial // 12, serial % 12 + 1, 1).toordinal() - 1)


def axis_ticks(grain: str, periods: list[date]) -> dict[str, list[str]]:
    """A tick for each year; all of them when there are few."""
    first_of_year = {"maand": 1, "kwartaal": 3}.get(grain, 12)
    marked = [day for day in periods if grain == "jaar" or day.month == first_of_year]
    chosen = marked if len(marked) > 1 else periods[:: -(-len(periods) // 4)]
    if grain == "jaarlopend":
        chosen = chosen[:: -(-len(chosen) // 3)]  # a month with its year is wide: three fit on a phone
    texts = [str(day.year) if grain != "jaarlopend" and day in marked else short_month(day) for day in chosen]
    return {"ticks": [short_period(grain, day) for day in chosen], "tick_texts": texts}


def trend_sentence(reading: Reading, course: Course) -> str:
    """The chart in a few sentences: the last figure, whether it is chance, and where it began."""
    indicator, cell = reading.indicator, course.cell
    known = [one for one in course.cells if one.value is not None]
    if cell is None or cell.value is None:
        last = known[-1]
        return f"Het laatste cijfer dat we kunnen tonen is {spoken(indicator, last)} ({period_name(course.grain, last.period)})."
    now = f"{capital(period_name(course.grain, cell.period))}: {spoken(indicator, cell)}"
    details = "; ".join(text for text in (basis(indicator, cell), range_words(indicator, cell)) if text)
    first = known[0]
    past = f" {capital(in_period(course.grain, first.period))} was dat {spoken(indicator, first)}." if len(known) > 1 else ""
    limit = course.limits.get(course.period)
    chance = f" {chance_words(indicator.unit, limit)}" if limit else ""
    return f"{now}{f' ({details})' if details else ''}.{chance}{past}"


def chance_words(unit: str, limit: Limit) -> str:
    """Whether the last figure is more than the ordinary ups and downs."""
    return SIGNALS.get(limit.signal or "", CALM).format(limits=limit_words(unit, limit))


def limit_words(unit: str, limit: Limit) -> str:
    return f"{number(limit.low, PLAIN.get(unit, 0))}–{quantity(limit.high, unit)}"


def trend_table(reading: Reading, course: Course) -> Table:
    """The same figures, latest period first."""
    indicator = reading.indicator
    rows = [
        (
            capital(period_name(course.grain, cell.period)),
            *numbers_of(indicator, cell),
            *([limit_words(indicator.unit, course.limits[cell.period]) if cell.period in course.limits else IMPOSSIBLE]
              if course.limits else []),
        )
        for cell in reversed(course.cells)
    ]  # fmt: skip
    caption = f"{indicator.title}: {indicator.unit if indicator.unit != 'percent' else 'percentage'} per periode"
    return Table(caption, ("Periode", *heads(indicator), *([capital(CHANCE)] if course.limits else [])), rows)
