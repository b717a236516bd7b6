"""Kept views through the dashboard: whose they are, what is kept, and a page that opens also when the store does not."""

import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from harvest import CALLBACK, Reader, components, texts

KEEP = "..weergaven.children...weergave-melding.children.."
SEARCH = "?cijfer=k21_pip_op_tijd&naar=leerroute"


@pytest.fixture
def office(shown, tmp_path) -> SimpleNamespace:
    """The published editions with an empty store."""
    return SimpleNamespace(settings=replace(shown, desk=f"sqlite:///{tmp_path}/redactie/redactie.db"))


def kept(office, role: str, title: Any, search: Any = SEARCH) -> str:
    """Press the button that keeps; what comes back, as a reader sees it."""
    body = {
        "output": KEEP,
        "outputs": [{"id": "weergaven", "property": "children"}, {"id": "weergave-melding", "property": "children"}],
        "inputs": [{"id": "weergave-bewaar", "property": "n_clicks", "value": 1}],
        "changedPropIds": ["weergave-bewaar.n_clicks"],
        "state": [
            {"id": "weergave-naam", "property": "value", "value": title},
            {"id": "url", "property": "search", "value": search},
        ],
    }
    return said(Reader(office.settings, role).client.post(CALLBACK, json=body))


def dropped(office, role: str, number: Any) -> str:
    """Press the button that throws away."""
    row, button = {"rij": "bewaard", "weergave": number}, {"knop": "weg", "weergave": number}
    body = {
        "output": '{"rij":"bewaard","weergave":["MATCH"]}.children',
        "outputs": {"id": row, "property": "children"},
        "inputs": [{"id": button, "property": "n_clicks", "value": 1}],
        "changedPropIds": [f"{json.dumps(button, separators=(',', ':'), sort_keys=True)}.n_clicks"],
    }
    return said(Reader(office.settings, role).client.post(CALLBACK, json=body))


def said(response: Any) -> str:
    return " ".join(texts(response.get_json()["response"])) if response.is_json else response.text


def mine(office, role: str) -> list[str]:
    """The links below ‘Mijn weergaven’."""
    places = Reader(office.settings, role).open("/verkennen").places
    listed = next(props for props in components(places) if props.get("id") == "weergaven")
    return [props["href"] for props in components(listed) if "href" in props]


def test_a_kept_view_is_listed_with_the_address_it_was_kept_from(office):
    assert "Bewaard als ‘PIP’." in kept(office, "beleid", "PIP")
    assert mine(office, "beleid") == [f"/verkennen{SEARCH}"]


def test_a_view_without_a_name_is_not_kept(office):
    assert "ontbreekt" in kept(office, "beleid", None)
    assert mine(office, "beleid") == []


@pytest.mark.parametrize("search", ["?cijfer=<script>", "?x=1&naar=leerroute%22", 7, None], ids=str)
def test_of_a_hostile_address_only_choices_are_kept(office, search):
    kept(office, "beleid", "Vreemd", search if isinstance(search, str) else "")
    assert mine(office, "beleid") == ["/verkennen"]


@pytest.mark.parametrize("role", ["adviesraad", "wethouder"])
def test_other_roles_neither_keep_nor_throw_away(office, role):
    assert "rol" in kept(office, role, "PIP")
    assert "rol" in dropped(office, role, 1)


def test_a_view_that_is_thrown_away_is_gone(office):
    kept(office, "beleid", "PIP")
    assert "Weggegooid." in dropped(office, "beleid", 1)
    assert mine(office, "beleid") == []


@pytest.mark.parametrize("number", [9, "x", "1; drop table saved_view"])
def test_a_number_that_is_no_view_throws_nothing_away(office, number):
    kept(office, "beleid", "PIP")
    assert "Vernieuw de pagina" in dropped(office, "beleid", number)
    assert mine(office, "beleid") == [f"/verkennen{SEARCH}"]


def test_a_store_that_does_not_open_leaves_the_figures_and_says_so(shown, tmp_path):
    (tmp_path / "dicht").write_text("geen map", encoding="utf-8")
    closed = Reader(replace(shown, desk=f"sqlite:///{Path(tmp_path, 'dicht')}/redactie.db"), "beleid")
    page = " ".join(texts(closed.open("/verkennen", SEARCH).places))
    assert "Plan binnen tien weken" in page
    assert "De redactionele opslag gaat niet open" in page
