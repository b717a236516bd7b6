"""The people of every effect counted once more, straight from the deliveries and following the words of its definition.

Each function gives the rows (person, doelgroep, leerroute, cohort, takes part, scores) that are known on the peildatum.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from recount import FAR, Deliveries, Person
from recount_guidance import days, entitled, months_later, rows
from recount_indicators import followed, has_job, hours

Row = tuple[str, str, str, str, bool, bool]


def compared(who: Person, takes_part: bool, hit: bool) -> Row:
    return who.id, who.doelgroep, who.first_route, str(who.start.year), takes_part, hit


def is_followed(who: Person, all_of: Deliveries, moment: date) -> bool:
    """Still living here on the day of the outcome, which has been."""
    return moment <= all_of.peildatum and (who.gone or FAR) > moment


def helped(all_of: Deliveries, project: str) -> dict[str, date]:
    """The first day in a project of everyone who was referred to it by this municipality."""
    people, found = {who.id: who for who in all_of.people}, {}
    for row in rows(all_of, "deelname"):
        who, day = people.get(row["inburgeraar_id"]), row["datum_start"]
        if who and day and row["project"] == project and who.is_ours(row["datum_aangemeld"]):
            found[who.id] = min(day, found.get(who.id, FAR))
    return found


def first_benefit(all_of: Deliveries) -> Iterator[tuple[Person, date, date]]:
    """Everyone with bijstand, and the first and last day of their first spell."""
    begun = days(all_of, "uitkering", "datum_start")
    ends = {(row["inburgeraar_id"], row["datum_start"]): row["datum_einde"] or FAR for row in rows(all_of, "uitkering")}
    return ((who, begun[who.id], ends[who.id, begun[who.id]]) for who in all_of.people if who.id in begun)


def ontzorging(all_of: Deliveries) -> Iterator[Row]:
    begun = days(all_of, "ontzorging", "datum_start")
    ends = {who.id: end for who, _, end in first_benefit(all_of)}
    for who, day in entitled(all_of):
        landmark, moment = months_later(day, 1), months_later(day, 13)
        marks = [
            (row["datum_meting"], int(row["financieel"]))
            for row in rows(all_of, "zelfredzaamheid")
            if row["inburgeraar_id"] == who.id and months_later(moment, -6) < row["datum_meting"] <= moment
        ]
        if marks and min(ends[who.id], who.until) > landmark and is_followed(who, all_of, moment):
            yield compared(who, begun.get(who.id, FAR) <= landmark, max(marks)[1] >= 4)


def vrijwilligerswerk(all_of: Deliveries) -> Iterator[Row]:
    begun = helped(all_of, "Bemiddeling vrijwilligerswerk")
    for who in all_of.people:
        if not followed(who, all_of.peildatum) or who.moved_in or who.first_route != "z":
            continue
        landmark, moment = months_later(who.term, 6), months_later(who.term, 18)
        if who.until > landmark and is_followed(who, all_of, moment) and not has_job(who, landmark):
            yield compared(who, begun.get(who.id, FAR) <= landmark, has_job(who, moment))


def map_training(all_of: Deliveries) -> Iterator[Row]:
    begun, module = helped(all_of, "MAP-training"), {row["inburgeraar_id"]: row for row in all_of.read("map")}
    for who in all_of.people:
        if who.id not in module or not followed(who, all_of.peildatum) or who.moved_in or who.first_route == "onderwijs":
            continue
        first, done = module[who.id]["datum_start"], module[who.id]["datum_eindgesprek"] or FAR
        landmark, moment = months_later(first, 2), months_later(first, 8)
        if min(who.until, done) > landmark and is_followed(who, all_of, moment):
            yield compared(who, begun.get(who.id, FAR) <= landmark, done <= moment)


def out_of_work(all_of: Deliveries, months: int, more: int) -> Iterator[tuple[Person, date, date]]:
    """On bijstand and without a job so many months after its start, and followed so many more."""
    for who, day, end in first_benefit(all_of):
        landmark, moment = months_later(day, months), months_later(day, months + more)
        is_here = who.brp is not None and max(who.brp, who.start) <= landmark < min(who.until, end)
        if is_here and is_followed(who, all_of, moment) and not has_job(who, landmark):
            yield who, landmark, moment


def werkbemiddeling(all_of: Deliveries) -> Iterator[Row]:
    begun = helped(all_of, "Werkbemiddeling")
    for who, landmark, moment in out_of_work(all_of, 6, 12):
        yield compared(who, begun.get(who.id, FAR) <= landmark, has_job(who, moment))


def statusbouwers(all_of: Deliveries) -> Iterator[Row]:
    begun = helped(all_of, "Statusbouwers")
    for who, landmark, moment in out_of_work(all_of, 12, 18):
        if who.doelgroep == "asiel" and landmark >= min(begun.values()):
            yield compared(who, begun.get(who.id, FAR) <= landmark, any(lasts(place, moment) for place in who.places))


def lasts(place: dict[str, Any], moment: date) -> bool:
    """A job of more than eight hours that has lasted half a year."""
    is_job = place["soort"] == "Betaald werk" and hours(place) > 8
    return is_job and months_later(place["datum_start"], 6) <= moment < (place["datum_einde"] or FAR)


EFFECTS: dict[str, Callable[[Deliveries], Iterator[Row]]] = {
    "ontzorging": ontzorging,
    "vrijwilligerswerk": vrijwilligerswerk,
    "map_training": map_training,
    "werkbemiddeling": werkbemiddeling,
    "statusbouwers": statusbouwers,
}
