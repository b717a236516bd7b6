"""Whether the figures can be trusted: deliveries with their age and their rows, reports that are missing, the duty to the CBS."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from dashboard.charts import Table
from dashboard.editions import Edition
from dashboard.phrases import count_text
from dashboard.refusals import Counts, refused
from dashboard.verdict import Verdict
from dashboard.wording import UNKNOWN, capital, day_name, month_name, month_of, number, period_name

RHYTHM = {"": "geen vast ritme", "maand": "elke maand", "kwartaal": "elk kwartaal", "halfjaar": "elk halfjaar", "jaar": "elk jaar"}
DELIVERED = (
    "Verouderd betekent: de volgende levering had er op de peildatum al moeten zijn. "
    "Dubbel zijn rijen die twee keer kwamen of die door een nieuwere levering zijn vervangen."
)
REFUSED = (
    "Een rij die niet klopt, telt niet mee en wacht op verbetering. Hier staat waarom, per maand van levering. "
    "De beheerder ziet ook in welke tabel en in welk veld."
)
MARGIN = (
    "Een afgekeurde rij gaat over hooguit één persoon. We rekenen met het ergste geval: alle afgekeurde rijen onder een cijfer "
    "gaan over mensen die meetellen, en vallen dezelfde kant op. Meestal scheelt het veel minder. Wie in geen enkele levering "
    "staat, valt buiten deze grens."
)
EMPTY = (
    "Een verplicht veld is in elke rij ingevuld: zonder dat veld komt een rij niet binnen. Andere velden mogen leeg zijn. "
    "Dat is niet altijd een fout: zolang iets loopt, is er bijvoorbeeld nog geen einddatum."
)
REPORTS = "Een rapportage ontbreekt als zij op de peildatum verwacht werd en er niet was, of niet volledig."
CBS = "Na elk kwartaal heeft de gemeente vier weken om haar gegevens aan het CBS te leveren."
ROUTES = {"B": "B1-route", "O": "Onderwijsroute", "Z": "Z-route"}
URGENT = ("ontbreekt", "verouderd", "actueel")


@dataclass(frozen=True)
class Delivery:
    """One table with a contract, as the edition knows it; without a delivery the rest is empty."""

    title: str
    sender: str
    refresh: str
    deliveries: int
    period: str | None
    received: datetime | None
    age: int | None
    state: str
    rows_in: int | None
    kept: int | None
    refused: int | None
    double: int | None

    @property
    def words(self) -> str:
        """How fresh it is."""
        if self.age is None:
            return "niet geleverd"
        old = "" if self.age == 0 else "1 maand oud" if self.age == 1 else f"{self.age} maanden oud"
        return f"verouderd, {old}" if self.state == "verouderd" else old or "actueel"


@dataclass(frozen=True)
class Fact:
    """One answer at a glance."""

    title: str
    href: str
    value: str
    name: str
    verdict: Verdict


def deliveries(edition: Edition) -> list[Delivery]:
    """What needs attention first, then by sender."""
    names = ", ".join(Delivery.__dataclass_fields__)
    found = [Delivery(*row) for row in edition.rows(f"select {names} from delivery")]
    return sorted(found, key=lambda one: (URGENT.index(one.state), one.sender.lower(), one.title))


def summary(edition: Edition) -> list[Fact]:
    """Four answers: is everything in, what was refused, do the schools report, was the CBS served."""
    return [delivered(deliveries(edition)), refused_fact(refused(edition, "alles")), reported(edition), served(edition)]


def delivered(found: list[Delivery]) -> Fact:
    """Whether every delivery is there and fresh."""
    states = Counter(one.state for one in found)
    named = {"verouderd": "verouderd", "ontbreekt": "niet geleverd"}
    trouble = [f"{states[state]} {words}" for state, words in named.items() if states[state]]
    kind = "bad" if states["verouderd"] else "open" if trouble else "good"
    value = f"{len(found) - states['ontbreekt']} van {len(found)}"
    return Fact("Leveringen", "#leveringen", value, "tabellen geleverd", Verdict(kind, ", ".join(trouble) or "alles is actueel"))


def refused_fact(found: dict[str, Counts]) -> Fact:
    """How many rows of the latest month were refused, beside the month before."""
    (latest, now), *older = ((month_of(period), counts.get("")) for period, counts in found.items())
    before = f"in {month_name(older[0][0])}: {count_text(older[0][1])}" if older else "geen eerdere maand"
    name = f"rijen afgekeurd in de leveringen van {month_name(latest)}"
    return Fact("Afgekeurd", "#afgekeurd", count_text(now), name, Verdict("none", before))


def reported(edition: Edition) -> Fact:
    """Reports of the last year that are not there, or not whole."""
    year = "expected > $day::date - interval 1 year"
    states = dict(edition.rows(f"select state, count(*) from report_missing where {year} group by all", {"day": edition.peildatum}))
    words = ", ".join(f"{states[state]} {state}" for state in ("niet ontvangen", "onvolledig") if state in states)
    verdict = Verdict("bad", words) if words else Verdict("good", "alles is ontvangen en volledig")
    name = "ontbreken of zijn onvolledig, afgelopen jaar"
    return Fact("Kwartaalrapportages", "#rapportages", number(sum(states.values())), name, verdict)


def served(edition: Edition) -> Fact:
    """The latest quarter that the CBS should have."""
    found = edition.rows("select quarter, state from cbs_quarter order by quarter desc")
    if not found:
        return Fact("Levering aan het CBS", "#cbs", UNKNOWN, "niet bijgehouden", Verdict("open", "geen gegevens"))
    on_time = sum(state == "op tijd" for _, state in found)
    quarter, state = found[0]
    verdict = Verdict("good" if state == "op tijd" else "bad", f"{on_time} van {len(found)} kwartalen op tijd")
    return Fact("Levering aan het CBS", "#cbs", state, period_name("kwartaal", quarter), verdict)


def delivery_table(edition: Edition) -> Table:
    """Every table with its age and its rows."""
    heads = ("Levering", "Oordeel", "Stand van", "Komt", "Afzender", "Ontvangen", "Binnen", "In gebruik", "Afgekeurd", "Dubbel")
    rows = [
        (
            one.title,
            one.words,
            month_name(month_of(one.period)) if one.period else UNKNOWN,
            RHYTHM[one.refresh],
            one.sender,
            f"{one.received:%d-%m-%Y}" if one.received else UNKNOWN,
            *(count_text(count) if one.period else UNKNOWN for count in (one.rows_in, one.kept, one.refused, one.double)),
        )
        for one in deliveries(edition)
    ]
    return Table("Leveringen waar deze editie op rust", heads, rows)


def report_table(edition: Edition) -> Table:
    """Reports of partners that are missing, latest quarter first."""
    sql = "select partner, contract, lot, quarter, expected, state from report_missing order by quarter desc, partner, contract"
    rows = [
        (partner, contract, ROUTES.get(lot, UNKNOWN), capital(period_name("kwartaal", quarter)), day_name(expected), state)
        for partner, contract, lot, quarter, expected, state in edition.rows(sql)
    ]
    heads = ("Partner", "Contract", "Leerroute", "Over", "Verwacht", "Stand")
    return Table("Rapportages die ontbreken of onvolledig zijn", heads, rows)


def cbs_table(edition: Edition) -> Table:
    """Each quarter, latest first."""
    sql = "select quarter, expected, delivered, state from cbs_quarter order by quarter desc"
    rows = [
        (capital(period_name("kwartaal", quarter)), day_name(expected), day_name(given) if given else UNKNOWN, state)
        for quarter, expected, given, state in edition.rows(sql)
    ]
    return Table("Leveringen aan het CBS", ("Over", "Uiterlijk", "Geleverd", "Stand"), rows)
