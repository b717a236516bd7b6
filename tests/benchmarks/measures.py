"""The measurements, each as a list of rows for the table."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle, islice, product
from pathlib import Path
from statistics import median, quantiles

from harvest import Reader
from playwright.sync_api import Page, sync_playwright
from serving import QUIET, ROOT, served
from surf import Visit

from queries.settings import read_settings

CHOICES = [
    f"?{a}&{b}"
    for a, b in product(
        ("doelgroep=asiel", "doelgroep=gezin", "doelgroep=overig", "periode=2026-03"),
        ("leerroute=b1", "leerroute=z", "cohort=2023", "cohort=2024"),
    )
]
MOVES = [
    ("doelgroep", "asiel"), ("leerroute", "b1"), ("doelgroep", "gezin"), ("leerroute", "z"), ("cohort", "2024"), ("doelgroep", "-"),
    ("leerroute", "-"), ("cohort", "-"),
]  # fmt: skip
PAGES = ("/", "/leerroutes", "/indicator/k21_pip_op_tijd")
# Change a select as a reader does; done when every chart that is drawn anew has been still for a while.
CHANGE = """([name, value]) => new Promise(done => {
    const charts = [...document.querySelectorAll('.js-plotly-plot')];
    const started = performance.now();
    let last = 0;
    const drawn = () => { last = performance.now(); };
    charts.forEach(one => one.on('plotly_afterplot', drawn));
    const select = document.querySelector(`select[id*='${name}']`);
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, value);
    select.dispatchEvent(new Event('change', {bubbles: true}));
    const look = () => {
        if (last && performance.now() - last > 300) {
            charts.forEach(one => one.removeListener('plotly_afterplot', drawn));
            done(last - started);
        } else if (performance.now() - started > 5000) { done(null); } else { setTimeout(look, 20); }
    };
    look();
})"""


@dataclass(frozen=True)
class Row:
    """One figure of the table, with the aim where there is one."""

    name: str
    value: str
    aim: str = ""


def build_rows(people: int, folder: Path) -> list[Row]:
    """One month from deliveries to published files, in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.build_once", str(people), str(folder)]
    found = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
    return [
        Row(f"land, build, edition, publish ({people} people)", f"{found['seconds']:.1f} s", "20 s"),
        Row("peak memory of that process", f"{found['megabytes']:.0f} MB", "1,000 MB"),
    ]


def server_rows(data: Path, rounds: int) -> list[Row]:
    """Server time of a page and of a choice, without a browser and without the network."""
    reader = Reader(read_settings({"MONITOR_DATA": str(data)}), "beleid")
    rows = []
    for path in PAGES:
        ids = reader.open(path).ids
        opened = timed(lambda path=path: reader.post(reader.opens, path, "", []), [()] * rounds)
        choices = [(choice,) for choice in islice(cycle(CHOICES), max(rounds, len(CHOICES)))]
        first = timed(lambda choice, path=path, ids=ids: reader.post(reader.fills, path, choice, ids), choices[: len(CHOICES)])
        filled = timed(lambda choice, path=path, ids=ids: reader.post(reader.fills, path, choice, ids), choices)
        rows += [
            Row(f"open {path}, median of {len(opened)}", f"{median(opened):.1f} ms", "10 ms"),
            Row(f"choice on {path} that nobody made before, median of {len(first)}", f"{median(first):.1f} ms", "15 ms"),
            Row(f"choice on {path}, median of {len(filled)}", f"{median(filled):.1f} ms", "15 ms"),
            Row(f"choice on {path}, p95", f"{p95(filled):.1f} ms"),
        ]
    return rows


def timed(ask: Callable[..., object], questions: list[tuple[str, ...]]) -> list[float]:
    """Milliseconds for each question."""
    found = []
    for question in questions:
        started = time.perf_counter()
        ask(*question)
        found.append(1000 * (time.perf_counter() - started))
    return found


def p95(values: list[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1]


def browser_rows(data: Path, chromium: str, rounds: int) -> list[Row]:
    """What a first visit weighs, and how long a choice takes until the charts are drawn."""
    with served(data) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        weights = [
            Row(f"first visit to {path}", f"{cold(browser.new_page(), address + path):.2f} MB", "2.0 MB") for path in PAGES[:2]
        ]
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        charts = Visit(page).go(f"{address}/leerroutes").page.locator(".js-plotly-plot").count()
        moves = list(islice(cycle(MOVES), rounds))
        found = [value for move in moves if (value := page.evaluate(CHANGE, list(move))) is not None]
        browser.close()
    return [
        *weights,
        Row(f"choice until {charts} charts are drawn, median of {len(found)}", f"{median(found):.0f} ms", "130 ms"),
        Row("the same, p95", f"{p95(found):.0f} ms"),
    ]


def cold(page: Page, url: str) -> float:
    """Megabytes over the wire for a browser that has never been here."""
    sizes: list[float] = []
    wire = page.context.new_cdp_session(page)
    wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    wire.send("Network.enable")
    Visit(page).go(url)
    page.wait_for_timeout(300)
    page.context.close()
    return sum(sizes) / 1_000_000
