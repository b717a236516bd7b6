"""The editorial desk as its pages show it: which editions there are, what an edition still needs, and what is written about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.access import Viewer
from dashboard.data_quality import Fact, summary
from dashboard.desk_door import DeskDoor, actor_of
from dashboard.duiding import Duiding, figures, paragraphs
from dashboard.editions import Edition
from dashboard.library import Library, Published
from dashboard.overview import Overview
from dashboard.reading import Scope, read_indicator
from dashboard.selection import Selection
from dashboard.tiles import Tile, make_tile
from dashboard.verdict import Verdict
from dashboard.wording import capital, day_name, month_name, month_of
from queries.desk.base import DeskError
from queries.desk.clock import here
from queries.desk.drafts import SUMMARY, Draft, drafts, fields_of, kept_aside
from queries.desk.frozen import words_of
from queries.desk.moves import FIRST, PUBLISHED, WITHDRAWN, Move, open_moves
from queries.desk.state import Step, history, is_author, last
from queries.desk.texts import MONTH, Texts
from queries.desk.trail import Desk


@dataclass(frozen=True)
class Row:
    """One edition in the list."""

    id: str
    month: str
    revision: int
    state: str
    since: str


@dataclass(frozen=True)
class Card:
    """One thing to write about: its figure, its fields as they stand, how a reader will read them."""

    about: str
    title: str
    value: str
    verdict: Verdict | None
    norm: str
    labels: Mapping[str, str]
    draft: Draft
    reading: Duiding  # as readers will read it
    aside: tuple[Draft, ...]

    @property
    def is_written(self) -> bool:
        return bool(self.reading.rows)

    @property
    def lines(self) -> list[str]:
        return [line for _, lines in self.reading.rows for line in lines]


@dataclass(frozen=True)
class Office:
    """Everything about one edition at the desk."""

    edition: Edition
    now: Step
    steps: tuple[str, ...]
    moves: tuple[Move, ...]
    is_mine: bool
    checks: tuple[Fact, ...]
    cards: tuple[Card, ...]
    numbers: Mapping[str, str]
    names: Mapping[str, str]

    @property
    def is_open(self) -> bool:
        """Whether its words can still be written."""
        return self.now.state == FIRST


def start_of(one: Published | None) -> str:
    """The state of an edition that the desk never saw."""
    return FIRST if one is None or one.is_concept else WITHDRAWN if one.is_withdrawn else PUBLISHED


def rows(library: Library, viewer: Viewer | None, desk: Desk) -> list[Row]:
    """Every edition on disk, concepts first."""
    found = [*library.concepts(viewer), *library.published()]
    return [row(one, last(history(desk, one.id), one.id, start_of(one))) for one in found]


def row(one: Published, now: Step) -> Row:
    since = moment(now.at) if now.at else ""
    planned = f"voor {moment(now.moment)}" if now.moment else since
    return Row(one.id, month_name(month_of(one.period)), one.revision, now.label, planned)


def moment(text: str) -> str:
    """‘5 november 2026 om 09.00 uur’"""
    local = here(text)
    return f"{day_name(local.date())} om {local:%H.%M} uur"


def make_office(edition: Edition, library: Library, viewer: Viewer, desk: Desk, overview: Overview) -> Office:
    """One edition at the desk, for who looks."""
    steps = history(desk, edition.id)
    now = last(steps, edition.id, start_of(library.find(edition.id)))
    mine = actor_of(viewer).subject
    cards = make_cards(edition, drafts(desk, edition.id), kept_aside(desk, edition.id, mine))
    return Office(
        edition,
        now,
        tuple(step_words(one) for one in reversed(steps)),
        tuple(open_moves(now.state, viewer.role)),
        is_author(desk, edition.id, mine),
        (*summary(edition), *checks(edition, overview, cards)),
        cards,
        figures(edition),
        {one.id: one.short for one in edition.in_order},
    )


def step_words(one: Step) -> str:
    """Who did what, when and why."""
    when = f", om te publiceren op {moment(one.moment)}" if one.moment else ""
    why = f": “{one.reason}”" if one.reason else "."
    return f"{capital(moment(one.at))}: {one.name} zette dit op ‘{one.label}’{when}{why}"


def make_cards(edition: Edition, written: Mapping[str, Draft], aside: list[Draft]) -> tuple[Card, ...]:
    """The summary, the month, and every figure of the first page."""
    readings = [read_indicator(Scope(edition, Selection()), one) for one in edition.in_order if one.tile]
    tiles = [make_tile(reading, None) for reading in readings]
    heads = [(SUMMARY, "Samenvatting", None), (MONTH, "De maand als geheel", None), *((one.id, one.title, one) for one in tiles)]
    return tuple(card(edition, about, title, tile, written, aside) for about, title, tile in heads)


def card(edition: Edition, about: str, title: str, tile: Tile | None, written: Mapping[str, Draft], aside: list[Draft]) -> Card:
    draft = written.get(about, Draft(about, 0, dict.fromkeys(fields_of(about), "")))
    texts = [(label, paragraphs(draft.fields[name], edition)) for name, label in fields_of(about).items()]
    reading = Duiding(about, tuple((label, lines) for label, lines in texts if lines))
    mine = tuple(one for one in aside if one.about == about)
    figure = (tile.value, tile.verdict, tile.norm) if tile else ("", None, "")
    return Card(about, title, *figure, fields_of(about), draft, reading, mine)


def checks(edition: Edition, overview: Overview, cards: tuple[Card, ...]) -> tuple[Fact, ...]:
    """What was attacked, what changed, and what is still unwritten."""
    passed = [row[0] for row in edition.rows("select passed from attack")]
    search = f"?editie={edition.id}"
    figure_cards = [one for one in cards if one.verdict is not None]
    written, unwritten = [one for one in figure_cards if one.is_written], [one.title for one in cards if not one.is_written]
    return (
        Fact(
            "Bescherming",
            f"/werkwijze{search}",
            f"{sum(passed)} van {len(passed)}",
            "aanvallen doorstaan",
            verdict(all(passed) and bool(passed), "klaar om te publiceren", "mag niet gepubliceerd worden"),
        ),
        Fact(
            "Veranderd sinds de vorige editie",
            f"/{search}",
            str(len(overview.moved)),
            f"cijfers veranderden; {len(overview.revised)} eerdere cijfers zijn herzien",
            Verdict("none", f"vergeleken met {overview.previous}" if overview.previous else "er is geen vorige editie"),
        ),
        Fact(
            "Duiding",
            "#teksten",
            f"{len(written)} van {len(figure_cards)}",
            "cijfers van de eerste pagina hebben duiding",
            verdict(not unwritten, "alles is geschreven", "nog niet alles is geschreven"),
        ),
    )


def verdict(is_good: bool, good: str, bad: str) -> Verdict:
    return Verdict("good", good) if is_good else Verdict("open", bad)


def words_for(edition: Edition, library: Library, viewer: Viewer | None, door: DeskDoor) -> Texts | None:
    """The frozen words of a published edition; of a concept, as they stand at the desk, for who may open it at all."""
    if viewer is None or library.find(edition.id) is not None:
        return library.words(edition.id)
    try:
        return words_of(door.open(), edition.id, "", "")
    except DeskError:
        return None
