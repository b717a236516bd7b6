"""What the desk answers when someone saves a text or takes a step; each checks the role itself, whatever page it came from."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dashboard.access import DeniedError, Viewer, check_may_open
from dashboard.desk import moment, start_of
from dashboard.desk_door import DeskDoor, actor_of
from dashboard.editions import Edition, NoEditionError
from dashboard.library import Library
from dashboard.pages import DESK
from dashboard.selection import Selection
from queries.desk.base import DeskError
from queries.desk.clock import moment_of, text_of
from queries.desk.drafts import KeptAsideError, save
from queries.desk.moves import rules
from queries.desk.state import move


class Clerk:
    """Writes down what people at the desk decide and type."""

    def __init__(self, library: Library, door: DeskDoor) -> None:
        self._library = library
        self._door = door

    def edition(self, viewer: Viewer | None, search: str | None) -> tuple[Viewer, Edition]:
        """Who writes, and about which edition: never about another than was asked for."""
        check_may_open(viewer, DESK)
        if viewer is None:
            raise DeskError("U bent niet aangemeld. Meld u opnieuw aan; uw tekst blijft staan.")
        wanted = Selection.from_search(search).editie
        edition = self._library.open(viewer, wanted)
        if not wanted or edition.id != wanted:
            raise DeskError("Deze editie is er niet meer. Ga terug naar de lijst van edities.")
        return viewer, edition

    def save(
        self, viewer: Viewer | None, search: str | None, about: str, version: Any, fields: Mapping[str, str]
    ) -> tuple[str, int]:
        """Keep a text: what to tell the writer, and the version that it is now."""
        who, edition = self.edition(viewer, search)
        start = start_of(self._library.find(edition.id))
        known = set(edition.catalog.indicators)
        made = save(self._door.open(), actor_of(who), edition.id, about, int(version), fields, known, start)
        return f"Bewaard om {moment(text_of(self._door.open().clock())).partition(' om ')[2]}, versie {made}.", made

    def step(self, viewer: Viewer | None, search: str | None, name: str, version: Any, asked: Mapping[str, str]) -> None:
        """Take a step with what it asks."""
        who, edition = self.edition(viewer, search)
        told = rules().moves.get(name)
        when = moment_of(asked["dag"], asked["tijd"]) if told and told.moment else ""
        reason = asked["reden"] if told and (told.reason or told.moment) else ""
        if told and told.moment and not reason and self.corrects(edition):
            raise DeskError("Deze editie verbetert een eerdere van dezelfde maand. Schrijf bij ‘Opmerking of reden’ waarom.")
        start = start_of(self._library.find(edition.id))
        move(self._door.open(), actor_of(who), edition.id, name, int(version), reason, when, start)

    def corrects(self, edition: Edition) -> bool:
        """Whether a revision of the same month was published before."""
        month = f"{edition.peildatum:%Y-%m}"
        return any(one.period == month and one.id != edition.id for one in self._library.published())


def refusal(act: Callable[[], Any]) -> tuple[Any, str, bool]:
    """What came of it, why not, and whether the text was kept all the same."""
    try:
        return act(), "", False
    except KeptAsideError as error:
        return None, str(error), True
    except (DeskError, DeniedError, NoEditionError) as error:
        return None, str(error), False
    except (KeyError, TypeError, ValueError):
        return None, "Dit verzoek begrijpen we niet. Vernieuw de pagina.", False


def texts_of(values: Sequence[Any], ids: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """What stands in each field, by its name."""
    return {one["veld"]: str(value or "") for value, one in zip(values, ids, strict=True)}
