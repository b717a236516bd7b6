"""Every page in every state: no violation that axe-core can see, nothing from elsewhere, no complaint, no sideways scroll.

And read by keyboard, enlarged, in own colours and on paper, and as it looked before.
"""

import json
from dataclasses import asdict

import pytest
from around import DOORS, seen_at_the_doors, wide_and_narrow, written_room
from likeness import FOLDER, difference, keep, name_of, small
from notes import WIDTHS, rules, violations
from PIL import Image
from readers import shown
from serving import served
from told import drawn, written
from visited import COMPARED, DECLARED, PAGES, ROOM, STATES, examples

from dashboard.accessible import TESTED, Findings
from dashboard.library import Library
from dashboard.reading_room.room import READER

__all__ = ["shown"]  # a fixture
NARROW = (390, 320)
OTHERWISE = (
    "Kijk naar {folder}. Is het goed zo, draai dan eenmaal: "
    ".venv/bin/python -m pytest tests/browser/test_accessible.py --write-snapshots"
)
STALE = (
    "Wat op /toegankelijkheid staat, klopt niet meer. Draai eenmaal: "
    ".venv/bin/python -m pytest tests/browser/test_accessible.py --write-tested"
)


@pytest.fixture(scope="module")
def sheets(published, browser):
    """The violations around signing in, of a monitor where one chooses a reader."""
    with served(published.settings.data, signin="kies") as address:
        yield seen_at_the_doors(browser, address)


@pytest.fixture(scope="module")
def room(shown, context, tmp_path_factory):
    """The violations in the reading room, opened from the disk."""
    library = Library(shown.editions)
    files = written_room(library.open(READER), library, ROOM, tmp_path_factory.mktemp("leeskamer"))
    tab, found = context.new_page(), {}
    for path, file in files.items():
        tab.goto(file.as_uri())
        tab.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })")
        found[path] = wide_and_narrow(tab)
    tab.close()
    return found


@pytest.fixture(scope="module")
def closer(noted):
    """What there is to say of each page by its path, leaving out the pages of which there is nothing to say."""

    def closer(look):
        return {path: found for path in PAGES if (found := look(noted(path).closer))}

    return closer


@pytest.mark.parametrize("page", DECLARED, ids=lambda page: page.address)
def test_every_kind_of_page_is_looked_at(page):
    assert examples(page), f"Geef in tests/browser/visited.py een voorbeeld van {page.address}."


def test_every_page_opens_for_who_looks(noted):
    assert [path for path in PAGES if noted(path).title == "Dit kunnen we nu niet tonen"] == []


def test_nothing_is_asked_of_another_host(noted, address):
    assert {path: noted(path).hosts for path in PAGES} == {path: {address.removeprefix("http://")} for path in PAGES}


def test_the_browser_has_nothing_to_complain_about(noted):
    assert {path: noted(path).complaints for path in PAGES} == {path: [] for path in PAGES}


def test_made_up_people_are_called_made_up(noted):
    assert [path for path in PAGES if "synthetisch" not in noted(path).text.lower()] == []


@pytest.mark.parametrize("path", COMPARED)
def test_each_chart_has_a_table_that_says_the_same(noted, path):
    charts, tables = noted(path).figures, noted(path).tables
    assert len(charts) == len(tables)
    for chart, column in zip(charts, tables, strict=True):
        assert drawn(chart) == written(chart, column)


def test_axe_finds_no_violation_on_any_page_in_any_state_wide_or_narrow(noted):
    found = {path: noted(path).violations for path in (*PAGES, *STATES.values())}
    assert {path: one for path, one in found.items() if one != {1440: [], 390: []}} == {}


def test_axe_finds_no_violation_where_one_comes_in(sheets):
    assert sheets == {path: [] for path in DOORS}


def test_axe_finds_no_violation_in_the_reading_room(room):
    assert room == {path: [] for path in ROOM}


def test_axe_sees_a_violation_that_is_made(visit):
    page = visit("/edities").page
    page.evaluate("() => document.documentElement.removeAttribute('lang')")
    assert [found for found in violations(page) if "html-has-lang" in found]


def test_the_page_is_in_dutch(visit):
    assert visit("/").page.locator("html").get_attribute("lang") == "nl"


@pytest.mark.parametrize("path", ["/", "/leerroutes", "/werkt-het", "/vragen", "/edities", "/onbekend"])
def test_a_page_has_one_main_heading(visit, path):
    assert visit(path).page.locator("h1").count() == 1


def test_every_chart_has_the_name_that_its_sentence_gives_and_a_table(noted):
    for path in PAGES:
        look = noted(path).closer
        sentences = [one["sentence"] for one in look.described]
        assert [one["tables"] for one in look.described] == [1] * len(sentences)
        assert all(len(sentence) > 20 for sentence in sentences)
        # A word that can be opened is a button, around which the browser tells a space.
        names = ["".join(name.split()) for name in look.pictures]
        assert [one for one in sentences if "".join(one.split()) not in names] == []


