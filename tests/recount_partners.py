"""The indicators of marks, lessons, training and brokers counted once more; see recount_beside for the rows."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from recount import FAR, ROUTE, Deliveries, Person, group
from recount_beside import Row, month_ends, survey
from recount_guidance import months_later
from recount_indicators import has_job, places


def v05_cijfer(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for row in all_of.read("klanttevredenheid"):
        if first <= row["datum_uitgenodigd"] <= last and row["cijfer"]:
            yield row["respons_id"], group(row["doelgroep"]), ROUTE[row["leerroute"]], float(row["cijfer"])


def v05_begeleiding(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    return ((*row[:3], float(row[3])) for row in survey(all_of, first, last, "begeleiding") if row[3])


def v05_begeleiding_respons(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    return ((*row[:3], bool(row[3])) for row in survey(all_of, first, last, "begeleiding"))


def v03(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    taken = {course["aanbod_id"]: (who, course) for who in all_of.people for course in who.lessons}
    for row in all_of.hours():
        day, (who, course) = month_ends(row["maand"]), taken.get(row["aanbod_id"], (None, None))
        if who and who.doelgroep == "asiel" and first <= day <= last and row["uren_aangeboden"]:
            yield who.id, "asiel", course["perceel"], (row["uren_gevolgd"], row["uren_aangeboden"])


def referrals(all_of: Deliveries, *projects: str) -> Iterator[tuple[Person, dict[str, Any]]]:
    """Who was referred to a project while the gemeente was responsible, in order of the day."""
    people = {who.id: who for who in all_of.people}
    found = sorted(all_of.read("deelname"), key=lambda row: (row["datum_aangemeld"], row["deelname_id"]))
    for row in found:
        who, day = people.get(row["inburgeraar_id"]), row["datum_aangemeld"]
        if who and row["project"] in projects and day <= all_of.peildatum and who.is_ours(day):
            yield who, row


def v12_training(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who, row in referrals(all_of, "Financiële zelfredzaamheid"):
        day = row["datum_einde"] or FAR
        if first <= day <= last and (who.gone or FAR) > day:
            yield who.id, who.doelgroep, who.route(row["datum_aangemeld"]), row["bijeenkomsten"] == "7"


def v12_deelnemers(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who, row in referrals(all_of, "Financiële zelfredzaamheid"):
        if first <= (row["datum_start"] or FAR) <= last:
            yield who.id, who.doelgroep, who.route(row["datum_aangemeld"]), None


def p05(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who, row in referrals(all_of, "Statusbouwers"):
        day = months_later(row["datum_start"], 12) if row["datum_start"] else FAR
        if who.doelgroep == "asiel" and first <= day <= last and (who.gone or FAR) > day:
            yield who.id, who.doelgroep, who.route(row["datum_aangemeld"]), has_job(who, day)


def p04_chain(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    brokers = {row["leverancier_id"] for row in all_of.read("leverancier") if row["soort"] in ("Bemiddeling", "Welzijn")}
    mine = defaultdict(list)
    for who, row in referrals(all_of, "Werkbemiddeling", "Bemiddeling vrijwilligerswerk"):
        mine[who.id].append((who, row))
    for (who, row), *_ in mine.values():
        told, end = row["datum_aangemeld"], months_later(row["datum_aangemeld"], 12)
        if not first <= end <= last or (who.gone or FAR) <= end:
            continue
        found = [place for place in who.places if place["bemiddelaar_id"] in brokers]
        begins = [place["datum_start"] for place in found if told <= place["datum_start"] <= months_later(told, 6)]
        placed = min(begins, default=None)
        later = [months_later(placed, number) for number in (3, 6)] if placed else []
        stays = [day if any(place in found for place in places(who, day, day)) else None for day in later] or [None, None]
        begun = row["datum_start"] if (row["datum_start"] or FAR) <= end else None
        yield who.id, who.doelgroep, who.route(told), [told, begun, placed, *stays]


Counting = Callable[[Deliveries, date, date], Iterator[Row]]
PARTNER_CELLS: dict[str, Counting] = {
    "v05_begeleiding_respons": v05_begeleiding_respons,
    "v12_training": v12_training,
    "v12_deelnemers": v12_deelnemers,
    "p05_statusbouwers": p05,
}
PARTNER_AMOUNTS: dict[str, Counting] = {"v03_aanwezigheid": v03, "v05_cijfer": v05_cijfer, "v05_begeleiding": v05_begeleiding}
PARTNER_FUNNELS: dict[str, Counting] = {"p04_bemiddelingsketen": p04_chain}
