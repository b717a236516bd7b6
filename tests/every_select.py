"""Runs every mart, indicator, check and estimator over one small drawn town and prints the rows; by itself, for any DuckDB.

Used by test_sql.py to compare two versions. Needs nothing but DuckDB and the standard library.
"""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

from counted import compare_arms, count_bands, count_cells, count_curves, count_funnel  # noqa: E402
from drawn import Town, catalog, ordered_marts  # noqa: E402
from protected_draws import draw_protected, every_gate  # noqa: E402

from queries import HOME  # noqa: E402
from queries.catalog import Indicator  # noqa: E402
from queries.header import read  # noqa: E402
from queries.measure import estimator, run  # noqa: E402

ROUTES = ("B", "O", "Z")
PROJECTS = ("Werkbemiddeling", "Financiële zelfredzaamheid", "Statusbouwers", "MAP-training", "Bemiddeling vrijwilligerswerk")


def small_town() -> Town:
    """Some tens of people with plans, terms, lessons, places, files and answers."""
    town = Town()
    town.draw(
        "staging.leverancier",
        """
        leverancier_id | naam  | soort
        T1             | Linde | Taalschool
        T2             | Beuk  | Taalschool
        T3             | Es    | Taalschool
        W1             | Werk  | Bemiddeling
        """,
    )
    town.draw(
        "staging.contract",
        """
        contract_id | leverancier_id | perceel | trajecten_per_jaar | prijs_per_traject | datum_start | datum_einde
        c1          | T1             | B       | 30                 | 8000              | 2023-01-01  | 2027-12-31
        c2          | T2             | Z       | 20                 | 12000             | 2023-01-01  | 2026-06-30
        c3          | T3             | O       | 10                 | 9500.5            | 2024-01-01  | 2027-12-31
        """,
    )
    draw_organisations(town)
    draw_chain(town)
    for number in range(60):
        draw_life(town, number)
        draw_taking_part(town, number)
    for name in ordered_marts():
        town.mart(name)
    return town


def draw_organisations(town: Town) -> None:
    """What the organisations themselves deliver."""
    town.draw(
        "staging.blik_op_werk",
        """
        leverancier_id | peildatum  | status   | sterren | slagingspercentage
        T1             | 2024-01-01 | In bezit | 3       | 68.4
        T1             | 2025-07-01 | Geschorst | 2      | 61.2
        T2             | 2025-01-01 | In bezit | 2       | 70.1
        """,
    )
    town.draw(
        "staging.kwartaalrapportage",
        """
        contract_id | kwartaal   | datum_verwacht | datum_ontvangen | volledig
        c1          | 2025-01-01 | 2025-04-30     | 2025-04-20      | Nee
        c2          | 2025-01-01 | 2025-04-30     |                 |
        """,
    )


def draw_chain(town: Town) -> None:
    """What the municipality and its partners deliver about the chain."""
    town.draw("staging.gemeente", "gemeentecode\n0999")
    town.draw(
        "staging.taakstelling",
        "gemeentecode | datum_tot | taakstelling | gerealiseerd | achterstand\n0999 | 2025-06-30 | 60 | 65 | -5",
    )
    town.draw("staging.ketenafspraak", "afspraak_id | status | datum_stand\nA1 | Risico | 2024-12-31\nA1 | Werkt | 2025-12-31")
    town.draw("staging.sleutelfiguur", "sleutelfiguur_id | kwartaal | contacten\nS1 | 2025-01-01 | 4\nS1 | 2025-04-01 | 0")
    town.draw(
        "staging.cbs_levering",
        "kwartaal | datum_verwacht | datum_geleverd | regels | afgekeurd\n2025-01-01 | 2025-04-28 | 2025-04-29 | 130 | 7",
    )
    town.draw("staging.spuk_tarief", "budgetjaar | afgerond_traject\n2025 | 0\n2026 | 856.51")


def draw_life(town: Town, number: int) -> None:
    """One person whose dates follow from a number."""
    who, month, day = f"p{number}", f"{number % 12 + 1:02}", f"{number % 27 + 1:02}"
    person = {
        "inburgeraar_id": who,
        "datum_start": f"2023-{month}-01",
        "datum_kennisgeving": f"2023-{month}-{day}",
        "datum_inschrijving_brp": f"2023-{month}-{day}",
        "datum_koppeling": f"2023-{month}-01",
        "datum_huisvesting": f"2023-{month}-{day}",
    }
    if number % 4 == 0:
        person |= {
            "datum_eind": f"{2025 + number % 8 // 4}-{month}-{day}",
            "reden_geen_plicht": "Inburgeringsplicht voldaan",
            "wijze_voldaan": "Diploma B1",
        }
    town.people(" | ".join(person) + "\n" + " | ".join(person.values()))
    rows = {
        "pip": {"volgnummer": "1", "datum_pip": f"2024-{month}-{day}", "leerroute": ROUTES[number % 3]},
        "inburgeringstermijn": {"datum_aanvang": f"2024-{month}-{day}"},
        "inburgeringsaanbod": {"aanbod_id": who, "contract_id": f"c{number % 2 + 1}", "datum_start": f"2025-{month}-{day}"},
        "participatie": {
            "participatie_id": who,
            "soort": "Betaald werk",
            "uren_per_week": "12.5",
            "datum_start": f"2025-{month}-{day}",
        },
        "gesprek": {"soort": "Welkomstgesprek", "datum": f"2023-{month}-{day}"},
        "brede_intake": {"datum_start": f"2023-12-{day}", "datum_vragenlijst": f"2024-01-{day}", "datum_einde": f"2024-01-{day}"},
        "leerbaarheidstoets": {"datum": f"2024-01-{day}"},
        "uitkering": {"datum_start": f"2023-{month}-{day}", "datum_einde": f"2025-{month}-{day}", "reden_uitstroom": "01"},
        "ontzorging": {"datum_start": f"2023-{month}-{day}", "datum_beoordeling": f"2024-{month}-{day}"},
        "maatschappelijke_begeleiding": {"datum_start": f"2023-{month}-28"},
        "ontheffing": {"grond": "MED", "datum": f"2026-{month}-{day}"},
        "map": {"datum_start": f"2025-{month}-01", "datum_eindgesprek": f"2025-{month}-{day}"},
        "pvt": {"datum_ondertekening": "2024-12-31", "uren": "14"},
        "taalmaatje": {"koppeling_id": who, "datum_start": f"2025-{month}-{day}"},
        "voorinburgering": {"datum_start": f"2023-{month}-01", "datum_voldaan": f"2023-{month}-02"},
        "ketenoverdracht": {"soort": "TVS-dossier", "opvangregio": "Noord", "datum_ontvangen": f"2023-{month}-28"},
    }
    for table, row in rows.items():
        town.insert(f"staging.{table}", {"inburgeraar_id": who} | row)
    answer = {"leerroute": "B", "datum_uitgenodigd": "2026-05-12", "cijfer": str(number % 10 + 1)}
    town.insert("staging.klanttevredenheid", {"respons_id": who, "leverancier_id": "T1", "doelgroep": "Overig"} | answer)


