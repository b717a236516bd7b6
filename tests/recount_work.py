"""The indicators of places, benefit and new students counted once more; see recount_indicators for how."""

import calendar
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any

from recount import FAR, Deliveries, Person
from recount_indicators import Life, Row, followed, hours, outcome, places

Counting = Callable[[Deliveries, date, date], Iterator[Row]]


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last day."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def with_a_place_of(kind: str) -> Counting:
    """Who has a place of one kind in the month, among those with a plan."""

    def counting(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
        for who in all_of.people:
            if who.is_ours(last) and who.route(last) != "geen":
                mine = [place for place in places(who, last.replace(day=1), last) if place["soort"] == kind]
                yield who.id, who.doelgroep, who.route(last), bool(mine)

    return counting


@cache
def benefits(all_of: Deliveries) -> dict[str, list[dict[str, Any]]]:
    """The periods of benefit by person."""
    found = defaultdict(list)
    for row in all_of.read("uitkering"):
        if row["datum_start"] <= all_of.peildatum:
            found[row["inburgeraar_id"]].append(row)
    return found


def k13(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        if who.is_ours(last):
            spells = benefits(all_of).get(who.id, [])
            yield who.id, who.doelgroep, who.route(last), any(s["datum_start"] <= last < (s["datum_einde"] or FAR) for s in spells)


def k14(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        spells = benefits(all_of).get(who.id, [])
        for end, reason in ((spell["datum_einde"], spell["reden_uitstroom"]) for spell in spells if spell["datum_einde"]):
            day = months_later(end, 6)
            if first <= day <= last and who.is_ours(end) and (who.gone or FAR) > day:
                is_back = any(end <= spell["datum_start"] <= day for spell in spells)
                yield who.id, who.doelgroep, who.route(end), reason in ("01", "02") and not is_back


def k15(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    month = last.replace(day=1)
    for who in all_of.people:
        lessons = [one for one in who.lessons if (one["datum_start"] or FAR) <= last and (one["datum_einde"] or FAR) > month]
        if lessons and who.doelgroep == "asiel" and who.is_ours(last) and who.route(last) != "geen":
            yield who.id, who.doelgroep, who.route(last), bool(places(who, month, last))


def k17(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        if not followed(who, all_of.peildatum) or who.moved_in or who.first_route != "z":
            continue
        day = months_later(who.term, 3)
        if first <= day <= last and who.until > day:
            begins = [max(place["datum_start"], who.term) for place in who.places]
            yield who.id, who.doelgroep, "z", any(volunteered(who, one) >= 6 for one in begins if one <= day)


def volunteered(who: Person, day: date) -> float:
    """Hours per week of volunteering on a day."""
    return sum(hours(place) for place in places(who, day, day) if place["soort"] == "Vrijwilligerswerk")


def v06(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        for course in who.lessons:
            if who.doelgroep == "asiel" and first <= (course["datum_start"] or FAR) <= last:
                yield who.id, who.doelgroep, course["perceel"], None


def p04(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    brokers = {row["leverancier_id"] for row in all_of.read("leverancier") if row["soort"] in ("Bemiddeling", "Welzijn")}
    for who in all_of.people:
        for place in who.places:
            start, day = place["datum_start"], months_later(place["datum_start"], 6)
            if place["bemiddelaar_id"] in brokers and first <= day <= last and who.is_ours(start) and (who.gone or FAR) > day:
                yield who.id, who.doelgroep, who.route(start), (place["datum_einde"] or FAR) > day


WORK_CELLS: dict[str, Counting] = {
    "k04_werkervaringsplekken": with_a_place_of("Werkervaringsplek"),
    "k05_stages": with_a_place_of("Stage"),
    "k13_uitkering": k13,
    "k14_uitstroom_naar_werk": k14,
    "k15_duaal": k15,
    "k17_vrijwilligerswerk_z": k17,
    "v06_instroom": v06,
    "p04_bemiddeling": p04,
}


def k16(all_of: Deliveries) -> Iterator[Life]:
    for who in all_of.people:
        if who.moved_in or not who.brp or not months_later(all_of.peildatum, -36) < who.brp <= all_of.peildatum:
            continue
        enters, leaves = max(who.brp, who.start), min(who.until, all_of.peildatum)
        begins = [max(place["datum_start"], who.brp) for place in who.places if (place["datum_einde"] or FAR) > who.brp]
        place = min(begins, default=FAR)
        if place >= enters and leaves >= enters:
            days = [(enters - who.brp).days, (min(place, leaves) - who.brp).days + 1]
            otherwise = "lopend" if outcome(who, all_of.peildatum) == "lopend" else "anders"
            yield who.id, who.doelgroep, "", *map(float, days), "geplaatst" if place <= leaves else otherwise


WORK_CURVES: dict[str, Callable[[Deliveries], Iterator[Life]]] = {"k16_eerste_participatie": k16}
