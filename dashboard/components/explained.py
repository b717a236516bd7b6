"""Help in place: the first time that a section uses a term, the word itself opens its meaning (assets/begrippen.js)."""

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components import Child
from dashboard.glossary import TERMS, anchor, found_in

# Only running text is explained; what is pressed, chosen, drawn or read out as one phrase stays as it is.
SPOKEN = (html.P, html.Li, html.Dd, html.Span)
CLOSED = (
    html.A, html.Button, html.Code, html.H1, html.H2, html.H3, html.Label, html.Pre, html.Summary, html.Table,
    html.Textarea, html.Nav, dcc.Graph, dcc.Link,
)  # fmt: skip
ROW = ("oordeel", "download", "merk", "waarde", "regel")  # classes that lay their pieces in a row


def explained(body: list[Child]) -> list[Child]:
    """The page with its terms explained; the part above the first section counts as one."""
    top: set[str] = set()
    for component in body:
        walk(component, top)
    return body


def walk(component: Child, seen: set[str]) -> None:
    """Everything below a component; a section begins anew."""
    if isinstance(component, str):
        return
    if isinstance(component, (list, tuple)):
        for one in component:
            walk(one, seen)
        return
    if not isinstance(component, Component) or isinstance(component, CLOSED):
        return
    seen = set() if isinstance(component, html.Section) else seen
    children = getattr(component, "children", None)
    if is_running_text(component):
        component.children = children = with_help(children, seen)
    walk(children, seen)


def is_running_text(component: Component) -> bool:
    """Whether its words may be cut in pieces."""
    name = str(getattr(component, "className", None) or "")
    if isinstance(component, html.Span) and name:
        return False
    return isinstance(component, SPOKEN) and not name.startswith(ROW)


def with_help(children: Child, seen: set[str]) -> Child:
    """The same words, of which some can be opened."""
    if isinstance(children, list):
        return [piece for one in children for piece in (opened(one, seen) if isinstance(one, str) else [one])]
    if not isinstance(children, str):
        return children
    pieces = opened(children, seen)
    return children if pieces == [children] else pieces


def opened(text: str, seen: set[str]) -> list[Any]:
    """A text in pieces, with a button for each term that was not seen before."""
    pieces: list[Any] = []
    done = 0
    for start, end, term in found_in(text):
        if term in seen or start < done:
            continue
        seen.add(term)
        first, last = stuck(text, done, start, end)
        word = help_for(term, text[start:end])
        glued = [piece for piece in (text[first:start], word, text[end:last]) if piece]
        pieces += [text[done:first], word if len(glued) == 1 else html.Span(glued, className="begrip-heel")]
        done = last
    return [piece for piece in (*pieces, text[done:]) if piece != ""]


def stuck(text: str, done: int, start: int, end: int) -> tuple[int, int]:
    """The word with the brackets and points around it, which must not end up on another line."""
    while start > done and text[start - 1] in "(‘“":
        start -= 1
    while end < len(text) and text[end] in ").,:;?!’”":
        end += 1
    return start, end


def help_for(term: str, word: str) -> html.Button:
    """The word as it stands in the sentence, and what it means."""
    more: dict[str, Any] = {
        "data-uitleg": TERMS[term],
        "data-begrip": anchor(term),
        "aria-expanded": "false",
        "aria-haspopup": "dialog",
    }
    return html.Button(word, type="button", className="begrip", **more)
