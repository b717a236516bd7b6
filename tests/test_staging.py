"""Staging gives every accepted row its types, and every other row a rule and a line."""

from pathlib import Path

import pyarrow as pa
import pytest
from deliveries import LES, Town
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.contracts import read_contracts
from etl.errors import BuildError, DeliveryError
from etl.rules import REQUIRED, RULES
from etl.staging import SCHEMA, stage_all
from etl.staging_sql import CONFLICT
from etl.store import new_warehouse

# One good row, so that a delivery with one bad row is not refused as a whole.
GOOD = "goed"


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


def staged(town: Town, column: str, value: str) -> list[tuple]:
    """What one value became: the typed value, or the rules it broke."""
    raw = f'les;{column}\n{GOOD};\na;"{value}"\n'.encode()
    town.land("les_2026-10.csv", raw)
    loaded = town.ask(f"select {column}::varchar from staging.les where les = 'a'")
    return loaded or [rule for _, _, rule in town.rules()]


@pytest.mark.parametrize(
    ("column", "value", "expected"),
    [
        ("dag", "2025-02-28", "2025-02-28"),
        ("dag", "28-02-2025", "2025-02-28"),
        ("dag", "2025-02-28 00:00:00", "2025-02-28"),
        ("dag", "2025-02-28T00:00:00", "2025-02-28"),
        ("dag", " 03-04-2025 ", "2025-04-03"),
        ("maand", "2026-10", "2026-10-01"),
        ("maand", "2026-10-01", "2026-10-01"),
        ("kwartaal", "2026K3", "2026-07-01"),
        ("uren", "12", "12"),
        ("uren", "0012", "12"),
        ("prijs", "1,5", "1.5000"),
        ("prijs", "1.5", "1.5000"),
        ("prijs", "1,234", "1.2340"),
        ("prijs", "0.234", "0.2340"),
        ("prijs", "1234", "1234.0000"),
        ("geweest", " Ja ", "Ja"),
        ("school", "  ", None),
        ("school", " De Brug ", "De Brug"),
        ("uren", "", None),
    ],
)
def test_a_value_in_an_agreed_form_is_typed(town, column, value, expected):
    assert staged(town, column, value) == [(expected,)]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("dag", "31-02-2025"),
        ("dag", "00-00-2025"),
        ("dag", "2025-1-5"),
        ("dag", "5-1-2025"),
        ("dag", "05/01/2025"),
        ("dag", "45658"),
        ("dag", "2025-01-05 13:00:00"),
        ("dag", "0025-01-05"),
        ("dag", "05-01-2225"),
        ("maand", "2026-13"),
        ("maand", "2026-10-02"),
        ("kwartaal", "2026K5"),
        ("kwartaal", "2026Q3"),
        ("uren", "1,5"),
        ("uren", "1e3"),
        ("uren", "12 uur"),
        ("uren", "+1"),
        ("uren", "9999999999"),
        ("prijs", "1.234"),
        ("prijs", "-1.234"),
        ("prijs", "1.234,50"),
        ("prijs", "€ 12,50"),
        ("prijs", "1,23456"),
        ("prijs", "nan"),
        ("school", "#VERW!"),
    ],
)
def test_a_value_in_another_form_is_quarantined_under_its_rule(town, column, value):
    rule = {"dag": "date", "maand": "month", "kwartaal": "quarter", "uren": "integer", "prijs": "decimal"}
    assert staged(town, column, value) == [RULES[rule.get(column, "text")]]


@pytest.mark.parametrize("value", ["ja", "JA", "misschien"])
def test_a_code_outside_the_list_is_quarantined(town, value):
    assert staged(town, "geweest", value) == ["de waarde komt uit de codelijst janee"]


@pytest.mark.parametrize("value", ["#N/B", "1,23E+08", "a b", "######"])
def test_what_excel_makes_of_an_id_is_quarantined(town, value):
    town.land("les_2026-10.csv", f"les;uren\n{GOOD};\n{value};1\n".encode())
    assert town.rules() == [(3, "les", RULES["id"])]


def test_an_empty_required_field_is_quarantined(town):
    town.land("les_2026-10.csv", "les | uren\n goed | 1\n | 2")
    assert town.rules() == [(3, "les", REQUIRED)]


def test_the_rule_of_the_contract_is_quarantined_without_field(town):
    town.land("les_2026-10.csv", "les | uren\n goed | 1\n a | -1")
    assert town.rules() == [(3, None, "uren zijn niet negatief")]


