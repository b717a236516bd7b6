"""The look of a municipality: the few design tokens of its NL Design System theme that the monitor follows.

Nothing of the file itself reaches a browser. Names that we know are looked up, their values understood as a colour, a length or
typefaces, and written anew; whatever else the file holds has no effect.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dashboard.colours import Colour, colour_of, contrast
from queries.settings import SettingError

# Ours -> theirs, the first that is there.
COLOURS = {
    "inkt": ("utrecht-document-color", "nl-paragraph-color"),
    "titel": ("utrecht-heading-1-color", "utrecht-heading-2-color", "nl-heading-level-1-color", "utrecht-heading-color"),
    "link": ("utrecht-link-color", "nl-link-color"),
    "link-donker": ("utrecht-link-hover-color", "nl-link-hover-color", "utrecht-link-color", "nl-link-color"),
    "merk": ("utrecht-link-color", "nl-link-color"),
    "merk-donker": ("utrecht-link-hover-color", "nl-link-hover-color", "utrecht-link-color", "nl-link-color"),
    "knop": ("utrecht-button-primary-action-background-color", "nl-button-primary-background-color"),
    "knop-donker": (
        "utrecht-button-primary-action-hover-background-color",
        "nl-button-primary-hover-background-color",
        "utrecht-button-primary-action-background-color",
        "nl-button-primary-background-color",
    ),
    "op-knop": ("utrecht-button-primary-action-color", "nl-button-primary-color"),
    "kop": ("utrecht-page-header-background-color", "utrecht-link-color", "nl-link-color"),
    "kop-donker": ("utrecht-page-header-background-color", "utrecht-link-color", "nl-link-color"),
    "op-kop": ("utrecht-page-header-color",),
}
LETTER = ("utrecht-document-font-family", "nl-paragraph-font-family")
CORNER = ("utrecht-button-border-radius", "nl-button-border-radius")
# What stands on what; where the theme is silent our own colour does.
READABLE = (
    ("link", "vlak", "een link"), ("link", "grond", "een link"), ("link-donker", "vlak", "een aangewezen link"),
    ("titel", "vlak", "een kop"), ("titel", "grond", "een kop"), ("inkt", "vlak", "de tekst"), ("inkt", "grond", "de tekst"),
    ("op-knop", "knop", "de tekst op een knop"), ("op-knop", "knop-donker", "de tekst op een aangewezen knop"),
    ("op-kop", "kop", "de tekst in de balk bovenaan"),
)  # fmt: skip
OURS = {
    "inkt": "#1d2733", "titel": "#1d2733", "link": "#12436d", "link-donker": "#0c2f4d", "knop": "#12436d", "knop-donker": "#0c2f4d",
    "op-knop": "#ffffff", "kop": "#12436d", "op-kop": "#ffffff", "vlak": "#ffffff", "grond": "#f5f7f9",
}  # fmt: skip
LEAST = 4.5
DECLARED = re.compile(r"--([a-z0-9-]+)\s*:\s*([^;{}]*)")
REFERRED = re.compile(r"var\(\s*--([a-z0-9-]+)\s*(?:,\s*(.*))?\)")
LENGTH = re.compile(r"\d{1,3}(?:\.\d{1,4})?(?:px|rem|em)")
FACE = r"""(?:'[A-Za-z0-9 -]+'|"[A-Za-z0-9 -]+"|[A-Za-z][A-Za-z0-9 -]*)"""
FACES = re.compile(rf"{FACE}(?:\s*,\s*{FACE})*")
ANY_FACE = re.compile(r"(?:,\s*)?(?:sans-)?serif$")
LARGEST = 5_000_000


def house_style(path: Path | None) -> str:
    """The style sheet of the municipality; empty without a theme."""
    if path is None:
        return ""
    tokens = read_tokens(path)
    colours = {name: found for name, theirs in COLOURS.items() if (found := first_colour(tokens, theirs))}
    if not colours:
        raise SettingError(f"MONITOR_THEMA: in {path} staat geen kleur die de monitor kent, zoals --utrecht-link-color.")
    check_readable(path, colours)
    lines = [f"--thema-{name}: {colour.written};" for name, colour in colours.items()]
    corner, letter = valid(tokens, CORNER, LENGTH), valid(tokens, LETTER, FACES)
    lines += [f"--thema-hoek: {corner};"] if corner else []
    named = ANY_FACE.sub("", letter)
    lines += [f'--thema-letter: {named}, "Source Sans 3 Variable", system-ui, sans-serif;'] if named else []
    return ":root {\n  " + "\n  ".join(lines) + "\n}\n"


def read_tokens(path: Path) -> dict[str, str]:
    """Every custom property of a CSS file, or every token of a JSON file, by its name."""
    try:
        if path.stat().st_size > LARGEST:
            raise SettingError(f"MONITOR_THEMA: {path} is te groot. Geef een bestand met design tokens van hoogstens 5 MB.")
        text = path.read_text(encoding="utf-8")
        return dict(tokens_of(json.loads(text))) if path.suffix == ".json" else declared(text)
    except (OSError, ValueError) as error:
        if isinstance(error, SettingError):
            raise
        remedy = "Geef het pad van een CSS- of JSON-bestand met design tokens."
        raise SettingError(f"MONITOR_THEMA: {path} is niet te lezen. {remedy}") from error


def declared(text: str) -> dict[str, str]:
    """What a style sheet declares, whatever the selector."""
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return {name: value.strip() for name, value in DECLARED.findall(bare)}


def tokens_of(tree: Any, name: str = "") -> list[tuple[str, str]]:
    """Tokens in groups, each with a value; a flat list of names and values as well."""
    if not isinstance(tree, Mapping):
        return [(name, str(tree))] if isinstance(tree, str | int | float) else []
    value = tree.get("$value", tree.get("value"))
    if isinstance(value, str | int | float):
        return [(name, reference(str(value)))]
    pairs = ((f"{name}-{key}".strip("-"), one) for key, one in tree.items() if not key.startswith("$"))
    return [found for longer, one in pairs for found in tokens_of(one, longer)]


def reference(value: str) -> str:
    """`{utrecht.link.color}` as CSS would say it."""
    return re.sub(r"^\{([\w.-]+)\}$", lambda found: f"var(--{found[1].replace('.', '-')})", value)


def resolved(tokens: Mapping[str, str], value: str, deep: int = 20) -> str:
    """The value behind references to other tokens; empty where they lead nowhere."""
    found = REFERRED.fullmatch(value)
    if found is None:
        return value
    known = tokens.get(found[1], found[2] or "")
    return resolved(tokens, known.strip(), deep - 1) if deep else ""


def valid(tokens: Mapping[str, str], names: tuple[str, ...], form: re.Pattern[str]) -> str:
    """The first of these that is there and of this form."""
    values = (resolved(tokens, tokens[name]) for name in names if name in tokens)
    return next((value for value in values if form.fullmatch(value)), "")


def first_colour(tokens: Mapping[str, str], names: tuple[str, ...]) -> Colour | None:
    """The first of these that is a colour which covers what is below it."""
    values = (colour_of(resolved(tokens, tokens[name])) for name in names if name in tokens)
    return next((value for value in values if value), None)


def check_readable(path: Path, theirs: Mapping[str, Colour]) -> None:
    """Refuse a theme in which something cannot be read well."""
    colours = {name: colour for name, text in OURS.items() if (colour := colour_of(text))} | dict(theirs)
    for letters, ground, what in READABLE:
        found = contrast(colours[letters], colours[ground])
        if found < LEAST:
            shown = f"{found:.1f}".replace(".", ",")
            raise SettingError(
                f"MONITOR_THEMA: {what} is met {path} niet goed te lezen: {colours[letters].written} op {colours[ground].written} "
                f"heeft een contrast van {shown} op 1; nodig is 4,5. Kies een andere kleur in het thema of laat MONITOR_THEMA leeg."
            )
