"""The parts of a text that is shown as a page, on a terminal and in a workbook."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A paragraph; words between backticks are written exactly so in the file."""

    text: str


@dataclass(frozen=True)
class Points:
    """A list of sentences."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Terms:
    """Sentences that each explain one word."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Grid:
    """A table; the first column names the row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Verbatim:
    """Lines as they stand in the file."""

    text: str


Block = Words | Points | Terms | Grid | Verbatim


@dataclass(frozen=True)
class Section:
    """One heading with what stands below it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Leaflet:
    """The whole agreement about one table."""

    title: str
    lead: str
    facts: Terms
    sections: tuple[Section, ...]
