"""The settings of signing in: whole or refused, and what a token's roles are called here."""

import pytest

from dashboard.signin.origin import own_page
from dashboard.signin.readers import claimed, name_in, role_in
from queries.settings import SettingError, read_settings

WHOLE = {
    "MONITOR_AANMELDEN": "oidc",
    "MONITOR_WEBADRES": "https://monitor.gemeente.example/",
    "MONITOR_OIDC_UITGEVER": "https://aanmelden.example/gemeente/",
    "MONITOR_OIDC_CLIENT": "monitor",
    "MONITOR_OIDC_GEHEIM": "geheim",
}


def service(**more: str):
    return read_settings({**WHOLE, **more}).oidc


def test_without_a_word_about_it_everybody_reads_in_one_role():
    assert (read_settings({}).signin, read_settings({}).oidc) == ("rol", None)


def test_a_whole_description_is_taken_as_it_is():
    settings = read_settings(WHOLE)
    assert (settings.web, settings.oidc.issuer) == ("https://monitor.gemeente.example", "https://aanmelden.example/gemeente/")
    assert (settings.oidc.claim, settings.oidc.roles, settings.oidc.second_factor) == ("roles", {}, frozenset())


@pytest.mark.parametrize("name", sorted(WHOLE.keys() - {"MONITOR_AANMELDEN"}))
def test_a_description_with_a_gap_is_refused_by_name(name):
    with pytest.raises(SettingError, match=f"is {name} nodig"):
        read_settings({**WHOLE, name: ""})


@pytest.mark.parametrize("way", ["OIDC", "ja", "open"])
def test_a_way_in_that_does_not_exist_is_refused(way):
    with pytest.raises(SettingError, match="Kies uit rol, oidc, kies"):
        read_settings({"MONITOR_AANMELDEN": way})


@pytest.mark.parametrize("name", ["MONITOR_WEBADRES", "MONITOR_OIDC_UITGEVER"])
@pytest.mark.parametrize("address", ["http://monitor.example", "http://localhost.example", "http://127.0.0.1.example", "ftp://x"])
def test_an_address_that_others_can_listen_to_is_refused(name, address):
    with pytest.raises(SettingError, match=f"^{name} is"):
        read_settings({**WHOLE, name: address})


@pytest.mark.parametrize("address", ["http://127.0.0.1:8050", "http://localhost:8050", "https://monitor.example:8443"])
def test_this_machine_itself_needs_no_https(address):
    assert read_settings({**WHOLE, "MONITOR_WEBADRES": address}).web == address


def test_the_monitor_stands_at_the_top_of_its_site():
    with pytest.raises(SettingError, match="zonder map erachter"):
        read_settings({**WHOLE, "MONITOR_WEBADRES": "https://gemeente.example/monitor"})


@pytest.mark.parametrize("text", ["beleid", "=beleid", "Inburgering.Beleid=", "a=b,c"])
def test_a_list_of_roles_that_cannot_be_read_is_refused(text):
    with pytest.raises(SettingError, match="MONITOR_OIDC_ROLLEN"):
        service(MONITOR_OIDC_ROLLEN=text)


def test_the_roles_of_the_service_get_our_names_and_others_count_for_nothing():
    named = service(MONITOR_OIDC_ROLLEN="Inburgering.Beleid=beleid, Inburgering.Raad=adviesraad")
    assert role_in({"roles": ["Inburgering.Beleid"]}, named) == "beleid"
    assert role_in({"roles": ["beleid", "Salarissen.Beheer"]}, named) == ""


@pytest.mark.parametrize(
    ("roles", "role"),
    [(["adviesraad", "wethouder"], "wethouder"), (["beleid", "redactie"], "redactie"), (["beheer", "redactie"], "redactie"),
     (["beleid", "beheer"], "beheer"), (["adviesraad"], "adviesraad"), ([], ""), (None, ""), (7, ""), ([7, None], ""),
     ("beleid", "beleid")],
)  # fmt: skip
def test_of_several_roles_the_widest_counts(roles, role):
    assert role_in({"roles": roles}, service()) == role


def test_a_claim_may_stand_deeper_or_have_points_in_its_name():
    keycloak = {"resource_access": {"monitor": {"roles": ["beleid"]}}}
    assert claimed(keycloak, "resource_access.monitor.roles") == ["beleid"]
    assert claimed({"https://gemeente.example/roles": ["beleid"]}, "https://gemeente.example/roles") == ["beleid"]
    assert claimed({"resource_access": "x"}, "resource_access.monitor.roles") == []


@pytest.mark.parametrize(
    ("claims", "name"),
    [({"name": "A. B."}, "A. B."), ({"preferred_username": "ab"}, "ab"), ({}, ""), ({"name": "A\n\x1bB"}, "AB"),
     ({"name": ["A"]}, "A"), ({"name": 7}, "")],
)  # fmt: skip
def test_a_name_is_one_line_of_text(claims, name):
    assert name_in(claims) == name
    assert len(name_in({"name": "a" * 1000})) == 80


@pytest.mark.parametrize("page", ["/", "/duur", "/duur/keten?doelgroep=asiel&naar=cohort", "/editie/2026-10.r1.abc", "/werkt-het"])
def test_a_page_of_ours_can_be_gone_back_to(page):
    assert own_page(page) == page
