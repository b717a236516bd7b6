"""Recounts of the chain: quality mark and prices, housing, agreements, helpers and what the municipality delivers.

Cells are rows (what, doelgroep, leerroute, hit); sums are pairs (amount, base).
"""

import math
from collections.abc import Iterator
from datetime import date
from typing import Any

from recount import FAR, Deliveries
from recount_beside import Row, decimal, month_ends

Pair = tuple[float, float]


def in_force(all_of: Deliveries, day: date) -> list[dict[str, Any]]:
    """The contracts that run on a day."""
    return [row for row in all_of.read("contract") if row["datum_start"] <= day <= row["datum_einde"]]


def marks(all_of: Deliveries, day: date) -> Iterator[tuple[str, dict[str, Any]]]:
    """Per school under contract its last known quality mark."""
    known = sorted((row for row in all_of.read("blik_op_werk") if row["peildatum"] <= day), key=lambda row: row["peildatum"])
    last = {row["leverancier_id"]: row for row in known}
    for school in sorted({row["leverancier_id"] for row in in_force(all_of, day)}):
        yield school, last.get(school, {"status": "", "sterren": "", "slagingspercentage": ""})


def v01_keurmerk(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    return ((school, "", "", mark["status"] == "In bezit") for school, mark in marks(all_of, last))


def v01_sterren(all_of: Deliveries, first: date, last: date) -> Iterator[Pair]:
    return ((float(mark["sterren"]), 1) for _, mark in marks(all_of, last) if mark["sterren"])


def v01_slagingspercentage(all_of: Deliveries, first: date, last: date) -> Iterator[Pair]:
    return ((decimal(mark["slagingspercentage"]), 100) for _, mark in marks(all_of, last) if mark["slagingspercentage"])


def v08_prijs(all_of: Deliveries, first: date, last: date) -> Iterator[Pair]:
    contracts = in_force(all_of, last)
    if len({row["leverancier_id"] for row in contracts}) >= 3:
        for row in contracts:
            number = float(row["trajecten_per_jaar"])
            yield number * decimal(row["prijs_per_traject"]), number


def halves(all_of: Deliveries, column: str) -> Iterator[tuple[date, float, float]]:
    """Last day, a column and the task of every half-year of this municipality in which the column is known."""
    [town] = all_of.read("gemeente")
    for row in all_of.read("taakstelling"):
        if row["gemeentecode"] == town["gemeentecode"] and row[column]:
            yield row["datum_tot"], float(row[column]), float(row["taakstelling"])


def p02_taakstelling(all_of: Deliveries, first: date, last: date) -> Iterator[Pair]:
    return ((done, task) for day, done, task in halves(all_of, "gerealiseerd") if first <= day <= last)


def p02_achterstand(all_of: Deliveries, first: date, last: date) -> Iterator[Pair]:
    known = sorted((day, behind) for day, behind, _ in halves(all_of, "achterstand") if day <= last and (last - day).days < 240)
    return iter([(known[-1][1], 1)] if known else [])


def p03_plaatsingen(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who in all_of.people:
        if who.doelgroep == "asiel" and who.housed and first <= who.housed <= last and not who.moved_in and who.until > who.housed:
            yield who.id, who.doelgroep, "", None


def p06_ketenafspraken(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    known = [row for row in all_of.read("ketenafspraak") if row["datum_stand"] <= last]
    for agreement in sorted({row["afspraak_id"] for row in known}):
        newest = max((row for row in known if row["afspraak_id"] == agreement), key=lambda row: row["datum_stand"])
        yield agreement, "", "", newest["status"] == "Werkt"


def p07_taalmaatje(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    buddies = {row["inburgeraar_id"] for row in all_of.read("taalmaatje") if runs(row, last)}
    for who in all_of.people:
        if who.is_ours(last) and any(runs(lesson, last) for lesson in who.lessons):
            yield who.id, who.doelgroep, who.route(last), who.id in buddies


def runs(row: dict[str, Any], day: date) -> bool:
    """Whether something has begun and not ended on a day."""
    return bool(row["datum_start"]) and row["datum_start"] <= day < (row["datum_einde"] or FAR)


def quarter_ends(text: str) -> date:
    return month_ends(f"{text[:4]}-{3 * int(text[-1]):02}")


def p08_sleutelfiguren(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for row in all_of.read("sleutelfiguur"):
        if first <= quarter_ends(row["kwartaal"]) <= last and int(row["contacten"]) > 0:
            yield row["sleutelfiguur_id"], "", "", None


def p09_cbs_levering(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for row in all_of.read("cbs_levering"):
        if first <= row["datum_verwacht"] <= last:
            yield row["kwartaal"], "", "", (row["datum_geleverd"] or FAR) <= row["datum_verwacht"]


def p09_afgekeurd(all_of: Deliveries, first: date, last: date) -> Iterator[Pair]:
    for row in all_of.read("cbs_levering"):
        if first <= row["datum_verwacht"] <= last and row["afgekeurd"] and int(row["regels"] or 0):
            yield math.floor(100 * int(row["afgekeurd"]) / int(row["regels"]) + 0.5), 100


CHAIN_CELLS = {
    "p03_plaatsingen": p03_plaatsingen,
    "p06_ketenafspraken": p06_ketenafspraken,
    "p07_taalmaatje": p07_taalmaatje,
    "p08_sleutelfiguren": p08_sleutelfiguren,
    "p09_cbs_levering": p09_cbs_levering,
    "v01_keurmerk": v01_keurmerk,
}
CHAIN_SUMS = {
    "p02_achterstand": p02_achterstand,
    "p02_taakstelling": p02_taakstelling,
    "p09_afgekeurd": p09_afgekeurd,
    "v01_slagingspercentage": v01_slagingspercentage,
    "v01_sterren": v01_sterren,
    "v08_prijs": v08_prijs,
}
