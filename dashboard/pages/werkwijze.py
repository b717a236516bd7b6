"""How the monitor works: method, protection, catalogue, norms, and what is not measured."""

from dash import dcc, html

from dashboard.components import bullet_list
from dashboard.components.table import data_table
from dashboard.method import HOW, NOT_MEASURED, PROTECTED, Entry, catalogue, norm_table
from dashboard.pages import Content, Request


def arrange(request: Request) -> Content:
    """Five short chapters."""
    body = [
        html.H1("Zo werken we", tabIndex=-1),
        html.P("Hoe de cijfers ontstaan, hoe we mensen beschermen, en wat we niet meten.", className="inleiding"),
        chapter("Hoe we rekenen", pairs(HOW)),
        chapter("Hoe we mensen beschermen", bullet_list(PROTECTED)),
        chapter("Wat we meten", html.Div([theme(title, found, request) for title, found in catalogue(request.edition).items()])),
        chapter("Waar we cijfers mee vergelijken", html.Div(data_table(norm_table(request.edition)), className="woorden")),
        chapter("Wat we niet meten", pairs(NOT_MEASURED)),
    ]
    return Content("Zo werken we", body)


def chapter(title: str, content: html.Dl | html.Ul | html.Div) -> html.Section:
    return html.Section([html.H2(title), content], className="blok")


def pairs(items: tuple[tuple[str, str], ...]) -> html.Dl:
    """A word and what it means."""
    return html.Dl([part for word, text in items for part in (html.Dt(word), html.Dd(text))], className="definitie")


def theme(title: str, entries: list[Entry], request: Request) -> html.Details:
    """The figures of one theme, each with its question and a link."""
    search = request.selection.to_search()
    lines = [[dcc.Link(f"{one.code} {one.title}", href=f"/indicator/{one.id}{search}"), f" – {one.question}"] for one in entries]
    return html.Details([html.Summary(title), bullet_list(lines)])
