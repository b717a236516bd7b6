"""Signing in from end to end, with a service that others wrote (oidc-provider-mock)."""

from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from walks import knock, token_of, with_token

# The mock still uses what its own library has declared old.
pytestmark = [
    pytest.mark.filterwarnings("ignore::authlib.deprecate.AuthlibDeprecationWarning"),
    pytest.mark.filterwarnings("ignore:get_jwt_config:DeprecationWarning"),
]


def person(url: str, sub: str, **claims: object) -> str:
    """Somebody the service knows."""
    assert requests.put(f"{url}/users/{sub}", json=claims, timeout=5).ok
    return sub


def agreed(url: str, **form: str) -> str:
    """The form at the service, filled in; where it sends the browser."""
    answer = requests.post(url, data=form, allow_redirects=False, timeout=5)
    return answer.headers["Location"].removeprefix("http://localhost")


@pytest.fixture
def signs(monitor, provider_mock):
    """A monitor with this service, and a way to sign in as somebody."""
    made = monitor(provider_mock)

    def signs(sub: str, page: str = "/", **claims: object):
        browser = made.browser()
        way = agreed(knock(browser, page), sub=person(provider_mock, sub, **claims))
        return browser, browser.get(way)

    signs.monitor, signs.url = made, provider_mock
    return signs


def test_who_signs_in_comes_to_the_page_they_asked_for(signs):
    browser, response = signs("p1", "/duur?doelgroep=asiel", roles=["wethouder"], name="W. Verzonnen")
    assert (response.status_code, response.headers["Location"]) == (303, "/duur?doelgroep=asiel")
    assert browser.get("/duur").status_code == 200
    assert "W. Verzonnen" in signs.monitor.asked(browser, "/duur").text


def test_who_signs_in_reads_in_the_role_that_the_service_gives(signs):
    adviser, _ = signs("p2", roles=["adviesraad"])
    officer, _ = signs("p3", roles=["beleid"])
    said = [signs.monitor.asked(one, "/gegevens").text for one in (adviser, officer)]
    assert ["hoort niet bij uw rol" in one for one in said] == [True, False]


def test_two_people_with_one_e_mail_are_two_people(signs):
    one, _ = signs("p4", roles=["beleid"], email="post@gemeente.example")
    signs("p5", roles=["wethouder"], email="post@gemeente.example")
    assert {row["subject"] for row in signs.monitor.rows()} == {f"{signs.url}#p4", f"{signs.url}#p5"}
    assert one.get("/").status_code == 200


@pytest.mark.parametrize("roles", [[], ["gast"], None, "BELEID", ["beleid "], {"beleid": True}], ids=str)
def test_who_has_no_role_of_ours_does_not_come_in(signs, roles):
    browser, response = signs("p6", roles=roles)
    assert response.status_code == 403
    assert "nog geen rol" in response.text
    assert (token_of(browser), signs.monitor.rows()) == ("", [])


def test_who_lost_their_role_is_out_everywhere(signs):
    before, _ = signs("p7", roles=["beleid"])
    signs("p7", roles=[])
    assert signs.monitor.asked(before, "/").status_code == 401


def test_who_got_another_role_keeps_no_session_in_the_old_one(signs):
    before, _ = signs("p8", roles=["beleid"])
    signs("p8", roles=["adviesraad"])
    assert signs.monitor.asked(before, "/").status_code == 401


def test_who_breaks_it_off_reads_so(signs):
    browser = signs.monitor.browser()
    response = browser.get(agreed(knock(browser), action="deny"))
    assert response.status_code in (400, 401)
    assert "Aanmelden is niet gelukt" in response.text
    assert signs.monitor.rows() == []


def test_a_code_works_once(signs):
    browser = signs.monitor.browser()
    url = knock(browser)
    way = agreed(url, sub=person(signs.url, "p9", roles=["beleid"]))
    secret = browser.get_cookie("monitor-aanmelden").value
    assert browser.get(way).status_code == 303
    again = signs.monitor.browser()
    again.set_cookie("monitor-aanmelden", secret)
    assert again.get(way).status_code == 400


def test_after_signing_out_a_copy_of_the_cookie_is_worth_nothing(signs):
    browser, _ = signs("p10", roles=["beleid"])
    copy = with_token(signs.monitor, token_of(browser))
    assert signs.monitor.asked(copy, "/").status_code == 200
    response = browser.post("/afmelden")
    assert response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert (token_of(browser), signs.monitor.asked(copy, "/").status_code) == ("", 401)


def test_signing_out_leads_to_the_door_of_the_service_and_back(signs):
    browser, _ = signs("p11", roles=["beleid"])
    page = browser.post("/afmelden").text
    way = page.partition("0; url=")[2].partition('"')[0].replace("&amp;", "&")
    asked = parse_qs(urlsplit(way).query)
    assert way.startswith(signs.url)
    assert asked == {"client_id": ["monitor"], "post_logout_redirect_uri": ["http://localhost/afgemeld"]}
    assert "afgemeld" in browser.get("/afgemeld").text
