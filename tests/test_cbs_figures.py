"""The figures of CBS as a reader gets them: provisional with a mark, missing never as a zero, the newest vintage."""

from datetime import date

import fake_cbs as fake
import pytest
from deliveries import Town
from fetching import LATER, FetchingTown

from dashboard.references import text_of
from etl.demo import REFERENCE
from etl.landing import land
from etl.store import open_warehouse
from queries import HOME
from queries.definitions import read_reference


@pytest.fixture
def town(tmp_path):
    with fake.serving() as cbs:
        yield FetchingTown(tmp_path, cbs)


def reference(town, period="2026-10"):
    """The figures as a reader gets them: municipality, year, mark included."""
    sql = read_reference(HOME / "references" / "bevolking.sql").sql
    with open_warehouse(town.build(period)) as warehouse:
        rows = warehouse.execute(sql, {"peildatum": date(2026, 10, 31)}).fetchall()
    return {(series, label): text_of(value, status, 0) for series, label, _, value, status in rows}


def test_years_before_the_first_and_other_kinds_of_period_are_left_out(town):
    town.cbs.periods |= {"2026W101": "Definitief", "2026X000": "Definitief", "2025KW04": "Definitief"}
    town.fetch()
    assert {row["jaar"] for row in town.rows()} == {"2025", "2026"}


def two_vintages(town):
    """Provisional in June, final and a little different in September."""
    town.fetch()
    town.cbs.modified = LATER
    town.cbs.periods["2026JJ00"] = "Definitief"
    town.cbs.cells = {("GM0141", "2026JJ00"): {"Value": 75200}}
    town.fetch()


def test_provisional_figures_carry_the_mark_until_they_are_final(town):
    two_vintages(town)
    assert reference(town, "2026-08")["Almelo", "2026"] == "3.026*"
    assert reference(town, "2026-08")["Almelo", "2025"] == "3.025"
    assert reference(town, "2026-09")["Almelo", "2026"] == "75.200"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["provisional first", "final first"])
def test_the_newest_vintage_counts_in_whatever_order_they_were_landed(town, tmp_path, order):
    two_vintages(town)
    other = FetchingTown(tmp_path / "elsewhere", town.cbs)
    received = town.received()
    for place in order:
        other.land(received[place].file_name, received[place].path.read_bytes())
    assert reference(other)["Almelo", "2026"] == "75.200"


def test_more_nearly_final_is_still_provisional(town):
    town.cbs.periods["2026JJ00"] = "NaderVoorlopig"
    assert "5 voorlopig" in town.fetch()
    assert reference(town)["Almere", "2026"].endswith("*")


def test_a_table_without_status_of_periods_has_no_marks(town):
    town.cbs.periods = dict.fromkeys(town.cbs.periods)
    assert "voorlopig" not in town.fetch()
    assert town.row("NL01", 2026)["status"] == ""
    assert reference(town)["Almere", "2026"] == "4.026"


def test_codes_with_blanks_behind_them_are_asked_as_they_are_and_kept_without(town):
    town.cbs.pad = "  "
    assert "10 cijfers" in town.fetch()
    assert town.row("GM0141", 2026)["inwoners"] == "3026"


@pytest.mark.parametrize(
    ("attribute", "mark"), [("Impossible", "–"), ("Confidential", "."), ("NotAvailable", "."), ("Anders", ".")]
)
def test_a_cell_without_a_value_keeps_its_reason_and_is_never_zero(town, attribute, mark):
    town.cbs.cells = {("GM1904", "2026JJ00"): {"ValueAttribute": attribute, "Value": None}}
    assert "1 zonder waarde" in town.fetch()
    row = town.row("GM1904", 2026)
    assert (row["inwoners"], row["reden"]) == ("", attribute)
    assert reference(town)["Stichtse Vecht", "2026"] == mark


def test_a_value_beside_an_attribute_other_than_none_does_not_count(town):
    town.cbs.cells = {("GM1904", "2026JJ00"): {"ValueAttribute": "Impossible", "Value": 0}}
    town.fetch()
    assert town.row("GM1904", 2026)["inwoners"] == ""


def test_a_dissolved_municipality_keeps_its_earlier_years(town):
    town.cbs.cells = {("GM1904", "2026JJ00"): {"ValueAttribute": "Impossible", "Value": None}}
    town.fetch()
    figures = reference(town)
    assert (figures["Stichtse Vecht", "2025"], figures["Stichtse Vecht", "2026"]) == ("5.025", "–")


def test_the_series_that_comes_with_the_program_still_lands_and_has_no_marks(town):
    land(REFERENCE / "bevolking_2026-08.csv", town.settings, town.home)
    assert reference(town)["Utrecht", "2026"] == "378.121"


def test_no_inhabitants_and_no_reason_is_rejected(town):
    town.land("bevolking_2026-08.csv", b"regio,naam,jaar,inwoners\nNL01,Nederland,2026,\nNL01,Nederland,2025,18044027\n")
    assert Town.rules(town) == [(2, None, "zonder aantal inwoners hoort een reden")]
