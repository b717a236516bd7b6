"""A reader without a browser: posts to the callbacks exactly what Dash's own renderer would post."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.app import make_app
from queries.settings import Settings

CALLBACK = "/_dash-update-component"
Tree = Any
Ids = list[dict[str, str]]


@dataclass(frozen=True)
class Answer:
    """What one question gave back: a tree for each place that was filled."""

    path: str
    search: str
    places: dict[str, dict[str, Tree]]
    size: int

    @property
    def ids(self) -> Ids:
        """Every place with a name in parts, in reading order."""
        return [props["id"] for props in components(self.places) if isinstance(props.get("id"), dict)]


class Reader:
    """One role's view of the dashboard, through the same two callbacks as the browser.

    `bend` breaks the server on purpose, for a test that wants to see it noticed.
    """

    def __init__(self, settings: Settings, role: str, bend: Callable[[Flask], None] = lambda server: None) -> None:
        self.role = role
        self.server: Flask = make_app(replace(settings, role=role)).server
        bend(self.server)
        self.client: FlaskClient = self.server.test_client()
        told = self.client.get("/_dash-dependencies").get_json()
        self.opens = callback(told, "url", "pathname")
        self.fills = callback(told, "url", "search")

    def open(self, path: str, search: str = "") -> Answer:
        """The whole page at this address."""
        return answered(path, search, self.post(self.opens, path, search, []))

    def fill(self, path: str, search: str, ids: Ids) -> Answer:
        """The page that is open, for other choices."""
        return answered(path, search, self.post(self.fills, path, search, ids))

    def post(self, callback: dict[str, Any], path: object, search: object, ids: Ids) -> TestResponse:
        """One question in the renderer's own words."""
        return self.client.post(CALLBACK, json=question(callback, path, search, ids))


def callback(told: list[dict[str, Any]], name: str, prop: str) -> dict[str, Any]:
    """The server callback that this property sets off."""
    wanted = {"id": name, "property": prop}
    return next(one for one in told if wanted in one["inputs"] and one["clientside_function"] is None)


def question(callback: dict[str, Any], path: object, search: object, ids: Ids) -> dict[str, Any]:
    """The body that the renderer posts for this callback at this address."""
    values = {"pathname": path, "search": search}
    asked = {
        kind: [{**one, "value": values[one["property"]]} for one in callback[kind]]
        for kind in ("inputs", "state")
    }  # fmt: skip
    first = callback["inputs"][0]
    return {
        "output": callback["output"],
        "outputs": outputs(callback["output"], ids),
        "changedPropIds": [f"{first['id']}.{first['property']}"],
        **asked,
    }


def outputs(text: str, ids: Ids) -> list[Any]:
    """`..a.children...{"deel":["ALL"]}.children..` as the places that are on the page."""
    found: list[Any] = []
    for one in text.removeprefix("..").removesuffix("..").split("..."):
        name, _, prop = one.rpartition(".")
        if name.startswith("{"):
            kinds = json.loads(name).keys()
            found.append([{"id": place, "property": prop} for place in ids if place.keys() == kinds])
        else:
            found.append({"id": name, "property": prop})
    return found


def answered(path: str, search: str, response: TestResponse) -> Answer:
    """The answer, which is there whatever was asked."""
    assert response.status_code == 200, response.text
    return Answer(path, search, response.get_json()["response"], len(response.data))


def components(tree: Tree) -> Iterator[dict[str, Any]]:
    """The properties of every component, in reading order."""
    if isinstance(tree, list):
        for one in tree:
            yield from components(one)
    elif isinstance(tree, dict):
        if isinstance(tree.get("props"), dict) and "namespace" in tree:
            yield tree["props"]
        for one in tree.values():
            yield from components(one)


def texts(tree: Tree) -> Iterator[str]:
    """Everything a reader could see, hear or hover over, figures included."""
    for place, text in spoken(tree):
        if place not in UNSPOKEN:
            yield text


# Properties that steer, and say nothing to a reader.
UNSPOKEN = {"id", "className", "href", "src", "type", "namespace", "role", "scope", "mode", "shape", "dash", "family", "color"}


def whole(pieces: list[Tree]) -> list[Tree]:
    """A sentence of which words can be opened, or a select in colour, in one piece as it is read."""
    if not any(is_piece(one) for one in pieces):
        return pieces
    found: list[Tree] = []
    for one in pieces:
        said = "".join(whole(one["props"]["children"])) if is_piece(one) else one
        if found and isinstance(found[-1], str) and isinstance(said, str):
            found[-1] += said
        else:
            found.append(said)
    return found


def is_piece(one: Tree) -> bool:
    """A part of a text that looks otherwise than the rest."""
    return is_help(one) or (isinstance(one, dict) and str(one.get("props", {}).get("className")).startswith("sql-"))


def is_help(one: Tree) -> bool:
    """A word that can be opened, or one with the signs around it."""
    return isinstance(one, dict) and one.get("props", {}).get("className") in ("begrip", "begrip-heel")


def spoken(tree: Tree, place: str = "") -> Iterator[tuple[str, str]]:
    """Each text with the name of the property that holds it."""
    if isinstance(tree, str):
        yield place, tree
    elif isinstance(tree, list):
        for one in whole(tree):
            yield from spoken(one, place)
    elif isinstance(tree, dict):
        for name, one in tree.items():
            yield from spoken(one, place if name in ("children", "props") else name)


def figures(answer: Answer) -> dict[str, dict[str, Any]]:
    """Every figure of an answer by its name."""
    found = {name: place["figure"] for name, place in answer.places.items() if "figure" in place}
    inside = {json.dumps(props["id"]): props["figure"] for props in components(answer.places) if "figure" in props}
    return {json.loads(name)["figuur"]: figure for name, figure in {**found, **inside}.items()}
