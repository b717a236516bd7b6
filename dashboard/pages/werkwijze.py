"""How the monitor works: method, protection, catalogue, norms, and what is not measured."""

from dash import dcc, html

from dashboard.charts import Table
from dashboard.components import bullet_list
from dashboard.components.download import offered
from dashboard.components.table import data_table
from dashboard.method import HOW, NOT_MEASURED, PROTECTED, Entry, catalogue, norm_table
from dashboard.pages import Content, Request
from dashboard.protection import NOT_PROMISED, TESTED, attack_table, example, policy_table

ALL_RULES = "Alle regels van deze editie, met hun eigenaar"


def arrange(request: Request) -> Content:
    """Five short chapters."""
    body = [
        html.H1("Zo werken we", tabIndex=-1),
        html.P("Hoe de cijfers ontstaan, hoe we mensen beschermen, en wat we niet meten.", className="inleiding"),
        chapter("Hoe we rekenen", pairs(HOW)),
        chapter("Hoe we mensen beschermen", protection(request)),
        chapter("Wat we meten", html.Div([theme(title, found, request) for title, found in catalogue(request.edition).items()])),
        chapter("Waar we cijfers mee vergelijken", norms(request)),
        chapter("Wat we niet meten", pairs(NOT_MEASURED)),
    ]
    return Content("Zo werken we", body)


def chapter(title: str, content: html.Dl | html.Ul | html.Div) -> html.Section:
    return html.Section([html.H2(title), content], className="blok")


def norms(request: Request) -> html.Div:
    return words(norm_table(request.edition), "normen", request.selection.to_search())


def protection(request: Request) -> html.Div:
    """The rules, an example, the attacks, what is not promised, and every value."""
    edition, search = request.edition, request.selection.to_search()
    return html.Div(
        [
            bullet_list(PROTECTED),
            html.H3("Een voorbeeld"),
            html.P("Deze groep is verzonnen. Dezelfde mensen geven altijd hetzelfde getal: vaker kijken helpt niet."),
            html.Div(data_table(example(edition)), className="woorden"),
            html.H3("Getest met deze aanvallen"),
            html.P(TESTED),
            words(attack_table(edition), "aanvallen", search),
            html.H3("Wat dit niet belooft"),
            bullet_list(NOT_PROMISED),
            html.Details([html.Summary(ALL_RULES), words(policy_table(edition), "regels", search)]),
        ],
        className="toelichting",
    )


def words(table: Table, name: str, search: str) -> html.Div:
    """A table that is read more than counted."""
    return html.Div(offered(table, name, search), className="woorden")


def pairs(items: tuple[tuple[str, str], ...]) -> html.Dl:
    """A word and what it means."""
    return html.Dl([part for word, text in items for part in (html.Dt(word), html.Dd(text))], className="definitie")


def theme(title: str, entries: list[Entry], request: Request) -> html.Details:
    """The figures of one theme, each with its question and a link."""
    search = request.selection.to_search()
    lines = [[dcc.Link(f"{one.code} {one.title}", href=f"/indicator/{one.id}{search}"), f" – {one.question}"] for one in entries]
    return html.Details([html.Summary(title), bullet_list(lines)])