def test_a_row_with_two_faults_has_two_lines_in_quarantine_and_counts_once(town):
    town.land("les_2026-10.csv", "les | uren | dag\n goed | 1 |\n a | x | y")
    assert town.rules() == [(3, "dag", RULES["date"]), (3, "uren", RULES["integer"])]
    assert town.counts() == (2, 1, 1, 0)


def test_a_ragged_row_is_in_quarantine_with_its_line(town):
    town.land("les_2026-10.csv", b"les;uren\ngoed;1\na\n")
    assert town.rules() == [(3, None, "een regel heeft evenveel waarden als de kopregel")]


def test_quarantine_keeps_no_value(town):
    town.land("les_2026-10.csv", "les | uren\n goed | 1\n geheim | geheim")
    (row,) = town.ask("select * from staging.quarantaine")
    assert "geheim" not in str(row)


def test_of_equal_rows_one_is_kept(town):
    town.land("les_2026-10.csv", "les | dag\n a | 2026-10-01\n a | 01-10-2026\n b |")
    assert town.counts() == (3, 2, 0, 1)
    assert town.ask("select count(*) from staging.les") == [(2,)]


def test_all_rows_with_one_key_and_other_content_are_quarantined(town):
    town.land("les_2026-10.csv", "les | uren\n a | 1\n a | 1\n a | 2\n b | 1")
    assert town.rules() == [(line, None, CONFLICT) for line in (2, 3, 4)]
    assert town.counts() == (4, 1, 3, 0)


def test_a_missing_value_is_other_content(town):
    town.land("les_2026-10.csv", "les | uren\n a | 1\n a |\n b | 1")
    assert town.counts() == (3, 1, 2, 0)


def test_a_row_with_a_fault_does_not_spoil_its_key(town):
    town.land("les_2026-10.csv", "les | uren\n a | 1\n a | x")
    assert town.counts() == (2, 1, 1, 0)


def test_a_delivery_without_one_good_row_stops(town):
    town.land("les_2026-10.csv", "les | uren\n a | x")
    with pytest.raises(DeliveryError, match="geen enkele van de 1 rijen"):
        town.build()


def test_a_select_that_makes_rows_stops(town):
    text = LES.format(delivery="momentopname", required="true")
    town.define("staging/les.sql", text.replace("    les, dag", "    unnest([les, les]) as les, dag"))
    town.land("les_2026-10.csv", "les | uren\n a | 1")
    with pytest.raises(DeliveryError, match="1 rijen binnen is niet"):
        town.build()


def test_a_select_that_fails_tells_no_value(town):
    text = LES.format(delivery="momentopname", required="true")
    town.define("staging/les.sql", text.replace("uren < 0", "school::integer < 0"))
    town.land("les_2026-10.csv", "les | school\n a | geheim")
    with pytest.raises(BuildError, match=r"les\.sql") as stop:
        town.build()
    assert "geheim" not in str(stop.value)


CELLS = st.sampled_from(["", "a", "b", "1", "-1", "x", '"', '"q"', "2026-10-01", "31-02-2025", "Ja", "#N/B", "\0", ";"])


@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=15))
@settings(max_examples=30, deadline=None)
def test_rows_in_are_loaded_quarantined_or_duplicate(tmp_path_factory, rows):
    town = Town(tmp_path_factory.mktemp("town"))
    lines = ["les;uren;dag", f"{GOOD};1;", *(";".join(row) for row in rows)]
    town.land("les_2026-10.csv", "".join(f"{line}\n" for line in lines).encode())
    rows_in, loaded, quarantined, duplicate = town.counts()
    assert rows_in == len(rows) + 1 == loaded + quarantined + duplicate
    assert town.ask("select count(*), count(distinct les) from staging.les") == [(loaded, loaded)]


def test_what_was_read_is_given_back_when_its_table_is_done(town):
    landed = town.land("les_2026-10.csv", "les\n" + "\n".join(f" les{number}" for number in range(20_000)))
    before = pa.total_allocated_bytes()
    with new_warehouse(town.folder / "hier.duckdb") as connection:
        connection.execute(SCHEMA)
        stage_all(connection, read_contracts(town.home / "staging"), {"les": [landed]}, [])
        assert pa.total_allocated_bytes() - before < landed.size
