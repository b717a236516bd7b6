"""Every file of the reading room: the pages of one public edition, their tables, the data package, and the sums of all."""

import hashlib
from html import escape
from importlib.resources import files
from pathlib import PurePosixPath
from re import findall

from dashboard.access import Viewer
from dashboard.components.shell import footing, heading
from dashboard.editions import Edition
from dashboard.exports.found import find_sheet
from dashboard.exports.package import package
from dashboard.exports.tables import written
from dashboard.library import Library
from dashboard.pages import Content, Request, begrippen, editie, indicator, monitor, theme, vragen, werkt_het, werkwijze
from dashboard.paper.files import PAPERS, paper
from dashboard.reading_room.markup import markup
from dashboard.selection import Selection
from dashboard.wording import month_name
from queries.catalog import LEVELS, THEMES

READER = Viewer("leeskamer", "adviesraad")
SUMS, PACKAGE = "SHA256SUMS", "datapakket.zip"
STYLES = ("00-reboot.css", "10-monitor.css", "20-editie.css", "20-redactie.css")
ASSETS = (*STYLES, "fonts/OFL.txt", "fonts/source-sans-3-latin-wght-normal.woff2")
ROOMS = (begrippen, editie, indicator, monitor, theme, vragen, werkt_het, werkwijze)
KINDS = {one.__name__.rpartition(".")[2]: one.arrange for one in ROOMS}
ABOUT = (
    "Dit is de openbare uitgave van de monitor, als losse bestanden. Er is geen internet of programma voor nodig. "
    "Met SHA256SUMS ziet u of een bestand is veranderd."
)
PAGE = """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · Monitor Inburgering, {month}</title>
{styles}
</head>
<body>
<a class="overslaan" href="#inhoud">Naar de inhoud</a>
<div id="kop">{head}</div>
<main id="inhoud" class="inhoud" tabindex="-1">{body}</main>
<footer class="voet">{foot}<p class="voet-binnen">{about}</p></footer>
</body>
</html>
"""


def addresses(edition: Edition) -> dict[str, tuple[str, dict[str, str]]]:
    """Every page of the room: its address on the dashboard, its kind, and the pieces of the address."""
    found = {"/": ("monitor", {}), "/werkt-het": ("werkt_het", {}), "/vragen": ("vragen", {}), "/werkwijze": ("werkwijze", {})}
    found["/begrippen"] = ("begrippen", {})
    found[f"/editie/{edition.id}"] = ("editie", {"editie": edition.id})
    for name in THEMES:
        found[f"/{name}"] = ("theme", {"theme": name, "level": ""})
        found |= {f"/{name}/{level}": ("theme", {"theme": name, "level": level}) for level in LEVELS if level != "client"}
    return {**found, **{f"/indicator/{name}": ("indicator", {"id": name}) for name in sorted(edition.catalog.indicators)}}


def file_of(address: str, edition: Edition) -> str:
    """The file of an address of the dashboard, whatever the reader chose there; empty where this room has none."""
    path = address.partition("?")[0]
    if path.startswith("#"):
        return path
    if path in {f"/editie/{edition.id}/{name}" for name in (PACKAGE, *papers())}:
        return PurePosixPath(path).name
    if path.startswith("/download/"):
        return "tabellen/" + "-".join(PurePosixPath(path).parts[2:])
    if path in addresses(edition):
        return "-".join(PurePosixPath(path).parts[1:]) + ".html" if path != "/" else "index.html"
    return ""


def papers() -> dict[str, str]:
    """The papers of the month by the name of their file."""
    return {f"{kind}.pdf": kind for kind in PAPERS}


def make_room(edition: Edition, library: Library) -> dict[str, bytes]:
    """The content of every file by its name; the same edition gives the same bytes."""
    made = {file_of(path, edition): page(path, edition, library) for path in addresses(edition)}
    found = {name: text.encode() for name, text in made.items()}
    wanted = {link for text in made.values() for link in findall(r'href="(tabellen/[^"]+)"', text)}
    found |= {link: table(link, edition, library) for link in sorted(wanted)}
    found |= {f"assets/{name}": (files("dashboard") / "assets" / name).read_bytes() for name in ASSETS}
    found[PACKAGE] = package(edition)
    found |= {name: paper(asked("/", edition, library, {}), kind) for name, kind in papers().items()}
    sums = [f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(found.items())]
    return {**found, SUMS: "".join(sums).encode()}


def asked(path: str, edition: Edition, library: Library, found: dict[str, str]) -> Request:
    return Request(path, Selection(), edition, library, READER, found, library.words(edition.id))


def page(path: str, edition: Edition, library: Library) -> str:
    """One page as the public reads it, without choices."""
    kind, found = addresses(edition)[path]
    content: Content = KINDS[kind](asked(path, edition, library, found))
    head = heading(edition, [], Selection(), path)
    foot = footing(edition, Selection(), sees_data=False)
    trees = {"head": head, "body": content.body, "foot": foot}
    texts = {name: markup(tree, lambda link: file_of(link, edition)) for name, tree in trees.items()}
    return PAGE.format(
        title=escape(content.title), month=month_name(edition.peildatum), about=escape(ABOUT), styles=styles(), **texts
    )


def styles() -> str:
    return "\n".join(f'<link rel="stylesheet" href="assets/{name}">' for name in STYLES)


def table(file: str, edition: Edition, library: Library) -> bytes:
    """The table behind a link of the room."""
    name, _, kind = file.removeprefix("tabellen/").rpartition(".")
    level = next((one for one in LEVELS if name.startswith(f"{one}-")), "")
    request = asked("/", edition, library, {})
    sheet = find_sheet(request, name.removeprefix(f"{level}-"), level)
    if sheet is None:
        raise LookupError(file)
    return written(sheet, request, kind)
