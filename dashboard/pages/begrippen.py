"""Every term that the monitor uses, each with a place of its own."""

from dash import html

from dashboard.glossary import GROUPS, anchor
from dashboard.pages import Content, Request
from dashboard.wording import LEGEND

INTRO = "Wat betekenen de woorden in deze monitor?"
IN_PLACE = "Op andere pagina’s kunt u een woord met stippen eronder ter plekke openen."
MARKS = "Tekens in tabellen en grafieken"


def arrange(_request: Request) -> Content:
    """The terms by where they come from, and the marks."""
    groups = {title: {word: (anchor(word), meaning) for word, meaning in terms.items()} for title, terms in GROUPS.items()}
    marks = {mark: (anchor(f"teken {meaning}"), meaning) for mark, meaning in LEGEND.items()}
    body = [
        html.H1("Begrippen", tabIndex=-1),
        html.P(INTRO, className="inleiding"),
        html.P(IN_PLACE, className="filternoot"),
        *(chapter(title, terms) for title, terms in {**groups, MARKS: marks}.items()),
    ]
    return Content("Begrippen", body)


def chapter(title: str, terms: dict[str, tuple[str, str]]) -> html.Section:
    """One kind of terms; each can be linked to."""
    pairs = [item for word, (place, meaning) in terms.items() for item in (html.Dt(word, id=place), html.Dd(meaning))]
    return html.Section([html.H2(title), html.Dl(pairs, className="definitie")], className="blok")
