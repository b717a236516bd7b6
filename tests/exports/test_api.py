"""The API answers what its description says, in every role, and gives no number that the reader's file does not hold."""

import re
from typing import Any
from urllib.parse import quote

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.downloads import DOWNLOADS
from dashboard.exports.openapi import DESCRIPTION

FIGURES = "/api/v1/cijfers"
KINDS = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict, "null": type(None)}


def faults(value: Any, schema: dict[str, Any], place: str = "") -> list[str]:
    """Where a value differs from a schema of the kinds that the description uses."""
    if "$ref" in schema:
        schema = DESCRIPTION["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{place}: {value}"]
    names = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    if not any(isinstance(value, KINDS[name]) and (name == "boolean" or not isinstance(value, bool)) for name in names):
        return [f"{place}: {type(value).__name__}"]
    if isinstance(value, list):
        return [fault for one in value for fault in faults(one, schema["items"], f"{place}[]")]
    return object_faults(value, schema, place) if isinstance(value, dict) else []


def object_faults(value: dict[str, Any], schema: dict[str, Any], place: str) -> list[str]:
    known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    found = [f"{place}.{name} is missing" for name in schema.get("required", []) if name not in value]
    for name, one in value.items():
        rule = known.get(name, others)
        found += [f"{place}.{name} is unknown"] if rule is False else [] if rule is True else faults(one, rule, f"{place}.{name}")
    return found


def promised(path: str, code: int) -> dict[str, Any]:
    """The schema of an answer."""
    return DESCRIPTION["paths"][path]["get"]["responses"][str(code)]["content"]["application/json"]["schema"]


def check(response, path: str) -> dict[str, Any]:
    """The answer, which is as the description says."""
    assert response.content_type == "application/json"
    assert faults(response.get_json(), promised(path, response.status_code)) == []
    return response.get_json()


def test_the_description_holds_every_address_of_the_api_and_no_other():
    routes = {re.sub(r"<(\w+)>", r"{\1}", one.address) for one in DOWNLOADS if one.address.startswith("/api/")}
    assert routes == DESCRIPTION["paths"].keys()


def test_the_description_is_what_is_served(reader):
    assert reader("adviesraad").client.get("/api/v1/openapi.json").get_json() == DESCRIPTION


@pytest.mark.parametrize("role", ["adviesraad", "wethouder", "beleid"])
def test_every_definition_answers_as_described(reader, shelf, role):
    client = reader(role).client
    check(client.get("/api/v1/editie"), "/api/v1/editie")
    listed = check(client.get("/api/v1/indicatoren"), "/api/v1/indicatoren")["indicatoren"]
    assert {one["id"] for one in listed} == shelf(role).releases[0].indicators.keys()
    for one in listed:
        check(client.get(f"/api/v1/indicatoren/{one['id']}"), "/api/v1/indicatoren/{id}")


@pytest.mark.parametrize("grain", ["maand", "kwartaal", "jaarlopend", "jaar"])
def test_every_figure_of_the_api_is_a_figure_of_the_file(reader, shelf, published, grain):
    client, release = reader("adviesraad").client, shelf("adviesraad").releases[0]
    seen = 0
    for indicator in release.indicators:
        for group in ({}, {"doelgroep": "asiel"}, {"leerroute": "z", "doelgroep": "gezin"}):
            found = check(client.get(FIGURES, query_string={"indicator": indicator, "grain": grain, **group}), FIGURES)
            seen += len(found["cijfers"])
            assert rows(found) == held(published, indicator, grain, group)
    assert seen > 100


def rows(found: dict[str, Any]) -> list[tuple[Any, ...]]:
    return sorted((one["periode"], one["waarde"], one["noemer"]) for one in found["cijfers"])


