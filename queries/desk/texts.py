"""The words that go with an edition, as they are frozen: one JSON file beside its figures, named in the pointer by its hash."""

import json
from dataclasses import asdict, dataclass

# What duiding says, in the order of reading; the labels that readers see.
FIELDS = {
    "see": "Wat zien we?",
    "norm": "Hoe verhoudt het zich tot de norm?",
    "chance": "Is het toeval?",
    "why": "Waarom?",
    "do": "Wat doen we?",
}
MONTH = "maand"  # stands for the month as a whole where an indicator could stand


@dataclass(frozen=True)
class Note:
    """Duiding of one indicator, or of the month. A figure stands in a text as `{indicator}`, so that both cannot diverge."""

    about: str
    see: str = ""
    norm: str = ""
    chance: str = ""
    why: str = ""
    do: str = ""


@dataclass(frozen=True)
class Exchange:
    """A question of the adviesraad about a figure or the month, with its answer; days as jjjj-mm-dd, no names."""

    about: str
    question: str
    asked: str
    answer: str = ""
    answered: str = ""


@dataclass(frozen=True)
class Texts:
    """Everything that is said about one edition, as it was when it was published, corrected or withdrawn."""

    edition: str
    version: int  # of the words: 1 at publication, higher when an answer, correction or withdrawal is added
    published: str  # moment in UTC, ISO 8601
    publisher: str
    summary: str = ""  # of two minutes, for the adviesraad
    notes: tuple[Note, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    withdrawn: str = ""  # the reason, for every page that used the figures
    corrects: str = ""  # the edition that this one corrects, and why
    reason: str = ""


def to_json(texts: Texts) -> bytes:
    """The same bytes for the same words."""
    return (json.dumps(asdict(texts), ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def from_json(raw: bytes) -> Texts:
    """The words again; ValueError, KeyError or TypeError where it is something else."""
    found = json.loads(raw)
    notes = tuple(Note(**one) for one in found.pop("notes"))
    exchanges = tuple(Exchange(**one) for one in found.pop("exchanges"))
    return Texts(**found, notes=notes, exchanges=exchanges)
