"""Fetching from CBS: what changed becomes a delivery, and every vintage stays."""

import os
import shutil
import subprocess
import sys

import fake_cbs as fake
import pytest
from fetching import FetchingTown

from etl.cbs.fetch import fetch_cbs
from etl.demo import REFERENCE
from etl.errors import LockedError
from etl.landing import land
from etl.lock import only_one


@pytest.fixture
def town(tmp_path):
    with fake.serving() as cbs:
        yield FetchingTown(tmp_path, cbs)


def test_a_fetch_becomes_a_delivery_of_the_month_in_which_cbs_changed_the_table(town):
    figures = "10 cijfers, 5 voorlopig, ontvangen als bevolking_2026-06.csv."
    assert town.fetch() == f"Bevolking op 1 januari (03759ned) van 23 juni 2026: {figures}"
    assert [(one.period, one.version, one.sender) for one in town.received()] == [("2026-06", 1, "CBS")]


def test_names_come_from_cbs_and_regions_stand_in_the_order_of_the_register(town):
    town.fetch()
    names = list(dict.fromkeys((row["regio"], row["naam"]) for row in town.rows()))
    assert names == list(fake.REGIONS.items())


def test_all_pages_are_read(town):
    town.cbs.page = 3
    assert "10 cijfers" in town.fetch()
    assert town.cbs.asked["Observations"] == 4


def test_whoever_watches_sees_rows_and_pages_grow(town):
    town.cbs.page = 4
    seen = []
    fetch_cbs(town.settings, town.home, watch=lambda rows, pages: seen.append((rows, pages)))
    assert seen[-3:] == [(4, 1), (8, 2), (10, 3)]


def test_what_did_not_change_is_not_fetched_again(town):
    town.fetch()
    town.cbs.asked.clear()
    assert town.fetch() == "Bevolking op 1 januari (03759ned): ongewijzigd sinds 23 juni 2026."
    assert dict(town.cbs.asked) == {"Properties": 1}


def test_another_question_is_asked_of_a_table_that_did_not_change(town):
    town.fetch()
    register = town.home / "cbs.toml"
    register.write_text(register.read_text(encoding="utf-8").replace(', "GM0344"', ""), encoding="utf-8")
    assert "8 cijfers, 4 voorlopig, ontvangen als bevolking_2026-06_v2.csv." in town.fetch()


def test_a_vintage_of_which_the_delivery_is_gone_is_fetched_again(town):
    town.fetch()
    shutil.rmtree(town.settings.landed)
    assert "ontvangen als bevolking_2026-06.csv." in town.fetch()


def test_a_run_that_broke_off_after_the_landing_finds_its_delivery(town):
    town.fetch()
    shutil.rmtree(town.settings.data / "private" / "cbs")
    assert town.fetch().endswith("gelijk aan bevolking_2026-06.csv.")
    assert len(town.received()) == 1


def test_a_second_change_in_a_month_becomes_version_two_and_the_first_stays(town):
    town.fetch()
    first = town.received()[0].path.read_bytes()
    town.cbs.modified = "2026-06-30T00:00:00+02:00"
    town.cbs.cells = {("NL01", "2026JJ00"): {"Value": 5}}
    assert "ontvangen als bevolking_2026-06_v2.csv." in town.fetch()
    assert [one.version for one in town.received()] == [1, 2]
    assert town.received()[0].path.read_bytes() == first


def test_a_change_elsewhere_in_the_table_gives_no_second_delivery_in_that_month(town):
    town.fetch()
    town.cbs.modified = "2026-06-30T00:00:00+02:00"
    assert town.fetch().endswith("gelijk aan bevolking_2026-06.csv.")
    assert town.fetch() == "Bevolking op 1 januari (03759ned): ongewijzigd sinds 30 juni 2026."


def test_a_later_delivery_by_hand_goes_first_and_that_is_said(town):
    land(REFERENCE / "bevolking_2026-08.csv", town.settings, town.home)
    assert town.fetch().endswith("De levering bevolking_2026-08.csv gaat voor.")


def test_fetching_waits_for_no_other_run_but_landing_refuses_beside_one(town):
    with only_one(town.settings), pytest.raises(LockedError):
        town.fetch()
    assert town.received() == []
    town.fetch()
    with only_one(town.settings):
        assert "ongewijzigd" in town.fetch()


def monitor(town, *words):
    environment = {**os.environ, "MONITOR_DATA": str(town.settings.data), "MONITOR_CBS": town.cbs.base}
    command = [sys.executable, "-m", "etl.cli", *words]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def test_the_command_says_in_one_line_what_it_received(town):
    done = monitor(town, "fetch", "cbs")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("ontvangen als bevolking_2026-06.csv.\n")
    assert done.stdout.count("\n") == 1


def test_the_command_refuses_in_one_line_with_exit_1(town):
    town.cbs.faults = {"Observations": [fake.web_page]}
    done = monitor(town, "fetch", "cbs")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Geweigerd: Er komt geen JSON van het CBS")
    assert done.stderr.count("\n") == 1


def test_the_command_beside_another_run_is_exit_75(town):
    with only_one(town.settings):
        assert monitor(town, "fetch", "cbs").returncode == 75
