"""A definition on the page of its figure: terms, what they said before, related questions, the select in colour."""

from typing import Any

from dash import dcc, html

from dashboard.components import bullet_list, part
from dashboard.defined import Redefinition, coloured
from dashboard.questions import place_of

NEVER_CHANGED = "Deze omschrijving is niet veranderd sinds de eerste editie van deze monitor."

OTHERWISE = "Vanaf de editie van {} anders: {}."
EARLIER = " Eerder stond er: ‘{}’"


def definition(facts: list[tuple[str, str | tuple[str, ...]]]) -> html.Dl:
    """Each term with what it says; several things as a list."""
    told = [(term, text if isinstance(text, str) else bullet_list(text)) for term, text in facts]
    return html.Dl([item for term, text in told for item in (html.Dt(term), html.Dd(text))], className="definitie")


def history(found: list[Redefinition]) -> html.Details:
    """What the definition said before, folded."""
    lines = [OTHERWISE.format(one.since, one.what) + (EARLIER.format(one.before) if one.before else "") for one in found]
    content = bullet_list(lines, "noten") if lines else html.P(NEVER_CHANGED)
    return html.Details([html.Summary("Is deze omschrijving veranderd?"), content])


def related(questions: list[tuple[str, str]], search: str) -> list[html.Section]:
    """The ways to the questions that the figure answers."""
    if not questions:
        return []
    links = [dcc.Link(question, href=f"/vragen{search}#{place_of(group)}") for question, group in questions]
    listed = part("verwante-vragen", bullet_list(links, "noten"))
    return [html.Section([html.H2("Welke vragen beantwoordt dit cijfer?"), listed], className="blok")]


def select(sql: str) -> html.Details:
    """The select that counts, folded."""
    pieces: list[Any] = [html.Span(text, className=f"sql-{kind}") if kind else text for kind, text in coloured(sql)]
    return html.Details([html.Summary("Toon de telling (SQL)"), html.Pre(html.Code(pieces), tabIndex=0)], className="sql")
