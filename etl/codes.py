"""The code lists of the deliveries, and the other spellings of a code that are agreed."""

import tomllib
from pathlib import Path

from queries import HOME
from queries.header import HeaderError, one_of

STAGING = HOME / "staging"

Codes = dict[str, dict[str, str]]
Variants = dict[str, dict[str, str]]


def read_codes(folder: Path = STAGING) -> Codes:
    """The code lists that stand beside the contracts."""
    path = folder.parent / "codes.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, tomllib.TOMLDecodeError) as error:
        raise HeaderError(f"{path.name}: de codelijsten zijn niet te lezen ({error}). Herstel dit bestand.") from error


def read_variants(folder: Path = STAGING) -> Variants:
    """Other spellings of codes, each with the code it stands for; no other spelling is ever guessed. No file means none."""
    path = folder.parent / "variants.toml"
    if not path.is_file():
        return {}
    codes = read_codes(folder)
    try:
        variants: Variants = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise HeaderError(f"{path.name}: dit bestand is niet te lezen ({error}). Herstel het.") from error
    for name, spellings in variants.items():
        known = codes[one_of(path, "codelijst", name, tuple(codes))]
        for spelling, code in spellings.items():
            one_of(path, f"{name}.{spelling}", code, tuple(known))
            if spelling in known:
                raise HeaderError(f"{path.name}: '{spelling}' is zelf een code van {name}. Haal deze regel weg.")
    return variants
