"""Every figure on paper is the figure of the screen, for the same reader."""

import re

import pytest
from crawl import Shelf, may_hold, rounded
from harvest import Reader, texts
from numbers_in import spoken_numbers
from printed import KINDS, PAGE_NUMBER, ROLES, alternatives, fetch, latest, one_line, text_of

from dashboard.access import Viewer
from dashboard.library import Library
from dashboard.overview import make_overview
from dashboard.reading import Scope
from dashboard.selection import Selection
from dashboard.wording import HIDDEN


@pytest.fixture
def screen(shown):
    """The first page of the screen for a role."""

    def screen(role):
        library, viewer = Library(shown.editions), Viewer("Test", role)
        return make_overview(Scope(library.open(viewer), Selection()), library, viewer)

    return screen


def numbers(text: str, shelf: Shelf) -> set[float]:
    """A reader of PDF gives every space alike; what is no plain number is told apart by its space."""
    said = PAGE_NUMBER.sub(" ", text).replace(one_line(HIDDEN), HIDDEN)
    return set(spoken_numbers(re.sub(r"([<>]) (1|99) %", "\\1\u00a0\\2\u00a0%", said), shelf.words))


def on_screen(asked: Reader, shelf: Shelf, search: str = "") -> set[float]:
    """The numbers that the same reader sees on the first page and, of what was revised, on that of the editions."""
    places = [text for path in ("/", "/edities") for text in texts(asked.open(path, search).places)]
    return set().union(*(spoken_numbers(text, shelf.words) for text in places))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_number_on_paper_is_in_the_file_of_the_role(kind, role, reader, shelf, published):
    paper, release = fetch(reader(role), latest(published), kind), shelf(role).releases[0]
    held = rounded(may_hold(list(release.indicators), "/", {}, release, shelf(role)))
    assert numbers(" ".join([text_of(paper), *alternatives(paper)]), shelf(role)) - held == set()


@pytest.mark.parametrize("role", ROLES)
def test_every_number_of_the_summary_is_on_the_screen(role, reader, shelf, published):
    paper = fetch(reader(role), latest(published), "samenvatting")
    assert numbers(text_of(paper), shelf(role)) - on_screen(reader(role), shelf(role)) == set()


@pytest.mark.parametrize("role", ROLES)
def test_every_number_of_the_monitor_is_on_the_screen_or_said_of_its_drawing(role, reader, shelf, published):
    paper = fetch(reader(role), latest(published), "monitor")
    drawn = numbers(" ".join(alternatives(paper)), shelf(role))
    assert numbers(text_of(paper), shelf(role)) - on_screen(reader(role), shelf(role)) - drawn == set()


def test_a_number_that_is_not_on_the_screen_is_noticed(reader, shelf, published):
    paper = fetch(reader("beleid"), published.editions[0].id, "samenvatting")
    assert numbers(text_of(paper), shelf("beleid")) - on_screen(reader("beleid"), shelf("beleid"))


def test_what_is_said_of_a_drawing_is_said_on_the_page_of_the_figure(reader, screen, published):
    sentences = alternatives(fetch(reader("wethouder"), latest(published), "monitor"))
    tiles = [tile for tiles in screen("wethouder").tiles.values() for tile in tiles]
    said = {one_line(text) for tile in tiles for text in texts(reader("wethouder").open(f"/indicator/{tile.id}").places)}
    assert sentences
    assert [one for one in sentences if one not in said] == []


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_tile_of_the_screen_is_on_paper_with_its_value_and_verdict(kind, role, reader, screen, published):
    text = text_of(fetch(reader(role), latest(published), kind))
    tiles = [tile for tiles in screen(role).tiles.values() for tile in tiles]
    missing = [(tile.id, part) for tile in tiles for part in (tile.value, tile.verdict.words) if one_line(part) not in text]
    assert len(tiles) == 12
    assert missing == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_sentences_above_the_table_are_those_of_the_screen(kind, reader, screen, published):
    text = text_of(fetch(reader("wethouder"), latest(published), kind))
    assert [line.text for line in screen("wethouder").sentences if one_line(line.text) not in text] == []


def test_the_table_says_each_figure_at_each_level_with_its_verdict(reader, screen, published):
    text = text_of(fetch(reader("wethouder"), latest(published), "monitor"))
    squares = [tile for square in screen("wethouder").table.values() for tile in square.tiles]
    lines = [one_line(f"{tile.name} {tile.value} {tile.verdict.words}") for tile in squares]
    assert [line for line in lines if text.count(line) < lines.count(line)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_mark_is_explained_on_paper(kind, reader, published):
    text = text_of(fetch(reader("adviesraad"), latest(published), kind))
    assert "te weinig mensen om te tonen: zo beschermen we hen" in text
    assert "Aantallen zijn afgerond op vijftallen" in text
