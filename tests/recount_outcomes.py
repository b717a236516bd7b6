"""The indicators of level, self-reliance, hours, changed routes and preschool counted once more, straight from the deliveries."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from recount import FAR, Deliveries
from recount_guidance import began_here, lives_here, months_later, rows
from recount_indicators import Row, hours, outcome, places

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


def k10(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    measured = defaultdict(list)
    for row in rows(all_of, "zelfredzaamheid"):
        measured[row["inburgeraar_id"]].append((row["datum_meting"], int(row["financieel"]), int(row["maatschappelijk"])))
    for who in all_of.people:
        day = months_later(who.brp, 24) if who.brp else FAR
        if who.doelgroep == "asiel" and first <= day <= last and (who.gone or FAR) > day:
            recent = [row for row in measured[who.id] if months_later(day, -12) <= row[0] <= day]
            if recent:
                yield who.id, who.doelgroep, who.first_route, min(max(recent)[1:]) >= 4


def k18_hours(all_of: Deliveries, first: date, last: date) -> Iterator[tuple[str, str, str, float]]:
    modules = {
        (row["inburgeraar_id"], table): (row[day], int(row[column]))
        for table, day, column in (("pvt", "datum_ondertekening", "uren"), ("map", "datum_eindgesprek", "uren_praktijk"))
        for row in rows(all_of, table)
        if row[day]
    }
    for who in began_here(all_of):
        end = months_later(who.term, 12)
        if (who.first_route, who.doelgroep) == ("z", "asiel") and first <= end <= last and who.until > end:
            year = [who.term + timedelta(days=number) for number in range((end - who.term).days)]
            weekly = [hours(place) for day in year for place in places(who, day, day)]
            done = [modules.get((who.id, table), (FAR, 0)) for table in ("pvt", "map")]
            yield who.id, who.doelgroep, "z", (sum(weekly) + 7 * sum(n for day, n in done if day in year)) / 7


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
    "k10_zelfredzaamheid": k10,
    "k26_binnen_anderhalf_jaar": k26_within,
    "k28_vve": k28,
}
OUTCOME_AMOUNTS = {"k18_participatie_uren": k18_hours}
