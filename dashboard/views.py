"""One indicator over time or along its steps: the view that fits its measure; and a duration as a curve."""

from datetime import date

from dashboard.charts import Curves, Line, Table, View
from dashboard.course import trend_view
from dashboard.facts import Step
from dashboard.funnels import funnel_view
from dashboard.phrases import TOO_FEW, range_words
from dashboard.reading import Reading
from dashboard.verdict import norm_words
from dashboard.wording import IMPOSSIBLE, listed, number, percent, quantity
from queries.catalog import Indicator

DAYS_IN_MONTH = 30.4375
MILESTONES = (12, 24, 36)
COHORT_TAKEN = "Dit cohort is al als filter gekozen. Zet dat filter uit om cohorten te vergelijken."
COHORT_WORDS = (
    "Elke lijn is een cohort: iedereen van wie de plicht in dat jaar begon. Vergelijk lijnen op hetzelfde punt van de onderste as. "
    "Gestreept: nog niet volledig waargenomen, want niet iedereen is al zo lang gevolgd."
)


def history_view(reading: Reading) -> View:
    """A line through the periods, a curve of a duration, or the steps of a funnel."""
    match reading.indicator.measure:
        case "duration":
            return curve_view(reading)
        case "funnel":
            return funnel_view(reading)
    return trend_view(reading)


def curve_view(reading: Reading) -> View:
    """The share that reached the event by each moment."""
    indicator, steps = reading.indicator, reading.curve
    table = curve_table(indicator, steps)
    empty = reading.silence or ("" if steps else TOO_FEW)
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


def curve_line(indicator: Indicator, name: str, steps: list[Step], whole_until: float | None = None) -> Line:
    """A staircase from nobody at the start."""
    hovers = [f"<b>na {quantity(step.end, indicator.unit)}</b><br>{percent(step.incidence)}" for step in steps]
    return Line(
        name,
        [0.0, *(step.end for step in steps)],
        [0.0, *(step.incidence for step in steps)],
        [0.0, *(step.low for step in steps)],
        [0.0, *(step.high for step in steps)],
        ["start", *hovers],
        whole_until,
    )


def cohort_view(reading: Reading) -> View:
    """The curve of each cohort, dashed from where not everyone who began that year has been followed."""
    indicator, edition = reading.indicator, reading.scope.edition
    cohorts = edition.catalog.dimensions["cohort"].categories
    found = {name: edition.curve(indicator, {**reading.fixed, "cohort": name}) for name in cohorts}
    found = {} if reading.obstacle or "cohort" in reading.fixed else {name: steps for name, steps in found.items() if steps}
    rows = [
        (f"{cohorts[name]}, na {quantity(step.end, indicator.unit)}", percent(step.incidence), bounds(step), number(step.at_risk))
        for name, steps in found.items()
        for step in steps
    ]
    heads = ("Cohort", "Aandeel", "95%-interval", "Gevolgd aan het begin van de stap")
    table = Table(f"{indicator.title} per cohort: aandeel na elke stap", heads, rows)
    name, title = f"{indicator.id}-cohorten", "Per cohort"
    if len(found) < 2:
        sentence = reading.obstacle.sentence if reading.obstacle else COHORT_TAKEN if "cohort" in reading.fixed else TOO_FEW
        return View(name, title, sentence, Curves(empty=sentence), table)
    ends = {one: followed(edition.peildatum, one, indicator.unit) for one in found}
    lines = [curve_line(indicator, cohorts[one], steps, ends[one]) for one, steps in found.items()]
    chart = Curves(
        norm=reading.norm.value if reading.norm else None,
        norm_text=norm_words(indicator, reading.norm),
        lines=lines,
        axis=f"{indicator.unit} na de start",
        tick=12 if indicator.unit == "maanden" else 0,
    )
    return View(name, title, COHORT_WORDS, chart, table, milestones(reading, found))


def milestones(reading: Reading, found: dict[str, list[Step]]) -> tuple[str, ...]:
    """Per whole year after the start the share of each cohort of which everyone has been followed that long."""
    unit, day = reading.indicator.unit, reading.scope.edition.peildatum
    if unit != "maanden":
        return ()
    sentences = []
    for months in MILESTONES:
        whole = {name: steps for name, steps in found.items() if followed(day, name, unit) >= months}
        shares = [f"{name} {percent(step.incidence)}" for name, steps in whole.items() for step in steps if step.end == months]
        if shares:
            sentences.append(f"Binnen {quantity(months, unit)}, voor wie zo lang gevolgd kon worden: {listed(shares)}.")
    return tuple(sentences)


def followed(peildatum: date, cohort: str, unit: str) -> float:
    """How long everyone who began in this year can have been followed by now."""
    days = max((peildatum - date(int(cohort), 12, 31)).days, 0)
    return days / DAYS_IN_MONTH if unit == "maanden" else float(days)


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
