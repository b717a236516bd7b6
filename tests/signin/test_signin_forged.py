"""Tokens and answers that are not what they seem, with a service of our own that bends one rule at a time."""

import time
from urllib.parse import parse_qs, urlsplit

import pytest
from crooked import new_key
from walks import knock, returned, sign_in, token_of

NOW = int(time.time())
BENT = {
    "expired": {"exp": NOW - 60},
    "expired a year ago": {"exp": NOW - 31_536_000, "iat": NOW - 31_536_300},
    "without an end": {"exp": None},
    "an end that is no number": {"exp": "straks"},
    "from the future": {"iat": NOW + 3600, "exp": NOW + 7200},
    "not valid yet": {"nbf": NOW + 3600},
    "for somebody else": {"aud": "salarissen"},
    "for nobody": {"aud": None},
    "for several, ours not the one that asked": {"aud": ["monitor", "salarissen"], "azp": "salarissen"},
    "for several, nobody says who asked": {"aud": ["monitor", "salarissen"]},
    "of another service": {"iss": "https://aanmelden.example"},
    "of no service": {"iss": None},
    "answer to another question": {"nonce": "van-een-ander"},
    "answer to no question": {"nonce": None},
    "about nobody": {"sub": None},
    "about an empty name": {"sub": ""},
}
FORGED = ("none", "client secret", "public key", "own key", "own key in the header", "other signature")


@pytest.fixture
def straight(monitor, crooked):
    return monitor(crooked.url)


def refused(monitor, crooked) -> str:
    """What is said to somebody who does not come in; with nothing left behind."""
    browser = monitor.browser()
    response = sign_in(browser)
    assert response.status_code == 400, response.text
    assert crooked.tries == 1
    assert (token_of(browser), monitor.rows()) == ("", [])
    assert "Traceback" not in response.text
    return response.text


def test_a_straight_token_lets_somebody_in(straight, crooked):
    browser = straight.browser()
    assert sign_in(browser).status_code == 303
    assert straight.asked(browser, "/").status_code == 200
    assert [row["subject"] for row in straight.rows()] == [f"{crooked.url}#p-1"]


@pytest.mark.parametrize("name", BENT)
def test_a_bent_token_lets_nobody_in(straight, crooked, name):
    crooked.claims = BENT[name]
    assert "niet kunnen bevestigen wie u bent" in refused(straight, crooked)


@pytest.mark.parametrize("forge", FORGED)
def test_a_forged_token_lets_nobody_in(straight, crooked, forge):
    crooked.forge = forge
    assert "niet kunnen bevestigen wie u bent" in refused(straight, crooked)


def test_a_key_that_was_replaced_is_fetched_anew(straight, crooked):
    assert sign_in(straight.browser()).status_code == 303
    crooked.published = crooked.key = new_key("twee")
    assert sign_in(straight.browser()).status_code == 303


def test_a_few_seconds_between_two_clocks_are_forgiven(straight, crooked):
    crooked.claims = {"iat": NOW + 10, "exp": int(time.time()) + 310}
    assert sign_in(straight.browser()).status_code == 303


@pytest.mark.parametrize("change", [{"state": "x"}, {"state": ""}, {"state": "x.Lw=="}, {"iss": "https://elders.example"}], ids=str)
def test_an_answer_to_another_sign_in_is_not_taken(straight, crooked, change):
    crooked.answer = change
    browser = straight.browser()
    response = browser.get(returned(knock(browser)))
    assert (response.status_code, crooked.tries, straight.rows()) == (400, 0, [])


def test_the_answer_of_another_browser_is_not_taken(straight, crooked):
    mine, theirs = straight.browser(), straight.browser()
    knock(mine)
    way = returned(knock(theirs))
    assert (mine.get(way).status_code, straight.browser().get(way).status_code, crooked.tries) == (400, 400, 0)


