"""What a contract holds against a row of which every value by itself is in order."""

import duckdb
import pytest

from etl.contracts import read_contracts

CONTRACTS = read_contracts()
GOOD = {
    "deelname": {
        "project": "MAP-training", "datum_aangemeld": "2025-01-06", "datum_start": "2025-02-03",
        "datum_einde": "2025-03-03", "bijeenkomsten": 7,
    },
    "zelfredzaamheid": {"datum_meting": "2025-01-06", "financieel": 1, "maatschappelijk": 5},
    "bevraging": {"verbondenheid": 10, "begeleiding": 1},
    "taalmaatje": {"datum_start": "2025-01-06", "datum_einde": "2025-01-06"},
    "taakstelling": {
        "gemeentecode": "0999", "datum_tot": "2025-12-31", "taakstelling": 90, "gerealiseerd": 95, "achterstand": -5,
    },
    "declaratie": {"bedrag": 0},
    "spuk_tarief": {
        "budgetjaar": 2022, "gezinsmigrant": 0, "asiel_a": 0, "asiel_b": 0, "asiel_c": 0, "afgerond_traject": 0,
    },
    "cbs_levering": {"regels": 100, "afgekeurd": 100},
    "sleutelfiguur": {"contacten": 0},
    "kerncijfers": {"inwoners_18_aow": 1000, "personen_bijstand": 1000},
    "voorinburgering": {"instemming": "Ja", "datum_start": "2025-01-06", "datum_voldaan": "2025-01-06"},
}  # fmt: skip


def objection(table: str, row: dict[str, object]) -> str | None:
    """What the select of the contract says of one row; columns left out are empty."""
    contract = CONTRACTS[table]
    values = ", ".join(f"${column.name}::{column.sql_type} as {column.name}" for column in contract.columns)
    given = {name: row.get(name) for name in contract.names}
    with duckdb.connect() as connection:
        return connection.execute(f"with delivered as (select {values}) {contract.sql}", given).fetchall()[0][-1]


@pytest.mark.parametrize("table", GOOD)
def test_a_row_at_the_edge_of_what_can_be_is_accepted(table):
    assert objection(table, GOOD[table]) is None


@pytest.mark.parametrize(
    ("table", "wrong", "rule"),
    [
        ("deelname", {"datum_start": "2025-01-05"}, "de start ligt niet voor de aanmelding"),
        ("deelname", {"datum_einde": "2025-02-02"}, "het einde ligt niet voor de start"),
        ("deelname", {"datum_start": None}, "zonder start is er geen einde"),
        ("deelname", {"bijeenkomsten": -1}, "bijeenkomsten zijn niet negatief"),
        ("zelfredzaamheid", {"financieel": 0}, "een score ligt tussen 1 en 5"),
        ("zelfredzaamheid", {"maatschappelijk": 6}, "een score ligt tussen 1 en 5"),
        ("bevraging", {"verbondenheid": 11}, "een cijfer ligt tussen 1 en 10"),
        ("bevraging", {"begeleiding": 0, "verbondenheid": None}, "een cijfer ligt tussen 1 en 10"),
        ("taalmaatje", {"datum_einde": "2025-01-05"}, "het einde ligt niet voor de start"),
        ("taakstelling", {"gemeentecode": "999"}, "een gemeentecode heeft vier cijfers"),
        ("taakstelling", {"datum_tot": "2025-12-30"}, "een halfjaar eindigt op 30 juni of 31 december"),
        ("taakstelling", {"taakstelling": -1}, "taakstelling en realisatie zijn niet negatief"),
        ("taakstelling", {"gerealiseerd": -1}, "taakstelling en realisatie zijn niet negatief"),
        ("declaratie", {"bedrag": -1}, "een bedrag is niet negatief"),
        ("spuk_tarief", {"budgetjaar": 2021}, "een budgetjaar ligt niet voor de wet, in 2022"),
        ("spuk_tarief", {"asiel_b": -0.01}, "bedragen zijn niet negatief"),
        ("spuk_tarief", {"afgerond_traject": -856.51}, "bedragen zijn niet negatief"),
        ("cbs_levering", {"regels": -1}, "regels zijn niet negatief"),
        ("cbs_levering", {"afgekeurd": 101}, "er zijn niet meer regels afgekeurd dan geleverd"),
        ("sleutelfiguur", {"contacten": -1}, "contacten zijn niet negatief"),
        ("kerncijfers", {"personen_bijstand": -1}, "het aantal personen is niet negatief"),
        ("kerncijfers", {"personen_bijstand": 1001}, "er zijn niet meer personen met bijstand dan inwoners"),
        ("voorinburgering", {"datum_start": None}, "zonder start is de voorinburgering niet voldaan"),
        ("voorinburgering", {"datum_voldaan": "2025-01-05"}, "voldaan ligt niet voor de start"),
        ("voorinburgering", {"instemming": "Nee"}, "zonder instemming is er geen start"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_rule(table, wrong, rule):
    assert objection(table, GOOD[table] | wrong) == rule
