"""What the gate says to everyone: headers on every answer, and no to what another site sends."""

import pytest
from walks import choose

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "Cache-Control": "no-store",
}
UNKNOWN = ("/", "/aanmelden", "/aanmelden/terug", "/afmelden", "/_dash-layout", "/assets/monitor.js", "/_mcp", "/niets", "/%00")


def lacking(response) -> dict[str, str | None]:
    """The headers that an answer should have had, with what it had."""
    policy = response.headers.get("Content-Security-Policy", "")
    script = policy.partition("script-src ")[2].partition(";")[0]
    wrong = {name: response.headers.get(name) for name, value in HEADERS.items() if response.headers.get(name) != value}
    return {**wrong, **({} if "default-src 'none'" in policy and "unsafe" not in script else {"policy": policy})}


@pytest.mark.parametrize("path", UNKNOWN)
def test_every_answer_to_who_is_not_known_has_every_header(browser, path):
    assert lacking(browser.get(path, buffered=True)) == {}


def test_every_refusal_has_every_header(choice, browser, clock):
    refusals = [
        browser.post("/aanmelden", data={"lezer": "gast"}),
        browser.post("/aanmelden", headers={"Origin": "https://elders.example"}),
        browser.post("/_dash-update-component", json={}),
        browser.put("/aanmelden"),
        browser.post("/aanmelden", data={"lezer": "x" * 2_000_000}),
        *(choose(browser, "beleid") for _ in range(70)),
        browser.post("/_dash-update-component", json={}),
        browser.post("/_dash-update-component", data="{", content_type="application/json"),
        browser.post("/_dash-update-component", json={"output": next(iter(choice.app.callback_map)), "inputs": 7, "outputs": []}),
    ]
    assert {one.status_code for one in refusals} >= {303, 400, 401, 403, 413, 429, 500}
    assert [lacking(one) for one in refusals if lacking(one)] == []


def test_the_answers_of_a_service_that_fails_have_every_header(monitor):
    browser = monitor("http://127.0.0.1:9").browser()
    for path in ("/", "/aanmelden", "/aanmelden/terug?state=x&code=y", "/afgemeld"):
        assert lacking(browser.get(path)) == {}, path
    assert lacking(browser.post("/afmelden")) == {}


def test_the_styles_of_the_first_page_are_there_before_anybody_is_known_and_nothing_else_is(browser):
    codes = {path: browser.get(f"/assets/{path}", buffered=True).status_code for path in (
        "00-reboot.css", "10-monitor.css", "20-aanmelden.css", "fonts/source-sans-3-latin-wght-normal.woff2",
        "monitor.js", "aanmelden.js", "fonts/../monitor.js", "10-monitor.css/../monitor.js",
    )}  # fmt: skip
    assert [path for path, code in codes.items() if code == 200] == list(codes)[:4]


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_a_probe_needs_no_name(browser, path):
    assert browser.get(path).status_code == 200


def test_what_is_no_page_is_refused_and_not_led_elsewhere(browser):
    codes = {path: browser.get(path).status_code for path in ("/_dash-layout", "/_dash-dependencies", "/_favicon.ico")}
    assert set(codes.values()) == {401}
    assert browser.get("/logo.png", headers={"Sec-Fetch-Dest": "image"}).status_code == 401


FOREIGN = (
    {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "none"}, {"Origin": "https://elders.example"},
    {"Origin": "null"}, {"Origin": "http://localhost.elders.example"}, {"Origin": ""},
    {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
)  # fmt: skip


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_another_site_can_make_nobody_choose_leave_or_ask(choice, browser, headers):
    choose(browser, "beleid")
    posts = [
        browser.post("/aanmelden", data={"lezer": "adviesraad"}, headers=headers),
        browser.post("/afmelden", headers=headers),
        browser.post("/_dash-update-component", json={}, headers=headers),
    ]
    assert [one.status_code for one in posts] == [403, 403, 403]
    assert choice.asked(browser, "/").status_code == 200


OUR_OWN = ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, {"Origin": "http://localhost"}, {})


@pytest.mark.parametrize("headers", OUR_OWN, ids=str)
def test_our_own_pages_can(browser, headers):
    assert browser.post("/aanmelden", data={"lezer": "beleid"}, headers=headers).status_code == 303
