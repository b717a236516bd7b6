"""The reading room: the public edition as plain files, complete, the same every time, and without anything from elsewhere."""

import hashlib
import json
import re
import subprocess
import sys
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest
from harvest import Answer, components, texts
from numbers_in import spoken_numbers
from taken import get

from dashboard.library import Library
from dashboard.reading_room.room import READER, addresses, file_of, make_room, page
from dashboard.static import RefusedError, public_edition, write_room

VOID = {"br", "hr", "img", "meta", "link"}


@dataclass
class Sheet(HTMLParser):
    """What a browser finds in one file; every element is closed."""

    source: str
    links: list[str] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    opened: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.source)
        assert self.opened == []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name in ("href", "src", "action", "data", "poster")]
        self.anchors |= {given["id"]} if "id" in given else set()
        self.words += [given[name] for name in ("alt", "title", "aria-label") if given.get(name)]
        assert not [name for name in given if name.startswith("on")]
        self.words += [""] if tag == "code" else []
        if tag not in VOID:
            self.opened.append("as" if given.get("class") == "as" else tag)

    def handle_endtag(self, tag):
        assert self.opened.pop() in (tag, "as")

    def handle_data(self, data):
        if "code" in self.opened:
            self.words[-1] += data  # a select is one text, whatever colours its parts have
        elif data.strip() and "as" not in self.opened:  # the scale beside an axis is no figure
            self.words.append(data)


@pytest.fixture(scope="module")
def library(shown):
    return Library(shown.editions)


@pytest.fixture(scope="module")
def edition(library, published):
    return library.open(READER, published.editions[-1].id)


@pytest.fixture(scope="module")
def room(edition, library):
    return make_room(edition, library)


@pytest.fixture(scope="module")
def sheets(room):
    return {name: Sheet(content.decode()) for name, content in room.items() if name.endswith(".html")}


def test_every_link_leads_to_a_file_or_a_place_of_the_room(room, sheets):
    found = {(name, link) for name, sheet in sheets.items() for link in sheet.links if not link.startswith("data:image/svg+xml")}
    lost = [
        (name, link)
        for name, link in found
        if not (link[1:] in sheets[name].anchors if link.startswith("#") else link.partition("#")[0] in room)
    ]
    assert len(found) > 1000
    assert lost == []


def test_every_file_can_be_reached_from_the_first_page(room, sheets):
    seen, ways = {"index.html", "SHA256SUMS", "assets/fonts/OFL.txt"}, ["index.html"]
    while ways:
        for link in sheets[ways.pop()].links:
            if link in room and link not in seen:
                seen.add(link)
                ways += [link] if link in sheets else []
    seen |= {f"assets/{name}" for name in re.findall(r'url\("(fonts/[^"]+)"', room["assets/10-monitor.css"].decode())}
    assert seen == room.keys()


def test_the_papers_of_the_month_lie_among_the_files(room):
    assert all(room[name].startswith(b"%PDF-") for name in ("monitor.pdf", "samenvatting.pdf"))


def test_nothing_runs_and_nothing_comes_from_elsewhere(room, sheets):
    for name, sheet in sheets.items():
        assert sheet.tags & {"script", "iframe", "object", "embed", "form", "button", "select", "noscript", "base"} == set(), name
        assert [link for link in sheet.links if re.match(r"[a-z]+://|//|javascript:", link)] == []
        assert sheet.source.startswith('<!DOCTYPE html>\n<html lang="nl">')
    styles = "".join(content.decode() for name, content in room.items() if name.endswith(".css"))
    assert re.findall(r"url\((?!\"?(?:fonts/|data:))|@import", styles) == []


def said(answer: Answer) -> str:
    """Everything that a page on the screen says, tables and charts included."""
    tables = [json.loads(props["data-tabel"]) for props in components(answer.places) if "data-tabel" in props]
    cells = [cell for _, columns, rows in tables for row in [columns, *rows] for cell in row]
    return "\n".join([*texts(answer.places), *cells])


def test_every_number_of_the_room_stands_on_the_same_page_of_the_screen(reader, shelf, edition, sheets):
    phrases, seen = shelf("adviesraad").words, 0
    for path in addresses(edition):
        screen = said(reader("adviesraad").open(path))
        known = {number for line in screen.split("\n") for number in spoken_numbers(line, phrases)}
        words = [text.replace("SHA256SUMS", "") for text in sheets[file_of(path, edition)].words]  # a name, not a number
        own = [number for text in words for number in spoken_numbers(text, phrases)]
        assert set(own) - known == set(), path
        seen += len(own)
    assert seen > 10_000


