"""One look at a page, wide and narrow: what the browser fetched, complained of, drew and wrote, and what axe-core found."""

from dataclasses import dataclass
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from surf import Visit

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
# One table of figures and the SQL: all tables are made alike.
OPEN_SOME = """() => [document.querySelector('.paneel details'), document.querySelector('.sql')].forEach(one => {
    if (one) one.open = true;
})"""
TABLES = """() => [...document.querySelectorAll('.paneel')].map(one =>
    [...one.querySelectorAll('tbody tr')].map(row => row.cells[1].textContent))"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
axe = Axe()


@dataclass(frozen=True)
class Note:
    """A page as it was found; widths are keys."""

    hosts: set[str]
    complaints: list[str]
    text: str
    figures: list[Any]
    tables: list[list[str]]
    violations: dict[int, list[str]]
    sideways: dict[int, int]  # pixels wider than the screen


def violations(page: Page, outside: str = ".geen") -> list[str]:
    """Each violated rule with the first element that does, but for what lies within `outside`."""
    found = axe.run(page, {"exclude": [[outside]]}, RULES).response["violations"]
    return [f"{one['impact']}: {one['id']} ({len(one['nodes'])}x) {one['nodes'][0]['html'][:160]}" for one in found]


def take_note(tab: Visit, path: str) -> Note:
    """Open the page and a table, look, make the screen narrower, look again."""
    page = tab.go(path).page
    text, figures = page.locator("body").inner_text(), tab.figures()
    page.evaluate(OPEN_SOME)
    tables, wide = page.evaluate(TABLES), violations(page)
    tab.widen(390)
    # The inside of a chart was looked at above and does not depend on the width; it is most of the page.
    narrow, sideways = violations(page, ".main-svg"), {390: page.evaluate(SIDEWAYS)}
    sideways[320] = tab.widen(320).page.evaluate(SIDEWAYS)
    return Note(tab.hosts, tab.complaints, text, figures, tables, {1440: wide, 390: narrow}, sideways)
