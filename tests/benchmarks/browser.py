"""A reader's browser beside a bare page: `python -m tests.benchmarks.browser [MAP [RONDEN [PAD]]]`, on the editions in `data`.

Every round changes a choice on the page of the monitor, and then draws the same charts on a page that holds plotly.js and nothing
else; so both meet the same minutes of the machine. What the two have in common is the floor: only the ratio counts.
"""

import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright
from psutil import Process
from rich.console import Console
from rich.table import Table
from serving import QUIET, find_chromium, serving
from surf import DRAWN

from tests.benchmarks.bare import COUNTED, bare
from tests.benchmarks.crowd import Question, crowd_rows, seconds_of
from tests.benchmarks.measures import MOVES, p95
from tests.benchmarks.watch import CHANGE, Load, Tab

ROUNDS, PAGE = 48, "/leerroutes"


def main(data: Path, rounds: int = ROUNDS, path: str = PAGE) -> None:
    """Serve, look, print."""
    chromium = find_chromium()
    if chromium is None:
        sys.exit("Er is geen Chromium gevonden; wijs er een aan met MONITOR_CHROMIUM.")
    with tempfile.TemporaryDirectory() as folder, serving(data) as (address, process), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        with bare(address, browser, path, Path(folder)) as floor:
            rows = load_rows(browser, address + path, floor)
            found, questions = change_rows(browser, address + path, floor, rounds, Process(process.pid))
        browser.close()
        rows += found + crowd_rows(address, questions, Process(process.pid))
    table = Table("measured", "monitor", "bare page", "ratio", "aim", title=f"{path}, {rounds} changes")
    for row in rows:
        table.add_row(*row)
    Console().print(table)


Line = tuple[str, str, str, str, str]


def load_rows(browser: Browser, page: str, floor: str, times: int = 5) -> list[Line]:
    """A first and a second visit, in turns."""
    ours, theirs = [], []
    for _ in range(times):
        ours.append(visits(browser, page, DRAWN))
        theirs.append(visits(browser, floor, COUNTED))
    lines = []
    for number, (name, aim, weight) in enumerate((("first visit", "1,700 ms", "1.6 MB"), ("second visit", "", ""))):
        mine, bare_one = [pair[number] for pair in ours], [pair[number] for pair in theirs]
        lines += [
            beside(f"{name} until drawn", [one.ms for one in mine], [one.ms for one in bare_one], "ms", aim),
            beside(f"{name}, over the wire", [one.kilobytes for one in mine], [one.kilobytes for one in bare_one], "kB", weight),
            beside(f"{name}, requests", [one.requests for one in mine], [one.requests for one in bare_one], ""),
            beside(f"{name}, in long tasks", [one.long for one in mine], [one.long for one in bare_one], "ms"),
            (f"{name}, layout shift (worst)", f"{max(one.shift for one in mine):.4f}", "", "", "0.02"),
        ]
    return lines


def visits(browser: Browser, url: str, drawn: str) -> tuple[Load, Load]:
    """A browser that has never been here, and the same one again."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="nl-NL")
    found = Tab(context.new_page(), drawn).load(url), Tab(context.new_page(), drawn).load(url)
    context.close()
    return found


def change_rows(browser: Browser, page: str, floor: str, rounds: int, server: Process) -> tuple[list[Line], list[Question]]:
    """Choices, each on both pages; and what was asked of the server for them."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="nl-NL")
    ours, theirs = Tab(context.new_page(), DRAWN), Tab(context.new_page(), COUNTED)
    ours.load(page)
    theirs.load(floor)
    questions: list[Question] = []
    times: list[list[float]] = [[], []]
    asked, spent = [], []
    for number, move in enumerate(islice(cycle(MOVES), rounds)):
        before, cpu = len(ours.answers), seconds_of(server)
        times[0].append(change(ours, *move))
        spent.append(1000 * (seconds_of(server) - cpu))
        asked.append(len(ours.answers) - before)
        questions += [Question(one.post_data or "") for one in ours.answers[before:]]
        times[1].append(change(theirs, "choice", str(number % len(MOVES))))
    watched: Any = ours.page.evaluate("() => window.gemeten")
    lines = [
        beside("choice until all charts are drawn, p50", times[0], times[1], "ms", "130 ms; 1.3"),
        beside("choice until all charts are drawn, p95", [p95(times[0])], [p95(times[1])], "ms"),
        ("requests for a choice (most)", str(max(asked)), "1", "", "1"),
        ("server CPU for a choice, in a browser", f"{sum(spent) / rounds:.1f} ms", "", "", "15 ms"),
        ("long tasks of all choices together", f"{watched['long']:.0f} ms", "", "", ""),
        ("cumulative layout shift of the choices (worst burst)", f"{watched['cumulative']:.4f}", "", "", "0.02"),
        ("layout shift of all choices together", f"{watched['shift']:.4f}", "", "", ""),
    ]
    context.close()
    return lines, questions


def change(tab: Tab, name: str, value: str) -> float:
    """Milliseconds of one choice in a tab that has come to rest in front of the other."""
    tab.page.bring_to_front()
    tab.page.wait_for_timeout(100)
    return float(tab.page.evaluate(CHANGE, [name, value]))


def beside(name: str, ours: list[float], theirs: list[float], unit: str, aim: str = "") -> Line:
    """The medians beside each other."""
    mine, floor = median(ours), median(theirs)
    return name, f"{mine:,.0f} {unit}", f"{floor:,.0f} {unit}", f"{mine / floor:.2f}" if floor else "", aim


if __name__ == "__main__":
    words = dict(enumerate(sys.argv[1:]))
    main(Path(words.get(0, "data")), int(words.get(1, ROUNDS)), words.get(2, PAGE))