def held(published, indicator: str, grain: str, group: dict[str, str]) -> list[tuple[Any, ...]]:
    """The same figures, read from the file without any code of the dashboard."""
    with duckdb.connect(str(published.file("publiek")), read_only=True) as con:
        names = [name for (name,) in con.execute("select id from definition where kind = 'dimension'").fetchall()]
        rule = " and ".join(f'"{name}" is not distinct from ${name}' for name in names)
        sql = f"select period::varchar, value, denominator from cell where indicator = $i and grain = $g and part = '' and {rule}"
        values = {"i": indicator, "g": grain, **{name: group.get(name) for name in names}}
        return sorted(con.execute(sql, values).fetchall())


@pytest.mark.parametrize(
    "search",
    [
        "", "?indicator=k21_pip_op_tijd", "?indicator=k21_pip_op_tijd&grain=week", "?indicator=k99&grain=maand",
        "?indicator=k21_pip_op_tijd&grain=maand&doelgroep=asiel&doelgroep=gezin",
        "?indicator=k21_pip_op_tijd&grain=maand&doelgroep=*",
        "?indicator=k21_pip_op_tijd&grain=maand&doelgroep=asiel,gezin", "?indicator=k21_pip_op_tijd&grain=maand&doelgroep=",
        "?indicator=k21_pip_op_tijd&grain=maand&periode=2026", "?indicator=k21_pip_op_tijd&grain=maand&periode=2026-13",
        "?indicator=k21_pip_op_tijd&grain=maand&editie=2026-10", "?indicator=k21_pip_op_tijd&grain=maand&doelgroep[]=asiel",
        "?indicator=k21_pip_op_tijd&grain=maand&stap=begonnen", "?indicator=k21_pip_op_tijd&grain=maand&aanbieder=school_a",
    ],
)  # fmt: skip
def test_what_is_not_a_closed_question_is_refused_with_a_dutch_reason(reader, search):
    response = reader("adviesraad").client.get(FIGURES + search)
    assert response.status_code == 400
    assert check(response, FIGURES)["fout"].endswith("openapi.json.")


def test_what_is_hidden_and_what_is_not_there_give_the_same_answer(reader):
    client = reader("adviesraad").client
    asked = [
        client.get(
            FIGURES, query_string={"indicator": "k21_pip_op_tijd", "grain": "maand", "periode": month, "doelgroep": "overig"}
        )
        for month in ("2026-09", "2031-01")
    ]
    deep = {"indicator": "k21_pip_op_tijd", "grain": "maand", "doelgroep": "overig", "leerroute": "z", "cohort": "2022"}
    assert asked[0].data == asked[1].data
    assert client.get(FIGURES, query_string=deep).get_json()["cijfers"] == []


def test_an_answer_that_did_not_change_is_not_sent_again_and_kept_by_nobody(reader):
    client = reader("beleid").client
    first = client.get("/api/v1/editie")
    assert client.get("/api/v1/editie", headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    assert first.headers["Cache-Control"] == "no-store"


def test_nothing_can_be_written(reader):
    for method in ("post", "put", "patch", "delete"):
        assert getattr(reader("beleid").client, method)("/api/v1/editie").status_code == 405


names = st.one_of(
    st.sampled_from(["indicator", "grain", "periode", "stap", "editie", "doelgroep", "leerroute", "cohort", "aanbieder"]),
    st.text(max_size=12),
)
values = st.one_of(
    st.sampled_from(
        ["k21_pip_op_tijd", "p01_overdrachtsketen", "k06_duur_tot_voldaan", "maand", "jaar", "asiel", "2026-09", "z", "2023"]
    ),
    st.text(max_size=40),
)


@settings(max_examples=300, deadline=None)
@given(
    chosen=st.lists(st.tuples(names, values), max_size=6), path=st.sampled_from([*DESCRIPTION["paths"]]), part=st.text(max_size=20)
)
def test_any_question_gets_an_answer_as_described(reader, chosen, path, part):
    response = reader("adviesraad").client.get(path.replace("{id}", quote(part, safe="") or "x"), query_string=chosen)
    assert response.status_code in (200, 400, 404), response.text
    if response.content_type == "application/json":
        check(response, path)
    else:
        assert response.status_code == 404