def test_a_stolen_code_is_worth_nothing_without_the_verifier(straight, crooked):
    thief, owner = straight.browser(), straight.browser()
    stolen = parse_qs(urlsplit(returned(knock(owner))).query)["code"][0]
    state = parse_qs(urlsplit(knock(thief)).query)["state"][0]
    response = thief.get("/aanmelden/terug", query_string={"code": stolen, "state": state})
    assert (response.status_code, crooked.tries, straight.rows()) == (400, 1, [])


def test_every_sign_in_asks_with_other_secrets(straight):
    asked = [parse_qs(urlsplit(knock(straight.browser())).query) for _ in range(2)]
    assert all(one["code_challenge_method"] == ["S256"] and one["response_type"] == ["code"] for one in asked)
    for name in ("state", "nonce", "code_challenge"):
        assert asked[0][name] != asked[1][name]
        assert len(asked[0][name][0]) >= 43


@pytest.mark.parametrize("said", [{}, {"amr": ["pwd"]}, {"amr": "pwd"}, {"acr": "1"}], ids=str)
def test_one_step_is_not_enough_where_two_are_asked(monitor, crooked, said):
    strict = monitor(crooked.url, second_factor=frozenset({"mfa", "2"}))
    crooked.claims = said
    browser = strict.browser()
    assert sign_in(browser).status_code == 403
    assert (token_of(browser), strict.rows()) == ("", [])


@pytest.mark.parametrize("said", [{"amr": ["pwd", "mfa"]}, {"acr": "2"}], ids=str)
def test_two_steps_are_enough(monitor, crooked, said):
    crooked.claims = said
    assert sign_in(monitor(crooked.url, second_factor=frozenset({"mfa", "2"})).browser()).status_code == 303


@pytest.mark.parametrize(
    "told", [{"issuer": "https://elders.example"}, {"authorization_endpoint": None}, {"issuer": None}], ids=str
)
def test_a_service_that_calls_itself_something_else_is_not_used(straight, crooked, told):
    crooked.described = told
    response = straight.browser().get("/aanmelden")
    assert response.status_code == 503
    assert "antwoordt niet zoals het hoort" in response.text


def test_a_service_that_is_silent_is_said_in_dutch(monitor):
    response = monitor("http://127.0.0.1:9").browser().get("/aanmelden")
    assert (response.status_code, "antwoordt niet" in response.text) == (503, True)


@pytest.mark.parametrize(("error", "code"), [("access_denied", 401), ("server_error", 503), ("<script>", 503)])
def test_what_the_service_refuses_is_said_in_our_own_words(straight, crooked, error, code):
    crooked.answer = {"error": error}
    browser = straight.browser()
    response = browser.get(returned(knock(browser)))
    assert response.status_code == code
    assert error not in response.text


def test_a_sign_in_that_failed_can_be_begun_again(straight, crooked):
    browser = straight.browser()
    crooked.claims = {"aud": "salarissen"}
    assert sign_in(browser).status_code == 400
    assert browser.get_cookie("monitor-aanmelden") is None
    crooked.claims = {}
    assert sign_in(browser).status_code == 303


@pytest.mark.parametrize(
    "page",
    ["//elders.example", "https://elders.example", "/\\elders.example", "/%2F/elders", "javascript:alert(1)", "/\nx", "/a/../b",
     "/@elders.example", "/aanmelden:80", "", "/?x=//", "/?a=<b>", "/" + "a/" * 3000],
)  # fmt: skip
def test_after_signing_in_nobody_is_sent_elsewhere(straight, page):
    browser = straight.browser()
    assert sign_in(browser, page).headers["Location"] == "/"


def test_neither_secret_nor_token_nor_name_is_in_the_log(straight, crooked, caplog):
    crooked.claims = {"name": "N. Geheim", "sub": "regel\nts: vervalst"}
    sign_in(straight.browser())
    crooked.claims = {"name": "N. Geheim", "aud": "x"}
    sign_in(straight.browser())
    lines = [one.getMessage() for one in caplog.records if one.name.startswith("monitor")]
    assert len(lines) == 2
    assert all("\n" not in line and "N. Geheim" not in line and "geheim-van" not in line and "eyJ" not in line for line in lines)
    assert "geheim-van" not in repr(straight.settings.oidc)
