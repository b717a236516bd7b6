"""A jump in the number of rows stops a build until somebody has said that it is right."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from deliveries import Town as Folder

from etl.contracts import Contract, read_contracts
from etl.errors import BuildError
from etl.landing import read_name
from etl.receipts import Landed
from etl.volume import FEWEST, check_volume
from etl.warehouse import choose


class Town:
    """Receipts of deliveries and what was decided about them; the files themselves do not matter."""

    def __init__(self, contract: Contract) -> None:
        self.contracts = {"les": contract}
        self.landed: list[Landed] = []
        self.accepted: set[str] = set()

    def land(self, name: str, rows: int) -> None:
        table, period, version = read_name(Path(f"les_{name}.csv"))
        receipt = Landed(table, period, version, Path(name), name, 0, name, "", datetime(2026, 11, 1, tzinfo=UTC), rows)
        self.landed.append(receipt)

    def loaded(self, period: str = "2026-10") -> int:
        """The rows of the deliveries that a build of this month uses."""
        used = choose(self.landed, self.contracts, period)["les"]
        check_volume(used, self.landed, self.contracts, self.accepted)
        return sum(one.rows for one in used)

    def refusal(self, period: str = "2026-10") -> str:
        with pytest.raises(BuildError) as stop:
            self.loaded(period)
        return str(stop.value)


@pytest.fixture(scope="module")
def contract(tmp_path_factory: pytest.TempPathFactory) -> Contract:
    return read_contracts(Folder(tmp_path_factory.mktemp("town")).home / "staging")["les"]


@pytest.fixture
def town(contract: Contract) -> Town:
    return Town(contract)


@pytest.fixture
def monthly(contract: Contract) -> Town:
    """A town that delivers only what is new."""
    return Town(replace(contract, delivery="aanvulling"))


@pytest.mark.parametrize("rows", [60, 100, 400])
def test_up_to_a_third_less_or_four_times_as_much_is_usual(town, rows):
    town.land("2026-09", 100)
    town.land("2026-10", rows)
    assert town.loaded() == rows


@pytest.mark.parametrize(("rows", "change"), [(59, "-41 %"), (401, "+301 %"), (1, "-99 %")])
def test_a_jump_stops_with_both_numbers_and_both_ways_out(town, rows, change):
    town.land("2026-09", 100)
    town.land("2026-10", rows)
    said = town.refusal()
    assert f"les_2026-10_v1 heeft {rows} rijen, les_2026-09_v1 had er 100 ({change})" in said
    assert "monitor accept les_2026-10_v1" in said
    assert "monitor aside les_2026-10_v1" in said


def test_the_first_delivery_has_nothing_to_jump_from(town):
    town.land("2026-10", 1)
    assert town.loaded() == 1


def test_a_small_table_may_jump(town):
    town.land("2026-09", FEWEST - 1)
    town.land("2026-10", 1)
    assert town.loaded() == 1


def test_a_table_that_is_just_large_enough_may_not(town):
    town.land("2026-09", FEWEST)
    town.land("2026-10", 1)
    assert "(-96 %)" in town.refusal()


def test_an_accepted_jump_is_used(town):
    town.land("2026-09", 100)
    town.land("2026-10", 30)
    town.accepted.add("les_2026-10_v1")
    assert town.loaded() == 30


@pytest.mark.parametrize("second", ["2026-10", "2026-09_v2"])
def test_a_jump_that_nobody_accepted_is_no_measure_for_the_next(town, second):
    town.land("2026-08", 100)
    town.land("2026-09", 30)
    town.land(second, 31)
    assert "les_2026-08_v1 had er 100" in town.refusal()


def test_an_accepted_jump_is_the_measure_for_the_next(town):
    town.land("2026-08", 100)
    town.land("2026-09", 30)
    town.accepted.add("les_2026-09_v1")
    town.land("2026-10", 31)
    assert town.loaded() == 31


def test_a_version_two_that_mends_the_jump_needs_nobody(town):
    town.land("2026-09", 100)
    town.land("2026-10", 5)
    town.land("2026-10_v2", 99)
    assert town.loaded() == 99


def test_an_accepted_delivery_speaks_for_itself_and_not_for_its_version_two(town):
    town.land("2026-09", 100)
    town.land("2026-10", 30)
    town.accepted.add("les_2026-10_v1")
    town.land("2026-10_v2", 10)
    assert "les_2026-10_v2 heeft 10 rijen, les_2026-10_v1 had er 30" in town.refusal()


def test_a_later_month_does_not_stop_an_earlier_one(town):
    town.land("2026-09", 100)
    town.land("2026-10", 5)
    assert town.loaded("2026-09") == 100


def test_an_increment_is_not_compared_with_the_first_that_holds_all_history(monthly):
    monthly.land("2026-08", 1000)
    monthly.land("2026-09", 50)
    monthly.land("2026-10", 51)
    assert monthly.loaded() == 1101


def test_an_increment_is_compared_with_the_one_before(monthly):
    monthly.land("2026-08", 1000)
    monthly.land("2026-09", 50)
    monthly.land("2026-10", 5)
    assert "les_2026-09_v1 had er 50" in monthly.refusal()


def test_a_version_two_of_all_history_is_compared_with_version_one(monthly):
    monthly.land("2026-08", 1000)
    monthly.land("2026-08_v2", 10)
    assert "les_2026-08_v1 had er 1000" in monthly.refusal()


def test_in_an_increment_the_jump_of_an_old_month_still_stops(monthly):
    for month, rows in [("2026-07", 1000), ("2026-08", 50), ("2026-09", 5), ("2026-10", 50)]:
        monthly.land(month, rows)
    assert monthly.refusal().startswith("les_2026-09_v1 heeft 5 rijen")
