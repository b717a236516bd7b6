"""Refused rows: for what reason, and through the months of delivery."""

from dashboard.charts import Bars, Table, Trend, View
from dashboard.editions import Edition
from dashboard.phrases import count_text
from dashboard.wording import capital, low, month_name, month_of, short_month

REASONS = {
    "vorm": "Datum of getal klopt niet",
    "leeg": "Verplicht veld is leeg",
    "code": "Code staat niet in de lijst",
    "tegenspraak": "Gegevens spreken elkaar tegen",
    "sleutel": "Zelfde rij met andere inhoud",
    "regel": "Regel is niet te lezen",
}
NONE_REFUSED = "Er is te weinig afgekeurd om te tonen, of niets."
NONE_BEFORE = "Elke editie voegt een maand toe. Dit is de eerste."
Counts = dict[str, int | None]


def refused(edition: Edition, kind: str) -> dict[str, Counts]:
    """By month of delivery, latest first, the refused rows of each name of this kind."""
    found: dict[str, Counts] = {}
    sql = "select period, name, refused from rejection where kind = $kind order by period desc"
    for period, name, count in edition.rows(sql, {"kind": kind}):
        found.setdefault(period, {})[name] = count
    return found


def refused_views(edition: Edition) -> list[View]:
    """Refused rows by kind of fault, and through the months."""
    reasons, whole = refused(edition, "reden"), refused(edition, "alles")
    return [reason_view(reasons), course_view({period: counts.get("") for period, counts in whole.items()})] if whole else []


def reason_view(found: dict[str, Counts]) -> View:
    """The latest month as bars; the table has the months before it too."""
    latest = next(iter(found))
    month, counts = month_name(month_of(latest)), found[latest]
    heads = ("Reden", *(capital(short_month(month_of(period))) for period in found))
    rows = [(label, *(count_text(one.get(name)) for one in found.values())) for name, label in REASONS.items()]
    known = {label: counts[name] for name, label in REASONS.items() if counts.get(name) is not None}
    most = max(known, key=lambda label: known[label] or 0, default="")
    chart = Bars(
        unit="rijen",
        names=list(REASONS.values()),
        values=[counts.get(name) for name in REASONS],
        texts=[count_text(counts.get(name)) for name in REASONS],
        hover=[f"{label}: {count_text(counts.get(name))}" for name, label in REASONS.items()],
        empty="" if known else NONE_REFUSED,
    )
    sentence = f"{capital(month)}: het vaakst ‘{low(most)}’, bij {known[most]} rijen." if known else NONE_REFUSED
    table = Table("Afgekeurde rijen per reden", heads, rows)
    return View("afgekeurd-reden", f"Waarom rijen zijn afgekeurd, {month}", sentence, chart, table)


def course_view(found: Counts) -> View:
    """All refused rows by month of delivery."""
    days = [month_of(period) for period in reversed(found)]
    counts = [found[period] for period in reversed(found)]
    known = [count for count in counts if count is not None]
    chart = Trend(
        unit="rijen",
        x=[short_month(day) for day in days],
        y=[None if count is None else float(count) for count in counts],
        hover=[f"{capital(month_name(day))}<br>{count_text(count)} rijen" for day, count in zip(days, counts, strict=True)],
        last=count_text(known[-1]) if known else "",
        ticks=[short_month(day) for day in days[:: -(-len(days) // 4)]],
        tick_texts=[short_month(day) for day in days[:: -(-len(days) // 4)]],
        empty="" if known else NONE_REFUSED,
    )
    rows = [(capital(month_name(month_of(period))), count_text(count)) for period, count in found.items()]
    first, last = ((month_name(days[place]), count_text(counts[place])) for place in (0, -1))
    sentence = f"Van {first[1]} afgekeurde rijen in {first[0]} naar {last[1]} in {last[0]}." if len(days) > 1 else NONE_BEFORE
    table = Table("Afgekeurde rijen per maand van levering", ("Maand", "Rijen"), rows)
    return View("afgekeurd-verloop", "Afgekeurde rijen per maand", sentence, chart, table)
