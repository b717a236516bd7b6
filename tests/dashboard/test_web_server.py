"""What the web server says to everyone, whatever Dash would have said: headers, refusals, addresses, caches, compression."""

import json
import re

import brotli
import pytest
from harvest import components, figures, question

from dashboard.access import DeniedError
from dashboard.app import make_app
from dashboard.server import add_headers, make_server
from dashboard.signin.gate import Gate
from queries.settings import read_settings

PAGES = (
    "/", "/leerroutes", "/uitstroom/keten", "/duur", "/partners/voorziening", "/indicator/k21_pip_op_tijd", "/werkt-het", "/vragen",
    "/edities",
)  # fmt: skip
UNKNOWN = (
    "/onbekend",
    "/leerroutes/wijk",
    "/indicator/k99_niets",
    "/indicator/",
    "/_mcp",
    "/health",
    "/edities/x",
    "/%00",
    "/..%2fetc",
)
DASH = ("/_dash-layout", "/_dash-dependencies", "/_dash-update-component", "/assets/10-monitor.css")
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
}


@pytest.fixture(scope="module")
def client(reader):
    return reader("beleid").client


@pytest.fixture(scope="module")
def scripts(client):
    return re.findall(r'<script src="([^"]+)"', client.get("/").text)


def policy(response) -> dict[str, str]:
    """The content security policy by directive."""
    parts = [part.strip().partition(" ") for part in response.headers["Content-Security-Policy"].split(";")]
    return {name: value for name, _, value in parts if name}


@pytest.fixture(scope="module")
def refusing_client():
    """The same server for someone nobody knows, with a page of its own that fails."""
    server = make_server(Gate(None), lambda: False)
    add_headers(server, [], lambda path: True)
    return server.test_client()


@pytest.mark.parametrize(
    "path", ["/", "/_dash-layout", "/_dash-dependencies", "/assets/10-monitor.css", "/_dash-component-suites/x.js", "/x"]
)
def test_who_is_not_known_gets_401_everywhere(refusing_client, path):
    assert refusing_client.get(path, buffered=True).status_code == 401


def test_who_is_not_known_cannot_ask_a_callback(refusing_client):
    assert refusing_client.post("/_dash-update-component", json={}).status_code == 401


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_a_probe_needs_no_name(refusing_client, path):
    assert refusing_client.get(path, buffered=True).status_code != 401


@pytest.mark.parametrize("path", [*PAGES, *UNKNOWN, *DASH, "/healthz", "/readyz", "/_dash-component-suites/dash/../../x"])
def test_every_response_has_every_header(client, path):
    response = client.get(path, buffered=True)
    assert {name: response.headers.get(name) for name in HEADERS} == HEADERS
    assert policy(response)["default-src"] == "'none'"


def test_a_failure_has_the_headers_too_and_no_trace(reader):
    response = reader("beleid").client.post("/_dash-update-component", data="{", content_type="application/json")
    assert response.status_code >= 400
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "Traceback" not in response.text


def test_scripts_come_from_here_or_by_hash(client):
    sources = policy(client.get("/"))["script-src"].split()
    assert "'self'" in sources
    assert all(source == "'self'" or source.startswith("'sha256-") for source in sources)


@pytest.mark.parametrize("directive", ["frame-ancestors", "base-uri", "object-src"])
def test_what_is_not_needed_is_closed(client, directive):
    assert policy(client.get("/"))[directive] == "'none'"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_found(client, path):
    assert client.get(path, buffered=True).status_code == 200


@pytest.mark.parametrize("path", UNKNOWN)
def test_an_unknown_address_is_a_404(client, path):
    assert client.get(path, buffered=True).status_code == 404


def test_the_server_says_it_lives(client):
    assert client.get("/healthz").text == "leeft"


def test_the_server_says_it_is_ready_when_an_edition_can_be_read(client):
    response = client.get("/readyz")
    assert (response.status_code, response.get_json()) == (200, {"gereed": True})


def test_the_server_says_it_is_not_ready_without_an_edition(tmp_path):
    client = make_app(read_settings({"MONITOR_DATA": str(tmp_path)})).server.test_client()
    response = client.get("/readyz")
    assert (response.status_code, response.get_json()) == (503, {"gereed": False})


@pytest.mark.parametrize("path", [*PAGES, "/_dash-layout", "/_dash-dependencies", "/onbekend", "/assets/niets.css"])
def test_a_page_is_never_kept_by_a_cache(client, path):
    assert client.get(path, buffered=True).headers["Cache-Control"] == "no-store"


def test_a_bundle_with_its_version_in_the_address_is_kept(client, scripts):
    versioned = [address for address in scripts if "/_dash-component-suites/" in address]
    kept = {address: client.get(address, buffered=True).headers["Cache-Control"] for address in versioned}
    assert kept
    assert all("immutable" in value for value in kept.values()), kept


def test_a_bundle_without_a_version_is_asked_for_again(client):
    assert client.get("/assets/10-monitor.css", buffered=True).headers["Cache-Control"] == "no-cache"


def test_a_bundle_is_served_compressed_and_whole(client, scripts):
    address = next(address for address in scripts if "dash_renderer" in address)
    plain = client.get(address, buffered=True, headers={"Accept-Encoding": "identity"})
    packed = client.get(address, buffered=True, headers={"Accept-Encoding": "br"})
    assert packed.headers["Content-Encoding"] == "br"
    assert len(packed.data) < len(plain.data) / 3
    assert brotli.decompress(packed.data) == plain.data


def test_an_answer_is_compressed(reader):
    asked = reader("beleid")
    response = asked.client.post(
        "/_dash-update-component", json=question(asked.opens, "/", "", []), headers={"Accept-Encoding": "br"}
    )
    assert response.headers["Content-Encoding"] == "br"


def test_the_layout_that_anyone_may_read_holds_no_figure_and_no_number(client):
    layout = client.get("/_dash-layout").get_json()
    assert [props for props in components(layout) if "figure" in props or "data" in props] == []
    assert not re.search(r"\d{2}", json.dumps(layout))


@pytest.mark.parametrize("path", ["/_mcp", "/mcp", "/_dash-mcp"])
def test_no_tools_are_offered_to_machines(client, path):
    assert client.post(path, json={"jsonrpc": "2.0", "method": "tools/list", "id": 1}).status_code in (404, 405)


def test_no_tools_are_offered_even_when_the_environment_asks(shown, monkeypatch):
    monkeypatch.setenv("DASH_MCP_ENABLED", "true")
    client = make_app(shown).server.test_client()
    assert client.post("/_mcp", json={"jsonrpc": "2.0", "method": "tools/list", "id": 1}).status_code in (404, 405)


@pytest.mark.parametrize("path", PAGES)
def test_no_chart_can_be_sent_away(reader, path):
    answer = reader("beleid").open(path)
    settings = [props["config"] for props in components(answer.places) if "figure" in props]
    assert len(settings) == len(figures(answer))
    assert all(one["showSendToCloud"] is False and one["displayModeBar"] is False for one in settings)


def test_the_first_page_asks_no_other_host(client):
    assert re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}", attributes(client.get("/").text)) == []


def attributes(page: str) -> str:
    """Every address that a browser would fetch for this page."""
    return " ".join(re.findall(r'(?:src|href)="([^"]*)"', page))


def test_the_page_is_in_dutch(client):
    assert '<html lang="nl">' in client.get("/").text


def test_a_refusal_is_a_sentence():
    server = make_server(Gate(None), lambda: False)
    assert server.test_client().get("/").text == "U bent niet aangemeld."
    assert issubclass(DeniedError, Exception)
