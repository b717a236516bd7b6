"""Lineage: which deliveries a figure is made of, read from the SQL itself."""

import pytest
from drawn import catalog

from queries import HOME
from queries.header import read
from queries.lineage import fields, sources

TABLES = {path.stem for path in (HOME / "staging").glob("*.sql")}


def test_the_deliveries_below_an_indicator_are_found_through_all_its_marts():
    assert sources(catalog().indicators["k21_pip_op_tijd"].sql) == {
        "inburgeraar",
        "inburgeringsplicht",
        "verblijf",
        "pip",
        "ketenoverdracht",
    }


@pytest.mark.parametrize("indicator", catalog().indicators)
def test_every_indicator_is_made_of_deliveries_that_have_a_contract(indicator):
    found = sources(catalog().indicators[indicator].sql)
    assert found
    assert found <= TABLES


@pytest.mark.parametrize("effect", catalog().effects)
def test_every_effect_is_made_of_deliveries_that_have_a_contract(effect):
    found = sources(catalog().effects[effect].sql)
    assert found
    assert found <= TABLES


@pytest.mark.parametrize("reference", catalog().references)
def test_a_reference_reads_the_table_that_it_names(reference):
    entry = catalog().references[reference]
    assert sources(entry.sql) == {entry.table}


def test_the_fields_below_a_select_are_those_whose_names_stand_in_it():
    sql = "select datum_pip from staging.pip -- en niet niveau"
    assert fields(sql) == {("pip", "datum_pip")}


def test_the_fields_below_an_indicator_are_found_through_all_its_marts():
    found = fields(catalog().indicators["k21_pip_op_tijd"].sql)
    assert {("verblijf", "datum_inschrijving_brp"), ("pip", "datum_pip"), ("inburgeraar", "opleidingsniveau")} <= found
    assert ("pip", "reden_wijziging") not in found


@pytest.mark.parametrize("indicator", catalog().indicators)
def test_every_delivery_below_an_indicator_has_a_field_in_it_that_its_contract_knows(indicator):
    sql = catalog().indicators[indicator].sql
    found = fields(sql)
    assert {table for table, _ in found} == sources(sql)
    for table, field in found:
        assert field in read(HOME / "staging" / f"{table}.sql")[0]["columns"]
