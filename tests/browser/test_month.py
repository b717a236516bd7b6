"""The walk of a month, by keyboard alone: built, written, approved, read on a tablet, asked about, answered and corrected."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from made import SECRET
from playwright.sync_api import Browser, Locator, Page
from serving import ROOT, served
from surf import Visit

SUMMARY = "De maand in twee minuten"
QUESTION = "Waarom duurt het wachten op de eerste les zo lang?"
ANSWER = "De school had te weinig docenten. Sinds oktober zijn het er genoeg."
PROMISE = '[geslaagd-binnen-drie-jaar]\nvalue = 75\nsource = "Raadsbesluit van 1 oktober 2026"\n'
# In the order of any language; it is past, so what is approved may be published.
SOME_DAY = "01012026"
MOST_STOPS = 400
TABLET = {"width": 768, "height": 1024}
HERE = "one => one === document.activeElement"
# How many stops of the Tab key lie between the focus and an element: so often it can be pressed without a look in between.
BETWEEN = """one => {
    const open = one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true});
    const stops = [...document.querySelectorAll('a[href], button, select, input, textarea, summary, [tabindex]')].filter(open);
    return Math.max(stops.indexOf(one) - Math.max(stops.indexOf(document.activeElement), 0) - 1, 0);
}"""


class Town:
    """The data of a municipality of which the latest month is still a concept, and its steward's command line."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.pointer = data / "editions" / "current.json"

    def monitor(self, *words: str) -> str:
        """What the command says."""
        rest = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
        env = {**rest, "MONITOR_DATA": str(self.data), "MONITOR_SLEUTEL": SECRET}
        done = subprocess.run(
            [sys.executable, "-m", "etl.cli", *words], cwd=ROOT, env=env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def build(self) -> str:
        """The id of the concept."""
        told = self.monitor("edition", "build", "--periode", "2026-10")
        return told.partition("Concept klaar: ")[2].partition(". ")[0].strip()


@pytest.fixture(scope="module")
def town(published, tmp_path_factory) -> Town:
    data = tmp_path_factory.mktemp("maand") / "data"
    shutil.copytree(published.settings.data, data)
    found = Town(data)
    content = json.loads(found.pointer.read_text(encoding="utf-8"))
    content["editions"].pop()
    found.pointer.write_text(json.dumps(content), encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def signed_in(town, browser: Browser) -> Iterator[Callable[..., Visit]]:
    """A reader of some role in a window of its own."""
    with served(town.data, signin="kies") as address:
        contexts = []

        def signed_in(role: str, **more) -> Visit:
            context = browser.new_context(base_url=address, locale="nl-NL", **more)
            contexts.append(context)
            context.set_default_timeout(60_000)  # the first look at a new edition waits for it to open
            page = context.new_page()
            page.goto("/aanmelden")
            press(page.locator(f"button[value={role}]"))
            page.wait_for_url(lambda url: "aanmelden" not in url)
            return Visit(page)

        yield signed_in
        for context in contexts:
            context.close()


def reach(target: Locator) -> Page:
    """With the Tab key, as somebody without a mouse does."""
    target.wait_for()
    page = target.page
    for _ in range(target.evaluate(BETWEEN)):
        page.keyboard.press("Tab")
    for _ in range(MOST_STOPS):
        if target.evaluate(HERE):
            return page
        page.keyboard.press("Tab")
    raise AssertionError(f"not reached with Tab: {target}")


def press(target: Locator) -> None:
    reach(target).keyboard.press("Enter")


def write(target: Locator, text: str) -> None:
    reach(target).keyboard.insert_text(text)


def take(step: Locator) -> None:
    """Of a step that was taken the button is gone."""
    press(step)
    step.wait_for(state="detached")


def hand_over(visit: Visit, edition: str, **texts: str) -> None:
    """The policy officer writes and offers."""
    visit.go(f"/redactie?editie={edition}")
    for label, text in texts.items():
        card = visit.page.locator("details.kaart").filter(has=visit.page.get_by_label(label))
        write(card.get_by_label(label), text)
        press(card.get_by_role("button", name="Bewaren"))
        card.get_by_text("Bewaard om").wait_for()
    take(visit.page.get_by_role("button", name="Aanbieden voor controle"))


def approve(visit: Visit, edition: str, reason: str = "") -> None:
    """A second person approves, for now."""
    page = visit.go(f"/redactie?editie={edition}").page
    if reason:
        write(page.get_by_label("Opmerking of reden"), reason)
    reach(page.get_by_label("Publiceren op")).keyboard.type(SOME_DAY)
    take(page.get_by_role("button", name="Goedkeuren"))


def test_a_month_goes_from_concept_to_answer_and_correction(town, signed_in):
    edition = town.build()
    writer, second = signed_in("beleid"), signed_in("redactie")
    hand_over(writer, edition, **{SUMMARY: "In oktober ging het goed."})
    approve(second, edition)
    assert edition in town.monitor("edition", "due")

    reader = signed_in("wethouder", viewport=TABLET, has_touch=True).go("/")
    assert "editie oktober 2026" in reader.page.locator("#kop").inner_text()
    paper = reach(reader.page.get_by_role("link", name="Deze maand op papier").first).evaluate("() => document.activeElement.href")
    assert reader.page.request.get(paper).body().startswith(b"%PDF-")
    reader.page.emulate_media(media="print")
    assert not reader.page.locator("nav").first.is_visible()
    assert reader.page.locator("#inhoud h1").is_visible()

    member = signed_in("adviesraad").go(f"/editie/{edition}")
    assert "In oktober ging het goed." in member.page.locator("#samenvatting").inner_text()
    write(member.page.get_by_role("textbox", name="Uw vraag"), QUESTION)
    press(member.page.get_by_role("button", name="Stel uw vraag"))
    member.page.get_by_text("Dank u wel").wait_for()
    assert QUESTION in member.page.locator("#vragen").inner_text()
    assert "nog geen vragen" not in member.page.locator("#vragen").inner_text()

    page = writer.go("/redactie").page
    press(page.get_by_role("link", name="wacht op een antwoord"))
    page.get_by_role("article").get_by_text(QUESTION).wait_for()
    write(page.get_by_role("textbox", name="Antwoord"), ANSWER)
    press(page.get_by_role("button", name="Plaats antwoord"))
    page.get_by_text("Het antwoord staat erbij").wait_for()
    assert ANSWER in member.go(f"/editie/{edition}").page.locator("#vragen").inner_text()
    assert "Lid adviesraad" in member.page.locator("#vragen").inner_text()

    (town.data / "normen.toml").write_text(PROMISE, encoding="utf-8")
    corrected = town.build()
    assert corrected != edition
    hand_over(writer, corrected)
    approve(second, corrected, "De eigen streefwaarde was verkeerd overgenomen.")
    assert corrected in town.monitor("edition", "due")
    after = member.go(f"/editie/{corrected}").page
    assert "De eigen streefwaarde was verkeerd overgenomen." in after.locator("#verbeterd").inner_text()
    press(after.get_by_role("link", name="Vragen bij de vorige revisie"))
    after.get_by_text(ANSWER).wait_for()
    assert after.url.endswith(f"/editie/{edition}#vragen")
    after.locator("#kop").get_by_text("Deze editie van oktober 2026 is verbeterd.").wait_for()
    assert [one.complaints for one in (writer, second, reader, member)] == [[]] * 4
