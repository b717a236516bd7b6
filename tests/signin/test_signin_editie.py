"""The page of one edition: that edition and no other, its questions for who may see them, and nobody's name."""

import json
import shutil
from dataclasses import replace
from types import SimpleNamespace

import pytest
from asking import Table, ids_of
from walks import Monitor

from dashboard.app import make_app
from etl.publish import amend
from etl.words import freeze
from queries.desk.texts import MONTH, Exchange, Texts

LONG, FORMULA, SCRIPT = "x" * 100_000, '=HYPERLINK("http://x";"y")', "<script>alert(1)</script>"
NOT_YOURS = "Dit hoort niet bij uw rol"


@pytest.fixture
def town(shown, tmp_path):
    """The published editions with an empty desk, where readers choose who they are."""
    shutil.copytree(shown.editions, tmp_path / "data" / "editions")
    settings = replace(shown, data=tmp_path / "data", signin="kies", desk=f"sqlite:///{tmp_path}/redactie.db")
    ids = [one["id"] for one in json.loads((settings.editions / "current.json").read_text(encoding="utf-8"))["editions"]]
    table = Table(Monitor(make_app(settings), settings))
    return SimpleNamespace(table=table, settings=settings, newest=f"/editie/{ids[-1]}", earlier=f"/editie/{ids[0]}", ids=ids)


def withdraw(town, edition: str, **words) -> None:
    texts = Texts(edition, 1, "2026-11-02T08:00:00+00:00", "Sem", withdrawn="Fout in de norm.", **words)
    amend(town.settings, edition, freeze(town.settings, texts), is_withdrawn=True)


def test_the_page_shows_the_edition_of_its_address(town):
    assert "Inburgering in oktober 2026" in town.table.read("adviesraad", town.newest)
    assert "Inburgering in augustus 2026" in town.table.read("adviesraad", town.earlier, f"?editie={town.ids[-1]}")


@pytest.mark.parametrize("path", ["/editie/2026-10.r9.000000000000", "/editie/..", "/editie/x"])
def test_an_edition_that_is_not_there_is_an_ordinary_404(town, path):
    browser = town.table.monitor.browser()
    browser.post("/aanmelden", data={"lezer": "wethouder"})
    assert browser.get(path).status_code == 404
    assert "Deze pagina bestaat niet" in town.table.read("wethouder", path)


def test_a_withdrawn_edition_keeps_its_page_and_takes_no_question(town):
    withdraw(town, town.ids[-1])
    said = town.table.read("adviesraad", town.newest)
    assert "is ingetrokken; gebruik haar cijfers niet meer. Fout in de norm." in said
    assert "Stel uw vraag" not in said
    assert "ze is ingetrokken" in town.table.ask("adviesraad", town.newest, "Toch?")
    assert town.table.asked() == []


def test_a_figure_leads_to_a_question_about_it(town):
    page = town.table.page("adviesraad", "/indicator/k21_pip_op_tijd")
    assert f"{town.newest}?over=k21_pip_op_tijd#vraag" in json.dumps(page)
    assert '"value": "k21_pip_op_tijd"' in json.dumps(town.table.page("adviesraad", town.newest, "?over=k21_pip_op_tijd"))
    assert "#vraag" not in json.dumps(town.table.page("wethouder", "/indicator/k21_pip_op_tijd"))


def test_an_open_question_is_seen_by_who_asked_and_who_answers_only(town):
    assert "Uw vraag is bij de gemeente" in town.table.ask("adviesraad", town.newest, "Waarom zo laat?")
    assert "Zodra er een antwoord is, leest u dat hier." in town.table.read("adviesraad", town.newest)
    assert "wacht nog op een antwoord" in town.table.read("beleid", town.newest)
    for role in ("wethouder", "beheer"):
        assert "Waarom zo laat?" not in town.table.read(role, town.newest)


def test_an_answer_is_read_by_everybody_with_its_figure_and_without_names(town):
    town.table.ask("adviesraad", town.newest, "Waarom zo laat?", "k21_pip_op_tijd")
    assert "Het antwoord staat erbij" in town.table.answer("beleid", town.newest, 1, "Nu is {k21_pip_op_tijd} op tijd.")
    for role in ("adviesraad", "wethouder", "beheer"):
        page = town.table.page(role, town.newest)
        said = json.dumps(page, ensure_ascii=False)
        assert "Waarom zo laat?" in said
        assert "Nu is {" not in said
        assert "Lid adviesraad" in said
        assert "instelling" not in said
        assert "verzonnen#" not in said


def test_questions_stay_with_their_edition(town):
    town.table.ask("adviesraad", town.earlier, "Over augustus?")
    assert "Over augustus?" not in town.table.read("adviesraad", town.newest)
    assert "hoort niet bij deze editie" in town.table.answer("beleid", town.newest, 1, "Antwoord.")


