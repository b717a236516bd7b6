"""How a figure went: at the grain that was asked, and for each group beside the others."""

from dashboard.charts import Bars, Curves, Table, View
from dashboard.course import Course, trend_view
from dashboard.exploring.wish import Wish
from dashboard.facts import Step
from dashboard.multiples import groups_view
from dashboard.views import bounds, cohort_view, curve_line
from dashboard.wording import capital, number, percent, quantity

# More named lines than this cannot be told apart by colour.
LINES = 5
CURVES = "Elke lijn is een groep. Vergelijk lijnen op hetzelfde punt van de onderste as."


def nothing(name: str = "") -> View:
    """A place that stays, with nothing in it; a view without a title is not seen."""
    return View(name, "", "", Bars(empty=" "), Table("", (), []))


def course_at(wish: Wish) -> Course:
    """The course at the grain that was asked, with the limits of chance where that grain has them."""
    limits = wish.scope.edition.limits(wish.indicator, wish.grain, wish.fixed)
    return Course(wish.grain, wish.period, list(wish.series[()].values()), limits if wish.period in limits else {})


def course_view(wish: Wish) -> View:
    """Of each group beside bars, of the last step beside a chain; otherwise nothing."""
    if wish.indicator.measure == "funnel" and not wish.by:
        return trend_view(wish.reading(), course_at(wish))
    if len(wish.by) != 1:
        return nothing()
    if wish.indicator.measure == "duration":
        return cohort_view(wish.reading()) if wish.by == ("cohort",) else curves_view(wish)
    series = {names[0]: list(cells.values()) for names, cells in wish.series.items()}
    known = {name: cells for name, cells in series.items() if any(cell.value is not None for cell in cells)}
    return groups_view(wish.reading(), wish.dimensions[0], known, wish.grain, "") if known else nothing()


def curves_view(wish: Wish) -> View:
    """The curve of each group, while there are few enough to tell apart."""
    [dimension], edition, unit = wish.dimensions, wish.scope.edition, wish.indicator.unit
    found = {name: edition.curve(wish.indicator, {**wish.fixed, dimension.id: name}) for name in dimension.categories}
    known = {dimension.categories[name]: steps for name, steps in found.items() if steps}
    if not 1 < len(known) <= LINES:
        return nothing()
    lines = [curve_line(wish.indicator, name, steps) for name, steps in known.items()]
    chart = Curves(lines=lines, axis=f"{unit} na de start", tick=12 if unit == "maanden" else 0)
    return View("", f"Verloop per {dimension.label}", CURVES, chart, curves_table(wish, known))


def curves_table(wish: Wish, known: dict[str, list[Step]]) -> Table:
    """Every step of every curve."""
    [dimension] = wish.dimensions
    rows = [
        (f"{name}, na {quantity(step.end, wish.indicator.unit)}", percent(step.incidence), bounds(step), number(step.at_risk))
        for name, steps in known.items()
        for step in steps
    ]
    heads = (capital(dimension.label), "Aandeel", "95%-interval", "Gevolgd aan het begin van de stap")
    return Table(f"{wish.indicator.title} per {dimension.label}: aandeel na elke stap", heads, rows)
