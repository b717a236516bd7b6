"""Many readers at once: the questions that a browser asked, asked again by threads that wait for each answer."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import cycle, islice
from urllib.parse import urlsplit

from psutil import Process

HEADERS = {"Content-Type": "application/json", "Accept": "application/json"}


@dataclass(frozen=True)
class Question:
    """The body of one question to the server."""

    body: str


def crowd_rows(address: str, questions: list[Question], server: Process, each: int = 400) -> list[tuple[str, str, str, str, str]]:
    """Changes per second and the server's own time for one, by the number of readers, with answers that were given before."""
    host = urlsplit(address).netloc
    ask(host, questions)
    rows = [("server CPU for an answer never given before", f"{own_time(host, questions, server):.1f} ms", "", "", "15 ms")]
    for readers in (1, 5, 20):
        started, cpu = time.perf_counter(), seconds_of(server)
        shares = [list(share(questions, each, readers, number)) for number in range(readers)]
        with ThreadPoolExecutor(readers) as pool:
            done = sum(pool.map(lambda mine: ask(host, mine), shares))
        per_second = done / (time.perf_counter() - started)
        own = 1000 * (seconds_of(server) - cpu) / done
        aims = ("180 per s", "15 ms") if readers == 20 else ("", "")
        rows.append((f"changes by {readers} readers", f"{per_second:.0f} per s", "", "", aims[0]))
        rows.append(("  server CPU for each", f"{own:.1f} ms", "", "", aims[1]))
    return rows


def own_time(host: str, questions: list[Question], server: Process) -> float:
    """Milliseconds of the server for a new answer: each question once in every writing that no browser asked for."""
    once, cpu = list(dict.fromkeys(questions)), seconds_of(server)
    done = sum(ask(host, once, f"br;q=0.{tenths}") for tenths in range(1, 10))
    return 1000 * (seconds_of(server) - cpu) / done


def share(questions: list[Question], total: int, readers: int, number: int) -> Iterator[Question]:
    """This reader's part, beginning elsewhere than the others."""
    return islice(cycle(questions), number * 3, number * 3 + total // readers)


def ask(host: str, questions: list[Question], encoding: str = "br, gzip") -> int:
    """One reader on one connection; how many answers came."""
    connection = HTTPConnection(host, timeout=30)
    for one in questions:
        connection.request("POST", "/_dash-update-component", one.body, {**HEADERS, "Accept-Encoding": encoding})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"the server answered {answer.status}")
    connection.close()
    return len(questions)


def seconds_of(server: Process) -> float:
    """CPU seconds of the server and the processes below it, so far."""
    times = [one.cpu_times() for one in (server, *server.children(recursive=True))]
    return sum(one.user + one.system for one in times)
