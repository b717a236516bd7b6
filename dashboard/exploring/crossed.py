"""Two breakdowns at once: a table in which the higher figure stands on the darker ground, and every cell says its figure."""

from dashboard.breakdowns import is_impossible
from dashboard.charts import Heat, Table, View
from dashboard.columns import heads, numbers_of
from dashboard.exploring.compared import Beside, compared_words, difference, shape
from dashboard.exploring.wish import Wish
from dashboard.facts import Cell
from dashboard.phrases import TOO_FEW, hover, spoken, value_text
from dashboard.reading import Breakdown, first_month
from dashboard.wording import HIDDEN, IMPOSSIBLE, capital, period_name

SIGNS = "▲ is aantoonbaar hoger dan {name}, ▼ is aantoonbaar lager, = is geen aantoonbaar verschil."
TOO_SMALL = f"Bij {HIDDEN} zijn er te weinig mensen om te tonen."
Names = tuple[str, ...]


def crossed_view(wish: Wish, beside: Beside | None) -> View:
    """Groups of the first breakdown down, of the second across."""
    first, second = wish.dimensions
    title = f"Naar {first.label} en {second.label}, {period_name(wish.grain, wish.period)}"
    table = crossed_table(wish, beside)
    if not wish.is_shown:
        return View("", title, TOO_FEW, Heat(empty=TOO_FEW), table)
    rows = [[(row, column) for column in second.categories] for row in first.categories]
    chart = Heat(
        unit=wish.indicator.unit,
        names=list(first.categories.values()),
        columns=list(second.categories.values()),
        values=[[cell.value if (cell := wish.cells[names]) else None for names in row] for row in rows],
        texts=[[cell_text(wish, beside, names) for names in row] for row in rows],
        hover=[[cell_hover(wish, names) for names in row] for row in rows],
    )
    signs = (SIGNS.format(name=beside.name),) if beside else ()
    return View("", title, crossed_sentence(wish), chart, table, signs)


def crossed_table(wish: Wish, beside: Beside | None) -> Table:
    """Every pair with the numbers that its figure rests on."""
    first, second = wish.dimensions
    rows = []
    for names, cell in wish.cells.items():
        words = compared_words(wish, beside, names) if beside else ()
        pair = (first.categories[names[0]], second.categories[names[1]])
        rows.append((*pair, *numbers_of(wish.indicator, cell, state_of(wish, names)), *words))
    more = (beside.head, "Verschil") if beside else ()
    columns = (capital(first.label), capital(second.label), *heads(wish.indicator), *more)
    caption = f"{wish.indicator.title} naar {first.label} en {second.label}, {period_name(wish.grain, wish.period)}"
    return Table(caption, columns, rows)


def state_of(wish: Wish, names: Names) -> str:
    """The figure of a pair, or the mark that stands in its place."""
    cell = wish.cells[names]
    if cell is not None and (cell.value is not None or cell.mark):
        return value_text(wish.indicator, cell)
    chosen = dict(zip(wish.by, names, strict=True))
    if any(is_impossible(pair_of(wish, chosen, name), category) for name, category in chosen.items()):
        return IMPOSSIBLE
    early = first_month(wish.indicator, chosen.get("cohort", ""), wish.scope.day)
    return f"vanaf {early}" if early else value_text(wish.indicator, None)


def pair_of(wish: Wish, chosen: dict[str, str], by: str) -> Breakdown:
    """The breakdown by one of the two, within the category of the other."""
    fixed = {**wish.fixed, **{name: category for name, category in chosen.items() if name != by}}
    dimension = wish.scope.edition.catalog.dimensions[by]
    reading = wish.reading()
    return Breakdown(type(reading)(wish.indicator, wish.scope, fixed, wish.grain, wish.period), dimension, wish.grain, wish.period)


def cell_text(wish: Wish, beside: Beside | None, names: Names) -> str:
    """The figure, with a sign where it is compared."""
    sign = shape(difference(wish.indicator, wish.cells[names], beside.other(names))) if beside else ""
    return f"{state_of(wish, names)} {sign}".strip()


def cell_hover(wish: Wish, names: Names) -> str:
    """What a cell says of itself."""
    first, second = wish.dimensions
    head = f"<b>{first.categories[names[0]]}, {second.categories[names[1]]}</b>"
    said = hover(wish.indicator, wish.grain, wish.period, wish.cells[names])
    return f"{head}<br>{said}" if wish.cells[names] else f"{head}<br>{state_of(wish, names)}"


def crossed_sentence(wish: Wish) -> str:
    """From the lowest to the highest figure, whether that is chance, and whether pairs are hidden."""
    known = {names: cell for names, cell in wish.cells.items() if cell and cell.value is not None}
    when = capital(period_name(wish.grain, wish.period))
    if not known:
        return TOO_FEW
    low = min(known, key=lambda names: known[names].value or 0)
    high = max(known, key=lambda names: known[names].value or 0)
    ends = f"van {said(wish, low)} tot {said(wish, high)}" if known[low].value != known[high].value else f"overal {said(wish, low)}"
    told = [f"{when}: {ends}.", *chance_words(known[low], known[high])]
    told += [TOO_SMALL] if any(state_of(wish, names) == HIDDEN for names in wish.cells) else []
    return " ".join(told)


def chance_words(low: Cell, high: Cell) -> list[str]:
    """Whether the lowest and the highest differ by more than chance, where they have intervals."""
    if low.high is None or high.low is None or low.value == high.value:
        return []
    return ["Dat verschil is groter dan toeval." if high.low > low.high else "Dat verschil kan toeval zijn."]


def said(wish: Wish, names: Names) -> str:
    first, second = wish.dimensions
    return f"{spoken(wish.indicator, wish.cells[names])} ({first.categories[names[0]]}, {second.categories[names[1]]})"
