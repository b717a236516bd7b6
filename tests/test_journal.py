"""Every step that ended has one line in the log, with its name and its counts and nothing from a row."""

import json
import logging
from pathlib import Path

import pytest

from etl import journal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "private" / "logboek.jsonl"


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


def test_a_finished_step_is_one_line_with_its_counts(path):
    with journal.written(path), journal.step("lezen", "les") as facts:
        facts["rows"] = 3
    (line,) = lines(path)
    assert list(line) == ["at", "run", "step", "item", "state", "seconds", "rows"]
    assert (line["step"], line["item"], line["state"], line["rows"]) == ("lezen", "les", "klaar", 3)


def test_a_step_that_stopped_tells_the_kind_of_fault_and_not_its_words(path):
    with journal.written(path), pytest.raises(ValueError, match="geheim"), journal.step("lezen", "les"):
        raise ValueError("geheim")
    (line,) = lines(path)
    assert (line["state"], line["reason"]) == ("gestopt", "ValueError")
    assert "geheim" not in path.read_text(encoding="utf-8")


def test_of_several_things_each_is_a_step(path):
    with journal.written(path):
        assert list(journal.each("lezen", "ab")) == ["a", "b"]
    assert [(line["item"], line["state"]) for line in lines(path)] == [("a", "klaar"), ("b", "klaar")]


def stumble(things: str) -> None:
    for thing in journal.each("lezen", things):
        if thing == "b":
            raise ValueError("stop")


def test_the_thing_at_which_a_loop_stopped_is_the_last_line(path):
    with journal.written(path), pytest.raises(ValueError, match="stop"):
        stumble("abc")
    assert [(line["item"], line["state"]) for line in lines(path)] == [("a", "klaar"), ("b", "gestopt")]


def test_a_step_within_a_step_ends_first(path):
    with journal.written(path), journal.step("bouwen"), journal.step("lezen"):
        pass
    assert [line["step"] for line in lines(path)] == ["lezen", "bouwen"]


def test_a_listener_hears_where_a_step_begins_and_ends():
    heard = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            one = record.__dict__["step"]
            heard.append((one.item, one.state, one.place, one.total))

    with journal.heard(Ear()):
        list(journal.each("lezen", "ab"))
    assert heard == [("a", "begint", 1, 2), ("a", "klaar", 1, 2), ("b", "begint", 2, 2), ("b", "klaar", 2, 2)]


def test_who_does_not_listen_hears_nothing(path):
    with journal.written(path):
        pass
    with journal.step("lezen"):
        pass
    assert lines(path) == []


@pytest.mark.parametrize(
    ("item", "said"), [("\udcff.csv", "\\udcff.csv"), *((text, text) for text in ("a\nb", "\u2028", 'a"b', "ë"))], ids=repr
)
def test_any_file_name_leaves_one_valid_line(path, item, said, capsys):
    with journal.written(path), journal.step("ontvangen", item):
        pass
    assert [line["item"] for line in lines(path)] == [said]
    assert capsys.readouterr().err == ""


def test_a_later_run_writes_on(path):
    for item in "ab":
        with journal.written(path), journal.step("lezen", item):
            pass
    assert [line["item"] for line in lines(path)] == ["a", "b"]


def test_a_line_that_was_cut_spoils_no_other(path):
    path.parent.mkdir()
    path.write_text('{"at": "2026', encoding="utf-8")
    with journal.written(path), journal.step("lezen", "les"):
        pass
    cut, line, end = path.read_text(encoding="utf-8").split("\n")
    assert (cut, json.loads(line)["item"], end) == ('{"at": "2026', "les", "")


def test_the_oldest_lines_go_when_the_log_grows(path, monkeypatch):
    monkeypatch.setattr(journal, "MOST_BYTES", 500)
    with journal.written(path):
        list(journal.each("lezen", range(100)))
    files = sorted(path.parent.iterdir())
    assert len(files) == journal.FILES + 1
    assert lines(path)[-1]["item"] == "99"
