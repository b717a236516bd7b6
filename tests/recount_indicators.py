"""Every indicator counted once more, straight from the deliveries and following the words of its definition.

Each function gives the rows (person, doelgroep, leerroute, hit) of one period, or the lives behind a curve.
"""

import math
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from recount import FAR, ROUTE, Deliveries, Person, group

Row = tuple[str, str, str, bool | None]


def years_later(day: date, years: int) -> date:
    return day.replace(year=day.year + years) if (day.month, day.day) != (2, 29) else date(day.year + years, 2, 28)


def places(who: Person, first: date, last: date) -> list[dict[str, Any]]:
    """The places of which at least one day lies between two days."""
    return [place for place in who.places if place["datum_start"] <= last and (place["datum_einde"] or FAR) > first]


def has_job(who: Person, day: date) -> bool:
    """A job of more than eight hours on that day."""
    return any(place["soort"] == "Betaald werk" and hours(place) > 8 for place in places(who, day, day))


def hours(place: dict[str, Any]) -> float:
    return float(place["uren_per_week"].replace(",", "."))


def k01(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    return ((who.id, who.doelgroep, who.route(last), None) for who in all_of.people if who.is_ours(last))


def k02(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    return (row for row in k01(all_of, first, last) if row[2] != "geen")


def k03_plaatsing(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        if who.is_ours(last) and who.route(last) != "geen":
            yield who.id, who.doelgroep, who.route(last), bool(places(who, last.replace(day=1), last))


def k03_nieuwe_plaatsing(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        for place in who.places:
            day = place["datum_start"]
            if first <= day <= last and who.is_ours(day):
                yield who.id, who.doelgroep, who.route(day), None


def k08(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        if not (followed(who, all_of.peildatum) and not who.moved_in):
            continue
        end = years_later(who.term, 3)
        done = who.reason == "Inburgeringsplicht voldaan" and who.ended <= all_of.peildatum and (who.gone or FAR) >= who.ended
        busy_until = min(who.until, all_of.peildatum, end)
        if first <= end <= last and (who.gone is None or who.gone > busy_until):
            yield who.id, who.doelgroep, who.first_route, done and who.ended <= end


def followed(who: Person, peildatum: date) -> bool:
    """A term that has begun for someone who has a plan and lives here."""
    return bool(who.term and who.term <= peildatum and who.plans and who.brp and who.brp <= peildatum)


def k12(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        day = years_later(who.brp, 2) if who.brp else FAR
        if first <= day <= last and (who.gone or FAR) > day:
            yield who.id, who.doelgroep, who.first_route, has_job(who, day)


def k21(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        if who.moved_in or who.brp is None or (who.notified is None and who.brp.year >= 2023):
            continue
        clock = who.brp if who.brp.year < 2023 else max(who.notified, who.brp)
        deadline = clock + timedelta(weeks=10)
        if first <= deadline <= last and who.until > deadline:
            yield who.id, who.doelgroep, who.first_route, bool(who.first_plan and who.first_plan <= deadline)


def k26(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        if who.is_ours(last) and who.route(last) != "geen":
            yield who.id, who.doelgroep, who.route(last), who.route(last) != who.first_route


def p01(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        due = who.housed + timedelta(days=14) if who.file and who.housed else FAR
        if first <= due <= last:
            yield who.id, who.doelgroep, who.first_route, (who.file["datum_ontvangen"] or FAR) <= due


def v05_respons(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for row in all_of.read("klanttevredenheid"):
        if first <= row["datum_uitgenodigd"] <= last:
            yield row["respons_id"], group(row["doelgroep"]), ROUTE[row["leerroute"]], row["cijfer"] != ""


def v05_tevredenheid(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for row in all_of.read("klanttevredenheid"):
        if first <= row["datum_uitgenodigd"] <= last and row["cijfer"]:
            yield row["respons_id"], group(row["doelgroep"]), ROUTE[row["leerroute"]], int(row["cijfer"]) >= 8


def v07(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        for course in who.lessons:
            day = years_later(course["datum_start"], 1) if course["datum_start"] else FAR
            within = (course["datum_einde"] or FAR) <= day
            if first <= day <= last and not (within and course["reden_einde"] == "Verhuizing"):
                yield who.id, who.doelgroep, course["perceel"], within and course["reden_einde"] == "Uitval"


CELLS: dict[str, Callable[[Deliveries, date, date], Iterator[Row]]] = {
    "k01_inburgeraars": k01,
    "k02_leerroute": k02,
    "k03_plaatsing": k03_plaatsing,
    "k03_nieuwe_plaatsing": k03_nieuwe_plaatsing,
    "k08_binnen_drie_jaar": k08,
    "k12_betaald_werk": k12,
    "k21_pip_op_tijd": k21,
    "k26_route_gewijzigd": k26,
    "p01_warme_overdracht": p01,
    "v05_respons": v05_respons,
    "v05_tevredenheid": v05_tevredenheid,
    "v07_uitval": v07,
}

Life = tuple[str, str, str, float, float, str]


def k06(all_of: Deliveries) -> Iterator[Life]:
    for who in all_of.people:
        if not followed(who, all_of.peildatum):
            continue
        enters, leaves = max(who.term, who.brp), min(who.until, all_of.peildatum)
        if leaves > enters:
            months = [(day - who.term).days / 30.4375 for day in (enters, leaves)]
            yield who.id, who.doelgroep, who.first_route, *months, outcome(who, all_of.peildatum)


def outcome(who: Person, peildatum: date) -> str:
    if who.ended is None or who.ended > peildatum or (who.gone or FAR) < who.ended or who.reason == "Tijdelijke vrijstelling":
        return "lopend"
    return "voldaan" if who.reason == "Inburgeringsplicht voldaan" else "anders"


def v04(all_of: Deliveries) -> Iterator[Life]:
    two_years_ago = years_later(all_of.peildatum, -2)
    for who in all_of.people:
        if who.doelgroep != "asiel" or who.moved_in or not followed(who, all_of.peildatum) or who.term <= two_years_ago:
            continue
        starts = [course["datum_start"] for course in who.lessons if course["datum_start"]]
        lesson, leaves = min(starts, default=FAR), min(who.until, all_of.peildatum)
        if lesson >= who.term and leaves >= who.term:
            days = (min(lesson, leaves) - who.term).days + 1
            otherwise = "lopend" if outcome(who, all_of.peildatum) == "lopend" else "anders"
            yield who.id, who.doelgroep, who.first_route, 0.0, float(days), "gestart" if lesson <= leaves else otherwise


CURVES: dict[str, Callable[[Deliveries], Iterator[Life]]] = {"k06_duur_tot_voldaan": k06, "v04_wachttijd_les": v04}


def band(entered: float, ended: float, step: int) -> range:
    """The steps in which someone is followed; an end on an edge belongs to the step before it."""
    return range(math.floor(entered / step), max(math.ceil(ended / step) - 1, 0) + 1)