def draw_taking_part(town: Town, number: int) -> None:
    """The exams, lessons, projects and answers of the same person."""
    who, month, day = f"p{number}", f"{number % 12 + 1:02}", f"{number % 27 + 1:02}"
    rows = {
        "gezinssituatie": {"kind_vve_leeftijd": "Ja"},
        "zelfredzaamheid": {
            "datum_meting": f"2025-{month}-01",
            "financieel": str(number % 5 + 1),
            "maatschappelijk": str(number % 4 + 2),
        },
        "deelname": {
            "deelname_id": who,
            "project": PROJECTS[number % len(PROJECTS)],
            "datum_aangemeld": f"2024-{month}-{day}",
            "datum_start": f"2024-{month}-28",
            "datum_einde": f"2025-{month}-{day}",
            "bijeenkomsten": str(number % 8),
        },
        "participatie": {
            "participatie_id": f"w{number}",
            "soort": "Vrijwilligerswerk",
            "uren_per_week": "6.5",
            "datum_start": f"2024-{month}-28",
            "datum_einde": f"2025-{month}-{day}",
            "bemiddelaar_id": "W1",
        },
    }
    for table, row in rows.items():
        town.insert(f"staging.{table}", {"inburgeraar_id": who} | row)
    for part in ("LE", "LU", "SC", "SP"):
        exam = {"onderdeel": part, "niveau": "B1", "datum_uitslag": f"2025-{month}-{day}", "resultaat": "Geslaagd"}
        town.insert("staging.examenonderdeel", {"inburgeraar_id": who} | exam)
    hours = {"maand": f"2025-{month}-01", "uren_aangeboden": "40", "uren_gevolgd": str(number % 41)}
    town.insert("staging.levering_uren", {"aanbod_id": who} | hours)
    marks = {"verbondenheid": str(number % 10 + 1), "begeleiding": str(number % 9 + 1)}
    asked = {"doelgroep": "Asielstatushouder", "datum_uitgenodigd": "2025-09-15"}
    town.insert("staging.bevraging", {"respons_id": who} | asked | marks)


def measured(town: Town, indicator: Indicator) -> dict[tuple[str, ...], object]:
    """Everything that is counted of one indicator, by its place."""
    match indicator.measure:
        case "duration":
            return dict(sorted(count_curves(town, indicator).found.items()))
        case "score" | "hours":
            return dict(count_bands(town, indicator))
        case "funnel":
            return dict(count_funnel(town, indicator))
    return dict(count_cells(town, indicator).found)


def every_row(town: Town) -> None:
    """All rows that the definitions give, in order."""
    for name, indicator in catalog().indicators.items():
        for place, found in sorted(measured(town, indicator).items()):
            print(name, place, found)  # noqa: T201
    for name, effect in catalog().effects.items():
        print(name, sorted(compare_arms(town, effect).items()))  # noqa: T201
    draw_protected(town)
    for name in ("incidence", "median", "share", "open", "xmr", "standard", "banded", "partner_line", "partner", "effect"):
        for row in town.con.execute(f"select * from ({estimator(name)}) order by all").fetchall():
            print(name, *(f"{value:.9g}" if isinstance(value, float) else value for value in row))  # noqa: T201
    changed = run(town.con, estimator("changes"), peildatum=town.peildatum, grain="kwartaal", months=3)
    print("changes", changed.fetchall())  # noqa: T201
    for room in ("checks", "references"):
        for path in sorted((HOME / room).glob("*.sql")):
            print(path.stem, run(town.con, read(path)[1], peildatum=town.peildatum).fetchall())  # noqa: T201
    for name, found in every_gate(town).items():
        print(name, found)  # noqa: T201
    for name in ("report_missing", "cbs_quarter"):
        print(name, run(town.con, read(HOME / "quality" / f"{name}.sql")[1], peildatum=town.peildatum).fetchall())  # noqa: T201


if __name__ == "__main__":
    every_row(small_town())
