"""A tab that keeps time from within: until drawn, over the wire, long tasks, shifts of the layout."""

from dataclasses import dataclass

from playwright.sync_api import Page, Request
from surf import ANSWER

# Before anything of the page runs. A shift right after the reader's own doing is what he asked for; the browser marks those. The
# cumulative layout shift is that of the worst burst: shifts less than a second apart, of five seconds together (web.dev/cls).
WATCH = """
    window.gemeten = {long: 0, shift: 0, cumulative: 0, drawn: null};
    let first = 0, last = -Infinity, burst = 0;
    const shifted = one => {
        if (one.startTime - last > 1000 || one.startTime - first > 5000) { first = one.startTime; burst = 0; }
        last = one.startTime;
        burst += one.value;
        window.gemeten.shift += one.value;
        window.gemeten.cumulative = Math.max(window.gemeten.cumulative, burst);
    };
    const told = (type, add) => new PerformanceObserver(list => list.getEntries().forEach(add)).observe({type, buffered: true});
    told('longtask', one => { window.gemeten.long += one.duration; });
    told('layout-shift', one => { if (!one.hadRecentInput) shifted(one); });
    const drawn = DRAWN;
    const look = () => {
        if (document.body && drawn()) window.gemeten.drawn = performance.now(); else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
"""
# Change a select as a reader does; until the last chart that is drawn anew.
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
        const now = performance.now();
        if ((last && now - last > 300) || now - started > 8000) {
            charts.forEach(one => one.removeListener('plotly_afterplot', drawn));
            done((last || now) - started);
        } else { setTimeout(look, 20); }
    };
    look();
})"""


@dataclass(frozen=True)
class Load:
    """One visit."""

    ms: float
    kilobytes: float
    requests: int
    long: float
    shift: float


class Tab:
    """One page of one browser, and what it asked."""

    def __init__(self, page: Page, drawn: str) -> None:
        self.page, self.answers = page, list[Request]()
        self._sizes: list[float] = []
        page.set_default_timeout(60_000)
        page.add_init_script(WATCH.replace("DRAWN", drawn))
        page.on("request", lambda one: self.answers.append(one) if ANSWER.search(one.url) else None)
        wire = page.context.new_cdp_session(page)
        wire.on("Network.loadingFinished", lambda event: self._sizes.append(event["encodedDataLength"]))
        wire.send("Network.enable")

    def load(self, url: str) -> Load:
        """Open the page, and wait half a second longer than it needs."""
        self.page.goto(url)
        self.page.wait_for_function("() => window.gemeten.drawn")
        self.page.wait_for_timeout(500)
        found = self.page.evaluate("() => window.gemeten")
        return Load(found["drawn"], sum(self._sizes) / 1000, len(self._sizes), found["long"], found["shift"])
