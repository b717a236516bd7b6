"""A stand-in for CBS on this machine: a made-up table in the shapes of OData v4, and the faults that a server can have."""

import json
import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

Fault = Callable[["Handler"], None]

DATASET = "03759ned"
REGIONS = {"NL01": "Nederland", "GM0141": "Almelo", "GM0034": "Almere", "GM1904": "Stichtse Vecht", "GM0344": "Utrecht (gemeente)"}
FIXED = {"Geslacht": "T001038", "Leeftijd": "10000", "BurgerlijkeStaat": "T001019"}


class FakeCbs:
    """One table that a test may change before it is asked; `faults` are used up one request at a time, per resource."""

    def __init__(self) -> None:
        self.base = ""
        self.modified = "2026-06-23T00:00:00+02:00"
        self.pad = ""
        self.page = 100
        self.regions = dict(REGIONS)
        self.dimensions = [*FIXED, "RegioS", "Perioden"]
        self.measure = {"Identifier": "M000352", "Index": 5, "Title": "Bevolking", "Unit": "aantal", "Decimals": 0}
        self.periods = {"2020JJ00": "Definitief", "2025JJ00": "Definitief", "2026JJ00": "Voorlopig", "2026MM01": "Voorlopig"}
        self.cells: dict[tuple[str, str], dict] = {}
        self.lost: set[tuple[str, str]] = set()
        self.faults: dict[str, list[Fault | None]] = {}
        self.asked: Counter[str] = Counter()

    def properties(self) -> dict:
        return {
            "Identifier": DATASET, "Title": "Bevolking op 1 januari", "Modified": self.modified,
            "ObservationsModified": self.modified, "Status": "Regulier", "ObservationCount": 1000,
        }  # fmt: skip

    def value(self, resource: str, query: str) -> list[dict]:
        """The rows of one resource."""
        if resource == "Dimensions":
            return [{"Identifier": name, "Title": name, "Kind": "Dimension"} for name in self.dimensions]
        if resource == "MeasureCodes":
            return [self.measure] if self.measure else []
        if resource == "PeriodenCodes":
            return [{"Identifier": code + self.pad, "Title": code[:4], "Status": status} for code, status in self.periods.items()]
        if resource == "RegioSCodes":
            return [{"Identifier": code + self.pad, "Title": name} for code, name in self.regions.items()]
        if resource == "Observations":
            return self.observations(query)
        name = resource.removesuffix("Codes")
        return [{"Identifier": FIXED[name] + self.pad, "Title": "totaal"}] if name in FIXED else []

    def observations(self, query: str) -> list[dict]:
        """What the filter asks, compared letter by letter as CBS does: blanks and capitals count."""
        asked = {name: set(re.findall(rf"{name} eq '([^']*)'", query)) for name in (*FIXED, "RegioS", "Perioden", "Measure")}
        fixed = {name: code + self.pad for name, code in FIXED.items()}
        if any(fixed[name] not in asked[name] for name in fixed) or "M000352" not in asked["Measure"]:
            return []
        return [
            {"Id": number, "Measure": "M000352", **self.cell(region, period), "StringValue": None, **fixed,
             "RegioS": region + self.pad, "Perioden": period + self.pad}
            for number, (region, period) in enumerate((r, p) for r in self.regions for p in self.periods)
            if region + self.pad in asked["RegioS"] and period + self.pad in asked["Perioden"] and (region, period) not in self.lost
        ]  # fmt: skip

    def cell(self, region: str, period: str) -> dict:
        value = 1000 * list(self.regions).index(region) + int(period[:4])
        return {"ValueAttribute": "None", "Value": value} | self.cells.get((region, period), {})


class Server(ThreadingHTTPServer):
    """Listens on a free port of this machine."""

    def __init__(self, cbs: FakeCbs) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.cbs = cbs
        self.stopping = threading.Event()
        cbs.base = f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, *words: object) -> None:
        """A client that hangs up is what some tests are about."""


class Handler(BaseHTTPRequestHandler):
    """Answers for the FakeCbs of its server."""

    server: Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    @property
    def cbs(self) -> FakeCbs:
        return self.server.cbs

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        _, dataset, resource = parts.path.split("/")
        self.cbs.asked[resource] += 1
        faults = self.cbs.faults.get(resource)
        if faults and (fault := faults.pop(0)):
            return fault(self)
        if resource == "Properties":
            return self.say(self.cbs.properties() if dataset == DATASET else {"value": []})
        return self.say(self.paged(dataset, resource, unquote(parts.query)))

    def paged(self, dataset: str, resource: str, query: str) -> dict:
        """One page, with the address of the next if there is one."""
        found = re.search(r"[&]?\$skip=(\d+)$", query)
        start = int(found[1]) if found else 0
        rows = self.cbs.value(resource, query) if dataset == DATASET else []
        page = {"@odata.context": f"{self.cbs.base}/{dataset}/$metadata#{resource}", "value": rows[start : start + self.cbs.page]}
        if start + self.cbs.page < len(rows):
            address = re.sub(r"[?&]\$skip=\d+$", "", self.path)
            joint = "&" if "?" in address else "?"
            page["@odata.nextLink"] = f"{self.cbs.base}{address}{joint}$skip={start + self.cbs.page}"
        return page

    def say(self, found: object) -> None:
        self.send(json.dumps(found).encode())

    def send(self, body: bytes, status: int = 200, kind: str = "application/json; odata.metadata=minimal", **headers: str) -> None:
        """An answer; a Content-Length that is given stands instead of the real one."""
        self.send_response(status)
        for name, value in ({"Content-Type": kind, "Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        """A test needs no access log."""


def status(code: int, **headers: str) -> Fault:
    return lambda handler: handler.send(b"{}", code, **headers)


def web_page(handler: Handler) -> None:
    handler.send(b"<html>onderhoud</html>", kind="text/html")


def short(handler: Handler) -> None:
    """Fewer bytes than promised, and then the line is closed."""
    handler.send(b'{"value":[{"Id":1', **{"Content-Length": "5000"})
    handler.close_connection = True


def cut(handler: Handler) -> None:
    """Half a JSON text in a whole answer."""
    handler.send(b'{"value":[{"Id":1')


def links_to(address: str) -> Fault:
    return lambda handler: handler.say({"value": [{"Identifier": "x"}], "@odata.nextLink": address})


def drip(handler: Handler) -> None:
    """A byte now and then, without end."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    handler.close_connection = True
    while not handler.server.stopping.wait(0.05):
        try:
            handler.wfile.write(b" ")
        except OSError:
            return


def silent(handler: Handler) -> None:
    """Nothing at all."""
    handler.close_connection = True
    handler.server.stopping.wait(5)


@contextmanager
def serving() -> Iterator[FakeCbs]:
    """The stand-in, for as long as a test needs it."""
    cbs = FakeCbs()
    server = Server(cbs)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield cbs
    finally:
        server.stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()
