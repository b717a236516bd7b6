"""Takes in questions and answers about an edition; each checks the role itself, whatever page it came from."""

from typing import Any

from dashboard.access import Viewer, check_may_open
from dashboard.desk_door import DeskDoor, actor_of
from dashboard.editions import Edition
from dashboard.exchanges import is_known
from dashboard.library import Library
from dashboard.pages import edition_in
from dashboard.standing import CONCEPT, STANDS, status
from queries.desk.base import DeskError
from queries.desk.moves import rules
from queries.desk.questions import answer, ask, questions

GONE = "Deze editie is er niet meer. Ga terug naar de lijst van edities."
CLOSED = "Over deze editie kunt u geen vraag meer stellen: ze is {state}. Stel uw vraag bij de nieuwste editie."


class Postbox:
    """In the name of who is signed in, on the edition in the address."""

    def __init__(self, library: Library, door: DeskDoor) -> None:
        self._library = library
        self._door = door

    def ask(self, viewer: Viewer | None, path: str | None, about: Any, text: Any) -> int:
        """Put a question at an edition that stands; its number."""
        who, edition = self.edition(viewer, path, "ask")
        state = status(edition.id, self._library)
        if not is_known(who):
            raise DeskError("Meld u aan om een vraag te stellen.")
        if state != STANDS:
            raise DeskError(CLOSED.format(state=state))
        return ask(self._door.open(), actor_of(who), edition.id, str(about or ""), str(text or ""), set(edition.catalog.indicators))

    def answer(self, viewer: Viewer | None, path: str | None, number: Any, version: Any, text: Any) -> int:
        """Answer a question of this edition; the version of the answer."""
        who, edition = self.edition(viewer, path, "answer")
        desk, wanted = self._door.open(), int(number)
        if wanted not in {one.id for one in questions(desk, edition.id)}:
            raise DeskError("Deze vraag hoort niet bij deze editie. Vernieuw de pagina.")
        return answer(desk, actor_of(who), wanted, int(version), str(text or ""), set(edition.catalog.indicators))

    def edition(self, viewer: Viewer | None, path: str | None, right: str) -> tuple[Viewer, Edition]:
        """Who writes, and about which published edition: never about another than the address names."""
        check_may_open(viewer, rules().rights[right])
        if viewer is None:
            raise DeskError("U bent niet aangemeld. Meld u opnieuw aan; uw tekst blijft staan.")
        wanted = edition_in(path)
        edition = self._library.open(viewer, wanted)
        if edition.id != wanted or status(wanted, self._library) == CONCEPT:
            raise DeskError(GONE)
        return viewer, edition
