"""The questions of the adviesraad: each is answered or says why not, and whatever else is refused with file, find and remedy."""

import shutil

import pytest

from queries import HOME
from queries.definitions import read_catalog
from queries.header import HeaderError
from queries.questions import read_questions

INDICATORS = {"k01_inburgeraars", "k21_pip_op_tijd"}
QUESTIONS = """
[[group]]
title = "De start"

[[group.question]]
number     = 1
question   = "Gaat het snel genoeg?"
indicators = ["k21_pip_op_tijd"]

[[group]]
title = "Taal en werk"

[[group.question]]
number     = 2
question   = "Wat leert iemand buiten de les?"
unmeasured = "Dit meten we nog niet, omdat niemand het bijhoudt."
"""


@pytest.fixture
def ask(tmp_path):
    """The questions of a file that differs in one place."""

    def ask(old="", new=""):
        assert old in QUESTIONS
        path = tmp_path / "questions.toml"
        path.write_text(QUESTIONS.replace(old, new, 1), encoding="utf-8")
        return read_questions(path, INDICATORS)

    return ask


def test_a_question_is_answered_by_indicators_or_by_a_reason(ask):
    first, second = ask().values()
    assert (first.group, first.indicators, first.unmeasured) == ("De start", ("k21_pip_op_tijd",), "")
    assert (second.group, second.indicators, second.unmeasured[:8]) == ("Taal en werk", (), "Dit mete")


def test_a_reason_may_stand_beside_indicators_that_answer_a_part(ask):
    reason = 'unmeasured = "De rest meten we nog niet, omdat niemand het bijhoudt."'
    both = ask('indicators = ["k21_pip_op_tijd"]', f'indicators = ["k21_pip_op_tijd"]\n{reason}')["1"]
    assert both.indicators
    assert both.unmeasured


@pytest.mark.parametrize(
    ("old", "new", "find", "remedy"),
    [
        ("number     = 2", "number = 3", "de 2e vraag heeft nummer 3", "elk nummer één keer"),
        ("number     = 2", "number = 1", "de 2e vraag heeft nummer 1", "elk nummer één keer"),
        ("number     = 2\n", "", "de 2e vraag heeft nummer –", "Nummer de vragen door vanaf 1"),
        ("number     = 2", 'number = "2"', "number van de 2e vraag is geen heel getal", "zoals bij de andere vragen"),
        ("number     = 1", "nummer = 1", "onbekende sleutel 'nummer' bij de 1e vraag", "Bekend zijn: indicators, number"),
        ('"k21_pip_op_tijd"', '"k99_niets"', "vraag 1 noemt indicator 'k99_niets', die er niet is", "uit queries/indicators"),
        ('"k21_pip_op_tijd"', '"k21_pip_op_tijd", "k21_pip_op_tijd"', "vraag 1 noemt indicator 'k21_pip_op_tijd' twee", "één keer"),
        ('["k21_pip_op_tijd"]', '"k21_pip_op_tijd"', "indicators van de 1e vraag is geen lijst", "zoals bij de andere vragen"),
        ('indicators = ["k21_pip_op_tijd"]', "", "vraag 1 heeft geen antwoord", "waarom we het nog niet meten"),
        ('["k21_pip_op_tijd"]', "[]", "vraag 1 heeft geen antwoord", "Noem indicators"),
        (", omdat niemand het bijhoudt", "", "vraag 2 geeft geen reden", "Dit meten we nog niet, omdat"),
        ('question   = "Gaat het snel genoeg?"', "", "vraag 1 heeft geen tekst", "Voeg question toe"),
        ("[[group.question]]", "[group.question]", "een groep is geen title met vragen", "als [[group]] met title"),
        ('title = "De start"', 'naam = "De start"', "een groep is geen title met vragen", "Schrijf elke groep als"),
        ('title = "De start"', 'title = "Taal en werk"', "title 'Taal en werk' kan niet", "elke title één keer"),
        ('title = "De start"', 'title = "Start #1"', "title 'Start #1' kan niet", "alleen letters en spaties"),
        ("number     = 1", "number =", "geen geldige TOML", "Herstel die regel"),
    ],
)  # fmt: skip
def test_a_bad_question_is_refused_with_file_find_and_remedy(ask, old, new, find, remedy):
    with pytest.raises(HeaderError) as caught:
        ask(old, new)
    message = str(caught.value)
    assert message.startswith("questions.toml: ")
    assert find in message
    assert remedy in message


def test_the_catalogue_refuses_a_question_about_an_indicator_that_is_gone(tmp_path):
    home = shutil.copytree(HOME, tmp_path / "queries", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    (home / "indicators" / "k20_vragenlijst.sql").unlink()
    with pytest.raises(HeaderError, match=r"questions\.toml: vraag 11 noemt indicator 'k20_vragenlijst'"):
        read_catalog(home)


def test_all_questions_of_the_adviesraad_are_there():
    assert list(read_catalog().questions)[:26] == [str(number) for number in range(1, 27)]


def test_the_question_about_health_has_no_figure():
    (health,) = (one for one in read_catalog().questions.values() if "AVG artikel 9" in one.unmeasured)
    assert health.indicators == ()
