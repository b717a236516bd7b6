"""One indicator through time: a chart, its sentence and its table, all from the same cells."""

from datetime import date

from dashboard.charts import Curves, Line, Table, Trend, View
from dashboard.editions import Cell, Step
from dashboard.phrases import TOO_FEW, basis, count_text, hover, interval, range_words, spoken, value_text
from dashboard.reading import Reading
from dashboard.verdict import norm_words
from dashboard.wording import IMPOSSIBLE, capital, in_period, number, percent, period_name, quantity, short_month, short_period
from queries.catalog import Indicator


def unavailable(reading: Reading) -> str:
    """Why there is no chart; empty when there is one."""
    if reading.obstacle:
        return reading.obstacle.sentence
    return "" if any(cell.value is not None for cell in reading.series) or reading.curve else TOO_FEW


def history_view(reading: Reading) -> View:
    """The indicator through time: a line through periods, or a curve of a duration."""
    return curve_view(reading) if reading.indicator.measure == "duration" else trend_view(reading)


def trend_view(reading: Reading) -> View:
    """A figure through the periods."""
    indicator = reading.indicator
    table = trend_table(reading)
    empty = unavailable(reading)
    title = f"Verloop per {'kwartaal' if reading.grain == 'jaarlopend' else reading.grain or 'periode'}"
    if empty:
        return View(f"{indicator.id}-verloop", title, empty, Trend(empty=empty), table)
    cells = {cell.period: cell for cell in reading.series}
    periods = all_periods(reading.grain, min(cells), reading.period)
    chart = Trend(
        unit=indicator.unit,
        norm=reading.norm.value if reading.norm else None,
        norm_text=norm_words(indicator, reading.norm),
        x=[short_period(reading.grain, day) for day in periods],
        y=[pick(cells, day, "value") for day in periods],
        low=[pick(cells, day, "low") for day in periods],
        high=[pick(cells, day, "high") for day in periods],
        hover=[hover(indicator, reading.grain, day, cells.get(day)) for day in periods],
        **axis_ticks(reading.grain, periods),
    )
    return View(f"{indicator.id}-verloop", title, trend_sentence(reading), chart, table)


def pick(cells: dict[date, Cell], day: date, name: str) -> float | None:
    """One number of one period, if it is there."""
    value = getattr(cells.get(day), name, None)
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
    marked = [day for day in periods if grain == "jaar" or day.month == (1 if grain == "maand" else 12)]
    chosen = marked if len(marked) > 1 else periods[:: -(-len(periods) // 4)]
    if grain not in ("maand", "jaar"):
        chosen = chosen[:: -(-len(chosen) // 3)]  # a month with its year is wide: three fit on a phone
    texts = [str(day.year) if grain in ("maand", "jaar") and day in marked else short_month(day) for day in chosen]
    return {"ticks": [short_period(grain, day) for day in chosen], "tick_texts": texts}


def trend_sentence(reading: Reading) -> str:
    """The chart in one or two sentences."""
    indicator, cell = reading.indicator, reading.cell
    known = [one for one in reading.series if one.value is not None]
    if cell is None or cell.value is None:
        last = known[-1]
        return f"Het laatste cijfer dat we kunnen tonen is {spoken(indicator, last)} ({period_name(reading.grain, last.period)})."
    now = f"{capital(period_name(reading.grain, cell.period))}: {spoken(indicator, cell)}"
    details = "; ".join(text for text in (basis(indicator, cell), range_words(indicator, cell)) if text)
    first = known[0]
    past = f" {capital(in_period(reading.grain, first.period))} was dat {spoken(indicator, first)}." if len(known) > 1 else ""
    return f"{now}{f' ({details})' if details else ''}.{past}"


def trend_table(reading: Reading) -> Table:
    """The same figures, latest period first."""
    indicator = reading.indicator
    caption = f"{indicator.title}: {indicator.unit if indicator.unit != 'percent' else 'percentage'} per periode"
    if indicator.measure in ("stock", "flow"):
        rows = [(capital(period_name(reading.grain, c.period)), value_text(indicator, c)) for c in reversed(reading.series)]
        return Table(caption, ("Periode", "Aantal"), rows)
    rows = [
        (
            capital(period_name(reading.grain, c.period)),
            value_text(indicator, c),
            count_text(c.numerator),
            count_text(c.denominator),
            interval(indicator, c) or IMPOSSIBLE,
        )
        for c in reversed(reading.series)
    ]
    return Table(caption, ("Periode", "Aandeel", "Teller", "Noemer", "95%-interval"), rows)


def curve_view(reading: Reading) -> View:
    """The share that reached the event by each moment."""
    indicator, steps = reading.indicator, reading.curve
    table = curve_table(indicator, steps)
    empty = unavailable(reading) or ("" if steps else TOO_FEW)
    if empty:
        return View(f"{indicator.id}-verloop", "Hoe lang het duurt", empty, Curves(empty=empty), table)
    chart = Curves(
        norm=reading.norm.value if reading.norm else None,
        norm_text=norm_words(indicator, reading.norm),
        lines=[curve_line(indicator, "", steps)],
        axis=f"{indicator.unit} na de start",
        tick=12 if indicator.unit == "maanden" else 0,
    )
    return View(f"{indicator.id}-verloop", "Hoe lang het duurt", curve_sentence(reading), chart, table)


def curve_line(indicator: Indicator, name: str, steps: list[Step]) -> Line:
    """A staircase from nobody at the start."""
    hovers = [f"<b>na {quantity(step.end, indicator.unit)}</b><br>{percent(step.incidence)}" for step in steps]
    return Line(
        name,
        [0.0, *(step.end for step in steps)],
        [0.0, *(step.incidence for step in steps)],
        [0.0, *(step.low for step in steps)],
        [0.0, *(step.high for step in steps)],
        ["start", *hovers],
    )


def curve_sentence(reading: Reading) -> str:
    """The curve in one or two sentences."""
    indicator, cell, last = reading.indicator, reading.cell, reading.curve[-1]
    if cell is not None and cell.value is not None:
        limits = range_words(indicator, cell) or f"afgerond op {quantity(indicator.step, indicator.unit)}"
        middle = f"De helft is zover na {quantity(cell.value, indicator.unit)} ({limits})."
    else:
        middle = "De helft is nog niet zover: de mediaan is nog niet bereikt."
    return f"{middle} Na {quantity(last.end, indicator.unit)} is het {percent(last.incidence)}; verder kunnen we nog niet kijken."


def curve_table(indicator: Indicator, steps: list[Step]) -> Table:
    """The curve as rows."""
    rows = [(quantity(s.end, indicator.unit), percent(s.incidence), bounds(s), number(s.at_risk)) for s in steps]
    return Table(
        f"{indicator.title}: aandeel na elke stap", ("Na", "Aandeel", "95%-interval", "Gevolgd aan het begin van de stap"), rows
    )


def bounds(step: Step) -> str:
    return IMPOSSIBLE if step.low is None or step.high is None else f"{number(step.low)}–{percent(step.high)}"