@pytest.mark.parametrize("role", ["wethouder", "beleid", "redactie", "beheer"])
def test_only_the_adviesraad_asks(town, role):
    assert "vraag-tekst" not in ids_of(town.table.page(role, town.newest))
    assert NOT_YOURS in town.table.ask(role, town.newest, "Vraag?")
    assert town.table.asked() == []


@pytest.mark.parametrize("role", ["wethouder", "adviesraad", "beheer"])
def test_who_does_not_work_at_the_desk_answers_nothing(town, role):
    town.table.ask("adviesraad", town.newest, "Vraag?")
    assert NOT_YOURS in town.table.answer(role, town.newest, 1, "Antwoord.")
    assert town.table.asked()[0].answer == ""


def test_who_is_not_known_asks_nothing(town):
    open_to_all = make_app(replace(town.settings, signin="rol", role="adviesraad"))
    table = Table(Monitor(open_to_all, town.settings))
    assert "Meld u aan" in table.ask("adviesraad", town.newest, "Vraag?")
    assert "vraag-tekst" not in ids_of(table.page("adviesraad", town.newest))
    assert table.asked() == []


@pytest.mark.parametrize(
    ("text", "reason"), [(LONG, "hooguit 1000 tekens"), ("", "ontbreekt"), (None, "ontbreekt"), ("a\u202eb", "niet te zien")]
)
def test_a_question_that_cannot_be_kept_is_refused_beside_its_field(town, text, reason):
    assert reason in town.table.ask("adviesraad", town.newest, text)
    assert town.table.asked() == []


@pytest.mark.parametrize("about", ["k99", "", None, ["k21_pip_op_tijd"], "../private"])
def test_a_question_about_no_figure_is_refused(town, about):
    assert "bestaat niet in deze editie" in town.table.ask("adviesraad", town.newest, "Vraag?", about)


@pytest.mark.parametrize("text", [SCRIPT, FORMULA, "{k21_pip_op_tijd}", "Eerste regel\nTweede regel"])
def test_a_question_stays_word_for_word_text(town, text):
    town.table.ask("adviesraad", town.newest, text)
    found = json.dumps(town.table.page("beleid", town.newest), ensure_ascii=False)
    for line in text.split("\n"):
        assert json.dumps({"children": line}, ensure_ascii=False)[1:-1] in found


def test_who_answers_second_reads_the_first_and_loses_nothing(town):
    town.table.ask("adviesraad", town.newest, "Hoe?")
    town.table.answer("beleid", town.newest, 1, "Zo.")
    said = town.table.answer("redactie", town.newest, 1, "Anders.")
    assert "Iemand anders was u voor" in said
    assert "Zo." in said
    assert town.table.asked()[0].answer == "Zo."
    assert "Het antwoord staat erbij" in town.table.answer("redactie", town.newest, 1, "Anders.", version=1)
    assert town.table.asked()[0].answer == "Anders."


@pytest.mark.parametrize(("number", "version"), [(7, 0), ("x", 0), (None, 0), (1, "x"), (1, None), (1, 7)])
def test_an_answer_to_nothing_is_refused(town, number, version):
    town.table.ask("adviesraad", town.newest, "Hoe?")
    town.table.answer("beleid", town.newest, number, "Zo.", version)
    assert town.table.asked()[0].answer == ""


@pytest.mark.parametrize("text", ["", LONG, "Het is {k99}."])
def test_an_answer_that_cannot_be_kept_is_refused(town, text):
    town.table.ask("adviesraad", town.newest, "Hoe?")
    town.table.answer("beleid", town.newest, 1, text)
    assert town.table.asked()[0].answer == ""


def test_what_was_frozen_is_read_when_the_desk_does_not_open(town):
    frozen = Exchange(MONTH, "Toen gevraagd?", "2026-11-03", "Toen gezegd.", "2026-11-05")
    withdraw(town, town.ids[-1], exchanges=(frozen,))
    closed = make_app(replace(town.settings, signin="rol", role="beleid", desk="sqlite:////proc/bestaat/niet.db"))
    said = Table(Monitor(closed, town.settings)).read("beleid", town.newest)
    assert "Toen gevraagd?" in said
    assert "Toen gezegd." in said
    assert "3 november 2026" in said
    assert "Controleer MONITOR_REDACTIE" in said


def test_the_desk_reads_which_questions_wait(town):
    assert "Alle vragen van de adviesraad zijn beantwoord." in town.table.read("beleid", "/redactie")
    for text in ("Een?", "Twee?"):
        town.table.ask("adviesraad", town.newest, text)
    page = town.table.page("redactie", "/redactie")
    assert "Onbeantwoorde vragen" in json.dumps(page)
    assert f"{town.newest}#vragen" in json.dumps(page)
    assert "2 vragen" in json.dumps(page)
    town.table.answer("beleid", town.newest, 1, "Ja.")
    assert "1 vraag" in town.table.read("redactie", "/redactie")
