"""One address becomes one JSON object or a refusal: nothing half, nothing endless.

`requests` is here already through Dash and knows the proxies and certificates of a municipal network. Its own Retry is done
once the headers are in, while most faults are in the body: cut short, cut JSON, a drip that never ends. So one loop holds
them all; httpx with tenacity would need that same loop and four more packages.
"""

import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

import requests
from urllib3.exceptions import HTTPError, InvalidHeader, TimeoutError
from urllib3.util import Retry

from etl.errors import FetchError

log = logging.getLogger(__name__)

Wait = Callable[[float], None]
CHUNK = 1 << 16
TOO_MANY = 429


@dataclass(frozen=True)
class Limits:
    """How long and how much; seconds, except where the name says otherwise."""

    attempts: int = 4
    back_off: float = 1.5  # before the second attempt; doubled before each further one
    longest_wait: float = 120  # what CBS may ask for with Retry-After
    connect: float = 10
    read: float = 30  # without a single byte
    total: float = 120  # for one attempt
    bytes: int = 64 << 20  # of one answer
    pages: int = 200


class PassingError(FetchError):
    """A fault that may be over in a moment."""

    def __init__(self, text: str, after: float | None = None) -> None:
        super().__init__(text)
        self.after = after


class Transport:
    """The only place that speaks HTTP."""

    def __init__(self, limits: Limits | None = None, wait: Wait = time.sleep) -> None:
        self.limits = limits or Limits()
        self.wait = wait
        self.session = requests.Session()
        self.session.headers.update({"Accept": "application/json", "User-Agent": "monitor-inburgering"})

    def get(self, address: str) -> dict[str, Any]:
        """The object at this address; a passing fault is tried again, each time later."""
        pause = self.limits.back_off
        for _ in range(self.limits.attempts - 1):
            try:
                return self.once(address)
            except PassingError as fault:
                asked = pause if fault.after is None else fault.after
                if asked > self.limits.longest_wait:
                    raise
                log.info("opnieuw over %.1f s: %s", asked, fault)
            self.wait(asked)
            pause *= 2
        return self.once(address)

    def once(self, address: str) -> dict[str, Any]:
        """One attempt, with every fault in Dutch."""
        deadline = time.monotonic() + self.limits.total
        try:
            timeout = (self.limits.connect, self.limits.read)
            with self.session.get(address, stream=True, timeout=timeout, allow_redirects=False) as response:
                check_status(response)
                check_kind(response)
                return parsed(self.body(response, deadline))
        except (requests.ReadTimeout, TimeoutError) as error:
            raise PassingError("Het CBS antwoordt niet op tijd") from error
        except requests.exceptions.SSLError as error:
            raise FetchError(
                "Het certificaat van het CBS wordt niet vertrouwd. Controleer REQUESTS_CA_BUNDLE of de proxy"
            ) from error
        except requests.ConnectionError as error:
            raise PassingError("Het CBS is niet bereikbaar") from error
        except HTTPError as error:
            raise PassingError("Het antwoord van het CBS komt niet heel aan") from error
        except requests.RequestException as error:
            raise FetchError(f"Het adres {address} kan niet worden opgevraagd. Controleer MONITOR_CBS") from error

    def body(self, response: requests.Response, deadline: float) -> bytes:
        """All bytes; whoever drips is stopped at the deadline, whoever floods at the limit."""
        found = bytearray()
        while chunk := response.raw.read1(CHUNK, decode_content=True):
            found += chunk
            if len(found) > self.limits.bytes:
                raise FetchError(
                    f"Het CBS stuurt meer dan {self.limits.bytes} bytes in één antwoord. Vraag minder in queries/cbs.toml"
                )
            if time.monotonic() > deadline:
                raise PassingError("Het CBS antwoordt niet op tijd")
        return bytes(found)


def check_status(response: requests.Response) -> None:
    """Only 200 is an answer."""
    status = response.status_code
    if status == TOO_MANY:
        raise PassingError(f"Het CBS laat nu geen verzoeken meer toe (status {status})", asked_wait(response))
    if status >= 500:
        raise PassingError(f"Het CBS heeft een storing (status {status})", asked_wait(response))
    if status == 404:
        raise FetchError(f"Het CBS kent {response.url.partition('?')[0]} niet. Controleer MONITOR_CBS en queries/cbs.toml")
    if 300 <= status < 400:
        raise FetchError(f"Het CBS verwijst naar een ander adres (status {status}). Controleer MONITOR_CBS")
    if status != 200:
        raise FetchError(f"Het CBS weigert het verzoek (status {status}). Controleer MONITOR_CBS en queries/cbs.toml")


def asked_wait(response: requests.Response) -> float | None:
    """What Retry-After says in seconds, or nothing if it cannot be read."""
    said = response.headers.get("Retry-After")
    try:
        return None if said is None else Retry(retry_after_max=10**9).parse_retry_after(said)
    except InvalidHeader:
        return None


def check_kind(response: requests.Response) -> None:
    """A page for people, of CBS or of a proxy in between, is no figure."""
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise FetchError(
            f"Er komt geen JSON van het CBS maar {kind or 'iets zonder soort'}. "
            "Kijk of het CBS onderhoud heeft, of dat een proxy ertussen zit"
        )


def parsed(body: bytes) -> dict[str, Any]:
    """The JSON object; half an object is a cut answer."""
    try:
        found = json.loads(body, parse_constant=refuse_constant)
    except (ValueError, RecursionError) as error:
        raise PassingError("Het antwoord van het CBS komt niet heel aan") from error
    if not isinstance(found, dict):
        raise FetchError("Het CBS geeft een antwoord dat geen OData is. Controleer MONITOR_CBS")
    return found


def refuse_constant(name: str) -> NoReturn:
    """NaN and Infinity are no JSON."""
    raise ValueError(name)
