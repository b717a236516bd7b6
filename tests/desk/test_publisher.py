"""From approval to what readers get: no real figures without a second person, frozen words, corrections, withdrawals, crashes."""

import json
from itertools import pairwise

import pytest
from bare import bare_edition
from made import settings_in
from staff import ANNA, BILAL, OPERATOR

from etl.errors import EditionError
from etl.files import sha256_of
from etl.publish import check_published, entry_of, pointed, publish, published_ids
from etl.publisher import Publisher, due, publish_edition, standing, withdraw_edition
from etl.words import freeze, frozen
from queries.desk.base import DeskError
from queries.desk.drafts import SUMMARY, save
from queries.desk.frozen import words_of
from queries.desk.moves import APPROVED, PUBLISHED, WITHDRAWN
from queries.desk.questions import answer, ask
from queries.desk.state import move
from queries.desk.texts import MONTH
from queries.desk.trail import Actor, lines, verify_trail

NOW = "2026-11-02T08:00:00+00:00"
LATER = "2026-11-05T08:00:00+00:00"


@pytest.fixture
def by(tmp_path, desk) -> Publisher:
    return Publisher(settings_in(tmp_path), desk, OPERATOR)


def write(by, edition, text="Meer plannen op tijd.", version=0):
    save(by.desk, ANNA, edition.id, MONTH, version, {"see": text}, set())


def approve(by, edition, moment=NOW, reason=""):
    move(by.desk, ANNA, edition.id, "hand_over", 0)
    move(by.desk, BILAL, edition.id, "approve", 1, reason, moment)


def out(by, edition, **more):
    approve(by, edition, **more)
    publish_edition(by, edition.id)
    return edition


def pointer(by):
    return json.loads((by.settings.editions / "current.json").read_text(encoding="utf-8"))


def test_real_figures_are_not_published_without_a_second_person(by):
    edition = bare_edition(by.settings)
    with pytest.raises(EditionError, match="niet goedgekeurd door een tweede persoon"):
        publish_edition(by, edition.id)
    move(by.desk, ANNA, edition.id, "hand_over", 0)
    with pytest.raises(EditionError, match="niet goedgekeurd"):
        publish_edition(by, edition.id)
    assert published_ids(by.settings) == []


def test_made_up_figures_may_go_without(by):
    edition = bare_edition(by.settings, synthetic="ja")
    publish_edition(by, edition.id)
    assert published_ids(by.settings) == [edition.id]
    assert standing(by, edition.id).state == PUBLISHED


def test_an_approved_edition_is_published_with_its_words(by):
    edition = bare_edition(by.settings)
    write(by, edition)
    save(by.desk, ANNA, edition.id, SUMMARY, 0, {"text": "Kort."}, set())
    out(by, edition)
    words = frozen(by.settings, edition.id)
    assert (words.version, words.publisher, words.published) == (1, "Bilal", NOW)
    assert (words.summary, words.notes[0].see) == ("Kort.", "Meer plannen op tijd.")
    entry = entry_of(by.settings, edition.id)["words"]
    path = edition.folder / entry["file"]
    assert (path.name, sha256_of(path), path.stat().st_mode & 0o777) == ("woorden-1.json", entry["sha256"], 0o444)
    assert check_published(by.settings) == []


def test_an_approval_for_later_waits_for_its_moment(by, clock):
    edition = bare_edition(by.settings)
    approve(by, edition, moment=LATER)
    with pytest.raises(EditionError, match="goedgekeurd voor 05-11-2026 om 09:00"):
        publish_edition(by, edition.id)
    assert due(by) == ([], [])
    clock.forward(days=2, hours=23, minutes=59)
    assert due(by) == ([], [])
    clock.forward(minutes=1)
    assert due(by) == ([f"Gepubliceerd: {edition.id}"], [])
    assert pointer(by)["current"] == edition.id
    assert due(by) == ([], [])


@pytest.mark.parametrize("crash_after", ["words", "pointer"])
def test_what_a_crash_left_half_is_finished_by_what_is_due(by, crash_after):
    edition = bare_edition(by.settings)
    write(by, edition)
    approve(by, edition)
    words = freeze(by.settings, words_of(by.desk, edition.id, NOW, "Bilal"))
    if crash_after == "pointer":
        publish(by.settings, edition.id, words)
    assert standing(by, edition.id).state == APPROVED
    assert due(by) == ([f"Gepubliceerd: {edition.id}"], [])
    assert (standing(by, edition.id).state, frozen(by.settings, edition.id).version) == (PUBLISHED, 1)
    assert [path.name for path in edition.folder.glob("woorden*")] == ["woorden-1.json"]


def test_a_later_answer_becomes_the_next_version_of_the_words(by):
    edition = out(by, bare_edition(by.settings))
    number = ask(by.desk, Actor("s-4", "Dina", "adviesraad"), edition.id, MONTH, "Waarom?", set())
    assert due(by) == ([], [])
    answer(by.desk, ANNA, number, 0, "Daarom.", set())
    assert due(by) == ([f"Bijgewerkt: {edition.id}"], [])
    words = frozen(by.settings, edition.id)
    assert (words.version, words.exchanges[0].answer) == (2, "Daarom.")
    assert due(by) == ([], [])
    assert (edition.folder / "woorden-1.json").is_file()


