"""Dashboards that are broken on purpose: each leaks in one way that the attacks must see."""

import base64
import json
import re
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Any

import numpy as np
from flask import Flask, Response, g, request
from harvest import CALLBACK

from dashboard.access import Viewer

Bend = Callable[[Flask], None]
Answer = dict[str, Any]


def bent(change: Callable[[Answer], None]) -> Bend:
    """A server that changes every answer of a callback before it goes out."""

    def bend(server: Flask) -> None:
        @server.after_request
        def spoil(response: Response) -> Response:
            if request.path == CALLBACK and response.status_code == 200:
                answer = response.get_json()
                change(answer["response"])
                response.data = json.dumps(answer)
            return response

    return bend


def hidden_column(exact: dict[str, int]) -> Bend:
    """A grid of which one column is hidden: on the screen, not in what is sent."""
    rows = [{"groep": name, "n_exact": count} for name, count in exact.items()]
    grid = {"columnDefs": [{"field": "groep"}, {"field": "n_exact", "hide": True}], "rowData": rows}
    return beside({"namespace": "dash_ag_grid", "type": "AgGrid", "props": grid})


def kept_in_a_store(exact: dict[str, int]) -> Bend:
    """A place for the browser to keep exact counts."""
    return beside({"namespace": "dash_core_components", "type": "Store", "props": {"id": "kladblok", "data": list(exact.values())}})


def beside(component: dict[str, Any]) -> Bend:
    """One more component on every page."""

    def add(answer: Answer) -> None:
        if "inhoud" in answer:
            answer["inhoud"]["children"].append(component)

    return bent(add)


def hover_with_one_more_number(exact: dict[str, int]) -> Bend:
    """A tooltip that also says how many people it is about, to the person."""

    def add(answer: Answer) -> None:
        for trace in traces(answer):
            for name in trace.keys() & {"text", "customdata"}:
                if isinstance(trace[name], list):
                    pairs = zip(trace[name], cycle(exact.values()), strict=False)
                    trace[name] = [f"{text}<br>{count} mensen" for text, count in pairs]

    return bent(add)


def kept_with_the_figure(exact: dict[str, int]) -> Bend:
    """Figures that carry exact counts where nobody looks: in the notes of the layout."""

    def add(answer: Answer) -> None:
        for one in every(answer):
            if isinstance(one.get("figure"), dict):
                one["figure"]["layout"]["meta"] = list(exact.values())

    return bent(add)


def axes_as_long_as_the_truth(exact: dict[str, int]) -> Bend:
    """Charts of which the scale ends at the largest group, whether that is shown or not."""

    def add(answer: Answer) -> None:
        for one in every(answer):
            if isinstance(one.get("figure"), dict):
                one["figure"]["layout"]["xaxis"] = {"range": [0, max(exact.values())]}

    return bent(add)


def packed_as_bytes(exact: dict[str, int]) -> Bend:
    """Series of exact counts in the form in which plotly packs them: no text in which to search for a number."""
    packed = {"dtype": "i2", "bdata": base64.b64encode(np.array(list(exact.values()), dtype="i2").tobytes()).decode()}

    def add(answer: Answer) -> None:
        for trace in traces(answer):
            trace["customdata"] = packed

    return bent(add)


def points_as_large_as_their_group(exact: dict[str, int]) -> Bend:
    """Markers whose size is an exact count."""

    def add(answer: Answer) -> None:
        for trace in traces(answer):
            trace["marker"] = {"size": list(exact.values())}

    return bent(add)


def bars_in_order_of_the_truth(answer: Answer) -> None:
    """Tables of which the rows are turned around, hidden ones included."""
    for one in every(answer):
        if "data-tabel" in one:
            caption, columns, rows = json.loads(one["data-tabel"])
            one["data-tabel"] = json.dumps([caption, columns, rows[::-1]])


