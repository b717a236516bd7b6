"""The papers as files: for whom, under which name, how a screen reader finds its way, and the same bytes each time."""

import io
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise

import pytest
from printed import KINDS, ROLES, alternatives, fetch, latest, tags, text_of
from pypdf import PdfReader

from dashboard.app import make_app
from dashboard.paper.files import plain
from dashboard.paper.press import pressed
from queries import HOME


def opened(paper: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(paper))


@pytest.fixture(params=KINDS)
def paper(request, reader, published) -> bytes:
    return fetch(reader("wethouder"), latest(published), request.param)


def test_a_paper_says_by_itself_that_it_is_pdf_ua_1(paper):
    told = opened(paper).trailer["/Root"]["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in told


def test_a_paper_is_tagged_and_in_dutch_and_shows_its_title(paper):
    root = opened(paper).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"].startswith("nl")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True


def test_the_title_names_the_month_and_the_municipality(paper):
    assert opened(paper).metadata.title == "Inburgering in oktober 2026, Gemeente Zuiderwaard"


def test_a_paper_is_dated_on_the_peildatum(paper):
    assert f"{opened(paper).metadata.creation_date:%Y-%m-%d}" == "2026-10-31"


def test_a_paper_has_two_pages_of_a4(paper):
    sizes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in opened(paper).pages]
    assert sizes == [(595, 842)] * 2


def test_the_pages_are_numbered(paper):
    assert ["Pagina 1 van 2" in page.extract_text() for page in opened(paper).pages] == [True, False]
    assert "Pagina 2 van 2" in opened(paper).pages[1].extract_text()


def test_headings_start_with_one_title_and_skip_no_level(paper):
    levels = [int(tag["/S"][2]) for tag in tags(paper) if tag["/S"] in ("/H1", "/H2", "/H3")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_header_cells(paper):
    assert [tag["/S"] for tag in tags(paper)].count("/Table") == [tag["/S"] for tag in tags(paper)].count("/THead") >= 1


def test_every_drawing_has_a_sentence(reader, published):
    sentences = alternatives(fetch(reader("wethouder"), latest(published), "monitor"))
    assert len(sentences) >= 6
    assert all(one.endswith(".") for one in sentences)


def test_a_paper_takes_its_letters_along(paper):
    fonts = [font for page in opened(paper).pages for font in page["/Resources"]["/Font"].values()]
    described = [font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]
    assert described
    assert all({"/FontFile2", "/FontFile3"} & set(one.get_object()) for one in described)


AGAIN = """
import sys
from pathlib import Path
from dashboard.app import make_app
from queries.settings import read_settings
app = make_app(read_settings({"MONITOR_DATA": sys.argv[1], "MONITOR_ROL": "wethouder"}))
sys.stdout.buffer.write(app.server.test_client().get(f"/editie/{sys.argv[2]}/{sys.argv[3]}.pdf").data)
"""


@pytest.mark.parametrize("kind", KINDS)
def test_another_process_prints_the_same_bytes(kind, reader, published, shown):
    again = subprocess.run(
        [sys.executable, "-c", AGAIN, str(shown.data), latest(published), kind], cwd=HOME.parent, capture_output=True, check=True
    )
    assert again.stdout == fetch(reader("wethouder"), latest(published), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_is_printed_once(kind, reader, published):
    first = fetch(reader("beleid"), latest(published), kind)
    before = pressed.cache_info()
    assert fetch(reader("beleid"), latest(published), kind) == first
    assert pressed.cache_info().misses == before.misses


@pytest.mark.parametrize(("kind", "name"), [(kind, f"{kind}-inburgering-zuiderwaard-2026-10.pdf") for kind in KINDS])
def test_a_paper_is_saved_under_a_dutch_name_and_kept_by_no_cache(kind, name, reader, published):
    response = reader("beleid").client.get(f"/editie/{latest(published)}/{kind}.pdf")
    assert response.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response.headers["Cache-Control"] == "no-store"
    assert response.mimetype == "application/pdf"


@pytest.mark.parametrize(
    ("name", "file"),
    [("’s-Hertogenbosch", "s-hertogenbosch"), ("Súdwest-Fryslân", "sudwest-fryslan"), ('a"; x=\r\n../b', "a-x-b"), ("日本", "")],
)
def test_a_municipality_becomes_part_of_a_file_name_that_is_safe(name, file):
    assert plain(name) == file


def test_an_earlier_edition_has_its_own_paper(reader, published):
    text = text_of(fetch(reader("wethouder"), published.editions[0].id, "monitor"))
    assert "Inburgering in augustus 2026" in text
    assert "Er is geen eerdere editie om mee te vergelijken." in text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("edition", ["2026-10.r9.000000000000", "..", "x" * 100, "%2e%2e%2fetc"])
def test_an_edition_that_is_not_published_has_no_paper(kind, edition, reader):
    response = reader("beleid").client.get(f"/editie/{edition}/{kind}.pdf")
    assert response.status_code == 404
    assert b"%PDF" not in response.data


@pytest.mark.parametrize("kind", KINDS)
def test_who_has_no_declared_role_gets_no_paper(kind, shown, published):
    response = make_app(replace(shown, role="gast")).server.test_client().get(f"/editie/{latest(published)}/{kind}.pdf")
    assert response.status_code == 403
    assert b"%PDF" not in response.data


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_follows_no_filter(kind, reader, published):
    client, address = reader("beleid").client, f"/editie/{latest(published)}/{kind}.pdf"
    assert client.get(f"{address}?doelgroep=asiel&periode=2025-12").data == client.get(address).data


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("path", ["/", "/werkwijze"])
def test_pages_link_to_the_papers_of_the_edition_that_is_open(role, path, reader, published):
    opened = str(reader(role).open(path).places)
    assert [kind for kind in KINDS if f"/editie/{latest(published)}/{kind}.pdf" not in opened] == []
