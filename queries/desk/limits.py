"""What a text must keep to before it is stored: its length, no control characters, references to figures that exist."""

import re
import tomllib
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from queries.desk.base import DeskError

REFERENCE = re.compile(r"\{([a-z0-9_]{1,64})\}")
# Marks that turn the order of letters around: with them a text reads otherwise than it is.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


@dataclass(frozen=True)
class Limit:
    """How long one kind of text may be."""

    name: str
    most: int
    lines: bool


@cache
def limits() -> dict[str, Limit]:
    """The limits as they stand in limits.toml."""
    raw = tomllib.loads(Path(__file__).with_name("limits.toml").read_text(encoding="utf-8"))
    return {kind: Limit(**entry) for kind, entry in raw.items()}


def checked(kind: str, text: str, *, is_needed: bool = False) -> str:
    """The text as it is kept: composed letters, plain line ends, nothing around it."""
    limit = limits()[kind]
    kept = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if is_needed and not kept:
        raise DeskError(f"{limit.name} ontbreekt. Vul die in.")
    if len(kept) > limit.most:
        raise DeskError(f"{limit.name} heeft hooguit {limit.most} tekens; dit zijn er {len(kept)}. Maak de tekst korter.")
    if any(is_control(letter, limit) for letter in kept):
        raise DeskError(f"{limit.name} bevat tekens die niet te zien zijn. Typ de tekst opnieuw, of plak hem als platte tekst.")
    return kept


def is_control(letter: str, limit: Limit) -> bool:
    """Whether a letter steers instead of being read."""
    if letter == "\n":
        return not limit.lines
    return unicodedata.category(letter) in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp") or letter in TURNING


def check_references(text: str, known: Collection[str]) -> None:
    """Every figure between braces exists in this edition, and braces are used for nothing else."""
    unknown = [name for name in REFERENCE.findall(text) if name not in known]
    if unknown:
        raise DeskError(f"Het cijfer {{{unknown[0]}}} bestaat niet in deze editie. Bekend zijn: {', '.join(sorted(known))}.")
    if set(REFERENCE.sub("", text)) & {"{", "}"}:
        raise DeskError("Een accolade staat alleen om de naam van een cijfer, zoals {k21_pip_op_tijd}. Haal de andere weg.")
