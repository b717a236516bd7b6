"""How an edition stands among the others: concept, newest, earlier, corrected, withdrawn; and the sentence that says so."""

from dataclasses import dataclass

from dashboard.editions import Edition
from dashboard.library import Library
from dashboard.wording import month_name
from queries.desk.texts import Texts

CONCEPT, STANDS, CORRECTED, WITHDRAWN = "concept", "gepubliceerd", "verbeterd", "ingetrokken"


@dataclass(frozen=True)
class Notice:
    """A sentence above the page, with where to go instead."""

    text: str
    link: str = ""
    href: str = ""


def status(edition: str, library: Library) -> str:
    """What an edition is in one word."""
    found = library.find(edition)
    if found is None:
        return CONCEPT
    return WITHDRAWN if found.is_withdrawn else CORRECTED if library.replaced_by(edition) else STANDS


def notices(edition: Edition, library: Library, words: Texts | None) -> list[Notice]:
    """What a reader must know before the first figure."""
    state, month = status(edition.id, library), month_name(edition.peildatum)
    if state == CONCEPT:
        text = f"U leest een concept, van {month}. Alleen beleid en redactie zien dit; het is nog niet gepubliceerd."
        return [Notice(text, "Naar de redactie", f"/redactie?editie={edition.id}")]
    corrects = [Notice(corrects_words(words))] if words and words.corrects else []
    if state == WITHDRAWN:
        why = f" {words.withdrawn}" if words and words.withdrawn else ""
        return [
            Notice(f"Deze editie van {month} is ingetrokken; gebruik haar cijfers niet meer.{why}", "Naar de nieuwste editie", "/")
        ]
    if state == CORRECTED:
        href = f"/?editie={library.replaced_by(edition.id)}"
        return [Notice(f"Deze editie van {month} is verbeterd.", "Naar de verbeterde editie", href)]
    if edition.id != library.newest():
        return [Notice(f"U leest een eerdere editie, van {month}.", "Naar de nieuwste editie", "/"), *corrects]
    return corrects


def corrects_words(words: Texts) -> str:
    """What this revision put right, and why."""
    return f"Deze editie verbetert een eerdere van dezelfde maand. {words.reason}".strip()
