"""Two dimensions against each other: from the first category to the present one, as a flow and as a table."""

from dashboard.charts import Flow, Table, View
from dashboard.facts import Cell
from dashboard.obstacles import TOO_DEEP
from dashboard.phrases import TOO_FEW, count_text
from dashboard.reading import Reading, grain_for, period_at
from dashboard.wording import capital, low, number, period_name

Crossing = dict[tuple[str, str], Cell]


def flow_view(reading: Reading) -> View | None:
    """The flow from the first to the second dimension; None where the definition or the audience has none."""
    indicator, scope = reading.indicator, reading.scope
    if not indicator.cross or not set(indicator.cross) <= scope.edition.audience_dimensions:
        return None
    fixed = scope.selection.fixed(tuple(name for name in indicator.dimensions if name not in indicator.cross))
    grain = grain_for(scope.edition, indicator, len(fixed) + 2)
    name = f"{indicator.id}-kruis"
    if not grain:
        return View(name, "Van begin naar nu", TOO_DEEP.sentence, Flow(empty=TOO_DEEP.sentence), flow_table(reading, {}, ""))
    period = period_at(grain, scope.day)
    when = period_name(grain, period)
    cells = crossing(reading, fixed, grain)
    table = flow_table(reading, cells, f", {when}")
    people = {pair: cell.denominator for pair, cell in cells.items() if cell.denominator}
    if not people:
        return View(name, f"Van begin naar nu, {when}", TOO_FEW, Flow(empty=TOO_FEW), table)
    return View(name, f"Van begin naar nu, {when}", flow_sentence(reading, people), flow_chart(reading, people), table)


def crossing(reading: Reading, fixed: dict[str, str], grain: str) -> Crossing:
    """The cell of every pair of categories."""
    edition, indicator = reading.scope.edition, reading.indicator
    first, second = indicator.cross
    period = period_at(grain, reading.scope.day)
    return {
        (name, cell.category): cell
        for name in edition.catalog.dimensions[first].categories
        for cell in edition.cells(indicator, grain, {**fixed, first: name}, second, period)
    }


def labels(reading: Reading) -> tuple[dict[str, str], dict[str, str]]:
    """The categories of both sides: of the second those that the first has too."""
    first, second = (reading.scope.edition.catalog.dimensions[name].categories for name in reading.indicator.cross)
    return first, {name: label for name, label in second.items() if name in first}


def flow_chart(reading: Reading, people: dict[tuple[str, str], int]) -> Flow:
    """The pairs that may be shown."""
    first, second = labels(reading)
    return Flow(
        unit="personen",
        sources=list(first.values()),
        targets=list(second.values()),
        flows=[(list(first).index(a), list(second).index(b), n) for (a, b), n in people.items()],
        hover=[f"Van {low(first[a])} naar {low(second[b])}: {number(n)} mensen" for a, b in people for n in [people[a, b]]],
    )


def flow_sentence(reading: Reading, people: dict[tuple[str, str], int]) -> str:
    """The largest change, and that the others stayed."""
    first, second = labels(reading)
    moved = {pair: n for pair, n in people.items() if pair[0] != pair[1]}
    if not moved:
        return "De meeste mensen bleven waar ze begonnen; wie veranderde is in te kleine groepen om te tonen."
    (a, b), n = max(moved.items(), key=lambda item: item[1])
    change = f"{number(n)} mensen van {low(first[a])} naar {low(second[b])}"
    return f"De meeste mensen bleven waar ze begonnen. De grootste verandering: {change}."


def flow_table(reading: Reading, cells: Crossing, when: str) -> Table:
    """Rows from, columns to."""
    first, second = labels(reading)
    rows = [
        (label, *(count_text(cells[name, one].denominator if (name, one) in cells else None) for one in second))
        for name, label in first.items()
    ]
    rows_by = reading.scope.edition.catalog.dimensions[reading.indicator.cross[0]]
    heads = (f"{capital(rows_by.label)} ↓  huidige →", *second.values())
    return Table(f"Van eerste naar huidige leerroute{when} (personen)", heads, rows)
