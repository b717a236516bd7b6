"""What can go wrong between CBS and a delivery: each fault leaves what was there, and says so in Dutch."""

import socket
from dataclasses import replace

import fake_cbs as fake
import pytest
import tally
from fetching import IMPATIENT, ROOMY, FetchingTown


@pytest.fixture
def town(tmp_path):
    tally.row(41)
    tally.add("storingen bij het CBS")
    with fake.serving() as cbs:
        yield FetchingTown(tmp_path, cbs)


@pytest.fixture
def fed(town):
    """A town that fetched before; meanwhile the table has changed."""
    town.fetch_and_change()
    return town


def test_429_is_tried_again_each_time_later(town):
    town.cbs.faults = {"Observations": [fake.status(429), fake.status(429)]}
    assert "10 cijfers" in town.fetch()
    assert town.waits == [1.5, 3.0]


def test_429_with_retry_after_waits_as_long_as_cbs_asks(town):
    town.cbs.faults = {"Properties": [fake.status(429, **{"Retry-After": "7"})]}
    town.fetch()
    assert town.waits == [7]


def test_429_with_retry_after_as_a_date_in_the_past_waits_no_longer(town):
    town.cbs.faults = {"Properties": [fake.status(429, **{"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"})]}
    town.fetch()
    assert town.waits == [0]


def test_429_with_a_retry_after_that_cannot_be_read_waits_as_usual(town):
    town.cbs.faults = {"Properties": [fake.status(429, **{"Retry-After": "straks"})]}
    town.fetch()
    assert town.waits == [1.5]


def test_429_that_asks_for_an_hour_is_not_waited_for(fed):
    fed.cbs.faults = {"Properties": [fake.status(429, **{"Retry-After": "3600"})]}
    assert fed.refusal() == "Het CBS laat nu geen verzoeken meer toe (status 429); de cijfers van 23 juni 2026 blijven staan."
    assert fed.waits == []


@pytest.mark.parametrize("resource", ["Properties", "Dimensions", "MeasureCodes", "RegioSCodes", "PeriodenCodes", "Observations"])
def test_500_that_lasts_changes_nothing_wherever_it_comes(fed, resource):
    fed.cbs.faults = {resource: [fake.status(500)] * 4}
    assert fed.refusal() == "Het CBS heeft een storing (status 500); de cijfers van 23 juni 2026 blijven staan."
    assert fed.cbs.asked[resource] == 4
    assert fed.waits == [1.5, 3, 6]


def test_500_that_passes_is_not_noticed(town):
    town.cbs.faults = {"Observations": [fake.status(503)]}
    assert "10 cijfers" in town.fetch()


def test_cbs_down_says_which_figures_stay(fed):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    fed.settings = replace(fed.settings, cbs=f"http://127.0.0.1:{port}")
    assert fed.refusal() == "Het CBS is niet bereikbaar; de cijfers van 23 juni 2026 blijven staan."
    assert len(fed.waits) == 3


def test_cbs_down_with_a_delivery_by_hand_names_that_file(town):
    town.land("bevolking_2026-08.csv", b"regio,naam,jaar,inwoners\nNL01,Nederland,2026,18130208\n")
    town.cbs.faults = {"Properties": [fake.status(500)] * 4}
    assert town.refusal().endswith("; de cijfers uit bevolking_2026-08.csv blijven staan.")


def test_cbs_down_before_the_first_time_says_that_there_are_no_figures_yet(town):
    town.cbs.faults = {"Properties": [fake.status(500)] * 4}
    assert town.refusal().endswith("; er zijn nog geen cijfers van het CBS ontvangen.")


def test_html_instead_of_json_is_refused_at_once(fed):
    fed.cbs.faults = {"Observations": [fake.web_page]}
    refusal = fed.refusal()
    assert refusal.startswith("Er komt geen JSON van het CBS maar text/html. Kijk of het CBS onderhoud heeft")
    assert refusal.endswith("; de cijfers van 23 juni 2026 blijven staan.")
    assert fed.cbs.asked["Observations"] == 1


@pytest.mark.parametrize("fault", [fake.short, fake.cut], ids=["fewer bytes than promised", "half a text"])
def test_cut_page_is_asked_again(town, fault):
    town.cbs.faults = {"Observations": [fault]}
    assert "10 cijfers" in town.fetch()


@pytest.mark.parametrize("fault", [fake.short, fake.cut], ids=["fewer bytes than promised", "half a text"])
def test_cut_page_that_stays_cut_is_no_partial_load(fed, fault):
    fed.cbs.page = 4
    fed.cbs.faults = {"Observations": [None, *[fault] * 4]}
    assert fed.refusal() == "Het antwoord van het CBS komt niet heel aan; de cijfers van 23 juni 2026 blijven staan."
    assert fed.cbs.asked["Observations"] == 5


def test_table_id_that_is_gone_is_refused(fed):
    fed.cbs.faults = {"Properties": [fake.status(404)]}
    assert "/03759ned/Properties niet. Controleer MONITOR_CBS en queries/cbs.toml; de cijfers van 23 juni 2026" in fed.refusal()


def test_next_page_that_was_read_before_is_no_endless_loop(fed):
    here = f"{fed.cbs.base}/03759ned/Dimensions"
    fed.cbs.faults = {"Dimensions": [fake.links_to(here)] * 3}
    assert "blijft na 1 bladzijden naar een volgende verwijzen" in fed.refusal()


def test_next_pages_without_end_are_stopped(fed):
    links = [fake.links_to(f"{fed.cbs.base}/03759ned/Dimensions?$skip={number}") for number in range(9)]
    fed.cbs.faults = {"Dimensions": links}
    assert "blijft na 5 bladzijden" in fed.refusal(replace(ROOMY, pages=5))


@pytest.mark.parametrize("link", ["https://example.org/next", "//example.org/next", "http://127.0.0.1:1/next", "ftp:next"])
def test_next_page_on_another_host_is_refused(fed, link):
    fed.cbs.faults = {"Observations": [fake.links_to(link)]}
    assert "een andere plek. Controleer MONITOR_CBS; de cijfers van 23 juni 2026" in fed.refusal()


def test_redirect_is_not_followed(fed):
    fed.cbs.faults = {"Properties": [fake.status(302, Location="http://example.org/")]}
    assert fed.refusal().startswith("Het CBS verwijst naar een ander adres (status 302).")


def test_answer_that_drips_without_end_is_stopped(fed):
    fed.cbs.faults = {"Observations": [fake.drip] * 2}
    assert fed.refusal(IMPATIENT) == "Het CBS antwoordt niet op tijd; de cijfers van 23 juni 2026 blijven staan."


def test_answer_that_never_comes_is_stopped(fed):
    fed.cbs.faults = {"Observations": [fake.silent] * 2}
    assert fed.refusal(IMPATIENT).startswith("Het CBS antwoordt niet op tijd; ")


def test_answer_that_floods_is_stopped(fed):
    fed.cbs.faults = {"Observations": [lambda handler: handler.send(b" " * 20_000)]}
    assert "meer dan 10000 bytes in één antwoord" in fed.refusal(replace(ROOMY, bytes=10_000))


def test_damaged_memory_of_a_vintage_is_refused_with_the_remedy(fed):
    (memory,) = fed.folder.glob("data/private/cbs/*.json")
    memory.chmod(0o640)
    memory.write_text("{}", encoding="utf-8")
    assert "Verwijder het; de cijfers worden dan opnieuw opgehaald." in fed.refusal()
