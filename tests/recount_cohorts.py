"""Recounts of cohorts as CBS defines them, of lessons in the reception centre, and of finished trajectories and their weight."""

import csv
from collections.abc import Iterator
from datetime import date
from typing import Any

from recount import Deliveries, Person
from recount_beside import Row
from recount_guidance import days, k07

from etl.demo import REFERENCE


def settled(all_of: Deliveries) -> Iterator[Person]:
    """For whom this municipality is or was responsible."""
    for who in all_of.people:
        if who.brp and who.brp <= all_of.peildatum and max(who.start, who.brp) < who.until:
            yield who


def c01_omvang_cohort(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    return ((who.id, who.doelgroep, "", None) for who in settled(all_of) if first <= who.start <= last)


def c02_brede_intake(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    began = days(all_of, "brede_intake", "datum_start")
    for who in settled(all_of):
        if first <= date(who.start.year, 12, 31) <= last and not who.moved_in:
            yield who.id, who.doelgroep, "", who.id in began and began[who.id].year <= who.start.year


def housed_from_reception(all_of: Deliveries, first: date, last: date) -> Iterator[tuple[Person, dict[str, Any]]]:
    rows = {row["inburgeraar_id"]: row for row in all_of.read("voorinburgering")}
    for who in all_of.people:
        if who.id in rows and who.doelgroep == "asiel" and who.housed and first <= who.housed <= last and who.until > who.housed:
            yield who, rows[who.id]


def c03_deelname(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who, row in housed_from_reception(all_of, first, last):
        yield who.id, who.doelgroep, "", bool(row["datum_start"] and row["datum_start"] <= who.housed)


def c03_voldaan(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    for who, row in housed_from_reception(all_of, first, last):
        if row["datum_start"] and row["datum_start"] <= who.housed:
            yield who.id, who.doelgroep, "", bool(row["datum_voldaan"] and row["datum_voldaan"] <= who.housed)


def f01_afgeronde_trajecten(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    return (row for row in k07(all_of, first, last) if row[1] == "asiel")


def f02_spuk(all_of: Deliveries, first: date, last: date) -> Iterator[Row]:
    """The year that is counted from the start of the law, and every year after it, on its last day."""
    for year in range(2024, all_of.peildatum.year):
        if first <= date(year, 12, 31) <= last:
            since = date(2022, 1, 1) if year == 2024 else date(year, 1, 1)
            yield from f01_afgeronde_trajecten(all_of, since, date(year, 12, 31))


def weight(all_of: Deliveries, last: date) -> tuple[float, float]:
    """The newest amount of which the budget year has come by two years after this day."""
    with (REFERENCE / "spuk_tarief_2026-08.csv").open() as stream:
        amounts = {int(row["budgetjaar"]): float(row["afgerond_traject"]) for row in csv.DictReader(stream)}
    return amounts[max(year for year in amounts if year <= last.year + 2)], 1.0


COHORT_CELLS = {
    "c01_omvang_cohort": c01_omvang_cohort,
    "c02_brede_intake": c02_brede_intake,
    "c03_voorinburgering_deelname": c03_deelname,
    "c03_voorinburgering_voldaan": c03_voldaan,
    "f01_afgeronde_trajecten": f01_afgeronde_trajecten,
    "f02_spuk": f02_spuk,
}
COHORT_GIVEN = {"f02_spuk": weight}
