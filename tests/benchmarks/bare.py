"""The floor: a page with plotly.js, the same charts in the same places, and their figures as files; no framework."""

import gzip
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import Browser, Page
from surf import ANSWER, Visit

from tests.benchmarks.measures import MOVES

COUNTED = "() => window.verwacht && document.querySelectorAll('.main-svg').length >= window.verwacht"
FIGURES = "() => [...document.querySelectorAll('.js-plotly-plot')].map(one => ({data: one.data, layout: one.layout}))"
SIZES = "() => [...document.querySelectorAll('.js-plotly-plot')].map(one => [one.clientWidth, one.clientHeight])"
SCRIPT = "() => performance.getEntriesByType('resource').map(one => one.name).find(name => /plotly[^/]*\\.js/.test(name))"
PAGE = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Bare</title></head><body>
<select id="choice">OPTIONS</select>PLACES
<script src="plotly.js"></script>
<script>
const places = [...document.querySelectorAll('.place')];
const draw = async name => {
    const figures = await (await fetch(name + '.json')).json();
    figures.forEach((one, i) => Plotly.react(places[i], one.data, one.layout, {displayModeBar: false, responsive: true}));
    window.verwacht = places.length;
};
document.querySelector('#choice').addEventListener('change', event => draw(event.target.value));
draw('start');
</script></body></html>"""


class Zipped(SimpleHTTPRequestHandler):
    """Files that were compressed beforehand, over one connection."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, format: str, *words: Any) -> None:
        return


@contextmanager
def bare(address: str, browser: Browser, path: str, folder: Path) -> Iterator[str]:
    """The address of the bare twin of a page."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    take(Visit(page), address + path, folder)
    page.context.close()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Zipped, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/index.html"
        finally:
            server.shutdown()


def take(visit: Visit, url: str, folder: Path) -> None:
    """Write the page, the plotly.js of the monitor, and the figures of every choice."""
    page = visit.go(url).page
    sizes = page.evaluate(SIZES)
    keep(folder, "plotly.js", urlopen(page.evaluate(SCRIPT)).read())
    keep(folder, "start.json", figures(page))
    for number, (name, value) in enumerate(MOVES):
        with page.expect_response(ANSWER):
            page.select_option(f"select[id*='{name}']", value)
        visit.settle()
        keep(folder, f"{number}.json", figures(visit.drawn().page))
    options = "".join(f"<option>{name}</option>" for name in ("start", *map(str, range(len(MOVES)))))
    places = "".join(f'<div class="place" style="width:{width}px;height:{height}px"></div>' for width, height in sizes)
    keep(folder, "index.html", PAGE.replace("OPTIONS", options).replace("PLACES", places).encode())


def figures(page: Page) -> bytes:
    return json.dumps(page.evaluate(FIGURES)).encode()


def keep(folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(gzip.compress(content))
