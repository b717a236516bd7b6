"""The register of what is fetched from CBS: queries/cbs.toml, read strictly."""

import hashlib
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from queries.header import HeaderError, require_keys

TEXTS = {"dataset", "title", "source", "measure", "unit", "value", "period", "region"}
NUMBERS = {"decimals", "first"}
NEEDED = TEXTS | NUMBERS | {"kind", "regions", "fixed"}
KINDS = ("JJ",)  # what a delivery can hold: a column `jaar`
NAME = re.compile(r"[A-Za-z0-9_]+")
NAMES = ("dataset", "measure", "value", "period", "region")


@dataclass(frozen=True)
class Entry:
    """One table of CBS, the part of it that we ask, and the delivery that it becomes."""

    delivery: str
    dataset: str
    title: str
    source: str
    measure: str
    unit: str
    decimals: int
    value: str
    period: str
    kind: str
    first: int
    region: str
    regions: tuple[str, ...]
    fixed: tuple[tuple[str, str], ...]

    @property
    def dimensions(self) -> set[str]:
        return {self.period, self.region, *(name for name, _ in self.fixed)}

    @property
    def asked(self) -> str:
        """Another question is another fingerprint, so an unchanged table is fetched for it again."""
        return hashlib.sha256(repr(self).encode()).hexdigest()


def read_register(path: Path) -> list[Entry]:
    """All entries, refused as soon as anything in one is unknown."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise HeaderError(f"{path.name}: dit register is niet te lezen ({error}). Herstel dit bestand.") from error
    return [read_entry(path, delivery, entry) for delivery, entry in raw.items()]


def read_entry(path: Path, delivery: str, raw: Any) -> Entry:
    """One entry."""
    if not isinstance(raw, dict):
        raise HeaderError(f"{path.name}: '{delivery}' is geen tabel. Schrijf [{delivery}] met daaronder de sleutels.")
    require_keys(path, raw, NEEDED, set())
    if not (path.parent / "staging" / f"{delivery}.sql").is_file():
        raise HeaderError(f"{path.name}: voor [{delivery}] is er geen queries/staging/{delivery}.sql. Pas de naam aan.")
    for key in sorted(TEXTS):
        check(path, delivery, key, isinstance(raw[key], str) and bool(raw[key].strip()), "een tekst")
    for key in sorted(NUMBERS):
        check(path, delivery, key, type(raw[key]) is int and raw[key] >= 0, "een heel getal")
    check(path, delivery, "kind", raw["kind"] in KINDS, f"een van: {', '.join(KINDS)}")
    check(path, delivery, "regions", isinstance(raw["regions"], list) and are_names(raw["regions"]), "een lijst van codes")
    check(path, delivery, "fixed", is_choice(raw["fixed"]), "een tabel van codes")
    for key in NAMES:
        check(path, delivery, key, are_names([raw[key]]), "een naam van letters, cijfers en _")
    fixed = tuple(raw["fixed"].items())
    return Entry(delivery, **{**raw, "regions": tuple(dict.fromkeys(raw["regions"])), "fixed": fixed})


def are_names(found: list[Any]) -> bool:
    """At least one, and each can stand in a question to CBS as it is."""
    return bool(found) and all(isinstance(name, str) and NAME.fullmatch(name) for name in found)


def is_choice(found: Any) -> bool:
    """One code per dimension."""
    return isinstance(found, dict) and are_names([*found, *found.values()])


def check(path: Path, delivery: str, key: str, holds: bool, meant: str) -> None:
    if not holds:
        raise HeaderError(f"{path.name}: [{delivery}] {key} is niet wat het moet zijn. Schrijf {meant}.")
