"""Every page: its address, who may see it, and the function that arranges it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from dashboard.access import Viewer
from dashboard.desk_door import DeskDoor
from dashboard.editions import Edition
from dashboard.library import Library
from dashboard.reading import Scope
from dashboard.selection import Selection
from queries.desk.texts import Texts

EVERYONE = frozenset({"adviesraad", "wethouder", "beleid", "redactie", "beheer"})
IN_HOUSE = EVERYONE - {"adviesraad"}
POLICY_STAFF = frozenset({"beleid", "redactie", "beheer"})
DESK = frozenset({"beleid", "redactie"})
# Only here the choices to explore with mean anything.
EXPLORING = re.compile("/verkennen|/vergelijken|/download/(verken|eerder)-.*")
NAMES_EDITION = re.compile(r"/editie/([a-z0-9.-]{1,64})(?:/.*)?")


@dataclass(frozen=True)
class Request:
    """What a page is a function of: the address, the edition, the viewer."""

    path: str
    selection: Selection
    edition: Edition
    library: Library
    viewer: Viewer | None
    found: dict[str, str]  # the named pieces of the address
    words: Texts | None = None  # what people wrote about the edition
    desk: DeskDoor | None = None
    contact: str = ""  # where the municipality can be reached about the monitor itself

    @property
    def scope(self) -> Scope:
        return Scope(self.edition, self.selection)

    @property
    def chosen(self) -> Selection:
        """The choices that the path does not say already."""
        return replace(self.selection, editie="") if edition_in(self.path) else self.selection


def edition_in(path: str | None) -> str:
    """The edition that a path names; empty when it names none."""
    found = NAMES_EDITION.fullmatch(path or "")
    return found[1] if found else ""


def request_for(
    path: str, search: str | None, library: Library, viewer: Viewer | None, found: dict[str, str] | None = None
) -> Request:
    """An address as this viewer's edition understands it: choices that the edition does not know are no choices."""
    selection, named = Selection.from_search(search), edition_in(path)
    selection = selection if EXPLORING.fullmatch(path) else selection.elsewhere()
    selection = replace(selection, editie=named) if named else replace(selection, over="")
    edition = library.open(viewer, selection.editie)
    known = {name: one.categories for name, one in edition.catalog.dimensions.items() if name in edition.audience_dimensions}
    selection = selection.within(known, edition.month_of, edition.catalog.indicators)
    if selection.editie != edition.id:
        selection = replace(selection, editie="")
    return Request(path, selection, edition, library, viewer, found or {})


def is_settled(edition: Edition, search: str | None, library: Library) -> bool:
    """Whether this address gives this edition until something is published or withdrawn: not a concept, not one in its place."""
    asked = Selection.from_search(search).editie or library.newest()
    return asked == edition.id and library.find(asked) is not None


@dataclass(frozen=True)
class Content:
    """A page as components, with the title for the browser's tab."""

    title: str
    body: list[Any]
    lasts: bool = False  # nothing else is said at this address until something is published


@dataclass(frozen=True)
class Page:
    """One kind of page."""

    address: str  # a pattern with named groups
    arrange: Callable[[Request], Content]
    roles: frozenset[str] = EVERYONE
    is_lasting: bool = False  # made of one edition and its words, and of nothing else

    def match(self, path: str) -> dict[str, str] | None:
        found = re.fullmatch(self.address, path)
        return {name: value or "" for name, value in found.groupdict().items()} if found else None


class MissingError(Exception):
    """There is no such page."""
