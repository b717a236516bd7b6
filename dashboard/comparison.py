"""Partners beside each other by the size of their group: who differs by more than chance, at an equal mix of people."""

from dashboard.charts import Funnel, Table, View
from dashboard.facts import Edge, Rival
from dashboard.phrases import TOO_FEW
from dashboard.reading import Reading, period_at
from dashboard.wording import HIDDEN, IMPOSSIBLE, listed, number, percent

WITH_FILTERS = "Partners vergelijken kan alleen voor iedereen samen: met filters worden de groepen te klein. Zet de filters uit."
FAIR = "Gecorrigeerd voor {mix}: een partner met een andere mix van mensen wordt daar niet op afgerekend."
TOO_SMALL = "Niet te zien, want te weinig mensen aan een van beide kanten: {names}."
NOBODY_THERE = ("geen", "eigen")  # categories of people without a partner
LINES = "Door toeval liggen negentien van de twintig punten binnen de gestreepte lijnen, en vrijwel alle binnen de doorgetrokken."
NO_RANKING = "Punten tussen de lijnen verschillen niet aantoonbaar van elkaar; een volgorde daarin heeft geen betekenis."


def comparison_view(reading: Reading) -> View:
    """The funnel plot of the latest whole year before the month that is looked at."""
    indicator, edition = reading.indicator, reading.scope.edition
    dimension = edition.catalog.dimensions[indicator.compare]
    day = period_at("jaar", reading.scope.day)
    rivals, edges = edition.rivals(indicator.id)
    here = [one for one in rivals if one.period == day]
    lines = [one for one in edges if one.period == day]
    name, title = f"{indicator.id}-uitsplitsing", f"Per {dimension.label}, {day.year}"
    table = comparison_table(reading, here)
    empty = WITH_FILTERS if reading.fixed else "" if here else TOO_FEW
    if empty:
        return View(name, title, empty, Funnel(empty=empty), table)
    labels = dimension.categories
    chart = Funnel(
        names=[labels[one.category] for one in here],
        sizes=[one.denominator for one in here],
        values=[one.value for one in here],
        outside=[side(one) != "" for one in here],
        hover=[f"<b>{labels[one.category]}</b><br>{percent(one.value)} van {number(one.denominator)} mensen" for one in here],
        line_sizes=[one.size for one in lines],
        centre=lines[0].centre if lines else 0.0,
        inner=([one.low95 for one in lines], [one.high95 for one in lines]),
        outer=([one.low998 for one in lines], [one.high998 for one in lines]),
    )
    return View(name, title, comparison_sentence(reading, here, lines), chart, table, notes(reading, here))


def side(one: Rival) -> str:
    """On which side of the outer limits a partner lies; empty when chance can explain it."""
    if one.high998 is not None and one.value > one.high998:
        return "boven"
    return "onder" if one.low998 is not None and one.value < one.low998 else ""


def comparison_sentence(reading: Reading, rivals: list[Rival], edges: list[Edge]) -> str:
    """Who lies outside the limits, or that nobody does."""
    labels = reading.scope.edition.catalog.dimensions[reading.indicator.compare].categories
    centre = f"Samen {percent(edges[0].centre)}." if edges else ""
    words = "{name} ligt {side} de grenzen van het toeval ({value})"
    outside = [one for one in rivals if side(one)]
    found = [words.format(name=labels[one.category], side=side(one), value=percent(one.value)) for one in outside]
    return f"{centre} {listed(found) or 'Niemand wijkt meer af dan toeval kan verklaren'}."


def notes(reading: Reading, rivals: list[Rival]) -> tuple[str, ...]:
    """How to read the plot, and who is too small for it."""
    labels = reading.scope.edition.catalog.dimensions[reading.indicator.compare].categories
    shown = {one.category for one in rivals}
    small = [label for name, label in labels.items() if name not in shown and name not in NOBODY_THERE]
    return (LINES, NO_RANKING, mix_words(reading), *([TOO_SMALL.format(names=listed(small))] if small else []))


def mix_words(reading: Reading) -> str:
    """For which differences between their people partners are corrected."""
    dimensions = reading.scope.edition.catalog.dimensions
    return FAIR.format(mix=listed([dimensions[name].label for name in reading.indicator.case_mix]))


def comparison_table(reading: Reading, rivals: list[Rival]) -> Table:
    """The same figures as text, in the order of the names."""
    labels = reading.scope.edition.catalog.dimensions[reading.indicator.compare].categories
    known = {one.category: one for one in rivals}
    rows = [
        (label, percent(one.value), number(one.denominator), limits(one.low95, one.high95), limits(one.low998, one.high998))
        if (one := known.get(name)) and not reading.fixed
        else (label, HIDDEN, HIDDEN, IMPOSSIBLE, IMPOSSIBLE)
        for name, label in labels.items()
        if name not in NOBODY_THERE
    ]
    heads = ("Partner", "Aandeel, gecorrigeerd", "Mensen", "Toeval, binnenste lijnen", "Toeval, buitenste lijnen")
    return Table(f"{reading.indicator.title} per partner", heads, rows)


def limits(low: float | None, high: float | None) -> str:
    return IMPOSSIBLE if low is None or high is None else f"{number(low)}–{percent(high)}"
