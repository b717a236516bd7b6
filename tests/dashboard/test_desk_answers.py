"""The callbacks of the desk, asked without a browser: who may, about what, and nothing for anybody else."""

import json
import shutil
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from harvest import CALLBACK, Reader, components, texts

from queries.desk.drafts import drafts
from queries.desk.moves import CHECKING, FIRST
from queries.desk.state import state_of
from queries.desk.store import open_desk
from queries.desk.texts import MONTH

SAVES = '..{"over":["MATCH"],"stand":"bewaard"}.children...{"opslag":"versie","over":["MATCH"]}.data..'
REFUSED = "Dit hoort niet bij uw rol. Vraag de beheerder om toegang als u die nodig heeft."


@pytest.fixture
def office(shown, tmp_path) -> SimpleNamespace:
    """The published editions, of which the latest is a concept, with an empty desk."""
    data = tmp_path / "data"
    shutil.copytree(shown.editions, data / "editions")
    pointer = data / "editions" / "current.json"
    content = json.loads(pointer.read_text(encoding="utf-8"))
    concept, published = content["editions"].pop()["id"], content["editions"][-1]["id"]
    pointer.write_text(json.dumps(content), encoding="utf-8")
    settings = replace(shown, data=data, desk=f"sqlite:///{data}/redactie/redactie.db")
    return SimpleNamespace(settings=settings, concept=concept, published=published, desk=open_desk(settings.desk))


def named(**parts: str) -> str:
    return json.dumps(dict(sorted(parts.items())), separators=(",", ":"))


def saved(office, role: str, edition: str, about: str = MONTH, version: Any = 0, **fields: Any) -> str:
    """Post the form of one card; what comes back, as a reader sees it."""
    stand, store = {"over": about, "stand": "bewaard"}, {"opslag": "versie", "over": about}
    body = {
        "output": SAVES,
        "outputs": [{"id": stand, "property": "children"}, {"id": store, "property": "data"}],
        "inputs": [{"id": {"knop": "bewaar", "over": about}, "property": "n_clicks", "value": 1}],
        "changedPropIds": [f"{named(knop='bewaar', over=about)}.n_clicks"],
        "state": [
            [{"id": {"over": about, "veld": name}, "property": "value", "value": text} for name, text in fields.items()],
            [{"id": {"over": about, "veld": name}, "property": "id", "value": {"over": about, "veld": name}} for name in fields],
            {"id": store, "property": "data", "value": version},
            {"id": "url", "property": "search", "value": f"?editie={edition}"},
        ],
    }
    response = Reader(office.settings, role).client.post(CALLBACK, json=body)
    return " ".join(texts(response.get_json()["response"])) if response.is_json else response.text


def stepped(office, role: str, edition: str, name: str, version: Any = 0, **asked: str) -> str:
    """Take a step; what comes back."""
    fields = {"reden": "", "dag": "", "tijd": "", **asked}
    body = {
        "output": "stap-melding.children",
        "outputs": {"id": "stap-melding", "property": "children"},
        "inputs": [[{"id": {"stap": name}, "property": "n_clicks", "value": 1}]],
        "changedPropIds": [f"{named(stap=name)}.n_clicks"],
        "state": [
            [{"id": {"stapveld": one}, "property": "value", "value": text} for one, text in fields.items()],
            [{"id": {"stapveld": one}, "property": "id", "value": {"stapveld": one}} for one in fields],
            {"id": "stap-versie", "property": "data", "value": version},
            {"id": "url", "property": "search", "value": f"?editie={edition}"},
            {"id": "url", "property": "pathname", "value": "/redactie"},
        ],
    }
    response = Reader(office.settings, role).client.post(CALLBACK, json=body)
    return " ".join(texts(response.get_json())) if response.is_json else response.text


def test_policy_staff_write_and_the_words_are_kept(office):
    assert "versie 1" in saved(office, "beleid", office.concept, see="Meer plannen op tijd.")
    assert drafts(office.desk, office.concept)[MONTH].fields["see"] == "Meer plannen op tijd."


@pytest.mark.parametrize("role", ["wethouder", "adviesraad"])
def test_who_does_not_work_at_the_desk_writes_nothing_and_takes_no_step(office, role):
    assert REFUSED in saved(office, role, office.concept, see="Stiekem.")
    assert REFUSED in stepped(office, role, office.concept, "hand_over")
    assert drafts(office.desk, office.concept) == {}
    assert state_of(office.desk, office.concept).state == FIRST


@pytest.mark.parametrize("edition", ["", "../../private", "2026-10.r9.000000000000"])
def test_a_text_about_an_edition_that_is_not_there_goes_nowhere(office, edition):
    assert "er niet meer" in saved(office, "beleid", edition, see="Tekst.")
    assert drafts(office.desk, office.concept) == drafts(office.desk, office.published) == {}


def test_a_published_edition_is_not_written_on_and_the_text_is_kept_aside(office):
    assert "intussen gepubliceerd. Uw tekst is apart bewaard" in saved(office, "beleid", office.published, see="Te laat.")
    assert drafts(office.desk, office.published) == {}


@pytest.mark.parametrize("version", [None, "x", [], {}, 7])
def test_a_version_that_was_never_shown_overwrites_nothing(office, version):
    saved(office, "beleid", office.concept, see="Eerst.")
    saved(office, "beleid", office.concept, version=version, see="Verzonnen.")
    assert drafts(office.desk, office.concept)[MONTH].fields["see"] == "Eerst."


def test_a_step_brings_the_edition_further_and_shows_the_page_anew(office):
    assert "ter controle" in stepped(office, "redactie", office.concept, "hand_over")
    assert state_of(office.desk, office.concept).state == CHECKING


@pytest.mark.parametrize("name", ["publish", "publish_sample", "verzonnen"])
def test_a_page_takes_no_step_of_the_command_line(office, name):
    assert stepped(office, "redactie", office.concept, name)
    assert state_of(office.desk, office.concept).version == 0


@pytest.mark.parametrize(("day", "hour"), [("", "09:00"), ("2026-13-01", "09:00"), ("morgen", "9 uur"), ("2026-11-05", "")])
def test_an_approval_without_a_moment_is_refused(office, day, hour):
    stepped(office, "beleid", office.concept, "hand_over")
    said = stepped(office, "redactie", office.concept, "approve", 1, dag=day, tijd=hour)
    assert "geen dag en tijd" in said


def test_a_concept_shows_its_drafts_to_the_desk_as_readers_will_read_them(office):
    saved(office, "beleid", office.concept, see="Het is {k21_pip_op_tijd} nu.")
    search = f"?editie={office.concept}"
    shown = list(texts(Reader(office.settings, "beleid").open("/", search).places))
    [line] = [text for text in shown if text.startswith("Het is ") and text.endswith(" nu.")]
    assert "{" not in line
    assert any("U leest een concept" in text for text in shown)
    assert not any("Het is " in text for text in texts(Reader(office.settings, "wethouder").open("/", search).places))


def test_markup_in_a_text_stays_one_text(office):
    saved(office, "beleid", office.concept, see="<b onclick=alert(1)>vet</b>")
    places = Reader(office.settings, "beleid").open("/", f"?editie={office.concept}").places
    assert {"children": "<b onclick=alert(1)>vet</b>"} in list(components(places))


def test_a_desk_that_does_not_open_leaves_the_figures_readable(shown):
    reader = Reader(replace(shown, desk="sqlite:////proc/bestaat/niet.db"), "beleid")
    assert any("Controleer MONITOR_REDACTIE" in text for text in texts(reader.open("/redactie").places))
    assert any("Inburgering in" in text for text in texts(reader.open("/").places))
