"""The same figure for each category: chart, sentence and table from the same cells."""

from dashboard.charts import Bars, Table, View
from dashboard.columns import heads, numbers_of
from dashboard.comparison import comparison_view
from dashboard.phrases import TOO_FEW, hover, spoken, value_text
from dashboard.reading import Breakdown, Reading, first_month, read_breakdown
from dashboard.verdict import norm_words
from dashboard.wording import HIDDEN, IMPOSSIBLE, NOT_APPLICABLE, capital, period_name

ALL_TAKEN = "Elke groep van dit cijfer is al als filter gekozen. Zet een filter uit om groepen te vergelijken."


def breakdown_views(reading: Reading, by: str, level: str) -> list[View]:
    """The breakdown, or why there is none; nothing where the indicator knows no dimension at this level."""
    if by and by == reading.indicator.compare:
        return [comparison_view(reading)]
    if by:
        return [breakdown_view(read_breakdown(reading, by))]
    edition, indicator = reading.scope.edition, reading.indicator
    known = [name for name in indicator.dimensions if edition.catalog.dimensions[name].level == level]
    if not edition.audience_dimensions.intersection(known):
        return []
    table = Table(f"{indicator.title} per groep", ("Groep", "Aantal"), [])
    return [View(f"{indicator.id}-uitsplitsing", "Groepen naast elkaar", ALL_TAKEN, Bars(empty=ALL_TAKEN), table)]


def breakdown_view(found: Breakdown) -> View:
    """The same figure for each category, side by side."""
    indicator = found.reading.indicator
    when = "" if found.obstacle else f", {period_name(found.grain, found.period)}"
    title = f"Naar {found.dimension.label}{when}"
    names = list(found.dimension.categories)
    states = {name: category_state(found, name) for name in names}
    cells = {name: found.cells.get(name) for name in names}
    empty = found.obstacle.sentence if found.obstacle else ""
    if not empty and not any(cell and (cell.value is not None or cell.mark) for cell in cells.values()):
        empty = TOO_FEW
    table = breakdown_table(found, states)
    if empty:
        return View(f"{indicator.id}-uitsplitsing", title, empty, Bars(empty=empty), table)
    chart = Bars(
        unit=indicator.unit,
        norm=found.reading.norm.value if found.reading.norm and indicator.distribution != found.dimension.id else None,
        norm_text=norm_words(indicator, found.reading.norm),
        names=[found.dimension.categories[name] for name in names],
        values=[cell.value if cell else None for cell in cells.values()],
        texts=list(states.values()),
        hover=[hover(indicator, found.grain, found.period, cell) for cell in cells.values()],
    )
    return View(f"{indicator.id}-uitsplitsing", title, breakdown_sentence(found), chart, table)


def category_state(found: Breakdown, category: str) -> str:
    """The figure of a category, or the mark that stands in its place."""
    cell = found.cells.get(category)
    indicator = found.reading.indicator
    if found.obstacle:
        return NOT_APPLICABLE
    if cell is not None and (cell.value is not None or cell.mark):
        return value_text(indicator, cell)
    if is_impossible(found, category):
        return IMPOSSIBLE
    early = first_month(indicator, category if found.dimension.id == "cohort" else "", found.reading.scope.day)
    return f"vanaf {early}" if early else HIDDEN


def is_impossible(found: Breakdown, category: str) -> bool:
    """Declared: this combination cannot occur."""
    here = {"indicator": found.reading.indicator.id, **found.reading.fixed, found.dimension.id: category}
    zeros = found.reading.scope.edition.catalog.structural_zeros
    return any(all(here.get(name) == value for name, value in zero.items()) for zero in zeros)


def breakdown_table(found: Breakdown, states: dict[str, str]) -> Table:
    """The same figures as text."""
    indicator = found.reading.indicator
    moment = found.obstacle.words if found.obstacle else period_name(found.grain, found.period)
    labels = found.dimension.categories
    rows = [(labels[name], *numbers_of(indicator, found.cells.get(name), state)) for name, state in states.items()]
    caption = f"{indicator.title} naar {found.dimension.label}, {moment}"
    return Table(caption, (capital(found.dimension.label), *heads(indicator)), rows)


def breakdown_sentence(found: Breakdown) -> str:
    """The extremes, and whether they differ by more than chance."""
    indicator = found.reading.indicator
    known = [(name, cell) for name, cell in found.cells.items() if cell.value is not None]
    when = capital(period_name(found.grain, found.period))
    if len(known) < 2:
        return f"{when}: er is te weinig te tonen om groepen te vergelijken."
    labels = found.dimension.categories
    if len({cell.value for _, cell in known}) == 1:
        return f"{when}: overal {spoken(indicator, known[0][1])}."
    low = min(known, key=lambda pair: pair[1].value or 0)
    high = max(known, key=lambda pair: pair[1].value or 0)
    ends = f"{when}: van {spoken(indicator, low[1])} ({labels[low[0]]}) tot {spoken(indicator, high[1])} ({labels[high[0]]})."
    if indicator.measure in ("stock", "flow", "euro", "ratio") or indicator.is_open or indicator.distribution == found.dimension.id:
        return ends
    apart = (high[1].low or 0) > (low[1].high if low[1].high is not None else 1e9)
    return f"{ends} {'Dat verschil is groter dan toeval.' if apart else 'Dat verschil kan toeval zijn.'}"
