"""What stands around the pages: the sheets to come in by, and the reading room that needs no server."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from notes import WIDTHS, violations
from playwright.sync_api import Browser, Page
from surf import Visit

from dashboard.editions import Edition
from dashboard.library import Library
from dashboard.reading_room.room import ASSETS, file_of, page

DOORS = ("kiezen", "onbekende lezer", "geweigerd", "gekozen", "wisselen")
MENU = "wisselen"  # it lies over the heading, which then is not looked at


def doors(tab: Page) -> Iterator[str]:
    """Through every sheet; each stands open when its name is given."""
    tab.goto("/aanmelden")
    yield "kiezen"
    tab.locator("button[name=lezer]").first.evaluate("one => { one.value = 'niemand'; one.click(); }")
    tab.get_by_text("Deze lezer kennen we niet").wait_for()
    yield "onbekende lezer"
    tab.goto("/aanmelden")
    tab.locator("button[value=adviesraad]").click()
    Visit(tab).go("/gegevens")
    yield "geweigerd"
    tab.goto("/aanmelden")
    yield "gekozen"
    Visit(tab).go("/")
    tab.get_by_text("Andere lezer").click()
    yield MENU


def seen_at_the_doors(browser: Browser, address: str) -> dict[str, list[str]]:
    """The violations on each sheet, wide and narrow."""
    context = browser.new_context(base_url=address, viewport={"width": WIDTHS[0], "height": 900}, locale="nl-NL")
    tab = context.new_page()
    found = {name: wide_and_narrow(tab, ".kop" if name == MENU else ".geen") for name in doors(tab)}
    context.close()
    return found


def wide_and_narrow(tab: Page, outside: str = ".geen") -> list[str]:
    found = []
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        found += violations(tab, outside)
    return found


def written_room(edition: Edition, library: Library, paths: tuple[str, ...], folder: Path) -> dict[str, Path]:
    """These pages of the reading room with all that they need."""
    for name in ASSETS:
        (folder / "assets" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "assets" / name).write_bytes((files("dashboard") / "assets" / name).read_bytes())
    found = {path: folder / file_of(path, edition) for path in paths}
    for path, file in found.items():
        file.write_text(page(path, edition, library), encoding="utf-8")
    return found
