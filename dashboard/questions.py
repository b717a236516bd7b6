"""The questions of the adviesraad as a reader meets them: by group, each with its figures or the reason why there are none."""

from dataclasses import dataclass
from itertools import groupby

from dashboard.reading import Scope, read_indicator
from dashboard.tiles import Tile, make_tile


@dataclass(frozen=True)
class Asked:
    """One question with what the edition can say to it."""

    question: str
    answers: tuple[Tile, ...]
    unmeasured: str


@dataclass(frozen=True)
class Group:
    """Questions about one subject."""

    title: str
    questions: tuple[Asked, ...]

    @property
    def place(self) -> str:
        """Where the group stands on its page, as an address writes it."""
        return place_of(self.title)


def place_of(group: str) -> str:
    return group.lower().replace(" ", "_")


def question_groups(scope: Scope) -> list[Group]:
    """Every question of this edition, answered for the reader's choice."""
    catalog = scope.edition.catalog
    named = {name for question in catalog.questions.values() for name in question.indicators}
    tiles = {name: make_tile(read_indicator(scope, catalog.indicators[name]), None) for name in named}
    return [
        Group(title, tuple(Asked(one.question, tuple(tiles[name] for name in one.indicators), one.unmeasured) for one in questions))
        for title, questions in groupby(catalog.questions.values(), key=lambda question: question.group)
    ]
