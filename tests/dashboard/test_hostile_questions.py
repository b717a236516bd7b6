"""Attacks A4, A23 and A25: whatever is posted to a callback, no new number comes back and no trace of the code."""

import json
import re

import pytest
from crawl import Shelf, Tally
from harvest import Answer, callback, components, question, texts

HOSTILE = (
    "?doelgroep=*", "?doelgroep=%25", "?doelgroep=asiel,gezin", "?doelgroep=%27%20or%201=1--", "?doelgroep[]=asiel",
    "?leerroute=null", "?cohort=-1", "?cohort=1900", "?naar=person_key", "?naar=%2A", "?periode=9999-12", "?periode=2026-10-31",
    "?editie=../../private", "?editie=2026-10.r9.abc", "?onbekend=1", "?rol=beheer", "?" + "a" * 5000,
)  # fmt: skip
NOT_TEXT = (["?doelgroep=asiel", "?doelgroep=gezin"], {"doelgroep": "asiel"}, 7, True, ["asiel"], [[]])
PATHS = ("/", "/leerroutes", "/indicator/k01_inburgeraars", "/vragen")
# The callbacks of the desk, of kept views and of questions: see test_desk_answers.py, test_kept_views.py, test_signin_editie.py.
DESK = (
    '..{"over":["MATCH"],"stand":"bewaard"}.children...{"opslag":"versie","over":["MATCH"]}.data..', "stap-melding.children",
    "..weergaven.children...weergave-melding.children..", '{"rij":"bewaard","weergave":["MATCH"]}.children',
    "..vraag-fout.children...vraag-stand.children...vraag-tekst.value..",
    '..{"antwoord":["MATCH"],"stand":"fout"}.children...{"antwoord":["MATCH"],"stand":"melding"}.children'
    '...{"antwoord":["MATCH"],"opslag":"versie"}.data..',
)  # fmt: skip
CALLBACK = "/_dash-update-component"


@pytest.fixture(scope="module")
def asked(reader):
    return reader("adviesraad")


@pytest.fixture(scope="module")
def own(shelf):
    return shelf("adviesraad")


def looked_at(response, path: str, shelf: Shelf) -> Tally:
    """An answer to a hostile question, held against the file as if nothing had been chosen."""
    assert "Traceback" not in response.text
    assert 'File "' not in response.text
    tally = Tally()
    if response.status_code == 200:
        tally.look(Answer(path, "", response.get_json().get("response") or {}, len(response.data)), shelf)
    return tally


@pytest.mark.parametrize("search", HOSTILE)
@pytest.mark.parametrize("path", PATHS)
def test_a_hostile_choice_gives_the_answer_of_no_choice(asked, path, search):
    ids = asked.open(path).ids
    assert asked.fill(path, search, ids).places == asked.fill(path, "", ids).places


@pytest.mark.parametrize("search", NOT_TEXT, ids=str)
def test_a_choice_that_is_not_a_text_gives_nothing_new(asked, own, search):
    ids = asked.open("/leerroutes").ids
    assert not looked_at(asked.post(asked.fills, "/leerroutes", search, ids), "/leerroutes", own).foreign


@pytest.mark.parametrize(
    "path", [None, 7, ["/", "/leerroutes"], {"a": 1}, "", "//", "/indicator/../..", "/indicator/" + "a" * 5000], ids=str
)
def test_an_address_that_is_none_gives_nothing_new(asked, own, path):
    assert not looked_at(asked.post(asked.opens, path, "", []), "/", own).foreign


@pytest.mark.parametrize(
    "change",
    [
        {"extra": {"sql": "select 1"}}, {"inputs": []}, {"inputs": None}, {"state": None}, {"outputs": None}, {"output": None},
        {"output": "..x.children.."}, {"inputs": [{"id": "url", "property": "search", "value": "?doelgroep=asiel"}] * 3},
        {"changedPropIds": None},
    ],
    ids=str,
)  # fmt: skip
def test_a_bent_question_gives_nothing_new(asked, own, change):
    body = {**question(asked.fills, "/leerroutes", "", asked.open("/leerroutes").ids), **change}
    assert not looked_at(asked.client.post(CALLBACK, json=body), "/leerroutes", own).foreign


@pytest.mark.parametrize("sent", [[], None, "x", 7, {}], ids=str)
def test_a_body_that_is_no_question_is_refused(asked, sent):
    response = asked.client.post(CALLBACK, json=sent)
    assert response.status_code >= 400
    assert "Traceback" not in response.text


def test_a_place_that_is_not_on_the_page_gets_nothing(asked):
    ids = [{"deel": "k06_duur_tot_voldaan-kern"}, {"deel": "../x"}, {"figuur": "geheim"}]
    assert asked.post(asked.fills, "/leerroutes", "", ids).status_code == 204 or not asked.fill("/leerroutes", "", ids).places


def test_only_the_declared_callbacks_run_on_the_server(asked):
    told = asked.client.get("/_dash-dependencies").get_json()
    on_server = [one["output"] for one in told if one["clientside_function"] is None]
    assert sorted(on_server) == sorted([asked.opens["output"], asked.fills["output"], *DESK])
    assert callback(told, "url", "pathname") != callback(told, "url", "search")


@pytest.mark.parametrize("path", PATHS)
def test_an_address_on_the_page_holds_choices_and_names_only(asked, path):
    links = [props["href"] for props in components(asked.open(path, "?doelgroep=asiel").places) if "href" in props]
    assert links
    choice = r"(\?doelgroep=asiel|\?editie=[a-z0-9.-]+)?(#[a-z_]+)?"
    known = rf"[a-z0-9_/#-]+(\.csv|\.xlsx)?{choice}|/editie/[a-z0-9.-]+(/(monitor\.pdf|samenvatting\.pdf|datapakket\.zip))?"
    assert [link for link in links if not re.fullmatch(known, link)] == []


def test_a_hidden_group_looks_like_a_group_that_does_not_exist(asked):
    ids = asked.open("/indicator/p01_warme_overdracht").ids
    answers = [asked.fill("/indicator/p01_warme_overdracht", f"?cohort={year}", ids).places for year in ("2022", "2099")]
    assert answers[0].keys() == answers[1].keys()


def test_an_indicator_that_does_not_exist_says_what_an_unknown_address_says(asked):
    said = [sorted(texts(asked.open(path).places["inhoud"])) for path in ("/indicator/k99_niets", "/onbekend")]
    assert said[0] == said[1]


def test_an_answer_is_data_and_never_a_script(asked):
    assert "<script" not in json.dumps(asked.open("/", "?doelgroep=<script>alert(1)</script>").places)
