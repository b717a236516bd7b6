"""One look at a page, wide and narrow: what the browser fetched, complained of, drew and wrote, and what axe-core found."""

from dataclasses import dataclass
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from looks import CUT, NOT_SPACED, SIDEWAYS, SPACED, Walk, forced, pictures, printed, still, walk
from playwright.sync_api import Page
from surf import Visit

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
WIDTHS = (1440, 390)
# Every rule with these tags, also those that axe-core leaves out unless asked.
RUN = """async ([tags, outside]) => {
    const rules = axe.getRules(tags).map(rule => rule.ruleId);
    const options = {runOnly: {type: 'rule', values: rules}, resultTypes: ['violations']};
    const found = await axe.run({exclude: [[outside]]}, options);
    return found.violations.map(one => `${one.impact}: ${one.id} (${one.nodes.length}x) ${one.nodes[0].html.slice(0, 160)}`);
}"""
# One of each kind: tables are made alike. The reader's menu lies over what is below it.
OPEN_SOME = """() => {
    const seen = new Set();
    document.querySelectorAll('details:not(.lezerbalk details)').forEach(one => {
        const name = one.querySelector('summary').textContent;
        one.open = !seen.has(name);
        seen.add(name);
    });
}"""
# But for a place that the choices leave empty: that is not shown.
FIGURES = """() => [...document.querySelectorAll('figure:not(:has(> .paneel-titel:empty))')].map(one => ({
    sentence: one.querySelector('.zin')?.innerText.trim() ?? '',
    tables: one.querySelectorAll('table tbody').length,
}))"""
TABLES = """() => [...document.querySelectorAll('.paneel')].map(one =>
    [...one.querySelectorAll('tbody tr')].map(row => row.cells[1].textContent))"""


@dataclass(frozen=True)
class Closer:
    """The same page by keyboard, enlarged, in other colours, on paper."""

    walk: Walk
    described: list[Any]
    pictures: list[str]
    cut: dict[str, list[str]]
    forced: list[str]
    moving: list[str]
    paper: dict[str, Any]


@dataclass(frozen=True)
class Note:
    """A page as it was found; widths are keys."""

    hosts: set[str]
    complaints: list[str]
    text: str
    title: str
    figures: list[Any]
    tables: list[list[str]]
    violations: dict[int, list[str]]
    sideways: dict[int, int]  # pixels wider than the screen
    shots: dict[int, bytes]  # the whole page as it opens; none of a state
    closer: Closer | None = None


def ready(page: Page) -> None:
    """Brings axe-core, once for each page."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)


def rules(page: Page) -> tuple[str, int]:
    """The version of axe-core, and how many of its rules are asked."""
    ready(page)
    version, count = page.evaluate("tags => [axe.version, axe.getRules(tags).length]", TAGS)
    return str(version), int(count)


def violations(page: Page, outside: str = ".geen") -> list[str]:
    """Each violated rule with the first element that does, but for what lies within `outside`."""
    ready(page)
    return list(page.evaluate(RUN, [TAGS, outside]))


def take_note(tab: Visit, path: str, *, closely: bool = False) -> Note:
    """Open the page and what folds, look, make the screen narrower, look again."""
    page = tab.go(path).page
    text, title, figures = page.locator("body").inner_text(), page.locator("h1").inner_text(), tab.figures()
    shots = pictured(tab) if closely else {}
    page.evaluate(OPEN_SOME)
    tables, wide = page.evaluate(TABLES), violations(page)
    tab.widen(390)
    # The inside of a chart was looked at above and does not depend on the width; it is most of the page.
    narrow, sideways = violations(page, ".main-svg"), {390: page.evaluate(SIDEWAYS)}
    sideways[320] = tab.widen(320).page.evaluate(SIDEWAYS)
    found = dict(zip(WIDTHS, (wide, narrow), strict=True))
    closer = look_closer(tab) if closely else None
    return Note(tab.hosts, tab.complaints, text, title, figures, tables, found, sideways, shots, closer)


def pictured(tab: Visit) -> dict[int, bytes]:
    """The page as it opens, at each width; wide again afterwards."""
    found = {WIDTHS[0]: shot(tab.page)}
    for width in (768, 390):
        found[width] = shot(tab.widen(width).page)
    tab.widen(WIDTHS[0], 900)
    return found


def shot(page: Page) -> bytes:
    """The whole page; it is made small and grey, so it need not be exact."""
    return page.screenshot(full_page=True, animations="disabled", type="jpeg", quality=90)


def look_closer(tab: Visit) -> Closer:
    """The page that is open, as those read it who read otherwise; it is found narrow and unfolded."""
    page, cut = tab.page, {}
    cut["400 %"] = page.evaluate(CUT)
    page.evaluate(SPACED)
    cut["more space"] = page.evaluate(CUT)
    page.evaluate(NOT_SPACED)
    cut["200 %"] = tab.widen(640).page.evaluate(CUT)
    paper = printed(page)
    tab.widen(1440, 900)
    colours, moving, names, described = forced(page), still(page), pictures(page), page.evaluate(FIGURES)
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = false; })")
    return Closer(walk(page), described, names, cut, colours, moving, paper)
