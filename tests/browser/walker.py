"""Somebody who never saw the monitor: goes by what can be seen and is named, one action at a time, and counts them."""

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator
from surf import ANSWER, Visit


@dataclass(frozen=True)
class Link:
    """To another page."""

    name: str

    def take(self, walker: "Walker") -> None:
        with walker.tab.page.expect_response(ANSWER):
            walker.seen("link", self.name).click()


@dataclass(frozen=True)
class Choice:
    """One of the words of a select."""

    name: str
    value: str

    def take(self, walker: "Walker") -> None:
        with walker.tab.page.expect_response(ANSWER):
            walker.tab.select(self.name).select_option(label=self.value)


@dataclass(frozen=True)
class Word:
    """A word that opens its meaning."""

    name: str

    def take(self, walker: "Walker") -> None:
        walker.seen("button", self.name).click()


@dataclass(frozen=True)
class Fold:
    """What is folded away."""

    name: str

    def take(self, walker: "Walker") -> None:
        walker.tab.page.get_by_text(self.name, exact=True).filter(visible=True).first.click()


@dataclass(frozen=True)
class File:
    """A file to take along."""

    name: str

    def take(self, walker: "Walker") -> None:
        with walker.tab.page.expect_download() as download:
            walker.seen("link", self.name).click()
        walker.files.append(Path(download.value.path()))


Step = Link | Choice | Word | Fold | File


@dataclass
class Walker:
    """Where one is, and how many actions that took."""

    tab: Visit
    steps: int = 0
    files: list[Path] = field(default_factory=list)

    def take(self, step: Step) -> None:
        """One action; then everything is drawn."""
        self.steps += 1
        step.take(self)
        self.tab.settle()
        self.tab.drawn()

    def seen(self, role: str, name: str) -> Locator:
        """The first thing on the page with this name; what is hidden does not count."""
        return self.tab.page.get_by_role(role, name=name, exact=True).filter(visible=True).first  # type: ignore[arg-type]

    def read(self, place: str) -> str:
        """What stands at a place; without a place, in the file that was taken along. A hard space reads as a space."""
        seen = self.tab.page.locator(place).filter(visible=True).first
        return " ".join((seen.inner_text() if place else self.files[-1].read_text("utf-8-sig")).split())
