"""How an edition stands among the others: concept, newest, earlier, corrected, withdrawn; and the sentence that says so."""

from dataclasses import dataclass

from dashboard.editions import Edition
from dashboard.library import Library
from dashboard.wording import month_name
from queries.desk.texts import Texts


@dataclass(frozen=True)
class Notice:
    """A sentence above the page, with where to go instead."""

    text: str
    link: str = ""
    href: str = ""


def notices(edition: Edition, library: Library, words: Texts | None) -> list[Notice]:
    """What a reader must know before the first figure."""
    found, month = library.find(edition.id), month_name(edition.peildatum)
    if found is None:
        text = f"U leest een concept, van {month}. Alleen beleid en redactie zien dit; het is nog niet gepubliceerd."
        return [Notice(text, "Naar de redactie", f"/redactie?editie={edition.id}")]
    corrects = [Notice(corrects_words(words))] if words and words.corrects else []
    if found.is_withdrawn:
        why = f" {words.withdrawn}" if words and words.withdrawn else ""
        return [
            Notice(f"Deze editie van {month} is ingetrokken; gebruik haar cijfers niet meer.{why}", "Naar de nieuwste editie", "/")
        ]
    newer = library.replaced_by(edition.id)
    if newer:
        return [Notice(f"Deze editie van {month} is verbeterd.", "Naar de verbeterde editie", f"/?editie={newer}")]
    if edition.id != library.newest():
        return [Notice(f"U leest een eerdere editie, van {month}.", "Naar de nieuwste editie", "/"), *corrects]
    return corrects


def corrects_words(words: Texts) -> str:
    """What this revision put right, and why."""
    return f"Deze editie verbetert een eerdere van dezelfde maand. {words.reason}".strip()
