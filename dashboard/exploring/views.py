"""The chart, the sentence and the table that fit a wish: a course, bars or a table of two breakdowns; beside it how it went."""

from dataclasses import dataclass, replace

from dashboard.breakdowns import breakdown_view
from dashboard.charts import Bars, Funnel, View
from dashboard.comparison import comparison_view
from dashboard.course import trend_view
from dashboard.exploring.compared import COUNTED, Beside, before, beside_of, compared_words, difference, notes, shape
from dashboard.exploring.courses import course_at, course_view, nothing
from dashboard.exploring.crossed import crossed_view
from dashboard.exploring.hindrances import hindrance_of
from dashboard.exploring.nearest import Way, nearest
from dashboard.exploring.wish import Wish, is_between_partners, wish_of
from dashboard.funnels import funnel_view
from dashboard.obstacles import Obstacle
from dashboard.phrases import spoken, value_text
from dashboard.reading import Breakdown, Scope
from dashboard.selection import BESIDE
from dashboard.views import curve_view
from dashboard.wording import capital, listed

MAIN, COURSE = "verken-nu", "verken-verloop"
INTERVAL = "De lijn op een balk is het 95%-interval: door toeval alleen kan het cijfer zoveel hoger of lager uitvallen."
UNFAIR = "Niet gecorrigeerd voor verschillen tussen groepen. Een verschil zegt dus niet vanzelf wie het beter doet."


@dataclass(frozen=True)
class Explored:
    """What there is to see, or why not and what comes nearest."""

    wish: Wish
    main: View
    course: View
    obstacle: Obstacle | None
    ways: tuple[Way, ...]


def explore(scope: Scope) -> Explored:
    """The answer to an address."""
    wish = wish_of(scope)
    obstacle = hindrance_of(wish)
    if obstacle:
        return Explored(wish, nothing(MAIN), nothing(COURSE), obstacle, nearest(wish))
    beside = beside_of(wish)
    main = replace(main_view(wish, beside), id=MAIN)
    told = (*main.notes, *([UNFAIR] if is_uncorrected(wish, main) else []), *notes(wish, beside))
    too_few = Obstacle("te weinig mensen", main.chart.empty) if main.chart.empty else None
    course = replace(course_view(wish), id=COURSE)
    return Explored(wish, replace(main, notes=told), course, too_few, nearest(wish) if too_few else ())


def is_uncorrected(wish: Wish, main: View) -> bool:
    """Whether groups stand beside each other as they are, with whoever happens to be in them."""
    return bool(wish.by) and not main.chart.empty and wish.indicator.measure not in COUNTED and not isinstance(main.chart, Funnel)


def main_view(wish: Wish, beside: Beside | None) -> View:
    """By how many breakdowns there are."""
    match len(wish.by):
        case 0:
            return alone_view(wish, beside)
        case 1:
            return groups_beside(wish, beside)
    return crossed_view(wish, beside)


def alone_view(wish: Wish, beside: Beside | None) -> View:
    """The figure by itself: its curve, its chain or its course."""
    reading = wish.reading()
    match wish.indicator.measure:
        case "duration":
            return curve_view(reading)
        case "funnel":
            view = funnel_view(reading)
            return replace(view, sentence=f"{view.sentence} {past_sentence(wish, beside)}") if beside else view
    return with_past(wish, trend_view(reading, course_at(wish)), beside)


def with_past(wish: Wish, view: View, beside: Beside | None) -> View:
    """Every period of a course beside an earlier one."""
    if beside is None:
        return view
    indicator, cells = wish.indicator, wish.series[()]
    rows = []
    for row, day in zip(view.table.rows, reversed(cells), strict=True):
        other = cells.get(before(wish, day))
        words = (value_text(indicator, other), difference(indicator, cells[day], other)) if other else ("–", "–")
        rows.append((*row, *words))
    asked = "jaar" if wish.grain in ("jaarlopend", "jaar") else wish.scope.selection.naast
    heads = (BESIDE[asked], "Verschil")
    table = replace(view.table, columns=(*view.table.columns, *heads), rows=rows)
    return replace(view, table=table, sentence=f"{view.sentence} {past_sentence(wish, beside)}".strip())


def past_sentence(wish: Wish, beside: Beside) -> str:
    """How the last figure lies beside the earlier one."""
    now, other = wish.cells[()], beside.other(())
    if now is None or other is None or now.value is None or other.value is None:
        return f"{capital(beside.name)} is er niets om mee te vergelijken."
    return f"Vergeleken met {spoken(wish.indicator, other)} {beside.name}: {difference(wish.indicator, now, other)}."


def groups_beside(wish: Wish, beside: Beside | None) -> View:
    """Bars for each category, with their interval and what they are compared with; partners in a funnel plot."""
    reading = wish.reading()
    if is_between_partners(wish.scope, wish.indicator, wish.by, wish.fixed):
        return comparison_view(reading)
    cells = {names[0]: replace(cell, category=names[0]) for names, cell in wish.cells.items() if cell}
    view = breakdown_view(Breakdown(reading, wish.dimensions[0], wish.grain, wish.period, None, cells))
    found, chart = wish.cells.values(), view.chart
    if isinstance(chart, Bars) and not chart.empty:
        bounds = {"low": [cell.low if cell else None for cell in found], "high": [cell.high if cell else None for cell in found]}
        drawn = bounds if any(value is not None for value in bounds["low"]) else {}
        chart = replace(chart, **drawn, **(marks(wish, beside) if beside else {}))
        view = replace(view, chart=chart, notes=(INTERVAL,) if drawn else ())
    return with_others(wish, view, beside)


def sure_sentence(wish: Wish, beside: Beside) -> str:
    """Which groups differ from what they are compared with, by more than chance."""
    labels = wish.dimensions[0].categories
    found = {names: difference(wish.indicator, wish.cells[names], beside.other(names)) for names in beside.cells}
    sure = [f"{labels[names[0]]} ({words})" for names, words in found.items() if shape(words) not in ("", "=")]
    if not sure:
        return f"Geen groep is aantoonbaar anders dan {beside.name}."
    return f"Aantoonbaar anders dan {beside.name}: {listed(sure)}."


def marks(wish: Wish, beside: Beside) -> dict[str, object]:
    """The other figures as marks beside the bars."""
    values = [other.value if (other := beside.other(names)) else None for names in wish.cells]
    return {"beside": values, "beside_name": beside.name}


def with_others(wish: Wish, view: View, beside: Beside | None) -> View:
    """The table of a breakdown with two columns more."""
    if beside is None:
        return view
    rows = [(*row, *compared_words(wish, beside, names)) for row, names in zip(view.table.rows, wish.cells, strict=True)]
    heads = (beside.head, "Verschil")
    sentence = f"{view.sentence} {sure_sentence(wish, beside)}"
    return replace(view, sentence=sentence, table=replace(view.table, columns=(*view.table.columns, *heads), rows=rows))
