"""What people type: kept version by version, never overwritten, within its limits, about figures that exist."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from staff import ANNA, BILAL

from queries.desk.base import DeskError
from queries.desk.drafts import SUMMARY, KeptAsideError, drafts, kept_aside, save
from queries.desk.limits import checked, limits
from queries.desk.state import move
from queries.desk.texts import FIELDS, MONTH
from queries.desk.trail import Actor

ID = "2026-10.r1.abc"
KNOWN = {"k21_pip", "k12_werk"}


def write(desk, actor=ANNA, version=0, about="k21_pip", **fields):
    return save(desk, actor, ID, about, version, fields, KNOWN)


def test_a_draft_comes_back_with_every_field(desk):
    assert write(desk, see="In {k21_pip} op tijd.", why="Er is een klantregisseur.") == 1
    found = drafts(desk, ID)["k21_pip"]
    assert (found.version, found.name) == (1, "Anna")
    assert found.fields == dict.fromkeys(FIELDS, "") | {"see": "In {k21_pip} op tijd.", "why": "Er is een klantregisseur."}


def test_the_latest_version_is_the_draft(desk):
    write(desk, see="Eerst.")
    write(desk, BILAL, 1, see="Daarna.")
    assert drafts(desk, ID)["k21_pip"].fields["see"] == "Daarna."


def test_the_same_text_again_is_no_new_version(desk):
    assert [write(desk, see="Eerst."), write(desk, see="Eerst.")] == [1, 1]


def test_who_comes_second_is_refused_and_the_text_is_kept_aside(desk):
    write(desk, see="Van Anna.")
    with pytest.raises(KeptAsideError, match="Iemand anders was u voor"):
        write(desk, BILAL, see="Van Bilal.")
    assert drafts(desk, ID)["k21_pip"].fields["see"] == "Van Anna."
    assert [one.fields["see"] for one in kept_aside(desk, ID, BILAL.subject)] == ["Van Bilal."]


def test_nothing_that_eight_people_type_at_once_is_lost(desk, opened):
    people = [(opened(), Actor(f"s-{n}", f"P{n}", "beleid")) for n in range(8)]

    def try_it(one):
        try:
            return write(*one, see=f"Tekst van {one[1].name}.")
        except KeptAsideError:
            return 0

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(try_it, people)) == [0] * 7 + [1]
    kept = [text.fields["see"] for _, who in people for text in kept_aside(desk, ID, who.subject)]
    assert {*kept, drafts(desk, ID)["k21_pip"].fields["see"]} == {f"Tekst van P{n}." for n in range(8)}


def test_words_that_are_being_checked_stand_still_and_the_text_is_kept_aside(desk):
    write(desk, see="Eerst.")
    move(desk, ANNA, ID, "hand_over", 0)
    with pytest.raises(KeptAsideError, match="intussen ter controle"):
        write(desk, version=1, see="Nog even.")
    assert drafts(desk, ID)["k21_pip"].fields["see"] == "Eerst."
    assert kept_aside(desk, ID, ANNA.subject)[0].fields["see"] == "Nog even."


def test_someone_elses_aside_is_not_shown(desk):
    write(desk, see="Eerst.")
    with pytest.raises(KeptAsideError):
        write(desk, BILAL, see="Tweede.")
    assert kept_aside(desk, ID, ANNA.subject) == []


@pytest.mark.parametrize("role", ["adviesraad", "wethouder", "beheer", ""])
def test_only_who_may_write_writes(desk, role):
    with pytest.raises(DeskError, match="hoort hier niet bij uw rol"):
        write(desk, Actor("s-9", "X", role), see="Tekst.")
    assert drafts(desk, ID) == {}


@pytest.mark.parametrize("about", [MONTH, SUMMARY, "k12_werk"])
def test_a_text_is_about_the_month_the_summary_or_a_figure(desk, about):
    assert write(desk, about=about, see="Tekst.", text="Tekst.") == 1


def test_a_text_about_a_figure_that_does_not_exist_is_refused(desk):
    with pytest.raises(DeskError, match="bestaat niet in deze editie"):
        write(desk, about="verzonnen", see="Tekst.")


def test_an_unknown_reference_is_refused_with_the_known_ones(desk):
    with pytest.raises(DeskError, match=r"\{k99\} bestaat niet in deze editie. Bekend zijn: k12_werk, k21_pip\."):
        write(desk, see="Het is {k99}.")


@pytest.mark.parametrize("text", ["Het is {K21}.", "Het is {k21_pip", "Het is }.", "Het is {{k21_pip}}.", "{}"])
def test_a_brace_that_is_no_reference_is_refused(desk, text):
    with pytest.raises(DeskError, match="accolade"):
        write(desk, see=text)


def test_a_text_may_be_as_long_as_its_limit_and_no_longer(desk):
    most = limits()["note"].most
    assert most == 2000
    write(desk, see="é" * most)
    with pytest.raises(DeskError, match="hooguit 2000 tekens; dit zijn er 2001"):
        write(desk, version=1, see="é" * (most + 1))


@pytest.mark.parametrize("letter", ["\x00", "\x07", "\x1b", "\x85", "\u2028", "\u202e", "\u2066", "\ud800", "\ue000"])
def test_letters_that_cannot_be_seen_are_refused(desk, letter):
    with pytest.raises(DeskError, match="niet te zien"):
        write(desk, see=f"a{letter}b")


def test_markup_and_quotes_are_kept_as_the_text_they_are(desk):
    text = """<script>alert('x')</script> "; drop table draft; -- ‘ë’ 👍🏽"""
    write(desk, see=text)
    assert drafts(desk, ID)["k21_pip"].fields["see"] == text


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=60))
def test_every_text_is_kept_as_it_reads_or_refused(text):
    try:
        kept = checked("note", text)
    except DeskError:
        return
    assert kept == checked("note", kept)
    assert not set(kept) & {"\x00", "\r", "\u202e"}
