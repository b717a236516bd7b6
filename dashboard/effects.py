"""What works: each intervention with who took part, what came of it beside others, and what that can and cannot show."""

from dataclasses import dataclass, fields

from dashboard.charts import Contrast, Table, View
from dashboard.editions import Edition
from dashboard.verdict import Verdict
from dashboard.wording import HIDDEN, THIN, capital, listed, low, number, percent
from queries.catalog import Effect

MINE, OTHERS = "Deelnemers", "Niet-deelnemers"
TOO_FEW = Verdict("open", "te weinig mensen om te vergelijken")
WHEN_ENOUGH = (
    "We vergelijken pas als we van deelnemers en van niet-deelnemers kunnen tonen bij hoeveel mensen het lukt. "
    "Daarvoor zijn het er nu te weinig. Elke maand kijken we opnieuw."
)
# Who is beside whom, by the strata that the edition used.
ALIKE = {
    "doelgroep,leerroute,cohort": "uit dezelfde doelgroep, met dezelfde leerroute en hetzelfde beginjaar",
    "doelgroep,leerroute": "uit dezelfde doelgroep en met dezelfde leerroute",
    "leerroute": "met dezelfde leerroute",
}
TOGETHER = (
    "Er zijn te weinig mensen om per groep te vergelijken. Daarom vergelijken we iedereen samen, "
    "ook als doelgroep, leerroute of beginjaar verschillen."
)
NO_CAUSE = (
    "Deelnemers en niet-deelnemers kunnen ook verschillen in bijvoorbeeld motivatie of gezondheid. "
    "Dit cijfer laat dus zien wat samengaat, niet wat de oorzaak is."
)


@dataclass(frozen=True)
class Outcome:
    """What the edition says of one effect; the last seven are there together or not at all."""

    eligible: int | None
    participants: int | None
    reach: float | None
    reach_low: float | None
    reach_high: float | None
    stratification: str | None
    covered: float | None
    p1: float | None
    p0: float | None
    difference: float | None
    low: float | None
    high: float | None


NOTHING = Outcome(*[None] * len(fields(Outcome)))


@dataclass(frozen=True)
class EffectView:
    """One intervention as a card; without a view there is nothing to compare."""

    id: str
    question: str
    title: str
    goal: str
    reach: str
    verdict: Verdict
    view: View | None
    meaning: str
    facts: tuple[tuple[str, str], ...]
    caveats: tuple[str, ...]
    related: tuple[tuple[str, str], ...]  # title and address


def effect_views(edition: Edition, search: str) -> list[EffectView]:
    """Every effect, those with something to compare first."""
    found = outcomes(edition)
    views = [effect_view(edition, one, found.get(one.id, NOTHING), search) for one in edition.catalog.effects.values()]
    return sorted(views, key=lambda view: view.view is None)


def outcomes(edition: Edition) -> dict[str, Outcome]:
    """The figures of every effect in the edition."""
    columns = ", ".join(one.name for one in fields(Outcome))
    return {name: Outcome(*row) for name, *row in edition.rows(f"select id, {columns} from effect")}


def effect_view(edition: Edition, effect: Effect, outcome: Outcome, search: str) -> EffectView:
    """One effect with its figures."""
    indicators = edition.catalog.indicators
    deliveries = [low(title) for title, *_ in edition.sources(effect.id)]
    facts = (
        ("Wie konden meedoen", effect.eligible),
        ("Hoe we rekenen", effect.method),
        ("Klok", effect.clock),
        ("Bron in het beleid", effect.reference),
        ("Leveringen", capital(listed(deliveries))),
    )
    return EffectView(
        effect.id,
        effect.question,
        effect.title,
        effect.goal,
        reach_words(outcome),
        judge(effect, outcome),
        contrast_view(effect, outcome),
        meaning(outcome),
        tuple((term, text) for term, text in facts if text),
        effect.caveats,
        tuple((indicators[name].title, f"/indicator/{name}{search}") for name in effect.related if name in indicators),
    )


def judge(effect: Effect, outcome: Outcome) -> Verdict:
    """Decided on the interval: only a difference that leaves ‘gelijk’ outside is more than chance."""
    if outcome.difference is None or outcome.low is None or outcome.high is None:
        return TOO_FEW
    if outcome.low <= 0 <= outcome.high:
        return Verdict("open", "geen aantoonbaar verschil")
    is_more = outcome.difference > 0
    points = f"{number(abs(outcome.difference))}{THIN}procentpunt {'meer' if is_more else 'minder'}"
    is_good = is_more == (effect.better == "higher")
    return Verdict("good" if is_good else "bad", f"groter dan toeval: {points} deelnemers {effect.outcome}")


def contrast_view(effect: Effect, outcome: Outcome) -> View | None:
    """Both arms as bars, the difference below them, the same in a sentence and in a table."""
    p1, p0, difference, least, most = outcome.p1, outcome.p0, outcome.difference, outcome.low, outcome.high
    if p1 is None or p0 is None or difference is None or least is None or most is None:
        return None
    words = "geen verschil" if difference == 0 else f"{number(abs(difference))}{THIN}procentpunt {side(difference)}"
    chart = Contrast(names=(MINE, OTHERS), values=(p1, p0), difference=difference, low=least, high=most, text=words)
    sentence = (
        f"Hoeveel mensen {effect.outcome}: {percent(p1)} van de deelnemers en {percent(p0)} van de niet-deelnemers. "
        f"Verschil: {words} (95%-interval: van {placed(least)} tot {placed(most)})."
    )
    rows: list[tuple[str, ...]] = [
        (MINE, percent(p1)),
        (OTHERS, percent(p0)),
        ("Verschil", words),
        ("95%-interval", f"{placed(least)} tot {placed(most)}"),
    ]
    table = Table(f"{effect.intervention}: hoeveel mensen {effect.outcome}", ("Groep", "Aandeel"), rows)
    return View(effect.id, f"Hoeveel mensen {effect.outcome}", sentence, chart, table)


def side(difference: float) -> str:
    return "hoger" if difference > 0 else "lager"


def placed(limit: float) -> str:
    """A limit of the interval as a reader says it."""
    return "gelijk" if limit == 0 else f"{number(abs(limit))} {side(limit)}"


def reach_words(outcome: Outcome) -> str:
    """How many of those who could take part do."""
    if outcome.eligible is None:
        return f"{HIDDEN} mensen konden meedoen"
    if outcome.participants is None or outcome.reach is None:
        return f"{number(outcome.eligible)} mensen konden meedoen; hoeveel er meededen, kunnen we niet tonen"
    around = f", 95%-interval {number(outcome.reach_low or 0)}–{percent(outcome.reach_high or 0)}"
    of_all = f"{number(outcome.participants)} van {number(outcome.eligible)} mensen die konden meedoen"
    return f"{of_all} ({percent(outcome.reach)}{around})"


def meaning(outcome: Outcome) -> str:
    """What the comparison can and cannot show."""
    if outcome.stratification is None or outcome.covered is None:
        return WHEN_ENOUGH
    alike = ALIKE.get(outcome.stratification)
    if alike is None:
        return f"{TOGETHER} {NO_CAUSE}"
    whom = "bijna alle deelnemers" if outcome.covered >= 99 else f"{percent(outcome.covered)} van de deelnemers"
    return f"We vergelijken mensen {alike}. Dat kan voor {whom}. {NO_CAUSE}"