def test_a_picture_without_a_name_is_seen(visit):
    tab = visit("/leerroutes")
    tab.page.evaluate("() => document.querySelector('.grafiek-kader').removeAttribute('aria-labelledby')")
    assert [found for found in violations(tab.page) if "role-img-alt" in found]


def test_tab_comes_everywhere_once_and_in_the_order_of_the_page(closer):
    assert closer(lambda one: one.walk.missed + one.walk.backward) == {}


def test_the_first_stop_of_every_page_leads_past_what_is_above_the_content(closer):
    assert closer(lambda one: one.walk.first != "overslaan" or not one.walk.skips) == {}


def test_one_always_sees_where_the_focus_is(closer):
    assert closer(lambda one: one.walk.unseen + one.walk.covered) == {}


def test_no_text_is_cut_off_when_it_is_twice_or_four_times_as_large_or_has_more_space(closer):
    assert closer(lambda one: [text for texts in one.cut.values() for text in texts]) == {}


def test_charts_keep_their_paper_and_the_open_page_its_mark_in_the_colours_of_the_reader(closer):
    assert closer(lambda one: one.forced) == {}


def test_nothing_moves_for_who_asked_for_that(closer):
    assert closer(lambda one: one.moving) == {}


def test_paper_has_the_text_the_choices_and_the_tables_and_nothing_to_press(closer):
    assert closer(lambda one: one.paper["lost"] + one.paper["left"]) == {}


def test_no_page_is_wider_than_paper(closer):
    assert closer(lambda one: max(one.paper["sideways"], 0)) == {}


@pytest.mark.parametrize("width", NARROW)
def test_no_page_scrolls_sideways_on_a_phone_or_enlarged_four_times(noted, width):
    assert {path: noted(path).sideways[width] for path in PAGES if noted(path).sideways[width]} == {}


@pytest.fixture(scope="module")
def counted(noted, sheets, room, context):
    """What these tests found, in numbers."""
    looks, closer = [noted(path) for path in (*PAGES, *STATES.values())], [noted(path).closer for path in PAGES]
    page = context.new_page()
    version, count = rules(page)
    page.close()
    found = [*(one for look in looks for one in look.violations.values()), *sheets.values(), *room.values()]
    return Findings(
        pages=len(PAGES),
        states=len(STATES),
        doors=len(DOORS),
        room=len(ROOM),
        widths=list(WIDTHS),
        axe=version,
        rules=count,
        violations=sum(map(len, found)),
        stops=sum(one.walk.stops for one in closer) // 100 * 100,
        unseen=sum(len(one.walk.unseen + one.walk.covered) for one in closer),
        missed=sum(len(one.walk.missed + one.walk.backward) for one in closer),
        pictures=sum(len(one.pictures) for one in closer),
        unnamed=sum(not name for one in closer for name in one.pictures),
        cut=sum(len(texts) for one in closer for texts in one.cut.values()),
        sideways=sum(noted(path).sideways[width] > 0 for path in PAGES for width in NARROW),
        colours=sum(bool(one.forced) for one in closer),
        moving=sum(len(one.moving) for one in closer),
        paper=sum(len(one.paper["lost"]) + (one.paper["sideways"] > 0) for one in closer),
    )


def test_the_statement_tells_what_this_run_counted(counted, say, pytestconfig):
    say(
        f"Toegankelijkheid: {counted.pages} pagina's en {counted.states} toestanden op {len(WIDTHS)} breedtes, "
        f"{counted.doors} bladen om aan te melden, {counted.room} pagina's van de leeskamer, {counted.rules} regels, "
        f"{counted.violations} schendingen; toetsenbord: ruim {counted.stops} stappen, {counted.missed} gemist, "
        f"{counted.unseen} onzichtbaar"
    )
    if pytestconfig.getoption("write_tested"):
        TESTED.write_text(json.dumps(asdict(counted), indent=2) + "\n", encoding="utf-8")
    assert asdict(counted) == json.loads(TESTED.read_text(encoding="utf-8")), STALE


@pytest.fixture(scope="module")
def pictured(noted):
    """The pages as they look now, by the name of their file."""
    return {name_of(path, width): small(shot) for path in PAGES for width, shot in noted(path).shots.items()}


def test_every_page_looks_as_it_did_when_somebody_last_looked(pictured, pytestconfig, tmp_path, say):
    if pytestconfig.getoption("write_snapshots"):
        keep(pictured)
    known = {path.name for path in FOLDER.glob("*.png")}
    found = {name: difference(one, Image.open(FOLDER / name)) for name, one in pictured.items() if name in known}
    wrong = {name: words for name, words in found.items() if words}
    for name in wrong:
        pictured[name].save(tmp_path / name)
    say(f"Beeld: {len(found)} afbeeldingen van {len(PAGES)} pagina's, {len(wrong)} anders")
    assert (wrong, known ^ pictured.keys()) == ({}, set()), OTHERWISE.format(folder=tmp_path)
