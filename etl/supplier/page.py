"""The agreement as one printable page: HTML that needs nothing beside itself."""

from pathlib import Path
from xml.etree import ElementTree

from etl.contracts import Codes, Contract
from etl.supplier.blocks import Block, Grid, Points, Section, Terms, Verbatim, Words
from etl.supplier.examples import Rows
from etl.supplier.leaflet import make_leaflet

Element = ElementTree.Element
STYLE = Path(__file__).with_name("page.css")


def contract_page(contract: Contract, codes: Codes, example: Rows) -> str:
    """The page for the supplier of one table."""
    leaflet = make_leaflet(contract, codes, example)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{leaflet.title}: leveringsafspraak"),
        element("style", STYLE.read_text(encoding="utf-8")),
    )
    header = element(
        "header",
        element("p", "Monitor Inburgering · leveringsafspraak", **{"class": "soort"}),
        element("h1", leaflet.title),
        element("p", leaflet.lead, **{"class": "lood"}),
        block(leaflet.facts),
    )
    footer = element("footer", element("p", "Deze pagina is gemaakt uit de afspraak waarmee we elke levering controleren."))
    body = element("body", element("main", header, *map(section, leaflet.sections)), footer)
    page = ElementTree.tostring(element("html", head, body, lang="nl"), encoding="unicode", method="html")
    return f"<!doctype html>\n{page}\n"


def section(part: Section) -> Element:
    """A heading with its text; code lists stand beside each other where there is room."""
    blocks = [block(one) for one in part.blocks]
    is_lists = len(blocks) > 1 and all(one.tag == "table" for one in blocks)
    inside = [element("div", *blocks, **{"class": "naast"})] if is_lists else blocks
    return element("section", element("h2", part.title), *inside)


def block(part: Block) -> Element:
    """One part of the text as HTML."""
    match part:
        case Words():
            return marked("p", part.text)
        case Points():
            return element("ul", *(marked("li", item) for item in part.items))
        case Terms():
            pairs = (one for term, text in part.pairs for one in (element("dt", term), marked("dd", text)))
            return element("dl", *pairs)
        case Grid():
            return table(part)
        case Verbatim():
            lines = (one for line in part.text.splitlines() for one in (element("code", line), "\n"))
            return element("pre", *lines)


def table(grid: Grid) -> Element:
    """A table of which every header says what it heads."""
    head = element("tr", *(element("th", name, scope="col") for name in grid.head))
    rows = (element("tr", marked("th", row[0], scope="row"), *(marked("td", cell) for cell in row[1:])) for row in grid.rows)
    return element("table", element("caption", grid.caption), element("thead", head), element("tbody", *rows))


def marked(tag: str, text: str, **attributes: str) -> Element:
    """A text of which the words between backticks are code."""
    parts = (code(part) if place % 2 else part for place, part in enumerate(text.split("`")))
    return element(tag, *parts, **attributes)


def code(text: str) -> Element:
    """A name, which may go on at the next line after an underscore."""
    first, *rest = text.split("_")
    return element("code", first, *(part for one in rest for part in ("_", element("wbr"), one)))


def element(tag: str, *inside: "Element | str", **attributes: str) -> Element:
    """An element with texts and elements in it; a text is escaped when it is written."""
    made = Element(tag, attributes)
    for part in inside:
        if isinstance(part, str):
            add_text(made, part)
        else:
            made.append(part)
    return made


def add_text(made: Element, text: str) -> None:
    if len(made):
        made[-1].tail = (made[-1].tail or "") + text
    else:
        made.text = (made.text or "") + text
