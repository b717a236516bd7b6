"""Lineage: which deliveries a figure is made of, read from the SQL itself."""

import pytest
from drawn import catalog

from queries import HOME
from queries.lineage import sources

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
