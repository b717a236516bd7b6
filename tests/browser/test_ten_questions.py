"""Who never saw the monitor finds the answer to ten questions in at most five actions, and it is what the edition holds."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from said import LINES
from serving import served
from surf import Visit
from ten_questions import QUESTIONS, Question
from told_by_file import EditionFile
from walker import Walker

MOST = 5
AUDIENCE = {"wethouder": "bestuur", "beleid": "beleid", "adviesraad": "publiek"}


@pytest.fixture(scope="module")
def walker(browser, published) -> Iterator[Callable[[str], Walker]]:
    """A reader on the first page, who has come in and has left the tour."""
    with served(published.settings.data, signin="kies") as address:
        contexts = []

        @cache
        def tab(role: str) -> Visit:
            contexts.append(browser.new_context(base_url=address, viewport={"width": 1440, "height": 900}, locale="nl-NL"))
            contexts[-1].set_default_timeout(60_000)
            page = contexts[-1].new_page()
            page.goto("/aanmelden")
            page.locator(f"button[value={role}]").click()
            page.wait_for_url(lambda url: "aanmelden" not in url)
            found = Visit(page).drawn()
            if role == "wethouder":
                page.get_by_role("button", name="Overslaan").click()
            return found

        yield lambda role: Walker(tab(role).go("/"))
        for context in contexts:
            context.close()


@pytest.fixture(scope="module")
def edition(published) -> Iterator[Callable[[str], EditionFile]]:
    """The latest edition as the audience of a reader has it."""
    files = {role: EditionFile(published.file(audience)) for role, audience in AUDIENCE.items()}
    yield lambda role: files[role]
    for file in files.values():
        file.con.close()


@pytest.fixture(scope="module")
def answered() -> Iterator[list[int]]:
    """The number of actions for each question that was answered."""
    steps: list[int] = []
    yield steps
    if steps:
        mean = f"{sum(steps) / len(steps):.1f}".replace(".", ",")
        LINES.append(f"Tien vragen: {len(steps)} beantwoord in gemiddeld {mean} stappen, hooguit {max(steps)}")


@pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one.asked)
def test_a_question_is_answered_in_at_most_five_actions_by_what_the_edition_holds(walker, edition, answered, one: Question):
    walked = walker(one.who)
    for step in one.way:
        walked.take(step)
    told, wanted = walked.read(one.place), one.answer(edition(one.who))
    assert walked.steps <= MOST
    assert wanted
    assert [text for text in wanted if " ".join(text.split()) not in told] == [], told
    answered.append(walked.steps)


def test_the_questions_are_ten_of_three_kinds_of_readers():
    assert len({one.asked for one in QUESTIONS}) == 10
    assert {one.who for one in QUESTIONS} == set(AUDIENCE)
