"""The editorial desk in a real browser: typing, figures by reference, a draft that outlives a reload, two windows, four eyes."""

import json
import shutil
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from looks import SIDEWAYS
from notes import violations
from playwright.sync_api import expect
from serving import served
from surf import Visit

TYPED = "Meer plannen op tijd: {k21_pip_op_tijd}."


@pytest.fixture(scope="module")
def office(published, browser, tmp_path_factory) -> Iterator[SimpleNamespace]:
    """The desk of the published town, of which the latest month is a concept again."""
    data = tmp_path_factory.mktemp("redactie")
    shutil.copytree(published.settings.editions, data / "editions")
    pointer = data / "editions" / "current.json"
    content = json.loads(pointer.read_text(encoding="utf-8"))
    concept = content["editions"].pop()["id"]
    pointer.write_text(json.dumps(content), encoding="utf-8")
    with served(data, "redactie") as address:
        context = browser.new_context(base_url=address, viewport={"width": 1440, "height": 900}, locale="nl-NL")
        yield SimpleNamespace(path=f"/redactie?editie={concept}", context=context)
        context.close()


@pytest.fixture
def window(office) -> Iterator[SimpleNamespace]:
    """Opens another window at the desk, every time."""
    opened = []

    def open_one() -> Visit:
        opened.append(Visit(office.context.new_page()).go(office.path))
        return opened[-1]

    yield open_one
    for visit in opened:
        visit.page.close()


def field(visit, title, label):
    card = visit.page.locator("details.kaart", has=visit.page.get_by_role("heading", name=title, exact=True))
    if card.get_attribute("open") is None:
        card.locator("summary").first.click()
    return card, card.get_by_label(label)


def save(card):
    card.get_by_role("button", name="Bewaren").click()
    return card.get_by_role("status")


def test_a_text_is_shown_with_its_figure_while_it_is_typed_and_after_it_was_saved(window):
    visit = window()
    card, area = field(visit, "De maand als geheel", "Wat zien we?")
    area.fill(TYPED)
    assert "%" in card.get_by_role("region").inner_text()
    assert "{" not in card.get_by_role("region").inner_text()
    save(card).get_by_text("Bewaard om").wait_for()
    again = window()
    assert field(again, "De maand als geheel", "Wat zien we?")[1].input_value() == TYPED
    assert visit.complaints + again.complaints == []


def test_what_was_not_saved_is_there_after_a_reload(window):
    visit = window()
    _, area = field(visit, "Samenvatting", "De maand in twee minuten")
    area.fill("Nog niet bewaard.")
    visit.page.reload()
    visit.drawn()
    card, area = field(visit, "Samenvatting", "De maand in twee minuten")
    card.get_by_text("Teruggezet").wait_for()
    assert area.input_value() == "Nog niet bewaard."
    save(card).get_by_text("Bewaard om").wait_for()
    assert visit.page.evaluate("() => Object.keys(sessionStorage).filter(one => one.startsWith('redactie:')).length") == 0


def test_a_second_window_does_not_overwrite_the_first_and_its_text_is_kept_aside(window):
    first, second = window(), window()
    (one, left), (other, right) = (field(visit, "Aantal inburgeraars", "Waarom?") for visit in (first, second))
    left.fill("Uit het eerste venster.")
    save(one).get_by_text("Bewaard om").wait_for()
    right.fill("Uit het tweede venster.")
    save(other).get_by_text("Iemand anders was u voor").wait_for()
    third = window()
    card, area = field(third, "Aantal inburgeraars", "Waarom?")
    assert area.input_value() == "Uit het eerste venster."
    card.get_by_text("Apart bewaarde teksten van u: 1").click()
    assert "Uit het tweede venster." in card.inner_text()


def test_a_figure_is_put_in_by_keyboard_where_the_cursor_was(window):
    visit = window()
    _, area = field(visit, "Plan binnen tien weken", "Wat zien we?")
    area.fill("Het is  nu.")
    area.press("Home")
    for _ in range(7):
        area.press("ArrowRight")
    visit.page.get_by_label("Cijfer invoegen waar u typt").select_option("k21_pip_op_tijd")
    visit.page.get_by_role("button", name="Voeg in").press("Enter")
    expect(area).to_have_value("Het is {k21_pip_op_tijd} nu.")
    expect(area).to_be_focused()


def test_markup_stays_text(window):
    visit = window()
    card, area = field(visit, "Uitval bij de taalschool", "Wat zien we?")
    area.fill("<img src=x onerror=alert(1)> & <b>vet</b>")
    assert card.get_by_role("region").locator("p").inner_text() == "<img src=x onerror=alert(1)> & <b>vet</b>"
    assert card.locator("img, b").count() == 0


def test_an_unknown_figure_is_refused_with_the_known_ones_and_the_text_stays(window):
    visit = window()
    card, area = field(visit, "Gevolgde leerroute", "Wat zien we?")
    area.fill("Het is {k99}.")
    save(card).get_by_text("bestaat niet in deze editie. Bekend zijn:").wait_for()
    assert area.input_value() == "Het is {k99}."


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_the_desk_is_accessible_and_never_wider_than_the_screen(window, width):
    visit = window()
    visit.page.evaluate("() => document.querySelectorAll('details.kaart').forEach((one, i) => (one.open = i < 4))")
    visit.widen(width)
    assert violations(visit.page) == []
    assert visit.page.evaluate(SIDEWAYS) <= 0


def test_the_writer_hands_over_and_cannot_approve(window):
    visit = window()
    visit.page.get_by_role("button", name="Aanbieden voor controle").click()
    visit.page.get_by_text("ter controle").first.wait_for()
    assert visit.page.get_by_role("button", name="Goedkeuren").is_disabled()
    assert visit.page.locator("textarea[id*=veld]").locator("visible=true").count() == 1
    visit.page.get_by_role("button", name="Teruggeven met een opmerking").click()
    visit.page.get_by_text("ontbreekt. Vul die in.").wait_for()
    visit.page.get_by_label("Opmerking of reden").fill("De norm ontbreekt nog.")
    visit.page.get_by_role("button", name="Teruggeven met een opmerking").click()
    visit.page.get_by_role("button", name="Aanbieden voor controle").wait_for()
    assert "“De norm ontbreekt nog.”" in visit.page.locator("#inhoud").inner_text()
    assert visit.page.evaluate("() => document.activeElement.tagName") == "H1"
