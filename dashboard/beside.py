"""Our own shares beside those that CBS publishes of others, year by year; and what cannot be laid side by side, with the reason."""

from dataclasses import dataclass

from dashboard.apart import difference_cells, judged_words, limit_words, share_cells, share_of, size_words
from dashboard.charts import Points, Table, View
from dashboard.editions import Edition
from dashboard.references import ReferenceView, reference_view, text_of
from dashboard.wording import HIDDEN, THIN, low, percent
from queries.catalog import Reference
from queries.contrast import Difference, Share, apart

MARKS = (
    "Stip: onze gemeente, met het 95%-interval als streep. Ruit: Nederland. Het CBS telt iedereen en heeft daarom geen interval."
)
PROVISIONAL = "* Voorlopig: het CBS kan dit cijfer nog bijstellen."
NOTHING_YET = "Van deze jaren is er nog geen cijfer van onze gemeente dat we kunnen tonen."
HEADS = (
    "Cohort (jaargang)", "Onze gemeente", "95%-interval", "Nederland", "Verschil", "95%-interval van het verschil", "Oordeel",
)  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """One year of ours beside the same year of others."""

    label: str
    own: Share | None
    others: float
    status: str

    @property
    def difference(self) -> Difference | None:
        """Others were counted in full, so only our own figure has limits."""
        return apart(self.own, Share(self.others, self.others, self.others)) if self.own else None

    @property
    def others_text(self) -> str:
        return f"{text_of(self.others, 'definitief', 0)}{THIN}%{'*' if self.status == 'voorlopig' else ''}"


@dataclass(frozen=True)
class Unmatched:
    """A series that stands alone, and why."""

    view: ReferenceView
    why: str


def beside_views(edition: Edition, whose: str) -> list[View]:
    """Every share that has a counterpart, for each group that both know."""
    return [
        beside_view(edition, one, group, series)
        for one in edition.catalog.references.values()
        if one.whose == whose and one.indicator in edition.catalog.indicators
        for group, series in one.groups
        if edition.references.get(one.id, [])
    ]


def unmatched(edition: Edition, whose: str) -> list[Unmatched]:
    """Every delivered series that has no counterpart."""
    found = [one for one in edition.catalog.references.values() if one.whose == whose and one.unmatched]
    return [Unmatched(reference_view(edition, one), one.unmatched) for one in found if edition.references.get(one.id, [])]


def pairs_of(edition: Edition, reference: Reference, group: str, series: str) -> list[Pair]:
    """The years that the others know, each with our own figure of that year."""
    indicator = edition.catalog.indicators[reference.indicator]
    own = {cell.period.year: cell for cell in edition.cells(indicator, "jaar", {"doelgroep": group})}
    sql = "select label, sort, value, status from reference_value where reference = $name and series = $series order by sort"
    rows = edition.rows(sql, {"name": reference.id, "series": series})
    return [Pair(label, share_of(own.get(int(year))), value, status) for label, year, value, status in rows if value is not None]


def beside_view(edition: Edition, reference: Reference, group: str, series: str) -> View:
    """One group of ours and of the whole country."""
    indicator = edition.catalog.indicators[reference.indicator]
    pairs = pairs_of(edition, reference, group, series)
    who = low(edition.catalog.dimensions["doelgroep"].categories[group])
    title = f"{indicator.title}: {who}"
    name, caption = f"naast-{reference.id}-{group}", f"{indicator.title}: {who} hier en {series} in Nederland"
    table = Table(caption, HEADS, [row_of(one) for one in pairs])
    if not any(one.own for one in pairs):
        return View(name, title, NOTHING_YET, Points(empty=NOTHING_YET), table, notes_of(pairs))
    chart = Points(
        names=[one.label for one in pairs],
        values=[one.own.value if one.own else None for one in pairs],
        low=[one.own.low if one.own else None for one in pairs],
        high=[one.own.high if one.own else None for one in pairs],
        hover=[f"<b>Onze gemeente, {one.label}</b><br>{' · '.join(share_cells(one.own, HIDDEN))}" for one in pairs],
        others=[one.others for one in pairs],
        other_hover=[f"<b>Nederland, {one.label}</b><br>{one.others_text}" for one in pairs],
    )
    return View(name, title, " ".join(sentence(one) for one in pairs if one.own), chart, table, notes_of(pairs))


def row_of(pair: Pair) -> tuple[str, ...]:
    return (pair.label, *share_cells(pair.own, HIDDEN), pair.others_text, *difference_cells(pair.difference))


def notes_of(pairs: list[Pair]) -> tuple[str, ...]:
    return (MARKS, *([PROVISIONAL] if any(one.status == "voorlopig" for one in pairs) else []))


def sentence(pair: Pair) -> str:
    """One year in words."""
    found = pair.difference
    if pair.own is None or found is None:
        return ""
    return (
        f"Cohort {pair.label}: {percent(pair.own.value)} hier en {pair.others_text} in Nederland. "
        f"Dat is {size_words(found)} (95%-interval: {limit_words(found)}): {judged_words(found)}."
    )
