"""Every number in an answer: texts, tables, tooltips, addresses, and the data of figures, base64 arrays decoded.

Exempt, and nothing else: the coordinates of the small SVG lines on tiles (they hold no text), and what only styles.
"""

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from harvest import is_help, whole

# What only styles: sizes, margins, offsets in pixels, and the number of ticks that plotly aims for.
STYLE = {
    "size", "width", "height", "weight", "minsize", "opacity", "textangle", "nticks", "margin", "xshift", "yshift", "standoff",
    "ticklen", "pad", "tabIndex", "colSpan", "rowSpan", "className", "namespace", "type", "family", "shape", "dash", "mode",
    "thickness", "domain",
    "source", "target",  # the places of categories in a flow
}  # fmt: skip
MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december "
    "jan feb mrt apr jun jul aug sep okt nov dec"
)
MONTH = f"(?:{MONTHS.replace(' ', '|')})"
YEAR = r"20\d\d"
# Numbers that are words: moments, codes and the constants of fixed sentences. A count of a thousand or more is written with a dot.
DECLARED = (
    rf"\b\d{{1,2}} {MONTH} {YEAR}\b", rf"\b{MONTH} {YEAR}\b", rf"\b[1-4]e kwartaal (?:van )?{YEAR}\b", rf"\b\d\d-\d\d-{YEAR}\b",
    rf"\b{YEAR}-[1-4]\b", rf"\b{YEAR}-[01]\d\b", rf"\b{YEAR}\b", r"\b12 maanden tot en met\b", r"\b95%-interval\b", r"<\u00a010\b",
    r"\b[CFKPV]\d\d\b", r"^[xy]\d(?: domain)?$", r"\bart\. \d+\b",  # codes, names of axes, articles of law
)  # fmt: skip
WORDS = re.compile("|".join(DECLARED))
# The ends of the scale are never claimed; they stand for a value below 1 and one above 99.
ENDS = {"<\u00a01\u00a0%": " 0 ", ">\u00a099\u00a0%": " 100 "}
DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
TAG = re.compile(r"</?[a-z]+>")
# What is drawn without being measured: the ends and quarters of a scale, also to the left of zero, half, and the places of
# categories on an axis.
SIDES = {-100.0, -50.0}
DRAWN = frozenset({0.0, 0.5, 1.0, 25.0, 50.0, 75.0, 100.0, 112.0, 6.0, 12.0, 28.0, *SIDES, *(place - 0.5 for place in range(12))})


@dataclass(frozen=True, eq=False)
class Phrases:
    """An edition's own words, which may hold digits; itself the key of what is remembered, as its pattern is too long to hash."""

    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Found:
    """One number, where it stood, and the text around it."""

    owner: str  # the named place on the page
    is_drawn: bool  # belongs to the frame of a figure, not to its data
    value: float
    text: str


def numbers_in(tree: Any, phrases: Phrases, owner: str = "", is_drawn: bool = False) -> Iterator[Found]:
    """Every number below this tree."""
    if isinstance(tree, str) and tree.startswith('["'):
        yield from numbers_in(json.loads(tree), phrases, owner, is_drawn)
    elif isinstance(tree, str):
        yield from (Found(owner, is_drawn, value, tree) for value in spoken_numbers(tree, phrases))
    elif isinstance(tree, int | float) and not isinstance(tree, bool):
        yield Found(owner, is_drawn, float(tree), "")
    elif isinstance(tree, list):
        for one in (*whole(tree), *(one for one in tree if is_help(one))):
            yield from numbers_in(one, phrases, owner, is_drawn)
    elif isinstance(tree, dict):
        yield from numbers_of(tree, phrases, owner, is_drawn)


def numbers_of(tree: dict[str, Any], phrases: Phrases, owner: str, is_drawn: bool) -> Iterator[Found]:
    """The numbers of one component, figure or part of a figure."""
    if tree.keys() >= {"dtype", "bdata"}:
        yield from (Found(owner, is_drawn, value, "base64") for value in decoded(tree))
        return
    own = tree.get("id")
    owner = next(iter(own.values())) if isinstance(own, dict) else own if isinstance(own, str) and own else owner
    for name, one in tree.items():
        if name == "src":
            check_is_bare_line(one)
        elif name not in STYLE and not name.endswith("color"):
            yield from numbers_in(one, phrases, owner, is_drawn or name == "layout")


def decoded(array: dict[str, str]) -> list[float]:
    """The numbers of plotly's typed array."""
    return [float(value) for value in np.frombuffer(base64.b64decode(array["bdata"]), dtype=array["dtype"])]


def check_is_bare_line(source: str) -> None:
    """A small line on a tile is a path and a point with their colours by night: no text, no title, no metadata."""
    svg = base64.b64decode(source.removeprefix("data:image/svg+xml;base64,")).decode()
    assert set(re.findall(r"<(\w+)", svg)) <= {"svg", "style", "path", "circle"}, svg
    assert all(
        re.fullmatch(r"@media\(prefers-color-scheme:dark\){(\.[a-z]{(stroke|fill):#[0-9a-f]{6}})+}", one)
        for one in re.findall("<style>(.*?)</style>", svg)
    ), svg


@lru_cache(maxsize=200_000)
def spoken_numbers(text: str, phrases: Phrases) -> list[float]:
    """The numbers that a text says, with the edition's own words and the declared words left out."""
    if not DIGIT.search(text):
        return []
    rest = phrases.pattern.sub(" ", TAG.sub(" ", text))
    rest = WORDS.sub(" ", rest)
    for words, end in ENDS.items():
        rest = rest.replace(words, end)
    return [float(token.replace(".", "").replace(",", ".")) for token in NUMBER.findall(rest)]
