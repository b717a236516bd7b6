"""The agreement as text on a terminal."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from etl.contracts import Contract
from etl.supplier.blocks import Block, Grid, Leaflet, Points, Terms, Verbatim, Words


def list_contracts(contracts: Iterable[Contract]) -> Table:
    """Every table that can be delivered."""
    table = columns("Leveringen", ("tabel", "titel", "leverancier", "verplicht"))
    for one in contracts:
        table.add_row(one.table, one.title, one.sender, "ja" if one.required else "nee")
    return table


def as_text(leaflet: Leaflet) -> RenderableType:
    """The whole leaflet, section by section."""
    parts: list[RenderableType] = [Text(leaflet.title, "bold"), Text(leaflet.lead), Text(), block(leaflet.facts)]
    for section in leaflet.sections:
        parts += [Text(), Text(section.title, "bold underline"), *map(block, section.blocks)]
    return Group(*parts)


def block(part: Block) -> RenderableType:
    """One part of the text."""
    match part:
        case Words():
            return marked(part.text)
        case Points():
            return lines([(Text("•"), marked(item)) for item in part.items])
        case Terms():
            return lines([(Text(term, "bold"), marked(text)) for term, text in part.pairs])
        case Grid():
            table = columns(part.caption, part.head)
            for row in part.rows:
                table.add_row(*map(marked, row))
            return table
        case Verbatim():
            return Text(part.text.rstrip(), "cyan")


def columns(title: str, head: tuple[str, ...]) -> Table:
    """A table of which the first column, the name to copy, is never broken off."""
    table = Table(title=title, title_justify="left")
    for place, name in enumerate(head):
        table.add_column(name, no_wrap=place == 0, overflow="fold")
    return table


def lines(pairs: list[tuple[Text, Text]]) -> Table:
    """A word before each sentence."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for pair in pairs:
        table.add_row(*pair)
    return table


def marked(text: str) -> Text:
    """A text of which the words between backticks stand out; nothing in it is read as markup."""
    return Text.assemble(*((part, "cyan" if place % 2 else "") for place, part in enumerate(text.split("`"))))
