"""One edition as its own page tells it: what it is, what it says, what changed, and what was asked about it."""

from dataclasses import dataclass

from dashboard.changes import Movement
from dashboard.duiding import Duiding, every_duiding, paragraphs
from dashboard.editions import Edition
from dashboard.exchanges import Topic, is_known, may, seen, topics
from dashboard.library import Library, Published
from dashboard.overview import Overview, make_overview
from dashboard.pages import Request
from dashboard.reading import Scope
from dashboard.selection import Selection
from dashboard.standing import STANDS, corrects_words, status
from dashboard.wording import day_name, month_name
from queries.desk.base import DeskError
from queries.desk.clock import here
from queries.desk.texts import MONTH, Texts


@dataclass(frozen=True)
class EditionTold:
    """Everything on the page."""

    id: str
    month: str
    what: str  # revision, state, day of publication
    summary: tuple[str, ...]
    month_note: Duiding | None
    overview: Overview
    revised: list[Movement]
    notice: str
    corrects: str
    topics: list[Topic]
    before: str  # the revision before this one, where questions were asked about that one
    can_ask: bool
    can_answer: bool
    closed: str  # why nothing can be asked or answered now


def tell(request: Request) -> EditionTold:
    """For this reader."""
    edition, words = request.edition, request.words
    overview = make_overview(Scope(edition, Selection(editie=edition.id)), request.library, request.viewer)
    asked, closed = told_topics(request)
    return EditionTold(
        id=edition.id,
        month=month_name(edition.peildatum),
        what=what(edition, request.library, words),
        summary=paragraphs(words.summary, edition) if words else (),
        month_note=every_duiding(words, edition).get(MONTH),
        overview=overview,
        revised=overview.revised,
        notice=edition.meta.get("notice", ""),
        corrects=corrects_words(words) if words and words.corrects else "",
        topics=asked,
        before=asked_before(request),
        can_ask=not closed and may_ask(request),
        can_answer=not closed and may("answer", request.viewer),
        closed=closed if may("ask", request.viewer) or may("answer", request.viewer) else "",
    )


def told_topics(request: Request) -> tuple[list[Topic], str]:
    """Questions and answers; where the desk does not answer, those that were frozen, and why there are no others."""
    edition, viewer = request.edition, request.viewer
    try:
        return topics(edition, request.words, seen(request.desk, edition.id, viewer), viewer), ""
    except DeskError as error:
        return topics(edition, request.words, [], viewer), str(error)


def may_ask(request: Request) -> bool:
    """Questions are put at an edition that stands, by who signed in."""
    stands = status(request.edition.id, request.library) == STANDS
    return request.desk is not None and stands and may("ask", request.viewer) and is_known(request.viewer)


def what(edition: Edition, library: Library, words: Texts | None) -> str:
    """‘Revisie 1, gepubliceerd op 5 november 2026.’"""
    when = f" op {day_name(here(words.published).date())}" if words and words.published else ""
    state = status(edition.id, library)
    published = f"gepubliceerd{when}" if library.find(edition.id) else state
    later = "" if state in (STANDS, published) else f", daarna {state}"
    return f"Revisie {revision(edition)}, {published}{later}. De cijfers gaan tot en met {day_name(edition.peildatum)}."


def revision(edition: Edition) -> str:
    """The number behind the month in an id such as 2026-10.r2.0123456789ab."""
    return edition.id.split(".")[1].removeprefix("r")


def asked_before(request: Request) -> str:
    """The revision before this one, when there is something to read of what was asked about it."""
    earlier = previous_revision(request.edition, request.library)
    if earlier is None:
        return ""
    try:
        asked = seen(request.desk, earlier.id, request.viewer)
    except DeskError:
        asked = []
    frozen = request.library.words(earlier.id)
    return earlier.id if asked or (frozen and frozen.exchanges) else ""


def previous_revision(edition: Edition, library: Library) -> Published | None:
    """The published revision of the same month that this one corrects."""
    month, mine = f"{edition.peildatum:%Y-%m}", int(revision(edition))
    return next((one for one in library.published() if one.period == month and one.revision < mine), None)
