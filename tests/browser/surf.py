"""What a reader does in a browser, and what the browser saw meanwhile."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, Response

NO_CHOICE = "-"
ANSWER = re.compile("/_dash-update-component")
# A heading, nothing on its way, and every chart drawn.
DRAWN = """() => document.querySelector('#inhoud h1') && !document.querySelector('[data-onderweg], [data-dash-is-loading="true"]')
    && [...document.querySelectorAll('.dash-graph')].every(one => one.querySelector('.main-svg'))
    && [...document.querySelectorAll('[data-tabel]')].every(one => one.querySelector('table'))"""

# After the screen became another: every chart is as wide as its place.
FITTED = """() => [...document.querySelectorAll('.dash-graph .main-svg')].every(one =>
    Math.abs(one.getBoundingClientRect().width - one.closest('.dash-graph').clientWidth) <= 1)"""

# What each chart draws: the values of its last trace, which lies on top; of small charts the first; of curves every named part.
LAST_TRACES = """() => [...document.querySelectorAll('.js-plotly-plot')].map(one => {
    const curves = one.data.filter(trace => trace.line && trace.line.shape === 'hv' && 'name' in trace);
    if (curves.length) return {kind: 'curve', values: curves.flatMap(trace => Array.from(trace.y).slice(1))};
    const bar = one.data.find(trace => trace.type === 'bar');
    const trace = bar || (one.data.some(small => small.xaxis === 'x2') ? one.data[0] : one.data.at(-1)) || {};
    const kinds = {bar: 'bar', scatter: trace.mode === 'markers' ? 'points' : 'trend'};
    return {kind: kinds[trace.type] || 'none', values: Array.from((trace.type === 'bar' ? trace.x : trace.y) || [])};
})"""


@dataclass
class Visit:
    """One tab, with every request and every complaint since it was opened."""

    page: Page
    requests: list[Request] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    response: Response | None = None

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self.listen)

    def listen(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            self.complaints.append(said.text)

    def go(self, path: str) -> "Visit":
        self.response = self.page.goto(path)
        return self.drawn()

    def drawn(self) -> "Visit":
        """Wait until everything on the page is drawn."""
        self.page.wait_for_function(DRAWN)
        return self

    def choose(self, label: str, value: str) -> "Visit":
        """Choose in a filter and wait for the answer."""
        with self.page.expect_response(ANSWER):
            self.select(label).select_option(value)
        self.settle()
        return self.drawn()

    def select(self, label: str) -> Locator:
        return self.page.get_by_role("combobox", name=label, exact=True)

    def settle(self) -> None:
        """Two frames, so that what has arrived is on the screen."""
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        self.page.wait_for_timeout(150)

    def chosen(self, label: str) -> str:
        return self.select(label).input_value()

    @property
    def address(self) -> str:
        """Path and query, as the reader sees them."""
        parts = urlsplit(self.page.url)
        return parts.path + (f"?{parts.query}" if parts.query else "")

    @property
    def hosts(self) -> set[str]:
        return {urlsplit(one.url).netloc for one in self.requests if not one.url.startswith(("data:", "blob:"))}

    @property
    def questions(self) -> list[Request]:
        """Every callback that went to the server."""
        return [one for one in self.requests if ANSWER.search(one.url)]

    def figures(self) -> list[Any]:
        """What each chart draws: the values of its last trace."""
        return list(self.page.evaluate(LAST_TRACES))

    def widen(self, width: int, height: int = 844) -> "Visit":
        self.page.set_viewport_size({"width": width, "height": height})
        self.settle()
        self.page.wait_for_function(FITTED)
        return self.drawn()
