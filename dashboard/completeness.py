"""Fields without a value: which share of the rows has one, for every field that a figure uses."""

from dataclasses import dataclass

from dashboard.charts import Bars, Table, View
from dashboard.editions import Edition
from dashboard.phrases import count_text
from dashboard.wording import capital, low, number, percent

# A field that most rows fill is meant to be filled; of one that few rows fill, empty mostly means: not yet, or not at all.
USUAL = 75
MOST_USED = 10
NO_GAPS = "Er is geen veld dat meestal is ingevuld en soms niet."


@dataclass(frozen=True)
class Field:
    """A field that may be left empty, with between which percentages of the rows fill it."""

    table: str
    name: str
    low: float | None
    high: float | None
    used_by: int

    @property
    def label(self) -> str:
        return f"{capital(self.name.replace('_', ' '))} ({low(self.table)})"


def optional_fields(edition: Edition) -> list[Field]:
    """Those of the deliveries that came in, the least filled first."""
    sql = """
        select d.title, c.field, c.low, c.high, c.used_by
        from completeness as c join delivery as d using (name)
        where not c.required and d.deliveries > 0
        order by c.low nulls last, c.used_by desc, d.title, c.field
    """
    return [Field(*row) for row in edition.rows(sql)]


def field_table(edition: Edition) -> Table:
    """All of them."""
    rows = [(one.label, filled(one), number(one.used_by)) for one in optional_fields(edition)]
    return Table("Alle velden die leeg mogen zijn", ("Veld", "Ingevuld", "Gebruikt in zoveel cijfers"), rows)


def gap_view(edition: Edition) -> View:
    """The most used fields that are mostly filled, but not always."""
    found = [one for one in optional_fields(edition) if one.low is not None and one.low == one.high and USUAL <= one.low < 100]
    used = sorted(found, key=lambda one: -one.used_by)[:MOST_USED]
    shown = sorted(used, key=lambda one: (one.low or 0, one.label))
    names, texts = [one.label for one in shown], [filled(one) for one in shown]
    chart = Bars(
        names=names,
        values=[one.low for one in shown],
        texts=texts,
        hover=[f"{name}: {text}" for name, text in zip(names, texts, strict=True)],
        empty="" if shown else NO_GAPS,
    )
    sentence = f"{names[0]} is hier het minst ingevuld: {texts[0]}." if shown else NO_GAPS
    table = Table("Velden die meestal zijn ingevuld", ("Veld", "Ingevuld"), list(zip(names, texts, strict=True)))
    return View("ingevuld", "Velden die meestal zijn ingevuld, maar niet altijd", sentence, chart, table)


def filled(one: Field) -> str:
    """The share of rows with a value, or so much at least or at most."""
    if one.low is None or one.high is None:
        return count_text(None)
    if one.low == one.high:
        return "alle rijen" if one.low == 100 else percent(one.low)
    return f"minstens {percent(one.low)}" if one.high == 100 else f"hooguit {percent(one.high)}"
