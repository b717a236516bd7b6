"""Every page for every role with every choice, and the numbers in each answer that the role's own file does not hold."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, islice
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

from explored import PATH, distances, exploring, may_explore
from harvest import Answer, Reader
from numbers_in import DRAWN, Found, Phrases, numbers_in
from release_numbers import FILTERS, ReleaseFile

from dashboard.accessible import GAPS, RULES, lines, read_findings
from queries.desk.limits import limits

THEMES = ("leerroutes", "uitstroom", "duur", "partners")
LEVELS = ("", "/voorziening", "/keten")


@dataclass(frozen=True)
class Shelf:
    """Every published edition as one audience has it, the latest first."""

    releases: list[ReleaseFile]
    words: Phrases

    @classmethod
    def of(cls, editions: Iterable[Path], audience: str) -> "Shelf":
        releases = sorted(
            (ReleaseFile(folder / f"{audience}.duckdb") for folder in editions), key=lambda one: one.last_day, reverse=True
        )
        ids = {part for one in releases for part in (one.meta["id"], one.meta["id"].rpartition(".")[2])}
        phrases = sorted({*ids, *(text for one in releases for text in one.phrases)}, key=len, reverse=True)
        return cls(releases, Phrases(re.compile("|".join(map(re.escape, phrases)), re.IGNORECASE)))

    def release(self, edition_id: str) -> ReleaseFile:
        return next((one for one in self.releases if one.meta["id"] == edition_id), self.releases[0])

    def before(self, release: ReleaseFile) -> ReleaseFile | None:
        return next((one for one in self.releases if one.meta["id"] == release.meta["previous"]), None)


@dataclass
class Tally:
    """What was looked at, and what did not belong."""

    answers: int = 0
    numbers: int = 0
    foreign: list[tuple[str, str, Found]] = field(default_factory=list)

    def look(self, answer: Answer, shelf: Shelf) -> None:
        """Every number of one answer against the file."""
        self.answers += 1
        by_owner: dict[str, tuple[frozenset[float], frozenset[float]]] = {}
        for name, place in answer.places.items():
            for found in numbers_in(place, shelf.words, name_of(name)):
                self.numbers += 1
                if found.owner not in by_owner:
                    by_owner[found.owner] = allowed(found.owner, answer, shelf)
                if not is_allowed(found, answer, *by_owner[found.owner]):
                    self.foreign.append((answer.path, answer.search, found))


def name_of(place: str) -> str:
    """The last part of a place's name: `{"deel":"kern"}` is kern."""
    return str(next(iter(json.loads(place).values()))) if place.startswith("{") else place


def is_allowed(found: Found, answer: Answer, own: frozenset[float], spoken: frozenset[float]) -> bool:
    """Whether this number is one that the file holds for the group that was asked for, exact or as a text rounds it."""
    if found.is_drawn and found.value in DRAWN:
        return True
    if answer.path == PATH and found.value in distances(found.text):
        return True
    return found.value in (spoken if found.text and found.text != "base64" else own)


def allowed(owner: str, answer: Answer, shelf: Shelf) -> tuple[frozenset[float], frozenset[float]]:
    """The numbers that may stand at this place, exact and as a text rounds them."""
    query = dict(parse_qsl(answer.search.removeprefix("?")))
    release = shelf.release(query.get("editie", ""))
    names = about(owner, answer.path, release) if answer.path != PATH else [query.get("cijfer", release.first)]
    key = ("place", tuple(names), kind_of(answer.path), answer.search)
    if key not in release.allowed:
        found = may_hold(names, answer.path, query, release, shelf)
        release.allowed[key] = found
        release.allowed[*key, "text"] = rounded(found)
    return release.allowed[key], release.allowed[*key, "text"]


def kind_of(path: str) -> str:
    """Pages of which the same indicators may bring other numbers."""
    alone = ("/", "/edities", "/gegevens", "/redactie", "/toegankelijkheid", "/vergelijken", "/werkwijze", PATH)
    return path if path in alone else next((kind for kind in ("/indicator", "/editie") if path.startswith(f"{kind}/")), "")


def rounded(numbers: frozenset[float]) -> frozenset[float]:
    """As a text says them: whole, or with one decimal; below 1 and above 99 as the ends of the scale."""
    ends = {0.0} if any(value < 1 for value in numbers) else set()
    return (
        numbers
        | {float(f"{value:.0f}") for value in numbers}
        | ends
        | ({100.0} if any(99 < value < 101 for value in numbers) else set())
    )


def about(owner: str, path: str, release: ReleaseFile) -> list[str]:
    """The indicators that a place on a page speaks of: its own, or those of the page."""
    here = path.strip("/").split("/")
    if here[0] == "werkt-het":
        return [name for name in release.effects if owner == name or owner.startswith(f"{name}-")] or list(release.effects)
    named = [name for name in release.indicators if owner == name or owner.startswith(f"{name}-")]
    if named or here[0] == "indicator":
        return named or [here[1]]
    if here[0] in THEMES:
        return [name for name, body in release.indicators.items() if body["theme"] == here[0]]
    if here[0] == "vragen":
        return answering(owner, release)
    theme = owner.removeprefix("tegels-")
    return [name for name, body in release.indicators.items() if theme not in THEMES or body["theme"] == theme]


