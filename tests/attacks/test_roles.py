"""Attacks A24 and A26: every page and every callback for every role as declared, no other door, nothing kept on the way."""

from dataclasses import replace

import bends
import pytest
from crawl import Tally, pages
from harvest import CALLBACK, Reader, question, texts
from numbers_in import DIGIT

from dashboard.app import PAGES, make_app
from dashboard.server import make_server
from dashboard.signin.gate import PUBLIC, Gate
from queries.policy import read_policy

EVERY = (
    "/",
    "/leerroutes",
    "/duur/keten",
    "/indicator/k21_pip_op_tijd",
    "/werkt-het",
    "/vragen",
    "/edities",
    "/werkwijze",
    "/toegankelijkheid",
    "/gegevens",
    "/redactie",
)
CLOSED_PAGES = {"/gegevens", "/redactie"}
ROLES = {"adviesraad": CLOSED_PAGES, "wethouder": CLOSED_PAGES, "beleid": set(), "redactie": set(), "beheer": {"/redactie"}}
NO_ROLES = ("", "gast", "BELEID", "beleid ", "beheerder", "publiek", "*")
DOORS = {
    "/": {"GET"}, "/<path:path>": {"GET"}, "/healthz": {"GET"}, "/readyz": {"GET"}, "/assets/<path:filename>": {"GET"},
    "/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>": {"GET"}, "/_dash-layout": {"GET"},
    "/_dash-dependencies": {"GET"}, "/_dash-update-component": {"POST"}, "/_reload-hash": {"GET"}, "/_favicon.ico": {"GET"},
    "/assets/kop/thema.css": {"GET"},
    "/editie/<edition>/monitor.pdf": {"GET"}, "/editie/<edition>/samenvatting.pdf": {"GET"},
    "/download/<name>.<any(csv, xlsx):kind>": {"GET"},
    "/download/<any(client, voorziening, keten):level>/<name>.<any(csv, xlsx):kind>": {"GET"},
    "/editie/<edition>/datapakket.zip": {"GET"},
    "/api/v1/editie": {"GET"}, "/api/v1/indicatoren": {"GET"}, "/api/v1/indicatoren/<id>": {"GET"}, "/api/v1/cijfers": {"GET"},
    "/api/v1/openapi.json": {"GET"},
}  # fmt: skip
CLOSED = "Deze pagina hoort niet bij uw rol. Vraag de beheerder om toegang als u die nodig heeft."
NOBODY = "U heeft geen toegang tot deze monitor. Vraag de beheerder om een rol."
CLAIMS = (
    {"X-Role": "beleid"}, {"X-Forwarded-User": "beleid"}, {"Authorization": "Bearer beleid"},
    {"Cookie": "rol=beleid; session=beleid"}, {"X-Original-URL": "/gegevens"}, {"X-HTTP-Method-Override": "GET"},
)  # fmt: skip


def refusal(reader: Reader, path: str) -> str:
    """What a page says instead of opening; empty where it opens."""
    said = list(texts(reader.open(path).places["inhoud"]))
    return said[-1] if said[0] == "Dit kunnen we nu niet tonen" else ""


def other_doors(reader: Reader) -> dict[str, set[str]]:
    """The addresses and methods of the server that are not declared."""
    found = {rule.rule: (rule.methods or set()) - {"HEAD", "OPTIONS"} for rule in reader.server.url_map.iter_rules()}
    return {rule: methods for rule, methods in found.items() if DOORS.get(rule) != methods}


def kept_answers(reader: Reader) -> list[str]:
    """Addresses of which an answer may be kept by a cache."""
    opened = reader.open("/")
    sent = [
        reader.post(reader.opens, "/gegevens", "", []),
        reader.post(reader.fills, "/", "?doelgroep=asiel", opened.ids),
        reader.post(reader.fills, "/", "", []),
        reader.client.post(CALLBACK, json={}),
        *(reader.client.get(path) for path in (*EVERY, "/_dash-layout", "/_dash-dependencies", "/_reload-hash", "/niets")),
    ]
    return [one.request.path for one in sent if one.headers["Cache-Control"] != "no-store" or one.headers.get("ETag")]


@pytest.mark.parametrize("role", ROLES)
def test_a_page_opens_for_the_roles_that_it_declares_and_for_no_other(reader, role):
    assert {path for path in EVERY if refusal(reader(role), path) == CLOSED} == ROLES[role]
    assert {path for path in EVERY if not refusal(reader(role), path)} == set(EVERY) - ROLES[role]


