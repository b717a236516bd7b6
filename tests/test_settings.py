"""The settings: read once, strict, and refused in one sentence."""

from pathlib import Path

import pytest

from queries.settings import SettingError, read_settings


def test_without_settings_there_are_defaults_and_no_secret():
    settings = read_settings({})
    assert (settings.data, settings.role, settings.address, settings.port) == (Path("data"), "beleid", "127.0.0.1", 8050)
    assert settings.secret == ""


def test_private_data_and_editions_live_apart():
    settings = read_settings({"MONITOR_DATA": "/srv/monitor"})
    assert settings.editions == Path("/srv/monitor/editions")
    assert settings.landed.is_relative_to("/srv/monitor/private")
    assert settings.warehouse.is_relative_to("/srv/monitor/private")


def test_a_misspelled_setting_is_refused():
    with pytest.raises(SettingError, match=r"^De instelling MONITOR_SLEUTL bestaat niet\. Bekend zijn: MONITOR_DATA, "):
        read_settings({"MONITOR_SLEUTL": "x"})


@pytest.mark.parametrize("port", ["0", "65536", "-1", "80a", "8 0", "²"])
def test_a_port_is_a_whole_number_that_exists(port):
    with pytest.raises(SettingError, match=r"^MONITOR_POORT is '"):
        read_settings({"MONITOR_POORT": port})


def test_variables_of_other_programs_are_left_alone():
    assert read_settings({"PATH": "/usr/bin", "MONITOR": "x"}).port == 8050


@pytest.mark.parametrize("address", ["cbs", "ftp://cbs.nl", "https://", "https://ik@cbs.nl", "https://cbs.nl?x", "http://a b"])
def test_the_address_of_cbs_is_a_plain_web_address(address):
    with pytest.raises(SettingError, match=r"^MONITOR_CBS is '"):
        read_settings({"MONITOR_CBS": address})


def test_cbs_itself_is_asked_unless_a_copy_is_named():
    assert read_settings({}).cbs == "https://datasets.cbs.nl/odata/v1/CBS"
    assert read_settings({"MONITOR_CBS": "http://spiegel.example/CBS/"}).cbs == "http://spiegel.example/CBS/"


@pytest.mark.parametrize("contact", ["", "inburgering@zuiderwaard.nl", "https://www.zuiderwaard.nl/contact"])
def test_the_municipality_is_reached_by_mail_or_on_the_web(contact):
    assert read_settings({"MONITOR_CONTACT": contact}).contact == contact


@pytest.mark.parametrize(
    "contact", ["bel ons", "javascript:alert(1)", "http://zuiderwaard.nl", "a@b", 'https://x"onclick="y', "a@b.nl\n"]
)
def test_a_contact_that_a_browser_could_run_or_nobody_can_reach_is_refused(contact):
    with pytest.raises(SettingError, match=r"^MONITOR_CONTACT is '"):
        read_settings({"MONITOR_CONTACT": contact})
