"""What the data steward types: receive, look, accept, put aside. Dutch sentences, exit codes, each step a line in the log."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from etl import ledger
from etl.cli import app
from etl.lock import only_one
from etl.terminal import out
from queries.settings import Settings, read_settings

SECRET = "Geheimschool"
HEAD = "leverancier_id;naam;soort\n"


class Steward:
    """Somebody at a terminal, with the real contracts and a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings: Settings = read_settings({"MONITOR_DATA": str(folder / "data")})
        self.private = self.settings.data / "private"

    def types(self, *words: str) -> Result:
        return CliRunner().invoke(app, list(words), env={"MONITOR_DATA": str(self.settings.data)})

    def file(self, name: str, rows: int = 1) -> str:
        path = self.folder / name
        path.write_text(HEAD + "".join(f"L{number};{SECRET};Taalschool\n" for number in range(rows)), encoding="utf-8")
        return str(path)

    def lands(self, name: str = "leverancier_2026-10.csv", rows: int = 1) -> Result:
        return self.types("land", self.file(name, rows))

    def log(self) -> list[dict]:
        return [json.loads(line) for line in (self.private / "logboek.jsonl").read_text(encoding="utf-8").split("\n")[:-1]]


@pytest.fixture
def steward(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Steward:
    """At a wide terminal, so that no word is broken off."""
    monkeypatch.setattr(out, "width", 200)
    return Steward(tmp_path)


def test_a_received_file_is_exit_0_and_one_sentence(steward):
    done = steward.lands()
    assert (done.exit_code, done.output) == (0, "1 levering(en) ontvangen (1 rijen), 0 waren er al.\n")


def test_the_same_file_again_is_exit_0_and_changes_nothing(steward):
    steward.lands()
    before = sorted(path.stat().st_mtime_ns for path in steward.settings.landed.rglob("*"))
    done = steward.lands()
    assert (done.exit_code, done.output) == (0, "0 levering(en) ontvangen (0 rijen), 1 waren er al.\n")
    assert sorted(path.stat().st_mtime_ns for path in steward.settings.landed.rglob("*")) == before


def test_one_refused_file_is_exit_1_and_the_others_are_received(steward):
    done = steward.types("land", steward.file("leverancier_2026-10.csv"), steward.file("onzin.csv"))
    assert done.exit_code == 1
    assert "1 levering(en) ontvangen (1 rijen), 0 waren er al." in done.output
    assert "Geweigerd: onzin.csv: uit deze naam zijn geen tabel en maand te lezen." in done.output


def test_what_is_remarkable_is_said_at_once(steward):
    steward.lands("leverancier_2026-09.csv", 100)
    assert "let op, leverancier_2026-10.csv: leverancier_2026-10_v1 heeft 10 rijen" in steward.lands(rows=10).output


def test_without_deliveries_the_list_says_so(steward):
    done = steward.types("deliveries")
    assert (done.exit_code, done.output) == (0, "Er is nog niets ontvangen.\n")


def test_the_list_tells_who_sent_what_and_what_was_decided(steward):
    steward.lands()
    steward.types("aside", "leverancier_2026-10_v1", "--reden", "proefbestand")
    (line,) = [line for line in steward.types("deliveries").output.splitlines() if "leverancier_2026-10_v1" in line]
    assert "inkoop gemeente" in line
    assert "opzij gelegd: proefbestand" in line


def test_the_list_tells_the_last_decision_only(steward):
    steward.lands()
    steward.types("aside", "leverancier_2026-10_v1", "--reden", "proefbestand")
    steward.types("accept", "leverancier_2026-10_v1", "--reden", "toch goed")
    found = steward.types("deliveries").output
    assert "akkoord: toch goed" in found
    assert "opzij" not in found


@pytest.mark.parametrize(("word", "event"), [("accept", ledger.ACCEPTED), ("aside", ledger.ASIDE)])
def test_a_decision_stands_in_the_ledger_with_its_reason(steward, word, event):
    steward.lands()
    done = steward.types(word, "leverancier_2026-10_v1", "--reden", " nagevraagd bij inkoop ")
    assert (done.exit_code, done.output) == (0, f"leverancier_2026-10_v1: {event}, met de reden erbij in het logboek.\n")
    assert ledger.decided(steward.settings, event) == {"leverancier_2026-10_v1": "nagevraagd bij inkoop"}


@pytest.mark.parametrize("word", ["accept", "aside"])
def test_a_delivery_that_was_not_received_is_exit_1(steward, word):
    done = steward.types(word, "leverancier_2026-10_v1", "--reden", "x")
    assert done.exit_code == 1
    assert "leverancier_2026-10_v1: deze levering is niet ontvangen. Zie `monitor deliveries`." in done.output
    assert ledger.events(steward.settings) == []


@pytest.mark.parametrize("word", ["accept", "aside"])
def test_a_decision_without_a_reason_is_wrong_usage(steward, word):
    steward.lands()
    done = steward.types(word, "leverancier_2026-10_v1", "--reden", " ")
    assert done.exit_code == 2
    assert "--reden is leeg. Schrijf in één zin waarom." in done.output
    assert ledger.decided(steward.settings, ledger.ACCEPTED) == ledger.decided(steward.settings, ledger.ASIDE) == {}


@pytest.mark.parametrize("words", [("land", "x.csv"), ("accept", "x", "--reden", "x"), ("build", "--periode", "2026-10")])
def test_while_a_run_is_busy_who_writes_is_told_so(steward, words):
    with only_one(steward.settings):
        done = steward.types(*words)
    assert done.exit_code == 75
    assert "een andere run is bezig" in done.output


def test_while_a_run_is_busy_the_list_can_be_read(steward):
    with only_one(steward.settings):
        assert steward.types("deliveries").exit_code == 0


def test_every_file_is_one_line_in_the_log(steward):
    steward.types("land", steward.file("leverancier_2026-10.csv"), steward.file("onzin.csv"))
    assert [(line["step"], line["item"]) for line in steward.log()] == [
        ("ontvangen", "leverancier_2026-10.csv"),
        ("ontvangen", "onzin.csv"),
    ]


def test_a_build_that_stops_leaves_valid_lines_in_the_log(steward):
    steward.lands()
    assert steward.types("build", "--periode", "2026-10").exit_code == 1
    assert [line["state"] for line in steward.log()] == ["klaar"]


def test_nothing_of_a_row_is_in_a_sentence_the_ledger_or_the_log(steward):
    steward.lands("leverancier_2026-09.csv", 100)
    said = [steward.lands(rows=10), steward.lands(rows=11), steward.types("deliveries")]
    bad = steward.folder / "leverancier_2026-11.csv"
    bad.write_text(f"{SECRET};x\n{SECRET};{SECRET}\n", encoding="utf-8")
    said += [steward.types("land", str(bad)), steward.types("build", "--periode", "2026-10")]
    assert [done.exit_code for done in said] == [0, 1, 0, 1, 1]
    assert SECRET not in "".join(done.output for done in said)
    assert all(SECRET not in path.read_text(encoding="utf-8") for path in steward.private.glob("*.jsonl"))
