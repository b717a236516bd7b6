"""The page to explore with, as the crawl meets it: which choices to make, and which numbers its answer may hold."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import cycle

from numbers_in import NUMBER
from release_numbers import FILTERS, ReleaseFile

PATH = "/verkennen"
GRAINS = ("", "maand", "kwartaal", "jaarlopend", "jaar")
BESIDE = ("", "vorige", "jaar", "grootste")
# How far two figures lie apart; test_explored_numbers.py holds each against the two figures in its row.
UNITS = "\u00a0procentpunt|\u00a0maanden|\u00a0dagen|\u00a0uur| mensen"
APART = re.compile(rf"(?:€\u00a0)?[\d.,]+(?:{UNITS})? (?:hoger|lager|meer|minder)\b")


def exploring(release: ReleaseFile, some: int) -> Iterator[dict[str, str]]:
    """Every figure in turn, each time with other breakdowns, another grain, another comparison and another group."""
    grains, beside, groups = cycle(GRAINS), cycle(BESIDE), cycle([{}, *units(release)[::3], {"doelgroep": "asiel"}])
    for turn, (name, body) in enumerate(release.indicators.items()):
        first, second = [*body["dimensions"][turn % 3 :], "", ""][:2]
        for by in ({}, {"naar": first}, {"naar": first, "tegen": second})[turn % some :: some]:
            asked = {"cijfer": name, **by, "per": next(grains), "naast": next(beside), **next(groups)}
            yield {key: value for key, value in asked.items() if value}


def units(release: ReleaseFile) -> list[dict[str, str]]:
    """Every category that has no filter of its own."""
    dimensions = release.of_kind("dimension")
    return [{"eenheid": f"{name}.{one}"} for name, body in dimensions.items() if name not in FILTERS for one in body["categories"]]


def may_explore(name: str, query: dict[str, str], release: ReleaseFile, day: date) -> frozenset[float]:
    """The figures of this group, by exactly what was asked."""
    unit, _, category = query.get("eenheid", "").partition(".")
    chosen = {one: value for one, value in query.items() if one in FILTERS} | ({unit: category} if unit else {})
    by = {query[one] for one in ("naar", "tegen") if query.get(one)}
    found = release.explored(name, chosen, by, day)
    compared = release.figures(name, {}, day) if by == {release.indicators[name]["compare"]} else frozenset()
    return release.beside([name]) | found | compared


def distances(text: str) -> set[float]:
    """The numbers that say how far two figures lie apart."""
    found = [NUMBER.search(words) for words in APART.findall(text)]
    return {float(one.group().replace(".", "").replace(",", ".")) for one in found if one}
