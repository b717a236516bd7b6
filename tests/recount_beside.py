"""Recounts of what lies beside the people's files: amounts, sums, funnels, and shares of things that are not people.

Cells are rows (who, doelgroep, leerroute, hit); amounts have the amount in its place, funnels the days of the steps.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from recount import FAR, ROUTE, Deliveries, group
from recount_indicators import years_later

Row = tuple[str, str, str, Any]


def survey(all_of: Deliveries, first: date, last: date, item: str) -> Iterator[Row]:
    for row in all_of.read("bevraging"):
        if first <= row["datum_uitgenodigd"] <= last:
            yield row["respons_id"], group(row["doelgroep"]), ROUTE[row["leerroute"]], row[item]


def k11_verbondenheid(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    return ((*row[:3], float(row[3])) for row in survey(all_of, first, last, "verbondenheid") if row[3])


def k11_respons(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    return ((*row[:3], bool(row[3])) for row in survey(all_of, first, last, "verbondenheid"))


def k13_vertegenwoordiging(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    helped: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in all_of.read("uitkering"):
        helped[row["inburgeraar_id"]].append(row)
    for who in all_of.people:
        if who.is_ours(last):
            has = any(row["datum_start"] <= last < (row["datum_einde"] or FAR) for row in helped[who.id])
            yield who.id, who.doelgroep, who.route(last), has


def whole_town(all_of: Deliveries, last: date) -> tuple[float, float]:
    [row] = [row for row in all_of.read("kerncijfers") if row["maand"][:7] == f"{last:%Y-%m}"]
    return float(row["personen_bijstand"]), float(row["inwoners_18_aow"])


def month_ends(text: str) -> date:
    year, month = int(text[:4]), int(text[5:7])
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def k18_taaluren(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    hours: dict[str, list[tuple[date, float]]] = defaultdict(list)
    for row in all_of.hours():
        hours[row["aanbod_id"]].append((month_ends(row["maand"]), float(row["uren_gevolgd"])))
    for who in all_of.people:
        if not (who.term and who.plans and who.brp) or who.moved_in or (who.first_route, who.doelgroep) != ("z", "asiel"):
            continue
        end = years_later(who.term, 1)
        if first <= end <= last and who.until > end:
            courses = [hours[lesson["aanbod_id"]] for lesson in who.lessons]
            yield who.id, who.doelgroep, "z", sum(n for course in courses for day, n in course if who.term < day <= end)


def v02_kwartaalrapportages(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for row in all_of.read("kwartaalrapportage"):
        if first <= row["datum_verwacht"] <= last:
            in_order = (row["datum_ontvangen"] or FAR) <= row["datum_verwacht"] and row["volledig"] == "Ja"
            yield row["contract_id"] + row["kwartaal"], "", "", in_order


def v08_budget(all_of: Deliveries, first: date, last: date) -> Iterator[tuple[float, float]]:
    yearly = {
        row["contract_id"]: float(row["trajecten_per_jaar"]) * decimal(row["prijs_per_traject"]) for row in all_of.read("contract")
    }
    for row in all_of.read("declaratie"):
        if first <= month_ends(f"{row['kwartaal'][:4]}-{3 * int(row['kwartaal'][-1]):02}") <= last:
            yield decimal(row["bedrag"]), yearly[row["contract_id"]] / 4


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = month_ends(f"{year}-{month + 1:02}")
    return min(last, last.replace(day=min(day.day, last.day)))


def decimal(text: str) -> float:
    return float(text.replace(",", "."))


def p01_overdrachtsketen(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    welcome: dict[str, list[date]] = defaultdict(list)
    for row in all_of.read("gesprek"):
        if row["soort"] == "Welkomstgesprek" and row["datum"] <= all_of.peildatum:
            welcome[row["inburgeraar_id"]].append(row["datum"])
    linked = {row["inburgeraar_id"]: row["datum_koppeling"] for row in all_of.read("verblijf")}
    for who in all_of.people:
        start = linked[who.id]
        if who.doelgroep != "asiel" or not start or who.moved_in:
            continue
        end = months_later(start, 6)
        file = who.file["datum_ontvangen"] if who.file and who.housed and who.file["opvangregio"] else None
        lesson = min((lesson["datum_start"] for lesson in who.lessons if lesson["datum_start"]), default=None)
        days = [start, min(welcome[who.id], default=None), who.housed, file, who.first_plan, lesson]
        if first <= end <= last:
            yield who.id, who.doelgroep, "", [day if day and day <= end else None for day in days]


BESIDE_CELLS = {
    "k11_respons": k11_respons,
    "k13_vertegenwoordiging": k13_vertegenwoordiging,
    "v02_kwartaalrapportages": v02_kwartaalrapportages,
}
GIVEN = {"k13_vertegenwoordiging": whole_town}
AMOUNTS = {"k11_verbondenheid": k11_verbondenheid, "k18_taaluren": k18_taaluren}
SUMS = {"v08_budget": v08_budget}
FUNNELS = {"p01_overdrachtsketen": p01_overdrachtsketen}
