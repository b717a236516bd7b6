"""From questions.toml to the questions of the adviesraad.

Strict: each question is answered by indicators that exist, or says why nothing answers it yet, or both.
"""

import re
import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any

from queries.catalog import Question
from queries.header import HeaderError

KINDS_OF_VALUE: dict[str, tuple[type, str]] = {
    "number": (int, "heel getal"),
    "question": (str, "tekst"),
    "indicators": (list, "lijst"),
    "unmeasured": (str, "tekst"),
}


def read_questions(path: Path, indicators: Collection[str]) -> dict[str, Question]:
    """Every question in reading order, by its number."""
    entries = [(group["title"], entry) for group in read_groups(path) for entry in group["question"]]
    found = [read_question(path, title, entry, place) for place, (title, entry) in enumerate(entries, start=1)]
    for question in found:
        check_answer(path, question, indicators)
    return {str(question.number): question for question in found}


def read_groups(path: Path) -> list[dict[str, Any]]:
    """The groups as they are written: a title and questions each."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise HeaderError(f"{path.name}: geen geldige TOML ({error}). Herstel die regel.") from error
    groups = raw.get("group")
    if raw.keys() != {"group"} or not isinstance(groups, list) or not all(is_group(one) for one in groups):
        raise HeaderError(
            f"{path.name}: een groep is geen title met vragen. Schrijf elke groep als [[group]] met title en [[group.question]]."
        )
    titles = [group["title"] for group in groups]
    for title in titles:
        # The title is also the address of the group on its page.
        if not re.fullmatch("[A-Z][a-z]+( [a-z]+)*", title) or titles.count(title) > 1:
            raise HeaderError(f"{path.name}: title '{title}' kan niet. Gebruik alleen letters en spaties, en elke title één keer.")
    return groups


def is_group(found: Any) -> bool:
    """A title with questions, and nothing else."""
    has_keys = isinstance(found, dict) and found.keys() == {"title", "question"}
    return has_keys and isinstance(found["title"], str) and isinstance(found["question"], list)


def read_question(path: Path, group: str, entry: dict[str, Any], place: int) -> Question:
    """One question; its number is its place."""
    check_keys(path, entry, place)
    number = entry.get("number", "–")
    if number != place:
        raise HeaderError(
            f"{path.name}: de {place}e vraag heeft nummer {number}. Nummer de vragen door vanaf 1, elk nummer één keer."
        )
    if not entry.get("question"):
        raise HeaderError(f"{path.name}: vraag {place} heeft geen tekst. Voeg question toe.")
    return Question(place, group, entry["question"], tuple(entry.get("indicators", ())), entry.get("unmeasured", ""))


def check_keys(path: Path, entry: dict[str, Any], place: int) -> None:
    """Nothing the engine does not know, and every value of its kind."""
    for key, value in entry.items():
        if key not in KINDS_OF_VALUE:
            known = ", ".join(sorted(KINDS_OF_VALUE))
            raise HeaderError(f"{path.name}: onbekende sleutel '{key}' bij de {place}e vraag. Bekend zijn: {known}.")
        kind, word = KINDS_OF_VALUE[key]
        if type(value) is not kind:
            raise HeaderError(f"{path.name}: {key} van de {place}e vraag is geen {word}. Schrijf {key} zoals bij de andere vragen.")


def check_answer(path: Path, question: Question, indicators: Collection[str]) -> None:
    """A figure that exists, or an honest reason."""
    where = f"{path.name}: vraag {question.number}"
    for name in question.indicators:
        if name not in indicators:
            raise HeaderError(
                f"{where} noemt indicator '{name}', die er niet is. Noem een bestand uit queries/indicators, zonder .sql."
            )
        if question.indicators.count(name) > 1:
            raise HeaderError(f"{where} noemt indicator '{name}' twee keer. Noem hem één keer.")
    if not question.indicators and not question.unmeasured:
        raise HeaderError(f"{where} heeft geen antwoord. Noem indicators, of zeg in unmeasured waarom we het nog niet meten.")
    if question.unmeasured and " omdat " not in question.unmeasured:
        raise HeaderError(f"{where} geeft geen reden. Schrijf in unmeasured: Dit meten we nog niet, omdat …")
