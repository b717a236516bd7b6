"""A SQL file with a TOML header in its leading comment: one place for the facts about that select."""

import re
import tomllib
from collections.abc import Collection, Iterable
from pathlib import Path


class HeaderError(ValueError):
    """A definition file that cannot be read; the message names file, find and remedy, in Dutch."""


def read(path: Path) -> tuple[dict[str, object], str]:
    """The header and the select of one file."""
    text = path.read_text(encoding="utf-8")
    comment, mark, sql = text.partition("*/")
    if not text.startswith("/*") or not mark:
        raise HeaderError(f"{path.name}: geen kop gevonden. Begin het bestand met /* ... */ met daarin TOML.")
    try:
        header = tomllib.loads(comment.removeprefix("/*"))
    except tomllib.TOMLDecodeError as error:
        raise HeaderError(f"{path.name}: de kop is geen geldige TOML ({error}). Herstel die regel.") from error
    return header, checked_select(path, sql.strip())


def checked_select(path: Path, sql: str) -> str:
    """One select, nothing else: the runner decides where the rows go."""
    if not sql.lower().startswith(("select", "with")):
        raise HeaderError(f"{path.name}: na de kop staat geen select. Schrijf één select of with ... select.")
    if ";" in re.sub(r"--[^\n]*", "", sql):
        raise HeaderError(f"{path.name}: er staat een puntkomma. Houd één select per bestand, zonder puntkomma.")
    return sql


def require_keys(path: Path, header: dict[str, object], needed: set[str], optional: set[str]) -> None:
    """Refuse what the engine does not know, and what it misses."""
    unknown = header.keys() - needed - optional
    if unknown:
        known = ", ".join(sorted(needed | optional))
        raise HeaderError(f"{path.name}: onbekende sleutel '{min(unknown)}'. Bekend zijn: {known}.")
    missing = needed - header.keys()
    if missing:
        raise HeaderError(f"{path.name}: de sleutel '{min(missing)}' ontbreekt. Voeg hem toe aan de kop.")


def refuse_unknown(path: Path, key: str, values: Iterable[str], allowed: Collection[str]) -> None:
    """Every value is one of the allowed ones."""
    for value in values:
        if value not in allowed:
            raise HeaderError(f"{path.name}: {key} '{value}' is onbekend. Bekend zijn: {', '.join(sorted(allowed))}.")


def one_of(path: Path, key: str, raw: object, known: tuple[str, ...]) -> str:
    """A value from a closed list."""
    if raw not in known:
        raise HeaderError(f"{path.name}: '{key}' is '{raw}'. Bekend zijn: {', '.join(known)}.")
    return str(raw)
