"""The attacks decide: an edition on which one succeeds is not written, and one without their account is not published."""

import json
import shutil
from dataclasses import replace

import duckdb
import pytest
from small_town import DEFINITIONS, NEW, define, deliver, land
from small_town import settings_in as small_settings

from etl.attacks import Outcome
from etl.attacks.again import attack_edition
from etl.attacks.audiences import union
from etl.attacks.suite import ATTACKS, judge
from etl.edition import FIGURES
from etl.errors import EditionError
from etl.files import sha256_of
from etl.monthly import make_edition
from etl.publish import check_published, publish

LOST = Outcome("A6", "Middelen over alle indelingen", passed=False, figures={"exact": 0.7})


@pytest.fixture(scope="module")
def klein(tmp_path_factory):
    """The smallest municipality with one edition that is not published yet."""
    folder = tmp_path_factory.mktemp("aangevallen")
    home, settings = define(folder / "queries"), small_settings(folder / "data")
    for path in deliver(folder / "levering", NEW):
        land(path, settings, home)
    return settings, home, make_edition(settings, NEW, home)


@pytest.fixture
def spoiled(klein, tmp_path):
    """A copy of it to spoil."""
    settings, home, made = klein
    shutil.copytree(settings.data, tmp_path / "data")
    shutil.copytree(home, tmp_path / "queries")
    return small_settings(tmp_path / "data"), tmp_path / "queries", replace(made, folder=tmp_path / "data" / "editions" / made.id)


def overwrite(path, text: str) -> None:
    path.chmod(0o644)
    path.write_text(text, encoding="utf-8")


def test_an_attack_that_succeeds_stops_the_edition_and_is_named():
    with pytest.raises(EditionError, match=r"afgekeurd: aanval A6 \(middelen over alle indelingen\) slaagt\."):
        judge([LOST])


def test_attacks_that_fail_stop_nothing():
    judge([replace(LOST, passed=True)])


def test_an_edition_is_not_written_when_an_attack_succeeds(spoiled, monkeypatch):
    settings, home, made = spoiled
    monkeypatch.setitem(ATTACKS, "middelen", lambda _: LOST)
    (home / "policy.toml").write_text((home / "policy.toml").read_text(encoding="utf-8") + "# anders\n", encoding="utf-8")
    with pytest.raises(EditionError, match=r"A6.*Het gaat om: k01_mensen ‘Aantal mensen’"):
        make_edition(settings, NEW, home)
    assert [path.name for path in settings.editions.iterdir()] == [made.id]


def test_the_account_of_an_edition_is_always_laid_out_alike(klein):
    account = json.loads((klein[2].folder / "audit.json").read_text(encoding="utf-8"))
    assert set(account) == {"passed", "attacks", "cells", "error", "added_up", "policy", "attacked_periods", "seed", "versions"}
    assert set(account["added_up"]) == {"tables", "left", "moved", "largest"}
    assert account["passed"] is True
    assert {one["attack"] for one in account["attacks"]} >= {"A1", "A2", "A3", "A4", "A6", "A14", "A15", "A30"}
    assert {frozenset(one) for one in account["cells"].values()} == {frozenset(("computed", "shown", "hidden"))}


def test_an_edition_that_was_made_before_is_attacked_again_on_its_files(klein):
    settings, home, made = klein
    written = json.loads((made.folder / "audit.json").read_text(encoding="utf-8"))["attacks"]
    again = attack_edition(settings, made.id, home=home)
    assert [(one.attack, dict(one.figures)) for one in again] == [(one["attack"], one["figures"]) for one in written]


def test_an_edition_of_other_definitions_is_not_attacked(spoiled):
    settings, home, made = spoiled
    file = home / "indicators" / "k01_mensen.sql"
    file.write_text(DEFINITIONS["indicators/k01_mensen.sql"].replace("<= $peildatum", "< $peildatum"), encoding="utf-8")
    with pytest.raises(EditionError, match="is van andere leveringen, definities, code of een andere sleutel"):
        attack_edition(settings, made.id, home=home)


def test_an_edition_that_withstood_the_attacks_is_published(spoiled):
    settings, _, made = spoiled
    publish(settings, made.id)
    assert check_published(settings) == []


def test_a_changed_account_is_found_and_not_published(spoiled):
    settings, _, made = spoiled
    overwrite(made.folder / "audit.json", '{"passed": true}')
    with pytest.raises(EditionError, match=r"audit\.json ontbreekt of is veranderd"):
        publish(settings, made.id)


@pytest.mark.parametrize("text", ['{"passed": false}', "{}", "[]", "{", ""])
def test_an_edition_without_a_passed_account_is_not_published(spoiled, text):
    settings, _, made = spoiled
    overwrite(made.folder / "audit.json", text)
    manifest = json.loads((made.folder / "manifest.json").read_text(encoding="utf-8"))
    overwrite(made.folder / "manifest.json", json.dumps(manifest | {"audit": sha256_of(made.folder / "audit.json")}))
    with pytest.raises(EditionError, match="geen geslaagde aanvallentest"):
        publish(settings, made.id)


def test_an_edition_of_before_the_attacks_is_not_published_again_but_stays_whole(spoiled):
    settings, _, made = spoiled
    publish(settings, made.id)
    manifest = json.loads((made.folder / "manifest.json").read_text(encoding="utf-8"))
    overwrite(made.folder / "manifest.json", json.dumps({name: value for name, value in manifest.items() if name != "audit"}))
    assert check_published(settings) == []
    with pytest.raises(EditionError, match="geen geslaagde aanvallentest"):
        publish(settings, made.id)


def test_the_files_of_all_audiences_together_are_the_file_of_the_widest(published, tmp_path):
    folder = tmp_path / "editie"
    folder.mkdir()
    for name in ("publiek", "bestuur", "beleid"):
        shutil.copy(published.file(name), folder)
    outcome = union(folder, FIGURES)
    assert outcome.passed
    assert outcome.figures["rows_publiek"] < outcome.figures["rows_bestuur"] < outcome.figures["rows_beleid"]


def test_a_row_that_only_a_narrower_audience_has_is_caught(klein, tmp_path):
    folder = shutil.copytree(klein[2].folder, tmp_path / "editie")
    (folder / "publiek.duckdb").chmod(0o644)
    with duckdb.connect(str(folder / "publiek.duckdb")) as con:
        con.execute("insert into cell by name (select * replace (denominator + 5 as denominator) from cell limit 1)")
    assert union(folder, FIGURES).figures["rows_extra"] == 1
    assert not union(folder, FIGURES).passed