@pytest.mark.parametrize("role", ["adviesraad", "wethouder"])
def test_a_closed_page_is_not_filled_either(reader, role):
    ids = reader("beleid").open("/gegevens").ids
    assert ids
    for search in ("", "?doelgroep=asiel", "?rol=beleid"):
        assert reader(role).fill("/gegevens", search, ids).places == {}


@pytest.mark.parametrize("role", NO_ROLES)
def test_a_role_that_nobody_declared_gets_no_page_and_no_number(shown, role):
    reader = Reader(shown, role)
    assert {refusal(reader, path) for path in EVERY} == {NOBODY}
    assert not [text for path in EVERY for text in texts(reader.open(path).places) if DIGIT.search(text)]
    assert reader.fill("/", "?doelgroep=asiel", [{"deel": "tegels-leerroutes"}]).places == {}


@pytest.mark.parametrize("claim", CLAIMS, ids=str)
def test_a_role_cannot_be_claimed(reader, claim):
    asked = reader("adviesraad")
    for path in ("/gegevens", "/indicator/k21_pip_op_tijd"):
        plain, claimed = (
            asked.client.post(CALLBACK, json=question(asked.opens, path, search, []), headers=headers)
            for search, headers in (("", {}), ("?rol=beleid", claim))
        )
        assert plain.get_json() == claimed.get_json()


def test_the_address_of_a_wider_role_shows_the_numbers_of_the_own_role(reader, shelf):
    tally, own = Tally(), shelf("adviesraad")
    earlier = own.releases[1].meta["id"]
    for search in ("?naar=aanbieder", "?doelgroep=asiel&leerroute=z&naar=cohort", f"?editie={earlier}&naar=aanbieder"):
        for path in ("/partners", "/indicator/v07_uitval", "/indicator/k21_pip_op_tijd"):
            tally.look(reader("adviesraad").open(path, search), own)
    assert tally.numbers > 500
    assert not tally.foreign


def test_the_roles_and_the_pages_are_the_declared_ones(latest):
    assert set(read_policy().roles) == set(ROLES)
    crawled = pages(latest("adviesraad").releases[0])
    assert [page.address for page in PAGES if not any(page.match(path) is not None for path in crawled)] == []
    assert set(EVERY) <= set(crawled)
    assert {role: {path for path in EVERY for page in PAGES if page.match(path) is not None and role not in page.roles}
            for role in ROLES} == ROLES  # fmt: skip


def test_there_is_no_other_door(reader):
    assert other_doors(reader("beleid")) == {}


@pytest.mark.parametrize("role", NO_ROLES)
def test_a_role_that_nobody_declared_takes_nothing_along(shown, published, role):
    client = make_app(replace(shown, role=role)).server.test_client()
    package = f"/editie/{published.editions[-1].id}/datapakket.zip"
    tables = ("/download/k01_inburgeraars-verloop.csv", "/download/keten/k21_pip_op_tijd-uitsplitsing.xlsx")
    taken = (package, *tables, "/api/v1/editie", "/api/v1/cijfers?indicator=k01_inburgeraars&grain=maand")
    answers = [client.get(address) for address in taken]
    assert {one.status_code for one in answers} == {403}
    assert {one.text for one in answers} == {CLOSED}


def test_only_probes_are_open_to_who_is_not_known():
    assert {"healthz", "readyz"} == PUBLIC
    client = make_server(Gate(None), lambda: True).test_client()
    assert {
        client.get(path, buffered=True).status_code for path in ("/static/x", "/assets/x", "/uitvoer.csv", "/healthz/../gegevens")
    } == {401}


def test_nothing_about_anyone_is_kept_on_the_way(reader):
    assert kept_answers(reader("beleid")) == []


def test_no_cookie_is_set_and_nothing_is_kept_in_the_browser(reader):
    response = reader("beleid").post(reader("beleid").opens, "/", "", [])
    assert "Set-Cookie" not in response.headers
    assert response.headers["Referrer-Policy"] == "no-referrer"


def test_a_download_that_nobody_declared_is_noticed(shown):
    assert other_doors(Reader(shown, "adviesraad", bends.download({"asiel": 1}))) == {"/uitvoer.csv": {"GET"}}


def test_answers_that_may_be_kept_are_noticed(shown):
    assert kept_answers(Reader(shown, "adviesraad", bends.forgets_the_cache))


def test_a_server_that_lets_everyone_in_is_noticed(shown):
    reader = Reader(shown, "adviesraad", bends.everyone_is_policy_staff)
    assert [refusal(reader, path) for path in sorted(ROLES["adviesraad"])] == ["", ""]


def test_a_server_for_a_role_is_made_of_the_setting(shown):
    client = make_app(replace(shown, role="gast")).server.test_client()
    assert client.get("/readyz").status_code == 503
