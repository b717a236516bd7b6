"""The indicators of level, self-reliance, hours, changed routes and preschool counted once more, straight from the deliveries."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date

from recount import Deliveries
from recount_guidance import began_here, lives_here, months_later, rows
from recount_indicators import Row, outcome

SKILLS = {"LE", "LU", "SC", "SP"}


def k09(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    passed = defaultdict(list)
    for row in rows(all_of, "examenonderdeel"):
        if row["resultaat"] == "Geslaagd" and row["onderdeel"] in SKILLS:
            passed[row["inburgeraar_id"]].append(row)
    for who in all_of.people:
        done = who.ended if who.reason == "Inburgeringsplicht voldaan" else None
        if done and first <= done <= last and lives_here(who, done):
            best = dict.fromkeys(SKILLS, "")
            for row in passed[who.id]:
                if row["datum_uitslag"] <= done:
                    best[row["onderdeel"]] = max(best[row["onderdeel"]], row["niveau"])
            yield who.id, who.doelgroep, who.first_route, min(best.values()) >= "B1"


def k26_within(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in began_here(all_of):
        due = months_later(who.term, 18)
        stays = who.until > due or outcome(who, all_of.peildatum) == "voldaan"
        if first <= due <= last and stays:
            days = {day for day, *_ in who.plans if day <= due}
            yield who.id, who.doelgroep, who.first_route, {who.route(day) for day in days} != {who.first_route}


def k28(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    parents = {row["inburgeraar_id"] for row in rows(all_of, "gezinssituatie") if row["kind_vve_leeftijd"] == "Ja"}
    agreed = {(row["inburgeraar_id"], int(row["volgnummer"])): row["vve_afspraak"] == "Ja" for row in rows(all_of, "pip")}
    for who in all_of.people:
        day = who.first_plan
        if day and first <= day <= last and who.id in parents and not who.moved_in:
            number = max(number for plan_day, number, _ in who.plans if plan_day == day)
            yield who.id, who.doelgroep, who.first_route, agreed[who.id, number]


OUTCOME_CELLS: dict[str, Callable[[Deliveries, date, date], Iterator[Row]]] = {
    "k09_taalniveau": k09,
    "k26_binnen_anderhalf_jaar": k26_within,
    "k28_vve": k28,
}