def answering(place: str, release: ReleaseFile) -> list[str]:
    """The indicators that answer the questions of the group that stands at this place."""
    questions = [body for body in release.of_kind("question").values() if body["group"].lower() == place.replace("_", " ")]
    return sorted({name for body in questions for name in body["indicators"]})


def may_hold(names: list[str], path: str, query: dict[str, str], release: ReleaseFile, shelf: Shelf) -> frozenset[float]:
    """Figures of these indicators for this group up to this month; on the first page also those of the edition before."""
    if path == "/werkt-het":
        return release.compared(names)
    if path == "/toegankelijkheid":
        return counted_by_tests()
    if path == "/gegevens":
        return release.quality | release.bounded(release.indicators)
    names = [*names, *(release.indicators[name]["response"] for name in names if release.indicators[name]["response"])]
    chosen = {name: value for name, value in query.items() if name in FILTERS}
    day = release.months.get(query.get("periode", ""), release.last_day)
    if path == PATH:
        return may_explore(names[0], query, release, day)
    found = release.beside(names).union(*(release.figures(name, chosen, day) for name in names))
    if path.strip("/").split("/")[0] in (*THEMES, "vergelijken"):
        found |= release.of_others()
    if path == "/vergelijken":
        found = found.union(release.laid_beside(chosen), *(release.figures(name, {}, day) for name in names))
    if path.startswith("/indicator/"):
        found |= release.bounded(names)
    previous = shelf.before(release) if path == "/" or path.startswith("/editie/") else None
    if previous:
        found = found.union(*(previous.figures(name, chosen, previous.last_day) for name in names))
    if path == "/werkwijze":
        found |= {float(norm["value"]) for norm in release.of_kind("norm").values()} | release.protection
    if path.startswith("/editie/"):
        found |= {float(limits()["question"].most)}
    if path in ("/edities", "/redactie") or path.startswith("/editie/"):
        found |= {float(one.meta["id"].split(".")[1].removeprefix("r")) for one in shelf.releases}
    return found


def counted_by_tests() -> frozenset[float]:
    """What the statement on accessibility tells of the tests, and the numbers in the names of its norms."""
    told = " ".join((*(text for _, text in lines(read_findings())), RULES, *GAPS))
    return frozenset(float(one.replace(".", "")) for one in re.findall(r"\d{1,3}(?:\.\d{3})+|\d+", told))


def pages(release: ReleaseFile) -> list[str]:
    """Every address of the monitor."""
    themes = [f"/{theme}{level}" for theme in THEMES for level in LEVELS]
    others = ["/werkt-het", "/vragen", "/edities", f"/editie/{release.meta['id']}", "/werkwijze", "/gegevens", "/redactie"]
    others += ["/vergelijken", PATH, "/begrippen", "/nieuws", "/toegankelijkheid"]
    return ["/", *themes, *(f"/indicator/{name}" for name in release.indicators), *others]


def single_choices(release: ReleaseFile) -> list[dict[str, str]]:
    """No filter, and each category of each filter alone."""
    return [{}, *({name: category} for name in FILTERS for category in categories(release, name))]


def crossed_choices(release: ReleaseFile) -> Iterator[dict[str, str]]:
    """Pairs and triples of filters, each breakdown, earlier months: one after the other, for ever."""
    pairs = [{a: x, b: y} for a, b in combinations(FILTERS, 2) for x in categories(release, a) for y in categories(release, b)]
    first, second, third = FILTERS
    triples = [{first: x, second: y, third: z} for x in categories(release, first) for y in categories(release, second)
               for z in categories(release, third)]  # fmt: skip
    breakdowns = [{"naar": name} for name in release.dimensions] + [
        {"naar": "geslacht", second: "b1"},
        {"naar": "cohort", first: "asiel"},
    ]
    months = [{"periode": month} for month in ("2026-06", "2025-12", "2024-03")] + [{"periode": "2025-12", first: "asiel"}]
    kinds = [pairs, breakdowns, triples, months]
    while True:
        for kind in kinds:
            kind.append(kind.pop(0))
            yield kind[-1]


def categories(release: ReleaseFile, name: str) -> list[str]:
    return list(release.of_kind("dimension")[name]["categories"])  # type: ignore[call-overload]


def crawl(
    reader: Reader, shelf: Shelf, crossed: int, alone: bool = True, edition: ReleaseFile | None = None, some: int = 1
) -> Tally:
    """Open every page, then fill it again for each choice, as a reader with a browser and much patience would.

    Of the single choices one in `some` is made, in turn, so that the pages together get them all.
    """
    release = edition or shelf.releases[0]
    fixed = {"editie": release.meta["id"]} if edition else {}
    more = crossed_choices(release)
    tally = Tally()
    for turn, path in enumerate(pages(release)):
        singles = single_choices(release)[turn % some :: some] if alone else [{}]
        opened = reader.open(path, searched(fixed))
        tally.look(opened, shelf)
        choices = exploring(release, 3 * some) if path == PATH else [*singles, *islice(more, crossed)]
        for choice in choices:
            tally.look(reader.fill(path, searched({**choice, **fixed}), opened.ids), shelf)
    return tally


def searched(choice: dict[str, Any]) -> str:
    return f"?{urlencode(choice)}" if choice else ""
