"""Editions about made-up people and no others: what a reader who may choose a role gets to see."""

from dashboard.access import DeniedError, Viewer
from dashboard.editions import Edition, NoEditionError
from dashboard.library import Library, Published

REAL = (
    "Hier mag wie leest zelf een rol kiezen, en dat kan alleen bij verzonnen gegevens. "
    "Er is een editie met echte gegevens gepubliceerd. Zet MONITOR_AANMELDEN op oidc of rol."
)


class SampleLibrary(Library):
    """Refuses each edition that is not made up, and everything as soon as one is published."""

    _judged: tuple[list[Published], bool] = ([], True)

    def open(self, viewer: Viewer | None, edition_id: str = "") -> Edition:
        if not self.is_made_up():
            raise DeniedError(REAL)
        return super().open(viewer, edition_id)

    def is_made_up(self) -> bool:
        """Whether every published edition that can be opened is made up."""
        editions = self.published()
        if editions != self._judged[0]:
            self._judged = (editions, all(self._may_be_shown(one) for one in editions))
        return self._judged[1]

    def _may_be_shown(self, one: Published) -> bool:
        try:
            self._opened(one, min(one.files, default=""))
        except DeniedError:
            return False
        except NoEditionError:
            return True  # what does not open is shown to nobody
        return True

    def _opened(self, one: Published, audience: str) -> Edition:
        edition = super()._opened(one, audience)
        if edition.meta.get("synthetic") != "ja":
            raise DeniedError(REAL)
        return edition
