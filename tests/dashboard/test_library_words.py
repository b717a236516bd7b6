"""The words beside the figures: by their hash or not at all; what was withdrawn is never in front; concepts are for the desk."""

import json
import logging
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from bare import bare_edition
from made import settings_in

from dashboard.access import Viewer
from dashboard.editions import NoEditionError
from dashboard.library import Library
from etl.publish import publish
from queries.desk.texts import MONTH, Note, Texts, to_json

DESK, READER = Viewer("Test", "beleid"), Viewer("Test", "wethouder")


@pytest.fixture
def ids(tmp_path) -> list[str]:
    """Three published editions, the latest first."""
    settings = settings_in(tmp_path)
    made = [bare_edition(settings, period) for period in ("2026-08", "2026-09", "2026-10")]
    for one in made:
        publish(settings, one.id)
    return [one.id for one in reversed(made)]


@pytest.fixture
def folder(tmp_path, ids) -> Path:
    return Path(tmp_path / "editions")


def change(folder, edition_id, **more):
    """Another pointer: this edition with more facts, or without `drop`."""
    pointer = folder / "current.json"
    content = json.loads(pointer.read_text(encoding="utf-8"))
    for entry in content["editions"]:
        if entry["id"] == edition_id:
            entry.update(more)
    if more.get("drop"):
        content["editions"] = [entry for entry in content["editions"] if entry["id"] != edition_id]
    pointer.write_text(json.dumps(content), encoding="utf-8")


def with_words(folder, edition_id, name="woorden-1.json"):
    texts = Texts(edition_id, 1, "2026-11-02T08:00:00+00:00", "Redactie", "Kort.", (Note(MONTH, see="Rustig."),))
    raw = to_json(texts)
    (folder / edition_id).chmod(0o755)
    (folder / edition_id / Path(name).name).write_bytes(raw)
    change(folder, edition_id, words={"file": name, "sha256": sha256(raw).hexdigest()})
    return texts


def test_words_come_with_their_edition(folder, ids):
    texts = with_words(folder, ids[0])
    assert Library(folder).words(ids[0]) == texts
    assert Library(folder).words(ids[1]) is None


def test_changed_words_are_left_out_with_an_alarm_and_the_figures_stay(folder, ids, caplog):
    with_words(folder, ids[0])
    path = folder / ids[0] / "woorden-1.json"
    path.write_bytes(path.read_bytes().replace(b"Rustig", b"Slecht"))
    library = Library(folder)
    with caplog.at_level(logging.ERROR):
        assert library.words(ids[0]) is None
    assert "not the published ones" in caplog.text
    assert library.open(READER).id == ids[0]


@pytest.mark.parametrize("name", ["../woorden-1.json", "/etc/passwd", "manifest.json", "woorden-0.json"])
def test_words_are_looked_for_under_their_own_name_only(folder, ids, name):
    with_words(folder, ids[0], name)
    assert Library(folder).words(ids[0]) is None


def test_new_words_are_followed_at_once(folder, ids):
    library = Library(folder)
    assert library.words(ids[0]) is None
    texts = with_words(folder, ids[0])
    assert library.words(ids[0]) == texts


def test_a_withdrawn_edition_is_not_in_front_and_keeps_its_address(folder, ids):
    change(folder, ids[0], withdrawn=True)
    library = Library(folder)
    assert (library.newest(), library.open(READER).id) == (ids[1], ids[1])
    assert library.open(READER, ids[0]).id == ids[0]


@pytest.mark.parametrize("broken", [{"words": "x"}, {"words": {"file": "woorden-1.json"}}, {"words": 7}])
def test_a_pointer_with_broken_words_keeps_the_last_good_one(folder, ids, broken):
    library = Library(folder)
    library.published()
    change(folder, ids[0], **broken)
    assert library.published()[0].words == ("", "")
    assert library.open(READER).id == ids[0]


def test_a_concept_opens_for_the_desk_and_for_nobody_else(folder, ids):
    change(folder, ids[0], drop=True)
    library = Library(folder)
    assert [one.id for one in library.concepts(DESK)] == [ids[0]]
    assert library.open(DESK, ids[0]).id == ids[0]
    assert library.open(DESK).id == ids[1]
    for viewer in (READER, Viewer("Test", "adviesraad")):
        assert library.concepts(viewer) == []
        assert library.open(viewer, ids[0]).id == ids[1]
    assert library.concepts(None) == []


def test_a_folder_that_is_no_edition_is_no_concept(folder, ids):
    change(folder, ids[0], drop=True)
    shutil.copytree(folder / ids[0], folder / "2026-10.r9.000000000000")
    (folder / "half").mkdir()
    (folder / "half" / "manifest.json").write_text("{}", encoding="utf-8")
    assert [one.id for one in Library(folder).concepts(DESK)] == [ids[0]]


def test_before_anything_was_published_the_desk_opens_its_concept_and_readers_nothing(tmp_path):
    edition = bare_edition(settings_in(tmp_path))
    library = Library(tmp_path / "editions")
    assert library.open(DESK).id == edition.id
    with pytest.raises(NoEditionError):
        library.open(READER)


def test_with_a_pointer_that_cannot_be_read_nothing_is_taken_for_a_concept(folder, ids):
    (folder / "current.json").write_text("{", encoding="utf-8")
    assert Library(folder).concepts(DESK) == []
    with pytest.raises(NoEditionError):
        Library(folder).open(DESK, ids[0])


def test_an_edition_with_a_later_revision_is_corrected_by_it(folder, ids):
    change(folder, ids[1], period="2026-10", revision=2)
    library = Library(folder)
    assert library.replaced_by(ids[0]) == ids[1]
    assert library.replaced_by(ids[1]) == ""
