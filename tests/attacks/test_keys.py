"""The key of the rounding lasts a year, a new one is told to readers, and one that is not told is caught."""

from dataclasses import replace

import pytest
from made import SECRET, settings_in
from status_town import StatusTown

from etl.attacks.keys import new_keys
from etl.errors import EditionError
from etl.publish import Made
from etl.secret import NOTICE, check_same, keys_of, notice, overdue, remember

OTHER = SECRET[::-1]


@pytest.fixture
def town(tmp_path):
    """A data folder with an edition of September 2026."""
    settings = settings_in(tmp_path)
    remember(settings, "2026-09")
    made(settings, "2026-09")
    return settings


def made(settings, period: str) -> Made:
    """An edition as far as its manifest tells."""
    folder = settings.editions / f"{period}.r1.x"
    folder.mkdir(parents=True)
    text = f'{{"id": "{folder.name}", "period": "{period}", "revision": 1, "content": "x", "files": {{}}}}'
    (folder / "manifest.json").write_text(text, encoding="utf-8")
    return Made(folder.name, period, 1, "x", {}, folder)


def test_a_key_is_known_by_its_first_month_and_not_by_itself(town):
    remember(town, "2026-10")
    assert [key.since for key in keys_of(town)] == ["2026-09"]
    assert SECRET not in (town.data / "private" / "sleutel.check").read_text()


@pytest.mark.parametrize(("period", "warned"), [("2027-08", False), ("2027-09", True), ("2028-01", True)])
def test_a_key_of_a_year_old_must_be_replaced(town, period, warned):
    said = overdue(town, period)
    assert said.startswith("De sleutel van de afronding is sinds 2026-09 in gebruik") is warned
    assert SECRET not in said


def test_a_key_that_was_replaced_starts_a_new_year(town):
    new = replace(town, secret=OTHER)
    remember(new, "2027-09")
    assert [key.since for key in keys_of(new)] == ["2026-09", "2027-09"]
    assert overdue(new, "2028-08") == ""
    check_same(new)
    with pytest.raises(EditionError, match="is een andere sleutel"):
        check_same(town)


def test_readers_are_told_of_a_new_key_until_two_editions_have_it(town):
    before = made(town, "2027-08")
    new = replace(town, secret=OTHER)
    remember(new, "2027-09")
    assert notice(new, "2027-09", before) == NOTICE
    assert notice(new, "2027-10", before) == NOTICE
    assert notice(new, "2027-08", before) == NOTICE
    first, second = made(new, "2027-09"), made(new, "2027-10")
    assert notice(new, "2027-10", first) == NOTICE
    assert notice(new, "2027-11", second) == ""


def test_a_key_that_comes_with_an_older_month_counts_from_the_latest_there_is(town):
    latest = made(town, "2027-08")
    new = replace(town, secret=OTHER)
    remember(new, "2026-09")
    assert keys_of(new)[-1].since == "2027-08"
    assert notice(new, "2027-09", latest) == NOTICE


def test_the_first_key_is_no_news(town):
    assert notice(town, "2026-10", None) == ""


def test_a_key_of_before_its_month_was_kept_gets_the_present_one(town):
    path = town.data / "private" / "sleutel.check"
    path.write_text(path.read_text(encoding="utf-8").split()[0], encoding="utf-8")
    check_same(town)
    assert overdue(town, "2030-01") == ""
    remember(town, "2026-10")
    assert [key.since for key in keys_of(town)] == ["2026-10"]


def compared(before, after):
    both = before.keys() & after.keys()
    return [sum(before[group] != after[group] for group in both) / len(both)]


def test_new_keys_without_a_notice_are_caught():
    town = StatusTown(1000)
    before, again = town.looks(town.status, 2), town.looks(town.status, 2)
    town.keys = [key ^ 0x5A5A5A5A for key in town.keys]
    after = town.looks(town.status, 2)
    assert new_keys(compared(before, again), "").passed
    assert new_keys(compared(before, after), NOTICE).passed
    caught = new_keys(compared(before, after), "")
    assert not caught.passed
    assert caught.figures["moved"] > 0.25


def test_a_definition_that_changed_is_not_taken_for_new_keys():
    assert new_keys([0.0, 0.01, 0.9, 0.02], "").passed
    assert not new_keys([0.3, 0.31, 0.9, 0.28], "").passed


def test_late_deliveries_are_not_taken_for_new_keys():
    town = StatusTown(1000)
    assert new_keys(compared(town.looks(town.status, 1), town.looks(town.turned(0.002), 1)), "").passed
