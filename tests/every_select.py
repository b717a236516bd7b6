"""Runs every mart, indicator, check and estimator over one small drawn town and prints the rows; by itself, for any DuckDB.

Used by test_sql.py to compare two versions. Needs nothing but DuckDB and the standard library.
"""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

from counted import compare_arms, count_bands, count_cells, count_curves, count_funnel  # noqa: E402
from drawn import Town, catalog, ordered_marts  # noqa: E402

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
    for room in ("checks", "references"):
        for path in sorted((HOME / room).glob("*.sql")):
            print(path.stem, run(town.con, read(path)[1], peildatum=town.peildatum).fetchall())  # noqa: T201
    for name in ("report_missing", "cbs_quarter"):
        print(name, run(town.con, read(HOME / "quality" / f"{name}.sql")[1], peildatum=town.peildatum).fetchall())  # noqa: T201


def draw_protected(town: Town) -> None:
    """What the estimators read: one curve, one share and what is compared."""
    town.con.execute("""
        create table steps as
        select 1 as cell, 3.0 * i as step_start, 3.0 * i + 3 as step_end, 100 - 10 * i as at_risk,
            10 as events, 0 as competing, 0 as left_n, 0 as joined_n
        from generate_series(0, 8) as series(i)
    """)
    town.con.execute(f"create table curves as {estimator('incidence')} order by step_start")
    town.con.execute("create table curve_width as select 1 as cell, 3.0 as step")
    town.con.execute("create table protected as select 'k21' as indicator, 100 as count, 60 as hits")
    town.con.execute("create table share_indicator as select 'k21' as id")
    town.con.execute("create table open_cell as select 'v08' as indicator, 7 as count, 15 as hits")
    town.con.execute("create table open_indicator as select 'v08' as id, 1.0 as scale, 1 as decimals")
    draw_compared(town)


def draw_compared(town: Town) -> None:
    """What the estimators of series, partners, effects and classes read."""
    town.con.execute("""
        create table series as
        select 1 as series, i as place, (i * i % 7)::double as value from range(1, 20) as t(i);
        create table partner as
        select 1 as plot, i::varchar as category, 100 * i as n, 40 * i as hits, 39.0 * i as expected from range(1, 5) as t(i);
        create table stratum as
        select 1 as effect, i::varchar as stratum, 20 * i as n1, 10 * i as hits1, 50 * i as n0, 15 * i as hits0
        from range(4) as t(i);
        create table band as
        select 1 as cell, 5.0 * i as low, 5.0 * i + 5 as high, 5.0 * i + 2.5 as point, 20 + 5 * i as count from range(6) as t(i);
    """)
    town.con.execute("create table asked as select '1' as effect, date '2026-10-31' as period, 'leerroute' as stratification")
    town.con.execute("""
        create table reach as
        select '1' as indicator, 120 as denominator, 60 as numerator, 50.0 as value, 41.0 as low, 59.0 as high
    """)
    town.con.execute(f"create table standardised as {estimator('standard')}")
    town.con.execute(f"create table size as {estimator('partner_size')}")
    town.con.execute(f"create table line as {estimator('partner_line')}")


if __name__ == "__main__":
    every_row(small_town())
