"""What refused rows can do to a figure at most: a range around it, and a sentence that says so."""

from dataclasses import dataclass
from datetime import date

from dashboard.charts import Ranges, Table, View
from dashboard.editions import Edition
from dashboard.phrases import count_text
from dashboard.wording import THIN, number, period_name, quantity
from queries.catalog import Indicator

WIDEST = 10
LEGEND = "Stip: het cijfer zoals het er staat. Balk: waar het hooguit kan liggen."
NONE = "Van geen enkel aandeel is te zeggen wat afgekeurde rijen hooguit doen."
REASONS = {
    "maat": "Voor een duur, een gemiddelde of een bedrag is er geen grens te geven.",
    "klein": "Het cijfer zelf is te klein om te tonen. Daarom is er ook geen grens.",
    "veel": "Een van die rijen kan over veel mensen gaan. Daarom is er geen grens te geven.",
}


@dataclass(frozen=True)
class Margin:
    """One figure of the whole municipality with the refused rows below it and the bound they give."""

    indicator: str
    grain: str
    period: date | None
    value: float | None
    refused: int | None
    most: int
    low: float | None
    high: float | None
    reason: str


def margins(edition: Edition) -> list[Margin]:
    """Every figure of the edition; none for who does not get them."""
    return [Margin(name, *row) for name, rows in edition.bounds.items() for row in rows]


def bounded(edition: Edition, unit: str) -> list[tuple[Indicator, Margin]]:
    """The figures in this unit that have a bound, the widest first."""
    known = [(edition.catalog.indicators[one.indicator], one) for one in margins(edition) if not one.reason]
    return [(indicator, one) for indicator, one in known if indicator.unit == unit]


def margin_view(edition: Edition) -> View:
    """The shares that refused rows could move most."""
    found = bounded(edition, "percent")[:WIDEST]
    rows = [(indicator.title, number((one.high or 0) - (one.low or 0)), *words_of(indicator, one)) for indicator, one in found]
    heads = ("Cijfer", "Speling (procentpunt)", "Waarde", "Ligt hooguit tussen", "Afgekeurde rijen")
    table = Table("Cijfers waar afgekeurde rijen het meest kunnen schelen", heads, rows)
    chart = Ranges(
        names=[indicator.title for indicator, _ in found],
        values=[one.value or 0 for _, one in found],
        low=[one.low or 0 for _, one in found],
        high=[one.high or 0 for _, one in found],
        hover=[f"<b>{title}</b><br>{value}, hooguit tussen {between}" for title, _, value, between, _ in rows],
        empty="" if found else NONE,
    )
    sentence = f"Meeste speling: {rows[0][0]} ({rows[0][2]}), hooguit tussen {rows[0][3]}." if rows else NONE
    return View("marges", "Waar het het meest kan schelen", sentence, chart, table, (LEGEND,) if found else ())


def margin_table(edition: Edition) -> Table:
    """Every figure with a bound."""
    found = [*bounded(edition, "percent"), *bounded(edition, "personen")]
    rows = [(indicator.title, *words_of(indicator, one)) for indicator, one in found]
    return Table("Alle cijfers met een grens", ("Cijfer", "Waarde", "Ligt hooguit tussen", "Afgekeurde rijen"), rows)


def words_of(indicator: Indicator, one: Margin) -> tuple[str, str, str]:
    """Value, bound and refused rows."""
    return quantity(one.value or 0, indicator.unit, indicator.is_open), between(indicator, one), count_text(one.refused)


def between(indicator: Indicator, one: Margin) -> str:
    """‘61 en 66 %’, in the unit of the figure; the ends of the scale may be reached."""
    ends = [number(end or 0) for end in (one.low, one.high)]
    unit = f"{THIN}%" if indicator.unit == "percent" else ""
    return f"{ends[0]} en {ends[1]}{unit}"


def margin_sentence(edition: Edition, indicator: Indicator) -> str:
    """What stands with one figure; empty for who does not get bounds."""
    one = next((Margin(indicator.id, *row) for row in edition.bounds.get(indicator.id, ())), None)
    if one is None or one.period is None:
        return ""
    whole = f"Voor de hele gemeente, {period_name(one.grain, one.period)}:"
    return f"{refused_words(indicator, one)} {REASONS.get(one.reason) or f'{whole} {limit_words(indicator, one)}'}"


def refused_words(indicator: Indicator, one: Margin) -> str:
    """How many rows below the figure were refused."""
    if one.refused is None:
        return "In de leveringen onder dit cijfer zijn weinig of geen rijen afgekeurd."
    if not one.refused:
        return "In de leveringen onder dit cijfer is geen enkele rij afgekeurd."
    about = "" if indicator.is_open else "ongeveer "
    return f"In de leveringen onder dit cijfer {'is' if one.refused == 1 else 'zijn'} {about}{rows_words(one.refused)} afgekeurd."


def limit_words(indicator: Indicator, one: Margin) -> str:
    """The bound in a sentence."""
    value = quantity(one.value or 0, indicator.unit, indicator.is_open)
    if not one.most:
        return f"het cijfer van {value} staat vast."
    if indicator.unit == "percent":
        return f"met die rijen erbij ligt het cijfer van {value} hooguit tussen {between(indicator, one)}."
    return f"met die rijen erbij zijn het er hooguit {number(one.most)} meer of minder dan {value}."


def rows_words(count: int) -> str:
    return "1 rij" if count == 1 else f"{number(count)} rijen"
