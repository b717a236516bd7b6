"""A jump in the number of rows stops a build until somebody has said that it is right."""

from pathlib import Path

import pytest
from deliveries import Town

from etl import ledger
from etl.errors import BuildError
from etl.volume import FEWEST


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


@pytest.fixture
def monthly(tmp_path: Path) -> Town:
    """A town that delivers only what is new."""
    return Town(tmp_path, delivery="aanvulling")


def land(town: Town, name: str, rows: int) -> None:
    town.land(f"les_{name}.csv", "\n".join(["les", *(f"{name}.{number}" for number in range(rows))]))


def loaded(town: Town, period: str = "2026-10") -> int:
    return town.ask("select sum(loaded)::integer from staging.levering", period)[0][0]


def refusal(town: Town, period: str = "2026-10") -> str:
    with pytest.raises(BuildError) as stop:
        town.build(period)
    return str(stop.value)


@pytest.mark.parametrize("rows", [60, 100, 400])
def test_up_to_a_third_less_or_four_times_as_much_is_usual(town, rows):
    land(town, "2026-09", 100)
    land(town, "2026-10", rows)
    assert loaded(town) == rows


@pytest.mark.parametrize(("rows", "change"), [(59, "-41 %"), (401, "+301 %"), (1, "-99 %")])
def test_a_jump_stops_with_both_numbers_and_both_ways_out(town, rows, change):
    land(town, "2026-09", 100)
    land(town, "2026-10", rows)
    said = refusal(town)
    assert f"les_2026-10_v1 heeft {rows} rijen, les_2026-09_v1 had er 100 ({change})" in said
    assert "monitor accept les_2026-10_v1" in said
    assert "monitor aside les_2026-10_v1" in said


def test_the_first_delivery_has_nothing_to_jump_from(town):
    land(town, "2026-10", 1)
    assert loaded(town) == 1


@pytest.mark.parametrize(("rows", "stops"), [(FEWEST - 1, False), (FEWEST, True)])
def test_a_small_table_may_jump(town, rows, stops):
    land(town, "2026-09", rows)
    land(town, "2026-10", 1)
    assert (refusal(town) != "") if stops else loaded(town) == 1


def test_an_accepted_jump_is_used(town):
    land(town, "2026-09", 100)
    land(town, "2026-10", 30)
    ledger.note(town.settings, ledger.ACCEPTED, delivery="les_2026-10_v1", reason="de oude dossiers zijn gesloten")
    assert loaded(town) == 30


def test_a_jump_that_is_put_aside_leaves_the_month_before(town):
    land(town, "2026-09", 100)
    land(town, "2026-10", 30)
    ledger.note(town.settings, ledger.ASIDE, delivery="les_2026-10_v1", reason="afgebroken export")
    assert loaded(town) == 100


def test_what_was_put_aside_is_no_measure_for_the_next(town):
    land(town, "2026-08", 100)
    land(town, "2026-09", 1000)
    land(town, "2026-10", 100)
    ledger.note(town.settings, ledger.ASIDE, delivery="les_2026-09_v1", reason="proefbestand")
    assert loaded(town) == 100


@pytest.mark.parametrize("second", ["2026-10", "2026-09_v2"])
def test_a_jump_that_nobody_accepted_is_no_measure_for_the_next(town, second):
    land(town, "2026-08", 100)
    land(town, "2026-09", 30)
    land(town, second, 31)
    assert "les_2026-08_v1 had er 100" in refusal(town)


def test_an_accepted_jump_is_the_measure_for_the_next(town):
    land(town, "2026-08", 100)
    land(town, "2026-09", 30)
    ledger.note(town.settings, ledger.ACCEPTED, delivery="les_2026-09_v1", reason="klopt")
    land(town, "2026-10", 31)
    assert loaded(town) == 31


def test_a_version_two_that_mends_the_jump_needs_nobody(town):
    land(town, "2026-09", 100)
    land(town, "2026-10", 5)
    land(town, "2026-10_v2", 99)
    assert loaded(town) == 99


def test_an_accepted_delivery_speaks_for_itself_and_not_for_its_version_two(town):
    land(town, "2026-09", 100)
    land(town, "2026-10", 30)
    ledger.note(town.settings, ledger.ACCEPTED, delivery="les_2026-10_v1", reason="klopt")
    land(town, "2026-10_v2", 10)
    assert "les_2026-10_v2 heeft 10 rijen, les_2026-10_v1 had er 30" in refusal(town)


def test_a_later_month_does_not_stop_an_earlier_one(town):
    land(town, "2026-09", 100)
    land(town, "2026-10", 5)
    assert loaded(town, "2026-09") == 100


def test_an_increment_is_not_compared_with_the_first_that_holds_all_history(monthly):
    land(monthly, "2026-08", 1000)
    land(monthly, "2026-09", 50)
    land(monthly, "2026-10", 51)
    assert loaded(monthly) == 1101


def test_an_increment_is_compared_with_the_one_before(monthly):
    land(monthly, "2026-08", 1000)
    land(monthly, "2026-09", 50)
    land(monthly, "2026-10", 5)
    assert "les_2026-09_v1 had er 50" in refusal(monthly)


def test_a_version_two_of_all_history_is_compared_with_version_one(monthly):
    land(monthly, "2026-08", 1000)
    land(monthly, "2026-08_v2", 10)
    assert "les_2026-08_v1 had er 1000" in refusal(monthly)


def test_in_an_increment_the_jump_of_an_old_month_still_stops(monthly):
    for month, rows in [("2026-07", 1000), ("2026-08", 50), ("2026-09", 5), ("2026-10", 50)]:
        land(monthly, month, rows)
    assert refusal(monthly).startswith("les_2026-09_v1 heeft 5 rijen")
