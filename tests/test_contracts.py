"""A contract file is read strictly: what the engine does not know, it refuses."""

from pathlib import Path

import pytest
from deliveries import LES, Town

from etl.contracts import read_contracts
from queries.header import HeaderError

# Each of these stands for someone.
PERSONAL = {"inburgeraar_id", "aanbod_id", "respons_id", "sleutelfiguur_id", "oud_id"}


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


def broken(town: Town, old: str, new: str) -> str:
    """The refusal after one change to a good contract."""
    text = LES.format(delivery="momentopname", required="true")
    assert old in text
    town.define("staging/les.sql", text.replace(old, new))
    with pytest.raises(HeaderError) as refusal:
        read_contracts(town.home / "staging")
    return str(refusal.value)


def test_every_contract_of_the_monitor_can_be_read():
    assert "inburgeraar" in read_contracts()


def test_columns_keep_the_order_of_the_header(town):
    contract = read_contracts(town.home / "staging")["les"]
    assert contract.names == ("les", "dag", "maand", "kwartaal", "uren", "prijs", "geweest", "school")


def test_a_code_column_knows_its_values(town):
    contract = read_contracts(town.home / "staging")["les"]
    assert contract.columns[6].codes == ("Ja", "Nee")


def test_a_column_without_required_is_optional(town):
    contract = read_contracts(town.home / "staging")["les"]
    assert [column.name for column in contract.columns if column.required] == ["les"]


def test_a_contract_may_say_how_often_it_comes_and_that_it_is_not_about_people(town):
    silent = read_contracts(town.home / "staging")["les"]
    assert (silent.refresh, silent.people) == ("", True)
    text = LES.format(delivery="momentopname", required="true")
    town.define("staging/les.sql", text.replace("required  = true", 'required  = true\nrefresh   = "kwartaal"\npeople    = false'))
    said = read_contracts(town.home / "staging")["les"]
    assert (said.refresh, said.people) == ("kwartaal", False)


@pytest.mark.parametrize("contract", read_contracts().values(), ids=lambda contract: contract.table)
def test_a_table_with_the_id_of_a_person_is_about_people(contract):
    assert contract.people == bool(PERSONAL & set(contract.names))


@pytest.mark.parametrize(
    ("old", "new", "find"),
    [
        ("sender ", "zender ", "onbekende sleutel 'zender'"),
        ('source    = "afspraak"', "", "'source' ontbreekt"),
        ('type = "integer"', 'type = "getal"', "'uren.type' is 'getal'"),
        ('codes = "janee"', 'codes = "misschien"', "'geweest.codes' is 'misschien'"),
        ('"code", codes = "janee"', '"code"', "kolom 'geweest' heeft type code"),
        ('"text"', '"text", codes = "janee"', "kolom 'school' heeft type text"),
        ('"text"', '"text", verplicht = true', "onbekende sleutel 'verplicht'"),
        ('"text"', '"text", required = "ja"', "'school.required' is geen true of false"),
        ('"momentopname"', '"dagelijks"', "'delivery' is 'dagelijks'"),
        ("required  = true", 'required  = true\nrefresh   = "soms"', "'refresh' is 'soms'"),
        ("required  = true", 'required  = true\npeople    = "nee"', "'people' is geen true of false"),
        ('delimiter = ";"', 'delimiter = "#"', "'delimiter' is '#'"),
        ('key       = ["les"]', "key = []", "elke sleutelkolom"),
        ('key       = ["les"]', 'key = ["dag"]', "elke sleutelkolom"),
        ("school  =", "bezwaar =", "de kolomnaam 'bezwaar' kan niet"),
        ("from delivered", "from delivered limit 1", "'from delivered' eindigen"),
        (" school,\n", "\n", "de select geeft"),
        ("uren < 0", "minuten < 0", "de select werkt niet"),
    ],
)
def test_a_contract_with_a_fault_names_file_and_find(town, old, new, find):
    message = broken(town, old, new)
    assert message.startswith("les.sql")
    assert find in message


def test_broken_code_lists_are_named(town):
    town.define("codes.toml", "[janee")
    with pytest.raises(HeaderError, match=r"codes\.toml"):
        read_contracts(town.home / "staging")
