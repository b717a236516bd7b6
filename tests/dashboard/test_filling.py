"""A page that is filled again after a choice is the page that opens at that address: nothing stale stays behind."""

import json
import re
from itertools import islice

import pytest
from crawl import crossed_choices, pages, searched, single_choices
from harvest import components
from release_numbers import ReleaseFile


@pytest.fixture(scope="module")
def release(published):
    return ReleaseFile(published.file("beleid"))


def named(answer):
    """What stands at each named place, wherever it is on the page."""
    found = {}
    for props in components(answer.places):
        if isinstance(props.get("id"), dict) and "filter" not in props["id"]:
            found[tuple(props["id"].items())] = props.get("figure", props.get("children"))
    return found


# The widest audience makes more choices: what is filled depends on the choice, and hardly on who makes it.
@pytest.mark.parametrize(("role", "one_in", "crossed"), [("adviesraad", 8, 1), ("beleid", 4, 3)])
def test_every_place_is_filled_with_what_opening_the_address_shows(reader, release, role, one_in, crossed):
    asked, wrong = reader(role), []
    more = crossed_choices(release)
    for path in pages(release):
        ids = asked.open(path).ids
        for choice in (*single_choices(release)[1::one_in], *islice(more, crossed)):
            opened = named(asked.open(path, searched(choice)))
            answer = asked.fill(path, searched(choice), ids)
            filled = {place_of(name): next(iter(place.values())) for name, place in answer.places.items()}
            places = {tuple(name.items()) for name in ids if "filter" not in name}
            wrong += [(path, choice, name) for name in (places ^ opened.keys()) | (places ^ filled.keys())]
            wrong += [(path, choice, name) for name in opened.keys() & filled.keys() if opened[name] != filled[name]]
    assert wrong == []


@pytest.mark.parametrize("path", ["/", "/leerroutes", "/partners", "/indicator/v05_respons", "/vragen"])
def test_no_link_forgets_a_choice(reader, path):
    """But for a link to an edition, and one to a place on the same page, which leaves the address as it is."""
    asked = reader("beleid")
    ids = asked.open(path).ids
    old = {props["href"] for props in components(asked.open(path).places) if "href" in props}
    filled = named_links(asked.fill(path, "?doelgroep=asiel", ids))
    elsewhere = {link for link in old if "editie=" in link or link[0] == "#"}
    outside = old - {re.sub(r"[?&]doelgroep=asiel(?=#|$)", "", link) for link in filled} - elsewhere
    assert outside == set()


def named_links(answer):
    return {props["href"] for props in components(answer.places) if "href" in props}


def place_of(name):
    return tuple(json.loads(name).items())
