"""The page with the questions of the adviesraad: as the edition keeps them, with the figures of the reader's choice."""

from copy import copy
from dataclasses import replace

import pytest
from harvest import components, texts

from dashboard.access import Viewer
from dashboard.library import Library
from dashboard.pages import Request
from dashboard.pages.vragen import NONE, arrange
from dashboard.selection import Selection
from queries.definitions import read_catalog


@pytest.fixture(scope="module")
def library(shown):
    return Library(shown.editions)


@pytest.fixture(scope="module")
def edition(library):
    return library.open(Viewer("Test", "adviesraad"))


@pytest.fixture
def page(reader):
    """The components of the page for an adviesraad, with a choice."""
    return lambda search="": list(components(reader("adviesraad").open("/vragen", search).places))


def styled(found, name):
    return [one for one in found if one.get("className") == name]


def values(found):
    """Each answer's value by the address it links to."""
    lines = [one["children"] for one in styled(found, "antwoord")]
    return {link["props"]["href"]: value["props"]["children"] for link, value, _ in lines}


def test_an_edition_carries_the_questions_it_was_built_with(edition):
    assert edition.catalog.questions == read_catalog().questions


def test_every_question_is_on_the_page_in_order(page, edition):
    asked = [one["children"][0]["props"]["children"] for one in styled(page(), "vraag")]
    assert asked == [one.question for one in edition.catalog.questions.values()]


def test_a_question_shows_its_figures_and_what_is_not_measured(page, edition):
    for shown, question in zip(styled(page(), "vraag"), edition.catalog.questions.values(), strict=True):
        inside = list(components(shown["children"]))
        links = [one["href"].removeprefix("/indicator/") for one in inside if "href" in one]
        reasons = [text for one in styled(inside, "ongemeten") for text in texts(one["children"])]
        assert (tuple(links), "".join(reasons)) == (question.indicators, question.unmeasured)


@pytest.mark.parametrize("search", ["", "?doelgroep=asiel"])
def test_an_answer_is_the_figure_that_its_link_opens(reader, page, search):
    answers = values(page(search))
    opened = {href: list(components(reader("adviesraad").open(*parted(href)).places)) for href in answers}
    assert len(answers) > 20
    assert answers == {href: styled(found, "waarde")[0]["children"] for href, found in opened.items()}


def parted(href):
    """Path and choices of an address."""
    path, mark, choices = href.partition("?")
    return path, mark + choices


def test_a_link_keeps_the_choice_of_the_reader(page):
    assert {parted(href)[1] for href in values(page("?doelgroep=asiel"))} == {"?doelgroep=asiel"}


def test_an_edition_from_before_the_questions_says_so(library, edition):
    bare = copy(edition)
    bare.catalog = replace(edition.catalog, questions={})
    content = arrange(Request("/vragen", Selection(), bare, library, Viewer("Test", "adviesraad"), {}))
    assert NONE in [getattr(one, "children", "") for one in content.body]
