"""Ten questions that a newcomer to the monitor answers with it: by what can be seen and named, in five steps at most."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page
from readers import shown
from serving import served
from surf import ANSWER, DRAWN

from dashboard.access import Viewer
from dashboard.comparison import comparison_view
from dashboard.editions import Edition
from dashboard.glossary import LAW
from dashboard.library import Library
from dashboard.reading import Scope, read_indicator
from dashboard.selection import Selection
from dashboard.tiles import make_tile
from dashboard.wording import number, percent
from queries.policy import policy_of

__all__ = ["shown"]  # a fixture
MOST = 5
Answers = Callable[[Edition], list[str]]


@dataclass(frozen=True)
class Asked:
    """A question, who asks it, what he does, and what then stands on the page."""

    role: str
    question: str
    path: tuple[tuple[str, ...], ...]
    answers: Answers


def goes(name: str) -> tuple[str, str]:
    return ("link", name)


def opens(name: str) -> tuple[str, str]:
    return ("button", name)


def chooses(label: str, option: str) -> tuple[str, str, str]:
    return ("choose", label, option)


def figure(indicator: str, *, words: bool = False) -> Answers:
    """Its value, and what that means."""

    def answers(edition: Edition) -> list[str]:
        tile = make_tile(read_indicator(Scope(edition, Selection()), edition.catalog.indicators[indicator]), None)
        return [tile.value, *([tile.verdict.words, tile.basis] if words else [])]

    return answers


def men_and_women(edition: Edition) -> list[str]:
    indicator = edition.catalog.indicators["k03_plaatsing"]
    cells = edition.cells(indicator, "maand", {"leerroute": "b1"}, "geslacht", edition.peildatum)
    return [percent(cell.value) for cell in cells if cell.category in ("man", "vrouw") and cell.value is not None]


def the_country(edition: Edition) -> list[str]:
    """What the CBS says of the latest year."""
    *_, latest = [value for series, _, value, _ in edition.references["swi_brede_intake"] if series == "asielmigranten"]
    return [f"{percent(latest)}* in Nederland"]


def outside_chance(edition: Edition) -> list[str]:
    return [comparison_view(read_indicator(Scope(edition, Selection()), edition.catalog.indicators["v07_uitval"])).sentence]


def corrected(edition: Edition) -> list[str]:
    """Every figure of the whole municipality that reads otherwise now, by its short name."""
    names = {edition.catalog.indicators[name].short for name, *_ in edition.revisions}
    assert names
    return sorted(names)


def threshold(edition: Edition) -> list[str]:
    return [f"{policy_of(edition.meta['policy']).protection.threshold}", "Een voorbeeld"]


QUESTIONS = (
    Asked(
        "wethouder",
        "Slagen mensen binnen drie jaar, en is dat genoeg?",
        (goes("Binnen drie jaar geslaagd"),),
        figure("k08_binnen_drie_jaar", words=True),
    ),
    Asked("wethouder", "Hoeveel mensen burgeren nu in?", (goes("Leerroutes"),), figure("k01_inburgeraars")),
    Asked("wethouder", "Doen wij het anders dan Nederland?", (goes("Vergelijken"),), the_country),
    Asked(
        "beleid",
        "Doen vrouwen in de B1-route even vaak mee als mannen?",
        (
            goes("Verkennen"),
            chooses("Cijfer", "K03 Plaatsing naar (vrijwilligers)werk"),
            chooses("Leerroute", "B1-route"),
            chooses("Splits uit naar", "Geslacht"),
        ),
        men_and_women,
    ),
    Asked(
        "beleid",
        "Bij welke taalschool stoppen meer mensen dan toeval kan verklaren?",
        (goes("Partnerprestaties"), goes("Voorziening")),
        outside_chance,
    ),
    Asked(
        "beleid",
        "Hoe is het in de Z-route?",
        (goes("Duur tot diploma"), chooses("Leerroute", "Z-route"), goes("Toon weer iedereen")),
        figure("k06_duur_tot_voldaan"),
    ),
    Asked(
        "beleid",
        "Wie telt er mee in dit cijfer, en waar komt het vandaan?",
        (goes("Uitstroom naar werk"), goes("Open dit cijfer")),
        lambda edition: ["Wie tellen mee", "Waar komt het vandaan?", "zaaksysteem gemeente"],
    ),
    Asked(
        "adviesraad",
        "Welke cijfers zijn verbeterd sinds de vorige editie?",
        (goes("Edities"), goes("oktober 2026")),
        corrected,
    ),
    Asked(
        "adviesraad",
        "Wat is een inburgeraar eigenlijk?",
        (goes("Leerroutes"), opens("inburgeraars")),
        lambda edition: [LAW["inburgeraar"]],
    ),
    Asked(
        "adviesraad",
        "Waarom zie ik soms ‘< 10’ en geen getal?",
        (goes("Zo werken we: rekenwijze, bescherming en normen"),),
        threshold,
    ),
)


@pytest.fixture(scope="module")
def comes_in(shown, browser: Browser) -> Iterator[Callable[[str], Page]]:
    """A new reader of some role, on the first page."""
    with served(shown.data, signin="kies") as address:
        contexts = []

        def comes_in(role: str) -> Page:
            context = browser.new_context(base_url=address, locale="nl-NL", viewport={"width": 1440, "height": 900})
            contexts.append(context)
            context.set_default_timeout(60_000)
            page = context.new_page()
            page.goto("/aanmelden")
            page.locator(f"button[value={role}]").click()
            page.wait_for_url(lambda url: "aanmelden" not in url)
            page.wait_for_function(DRAWN)
            return page

        yield comes_in
        for context in contexts:
            context.close()


def step(page: Page, kind: str, *names: str) -> None:
    """What a reader does with a mouse; the page is there when it is drawn."""
    if kind == "button":
        page.get_by_role("button", name=names[0], exact=True).first.click()
        return
    with page.expect_response(ANSWER):
        if kind == "link":
            page.get_by_role("link", name=names[0], exact=True).first.click()
        else:
            page.get_by_role("combobox", name=names[0], exact=True).select_option(label=names[1])
    page.wait_for_timeout(300)
    page.wait_for_function(DRAWN)


@pytest.fixture(scope="module")
def editions(shown) -> Callable[[str], Edition]:
    """What each role reads."""
    library = Library(shown.editions)
    return lambda role: library.open(Viewer("Test", role))


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked.question)
def test_a_newcomer_finds_the_answer(asked: Asked, comes_in, editions):
    page = comes_in(asked.role)
    for one in asked.path:
        step(page, *one)
    said = page.locator("body").inner_text()
    assert [answer for answer in asked.answers(editions(asked.role)) if answer not in said] == []


def test_every_question_is_answered_in_few_steps(say):
    steps = [len(asked.path) for asked in QUESTIONS]
    say(f"Tien vragen: {len(QUESTIONS)} paden, gemiddeld {number(sum(steps) / len(steps), 1)} stappen, hooguit {max(steps)}")
    assert (len(QUESTIONS), max(steps) <= MOST) == (10, True)
