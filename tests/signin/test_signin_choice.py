"""Choosing a reader: for made-up people only, and otherwise as strict as signing in."""

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from harvest import components
from walks import choose, token_of, with_token

from dashboard.app import make_app
from queries.settings import SettingError

ROLES = ("wethouder", "adviesraad", "beleid", "redactie", "beheer")


def made_real(editions: Path, place: int) -> None:
    """One published edition says of itself that it is about real people, whole and with its own hash."""
    pointer = editions / "current.json"
    told = json.loads(pointer.read_text(encoding="utf-8"))
    entry = told["editions"][place]
    for audience in entry["files"]:
        path = editions / entry["id"] / f"{audience}.duckdb"
        path.chmod(0o644)
        with duckdb.connect(str(path)) as connection:
            connection.execute("update meta set value = 'nee' where key = 'synthetic'")
        entry["files"][audience] = hashlib.sha256(path.read_bytes()).hexdigest()
    pointer.write_text(json.dumps(told), encoding="utf-8")


@pytest.fixture
def own(shown, tmp_path):
    """Editions to change, and the settings that show them."""
    shutil.copytree(shown.editions, tmp_path / "data" / "editions")
    return replace(shown, data=tmp_path / "data", signin="kies", desk=f"sqlite:///{tmp_path}/redactie.db")


@pytest.mark.parametrize("place", [0, -1])
def test_the_server_refuses_to_start_before_real_figures(own, place):
    made_real(own.editions, place)
    with pytest.raises(SettingError, match="MONITOR_AANMELDEN op oidc of rol"):
        make_app(own)


def test_a_real_edition_that_is_published_later_shuts_the_server(own):
    browser = make_app(own).server.test_client()
    choose(browser, "beleid")
    assert browser.get("/").status_code == 200
    spare = own.data / "straks"
    shutil.copytree(own.editions, spare)
    made_real(spare, 0)
    shutil.rmtree(own.editions)
    spare.rename(own.editions)
    told = json.loads((own.editions / "current.json").read_text(encoding="utf-8"))
    (own.editions / told["editions"][0]["id"]).rename(own.editions / "2026-12.r1.echt")
    told["editions"][0]["id"] = "2026-12.r1.echt"
    (own.editions / "current.json").write_text(json.dumps(told), encoding="utf-8")
    codes = {path: browser.get(path).status_code for path in ("/", "/aanmelden", "/_dash-layout", "/readyz", "/healthz")}
    assert codes == {"/": 403, "/aanmelden": 403, "/_dash-layout": 403, "/readyz": 503, "/healthz": 200}
    assert choose(browser, "beleid").status_code == 403


def test_a_role_for_everybody_may_stand_before_real_figures(own):
    made_real(own.editions, 0)
    assert make_app(replace(own, signin="rol")).server.test_client().get("/readyz").status_code == 200


def test_the_page_names_every_reader_and_holds_no_figure_and_no_script(browser):
    page = browser.get("/aanmelden").text
    assert sorted(page.split('value="')[i].partition('"')[0] for i in range(1, 6)) == sorted(ROLES)
    assert "<script" not in page
    assert "verzonnen" in page


def test_the_page_marks_who_one_is_now(browser):
    choose(browser, "redactie")
    assert browser.get("/aanmelden").text.count("Zo leest u nu") == 1


@pytest.mark.parametrize("role", ROLES)
def test_who_is_chosen_reads_in_that_role_on_the_page_they_wanted(choice, browser, role):
    response = choose(browser, role, "/duur%3Fdoelgroep%3Dasiel")
    assert (response.status_code, response.headers["Location"]) == (303, "/duur?doelgroep=asiel")
    assert [row["role"] for row in choice.rows()] == [role]
    is_closed = "hoort niet bij uw rol" in choice.asked(browser, "/gegevens").text
    assert is_closed == (role in ("wethouder", "adviesraad"))


@pytest.mark.parametrize("role", ["", "gast", "BELEID", "beleid ", "*", "beheerder"])
def test_a_reader_that_does_not_exist_cannot_be_chosen(choice, browser, role):
    assert choose(browser, role).status_code == 400
    assert (token_of(browser), choice.rows()) == ("", [])


def test_becoming_somebody_else_ends_who_one_was(choice, browser):
    choose(browser, "beleid")
    copy = with_token(choice, token_of(browser))
    choose(browser, "adviesraad")
    assert choice.asked(copy, "/").status_code == 401
    assert [row["role"] for row in choice.rows()] == ["adviesraad"]


def test_a_token_that_somebody_else_put_there_is_not_taken_over(choice):
    victim = with_token(choice, "gekozen-door-een-aanvaller-en-lang-genoeg-van-zichzelf")
    choose(victim, "beleid")
    assert token_of(victim) != "gekozen-door-een-aanvaller-en-lang-genoeg-van-zichzelf"
    attacker = with_token(choice, "gekozen-door-een-aanvaller-en-lang-genoeg-van-zichzelf")
    assert choice.asked(attacker, "/").status_code == 401


def test_after_going_out_the_cookie_is_gone_and_a_copy_is_worth_nothing(choice, browser):
    choose(browser, "beleid")
    copy = with_token(choice, token_of(browser))
    response = browser.post("/afmelden")
    assert (response.status_code, response.headers["Clear-Site-Data"]) == (303, '"cache", "storage"')
    assert (token_of(browser), choice.rows(), choice.asked(copy, "/").status_code) == ("", [], 401)


def test_nobody_goes_out_by_a_link(choice, browser):
    choose(browser, "beleid")
    assert browser.get("/afmelden").status_code != 303
    assert choice.asked(browser, "/").status_code == 200


@pytest.mark.parametrize("path", ["/", "/duur?doelgroep=asiel", "/gegevens"])
def test_who_is_not_known_is_led_to_the_readers_and_back(browser, path):
    response = browser.get(path)
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/aanmelden")
    browser.get(response.headers["Location"])
    chosen = browser.post(response.headers["Location"], data={"lezer": "beleid"})
    assert chosen.headers["Location"] == path


def test_every_page_says_who_reads_and_lets_them_leave(choice, browser):
    choose(browser, "wethouder")
    for path in ("/", "/duur", "/indicator/k21_pip_op_tijd", "/edities", "/gegevens", "/bestaat-niet"):
        shown = list(components(choice.asked(browser, path).get_json()))
        assert [one for one in shown if one.get("className") == "lezerbalk"], path
        assert [one for one in shown if one.get("action") == "/afmelden"], path


def test_nobody_is_named_where_everybody_reads_in_one_role(reader):
    assert "lezerbalk" not in reader("beleid").post(reader("beleid").opens, "/", "", []).text


def test_over_https_the_cookie_is_one_that_browsers_guard(monitor):
    browser = monitor(web="https://monitor.gemeente.example").browser()
    cookie = choose(browser, "beleid").headers["Set-Cookie"]
    assert cookie.startswith("__Host-monitor=")
    assert {part.strip() for part in cookie.split(";")[1:]} == {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"}


def test_on_this_machine_the_cookie_is_out_of_reach_of_scripts_too(browser):
    parts = {part.strip() for part in choose(browser, "beleid").headers["Set-Cookie"].split(";")[1:]}
    assert parts == {"HttpOnly", "Path=/", "SameSite=Lax"}