def test_a_table_of_the_room_is_the_table_that_the_public_downloads(reader, room):
    tables = [name for name in room if name.startswith("tabellen/")]
    assert len(tables) > 300
    for name in tables[::7]:
        address = name.replace("tabellen/", "/download/")
        level = re.sub(r"/download/(client|voorziening|keten)-", r"/download/\1/", address)
        assert room[name] == get(reader("adviesraad"), level)


def test_the_package_of_the_room_is_that_of_the_public(reader, room, edition):
    assert room["datapakket.zip"] == get(reader("adviesraad"), f"/editie/{edition.id}/datapakket.zip")


def test_the_sums_are_those_of_every_other_file(room):
    sums = dict(line.split("  ")[::-1] for line in room["SHA256SUMS"].decode().splitlines())
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in room.items() if name != "SHA256SUMS"}


def test_a_page_of_an_edition_does_not_change_by_what_was_published_after_it(shown, published, library, tmp_path):
    first = published.editions[0]
    pointer = json.loads((shown.editions / "current.json").read_text())
    pointer["editions"] = [one for one in pointer["editions"] if one["id"] == first.id]
    (tmp_path / "current.json").write_text(json.dumps(pointer))
    (tmp_path / first.id).symlink_to(shown.editions / first.id)
    made = [
        [page(path, shelf.open(READER, first.id), shelf) for path in ("/", "/duur", "/vragen", "/indicator/k21_pip_op_tijd")]
        for shelf in (library, Library(tmp_path))
    ]
    assert made[0] == made[1]
    assert all(f"Editie {first.id}" in text for text in made[0])


def test_a_room_is_written_whole_under_its_name(room, tmp_path):
    folder = tmp_path / "nieuw" / "leeskamer"
    write_room(room, folder)
    written = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert written == room
    assert [path.name for path in folder.parent.iterdir()] == ["leeskamer"]


def test_a_folder_with_something_in_it_stays_as_it_is(tmp_path):
    (tmp_path / "brief.txt").write_text("van iemand anders")
    with pytest.raises(RefusedError, match="is niet leeg"):
        write_room({"index.html": b""}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]


def test_a_room_that_cannot_be_finished_is_not_there(tmp_path):
    with pytest.raises(RefusedError, match="Er is niets geschreven"):
        write_room({"a": b"een bestand", "a/b": b"kan niet in een bestand"}, tmp_path / "leeskamer")
    assert list(tmp_path.iterdir()) == []


def test_an_edition_that_is_not_published_gets_no_room(library):
    with pytest.raises(RefusedError, match="niet gepubliceerd"):
        public_edition(library, "2026-10.r9.000000000000")


def test_an_edition_that_was_withdrawn_is_refused(shown, edition, tmp_path):
    entries = json.loads((shown.editions / "current.json").read_text(encoding="utf-8"))
    for entry in entries["editions"]:
        entry["withdrawn"] = entry["id"] == edition.id
    (tmp_path / "current.json").write_text(json.dumps(entries), encoding="utf-8")
    with pytest.raises(RefusedError, match="is ingetrokken"):
        public_edition(Library(tmp_path), edition.id)


def monitor(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "etl.cli", "export", *words]
    return subprocess.run(command, capture_output=True, text=True, env={"MONITOR_DATA": str(data)}, check=False)


def test_the_command_writes_the_room_and_says_where(shown, room, edition, tmp_path):
    done = monitor(shown.data, edition.id, "--uit", str(tmp_path / "kamer"))
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "kamer" / "index.html") in done.stdout
    assert (tmp_path / "kamer" / "SHA256SUMS").read_bytes() == room["SHA256SUMS"]


def test_the_command_refuses_in_one_sentence(shown, tmp_path):
    done = monitor(shown.data, "2026-10.r9.000000000000", "--uit", str(tmp_path / "kamer"))
    assert done.returncode == 1
    assert done.stderr.startswith("Geweigerd: 2026-10.r9.000000000000 is niet gepubliceerd.")
    assert not (tmp_path / "kamer").exists()
