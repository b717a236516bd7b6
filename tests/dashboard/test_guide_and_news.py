"""A first visit: the tour, the way back to it, and what is new for readers."""

import pytest
from dash import html
from harvest import components, texts

from dashboard.components.guide import STEPS, guide
from dashboard.news import NEWS
from dashboard.wire import walk


def test_the_tour_takes_two_minutes_to_read():
    assert sum(len(f"{title} {text}".split()) for title, text in STEPS) <= 260


@pytest.mark.parametrize(("role", "opens"), [("wethouder", "ja"), ("beleid", "nee"), ("adviesraad", "nee")])
def test_the_tour_opens_by_itself_for_the_alderman_only(reader, role, opens):
    [found] = tours(reader(role).open("/"))
    assert (found["data-vanzelf"], found["hidden"]) == (opens, True)


def test_on_other_pages_the_tour_waits_until_it_is_asked_for(reader):
    answer = reader("wethouder").open("/leerroutes")
    assert [one["data-vanzelf"] for one in tours(answer)] == ["nee"]
    assert [one for one in components(answer.places) if one.get("data-rondleiding") == "open"]


def tours(answer):
    return [one for one in components(answer.places) if one.get("id") == "rondleiding"]


def test_every_step_is_in_the_tour():
    titles = [one.children for one in walk(guide(by_itself=True)) if isinstance(one, html.H3)]
    assert titles == [title for title, _ in STEPS]


@pytest.mark.parametrize(
    ("role", "closed"), [("adviesraad", {"/vergelijken", "/verkennen"}), ("wethouder", {"/verkennen"}), ("beleid", set())]
)
def test_everybody_reads_the_news_of_the_pages_that_are_theirs(reader, role, closed):
    said = set(texts(reader(role).open("/nieuws").places))
    assert {one.title for one in NEWS} & said == {one.title for one in NEWS if one.href not in closed}


def test_the_latest_news_comes_first_and_every_link_has_words():
    assert [one.day for one in NEWS] == sorted((one.day for one in NEWS), reverse=True)
    assert all(bool(one.href) == bool(one.link) for one in NEWS)


@pytest.mark.parametrize("path", ["/", "/leerroutes", "/vragen"])
def test_every_foot_leads_to_terms_and_news(reader, path):
    links = {one.get("href") for one in components(reader("adviesraad").open(path).places)}
    assert {"/begrippen", "/nieuws"} <= links
