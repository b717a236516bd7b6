"""The delivery files read a second time, with pandas and plain Python: no staging, no marts, no SQL."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

FAR = date(9999, 12, 31)
ROUTE = {"B": "b1", "O": "onderwijs", "Z": "z", "": "geen"}


@dataclass
class Person:
    """What the deliveries say of one inburgeraar."""

    id: str
    doelgroep: str
    start: date
    notified: date | None
    ended: date | None
    reason: str
    housed: date | None
    brp: date | None
    gone: date | None
    moved_in: bool
    plans: list[tuple[date, int, str]] = field(default_factory=list)
    places: list[dict[str, Any]] = field(default_factory=list)
    lessons: list[dict[str, Any]] = field(default_factory=list)
    term: date | None = None
    file: dict[str, Any] | None = None

    @property
    def until(self) -> date:
        return min(self.ended or FAR, self.gone or FAR)

    def is_ours(self, day: date) -> bool:
        return self.brp is not None and max(self.start, self.brp) <= day < self.until

    def route(self, day: date) -> str:
        return max((plan for plan in self.plans if plan[0] <= day), default=(day, 0, "geen"))[2]

    @property
    def first_plan(self) -> date | None:
        return min(self.plans)[0] if self.plans else None

    @property
    def first_route(self) -> str:
        return self.route(self.first_plan) if self.first_plan else "geen"


class Deliveries:
    """The files of one month, read with pandas; the rows that were made faulty on purpose start with X."""

    def __init__(self, folder: Path, period: str, peildatum: date) -> None:
        self.folder, self.period, self.peildatum = folder, period, peildatum

    def read(self, table: str) -> list[dict[str, Any]]:
        [path] = self.folder.glob(f"{table}_{self.period}.*")
        is_sheet = path.suffix == ".xlsx"
        frame = pd.read_excel(path, dtype=str, engine="openpyxl") if is_sheet else pd.read_csv(path, sep=separator(path), dtype=str)
        frame = frame.fillna("").drop_duplicates()
        frame = frame[~frame.iloc[:, 0].str.startswith("X")]
        rows = frame.to_dict("records")
        return [{name: as_day(value) if "datum" in name else value for name, value in row.items()} for row in rows]

    def hours(self) -> list[dict[str, Any]]:
        """The lessons per month: the only table that comes in parts, of which the last version of a row holds."""
        rows: dict[tuple[str, str], dict[str, Any]] = {}
        for path in sorted(self.folder.glob("levering_uren_*.parquet")):
            if path.stem[-7:] <= self.period:
                for row in pd.read_parquet(path).to_dict("records"):
                    rows[str(row["aanbod_id"]), str(row["maand"])] = row
        return [row for (key, _), row in rows.items() if not key.startswith("X")]

    @cached_property
    def people(self) -> list[Person]:
        traits = {row["inburgeraar_id"]: row for row in self.read("inburgeraar")}
        stays = {row["inburgeraar_id"]: row for row in self.read("verblijf")}
        found = {}
        for row in self.read("inburgeringsplicht"):
            who = row["inburgeraar_id"]
            if who in traits and who in stays and row["datum_start"] <= self.peildatum:
                found[who] = person(row, traits[who], stays[who])
        self.add_lives(found)
        return list(found.values())

    def add_lives(self, people: dict[str, Person]) -> None:
        """Plans, terms, places, lessons and files of the people."""
        for row in self.of(people, "pip"):
            if row["datum_pip"] <= self.peildatum:
                people[row["inburgeraar_id"]].plans.append((row["datum_pip"], int(row["volgnummer"]), ROUTE[row["leerroute"]]))
        for row in self.of(people, "inburgeringstermijn"):
            people[row["inburgeraar_id"]].term = row["datum_aanvang"]
        for row in self.of(people, "participatie"):
            if row["datum_start"] <= self.peildatum:
                people[row["inburgeraar_id"]].places.append(row)
        parcels = {row["contract_id"]: ROUTE[row["perceel"]] for row in self.read("contract")}
        for row in self.of(people, "inburgeringsaanbod"):
            people[row["inburgeraar_id"]].lessons.append(row | {"perceel": parcels[row["contract_id"]]})
        for row in self.of(people, "ketenoverdracht"):
            if row["soort"] == "TVS-dossier":
                people[row["inburgeraar_id"]].file = row

    def of(self, people: dict[str, Person], table: str) -> list[dict[str, Any]]:
        return [row for row in self.read(table) if row["inburgeraar_id"] in people]


def separator(path: Path) -> str:
    return max(";,", key=path.read_text(encoding="utf-8-sig").splitlines()[0].count)


def as_day(text: str) -> date | None:
    """A day as 2026-10-31 or 31-10-2026."""
    if not text:
        return None
    parts = [int(part) for part in text[:10].split("-")]
    return date(*parts) if parts[0] > 31 else date(*reversed(parts))


def group(detail: str) -> str:
    return "asiel" if "sielstatushouder" in detail else "gezin" if detail.startswith("Gezin") else "overig"


def person(duty: dict[str, Any], traits: dict[str, Any], stay: dict[str, Any]) -> Person:
    return Person(
        duty["inburgeraar_id"],
        group(traits["gedetailleerde_doelgroep"]),
        duty["datum_start"],
        duty["datum_kennisgeving"],
        duty["datum_eind"],
        duty["reden_geen_plicht"],
        stay["datum_huisvesting"],
        stay["datum_inschrijving_brp"],
        stay["datum_uitschrijving_brp"],
        stay["pip_van_vorige_gemeente"] == "Ja",
    )
