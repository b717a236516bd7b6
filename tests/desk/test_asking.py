"""Questions of the adviesraad and their answers, and what of them is frozen with an edition."""

import pytest
from staff import ANNA, BILAL

from queries.desk.base import DeskError
from queries.desk.drafts import SUMMARY, save
from queries.desk.frozen import words_of
from queries.desk.questions import answer, ask, questions
from queries.desk.texts import MONTH, Exchange, Note, from_json, to_json
from queries.desk.trail import Actor

ID = "2026-10.r1.abc"
KNOWN = {"k21_pip"}
DINA = Actor("s-4", "Dina", "adviesraad", "test")


def test_a_question_waits_for_its_answer(desk, clock):
    number = ask(desk, DINA, ID, "k21_pip", "Waarom nu?", KNOWN)
    assert [(one.text, one.answer, one.version) for one in questions(desk, ID)] == [("Waarom nu?", "", 0)]
    clock.forward(days=3)
    answer(desk, ANNA, number, 0, "Er is een klantregisseur bij.", KNOWN)
    [found] = questions(desk, ID)
    assert (found.answer, found.asked[:10], found.answered[:10]) == ("Er is een klantregisseur bij.", "2026-11-02", "2026-11-05")


def test_questions_of_another_edition_are_not_among_them(desk):
    ask(desk, DINA, "2026-09.r1.abc", MONTH, "Toen?", KNOWN)
    ask(desk, DINA, ID, MONTH, "Nu?", KNOWN)
    assert [one.text for one in questions(desk, ID)] == ["Nu?"]
    assert [one.text for one in questions(desk)] == ["Toen?", "Nu?"]


def test_an_answer_can_be_written_again_upon_the_one_that_was_read(desk):
    number = ask(desk, DINA, ID, MONTH, "Hoe?", KNOWN)
    assert [answer(desk, ANNA, number, 0, "Zo.", KNOWN), answer(desk, BILAL, number, 1, "Zo, dus.", KNOWN)] == [1, 2]
    with pytest.raises(DeskError, match="Iemand anders was u voor"):
        answer(desk, ANNA, number, 1, "Anders.", KNOWN)
    assert questions(desk, ID)[0].answer == "Zo, dus."


@pytest.mark.parametrize("role", ["beleid", "wethouder", "beheer", ""])
def test_only_the_adviesraad_asks(desk, role):
    with pytest.raises(DeskError, match="rol"):
        ask(desk, Actor("s-9", "X", role), ID, MONTH, "Vraag?", KNOWN)


def test_the_adviesraad_does_not_answer(desk):
    number = ask(desk, DINA, ID, MONTH, "Hoe?", KNOWN)
    with pytest.raises(DeskError, match="rol"):
        answer(desk, DINA, number, 0, "Zo.", KNOWN)


@pytest.mark.parametrize(("text", "reason"), [("", "ontbreekt"), ("x" * 1001, "hooguit 1000 tekens")])
def test_a_question_keeps_to_its_limit(desk, text, reason):
    with pytest.raises(DeskError, match=reason):
        ask(desk, DINA, ID, MONTH, text, KNOWN)


def test_a_question_that_was_never_put_cannot_be_answered(desk):
    with pytest.raises(DeskError, match="bestaat niet"):
        answer(desk, ANNA, 7, 0, "Zo.", KNOWN)


def test_words_are_frozen_with_what_was_answered_and_without_who_asked(desk):
    save(desk, ANNA, ID, "k21_pip", 0, {"see": "In {k21_pip} op tijd."}, KNOWN)
    save(desk, ANNA, ID, MONTH, 0, {"see": "Een rustige maand."}, KNOWN)
    save(desk, ANNA, ID, SUMMARY, 0, {"text": "Kort."}, KNOWN)
    answered = ask(desk, DINA, ID, "k21_pip", "Waarom nu?", KNOWN)
    ask(desk, DINA, ID, "k21_pip", "En later?", KNOWN)
    answer(desk, ANNA, answered, 0, "Er is een klantregisseur bij.", KNOWN)
    words = words_of(desk, ID, "2026-11-05T08:00:00+00:00", "Bilal")
    assert words.summary == "Kort."
    assert words.notes == (Note(MONTH, see="Een rustige maand."), Note("k21_pip", see="In {k21_pip} op tijd."))
    assert words.exchanges == (Exchange("k21_pip", "Waarom nu?", "2026-11-02", "Er is een klantregisseur bij.", "2026-11-02"),)
    assert "Dina" not in to_json(words).decode()
    assert from_json(to_json(words)) == words