def drawings_of_the_truth(answer: Answer) -> None:
    """Small drawings of which the points stand a little higher than what is published."""
    for one in every(answer):
        if one.get("className") == "vonk":
            svg = base64.b64decode(one["src"].partition(",")[2]).decode()
            higher = re.sub(r"(L[\d.]+ )([\d.]+)", lambda found: f"{found[1]}{float(found[2]) / 2:.1f}", svg, count=1)
            one["src"] = "data:image/svg+xml;base64," + base64.b64encode(higher.encode()).decode()


def lists_are_added_up(server: Flask) -> None:
    """A server that takes `doelgroep=asiel,gezin` for both, and adds up what they have."""
    inside = server.test_client()

    @server.before_request
    def both() -> Any:
        asked = request.get_json(silent=True) if request.path == CALLBACK else None
        value = str(asked["inputs"][0]["value"]) if asked and asked["inputs"] else ""
        if "asiel,gezin" not in value:
            return None
        answers = []
        for group in ("asiel", "gezin"):
            asked["inputs"][0]["value"] = value.replace("asiel,gezin", group)
            answers.append(inside.post(CALLBACK, json=asked).get_json())
        return {**answers[0], "response": added(*(one["response"] for one in answers))}


def added(one: Any, other: Any) -> Any:
    """Two answers of one shape as one, numbers added up."""
    if isinstance(one, dict) and isinstance(other, dict):
        return {name: added(one[name], other.get(name)) for name in one}
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [added(*pair) for pair in zip(one, other, strict=True)]
    if isinstance(one, int | float) and isinstance(other, int | float) and not isinstance(one, bool):
        return one + other
    return one


def download(exact: dict[str, int]) -> Bend:
    """An address that hands out a CSV file without asking who wants it."""

    def bend(server: Flask) -> None:
        @server.get("/uitvoer.csv")
        def uitvoer() -> Response:
            return Response("\n".join(f"{name};{count}" for name, count in exact.items()), mimetype="text/csv")

    return bend


def everyone_is_policy_staff(server: Flask) -> None:
    """A server that takes anyone for policy staff."""

    @server.before_request
    def mistake() -> None:
        g.viewer = Viewer("iedereen", "beleid")


def forgets_the_cache(server: Flask) -> None:
    """A server that lets anyone between keep its answers; its last word comes after the headers of the house."""

    def keep(response: Response) -> Response:
        response.headers["Cache-Control"] = "public, max-age=60"
        return response

    server.after_request_funcs[None].insert(0, keep)


def slow_for(searches: list[str]) -> Bend:
    """A server that works a little longer for some choices."""

    def bend(server: Flask) -> None:
        @server.after_request
        def search_on(response: Response) -> Response:
            started = time.thread_time()
            while is_asked(searches) and time.thread_time() < started + 0.003:
                pass
            return response

    return bend


def other_words_for(searches: list[str]) -> Bend:
    """A server that says of some choices that they are hidden."""

    def bend(server: Flask) -> None:
        @server.after_request
        def tell(response: Response) -> Response:
            if is_asked(searches):
                response.data = response.data.replace(b'"children"', b'"children" ', 1)
            return response

    return bend


def is_asked(searches: list[str]) -> bool:
    """Whether this is the question for one of these choices."""
    asked = request.get_json(silent=True) if request.path == CALLBACK else None
    return bool(asked) and any(one.get("value") in searches for one in asked.get("inputs", []))


def traces(answer: Answer) -> Iterator[dict[str, Any]]:
    """Every series of every figure."""
    for one in every(answer):
        if isinstance(one.get("figure"), dict):
            yield from one["figure"]["data"]


def every(tree: Any) -> Iterator[dict[str, Any]]:
    """Every object of an answer."""
    if isinstance(tree, list):
        for one in tree:
            yield from every(one)
    elif isinstance(tree, dict):
        yield tree
        for one in tree.values():
            yield from every(one)