def test_a_withdrawn_edition_keeps_its_files_and_is_no_longer_in_front(by):
    earlier, edition = out(by, bare_edition(by.settings, "2026-09")), out(by, bare_edition(by.settings))
    assert pointer(by)["current"] == edition.id
    withdraw_edition(by, edition.id, "De levering van augustus was dubbel.")
    assert pointer(by)["current"] == earlier.id
    assert entry_of(by.settings, edition.id)["withdrawn"] is True
    assert frozen(by.settings, edition.id).withdrawn == "De levering van augustus was dubbel."
    assert check_published(by.settings) == []


def test_a_withdrawal_that_was_decided_at_the_desk_is_carried_out_when_due(by):
    edition = out(by, bare_edition(by.settings))
    move(by.desk, BILAL, edition.id, "withdraw", 3, "Fout in de norm.")
    assert "withdrawn" not in entry_of(by.settings, edition.id)
    assert due(by) == ([f"Bijgewerkt: {edition.id}"], [])
    assert entry_of(by.settings, edition.id)["withdrawn"] is True
    assert due(by) == ([], [])


def test_a_withdrawn_edition_is_not_published_again(by):
    edition = out(by, bare_edition(by.settings))
    withdraw_edition(by, edition.id, "Fout.")
    with pytest.raises(EditionError, match="nieuwe revisie"):
        publish_edition(by, edition.id)


def test_an_edition_of_before_the_desk_can_be_withdrawn_and_shows_no_text_that_nobody_approved(by):
    edition = bare_edition(by.settings)
    publish(by.settings, edition.id)
    assert due(by) == ([], [])
    write(by, edition)
    withdraw_edition(by, edition.id, "Fout.")
    words = frozen(by.settings, edition.id)
    assert (words.withdrawn, words.notes) == ("Fout.", ())
    assert standing(by, edition.id).state == WITHDRAWN


def test_a_withdrawal_gives_its_reason(by):
    edition = out(by, bare_edition(by.settings))
    with pytest.raises(DeskError, match="ontbreekt"):
        withdraw_edition(by, edition.id, "")
    assert pointer(by)["current"] == edition.id


def test_a_correction_is_the_next_revision_and_says_what_it_corrects_and_why(by):
    first = out(by, bare_edition(by.settings))
    second = bare_edition(by.settings, revision=2)
    approve(by, second)
    with pytest.raises(EditionError, match=f"verbetert {first.id}. Zeg waarom"):
        publish_edition(by, second.id)
    publish_edition(by, second.id, "Een dubbele levering is verwijderd.")
    words = frozen(by.settings, second.id)
    assert (words.corrects, words.reason) == (first.id, "Een dubbele levering is verwijderd.")
    assert pointer(by)["current"] == second.id


def test_the_words_of_one_edition_stay_when_another_is_published(by):
    first = out(by, bare_edition(by.settings, "2026-09"))
    before = entry_of(by.settings, first.id)
    out(by, bare_edition(by.settings))
    assert entry_of(by.settings, first.id) == before


def test_changed_words_are_found_by_check_and_not_frozen_further(by):
    edition = out(by, bare_edition(by.settings))
    path = edition.folder / "woorden-1.json"
    path.chmod(0o644)
    path.write_text("{}", encoding="utf-8")
    assert "woorden-1.json ontbreekt of is veranderd" in check_published(by.settings)[0]
    with pytest.raises(EditionError, match="reservekopie"):
        withdraw_edition(by, edition.id, "Fout.")


def test_one_refusal_does_not_keep_the_others_from_being_published(by):
    spoilt, whole = bare_edition(by.settings, "2026-09"), bare_edition(by.settings)
    approve(by, spoilt)
    approve(by, whole)
    (spoilt.folder / "beleid.duckdb").chmod(0o644)
    (spoilt.folder / "beleid.duckdb").write_bytes(b"x")
    done, refused = due(by)
    assert done == [f"Gepubliceerd: {whole.id}"]
    assert "beleid.duckdb is veranderd" in refused[0]


def test_every_act_stands_in_the_trail(by):
    edition = out(by, bare_edition(by.settings))
    withdraw_edition(by, edition.id, "Fout.")
    acts = [(line["action"], line["actor"]) for line in lines(by.desk)]
    assert acts == [
        ("Aanbieden voor controle", "s-1"),
        ("Goedkeuren", "s-2"),
        ("Publiceren", "beheerder"),
        ("Intrekken", "beheerder"),
    ]
    assert verify_trail(by.desk) == []


def test_versions_of_words_count_on(by):
    edition = out(by, bare_edition(by.settings))
    for number, text in enumerate(("Een.", "Twee.", "Drie."), start=1):
        ask(by.desk, Actor("s-4", "Dina", "adviesraad"), edition.id, MONTH, f"Vraag {text}", set())
        answer(by.desk, ANNA, number, 0, text, set())
        due(by)
    versions = sorted(int(path.stem.partition("-")[2]) for path in edition.folder.glob("woorden-*.json"))
    assert all(later - earlier == 1 for earlier, later in pairwise(versions))
    assert (versions[-1], len(pointed(by.settings))) == (4, 1)
