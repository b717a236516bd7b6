"""Questions with their answers, and the forms to ask and to answer; whose words they are, never who."""

from typing import Any

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboard.components import part
from dashboard.exchanges import Told, Topic
from dashboard.wording import number
from queries.desk.limits import limits
from queries.desk.texts import MONTH

NONE_YET = "Over deze editie zijn nog geen vragen beantwoord."
PLAIN = "Schrijf gewone tekst; opmaak werkt niet."
HOW = "Schrijf {{{about}}} waar het cijfer moet staan. Lezers zien daar: {figure}."
SENT = "Dank u wel. Uw vraag is bij de gemeente en staat nu hierboven. Zodra er een antwoord is, leest u dat daar."


def exchange_list(found: list[Topic], search: str, numbers: dict[str, str]) -> list[Any]:
    """By figure; with the figures to write with, for who may answer."""
    if not found:
        return [html.P(NONE_YET)]
    return [html.Section([html.H3(heading(one, search)), *(exchange(told, numbers) for told in one.told)]) for one in found]


def heading(topic: Topic, search: str) -> Any:
    return topic.title if topic.about == MONTH else dcc.Link(topic.title, href=f"/indicator/{topic.about}{search}")


def exchange(told: Told, numbers: dict[str, str]) -> html.Article:
    """One question, its answer, and for who may: the form."""
    words = part(f"vraag-{told.number}", said(told)) if told.number else html.Div(said(told))
    form = [answer_form(told, numbers)] if numbers and told.number else []
    return html.Article([words, *form], className="wisseling", **{"aria-label": f"Vraag van {told.asked_words}"})


def said(told: Told) -> list[Any]:
    """The words of both."""
    asked = [speaker("Lid adviesraad", told.asked_words), *map(html.P, told.question)]
    if not told.answer:
        return [html.Div(asked, className="gevraagd"), html.P(told.waiting, className="wacht")]
    answered = [speaker("Gemeente", told.answered_words), *map(html.P, told.answer)]
    return [html.Div(asked, className="gevraagd"), html.Div(answered, className="geantwoord")]


def speaker(who: str, when: str) -> html.P:
    return html.P([html.Strong(who), f" · {when}"], className="wie")


def ask_form(edition: str, choices: dict[str, str], about: str) -> html.Div:
    """A figure, a question, one button; what is typed survives a reload (assets/vragen.js)."""
    options = [{"label": title, "value": name} for name, title in choices.items()]
    select = dbc.Select(id="vraag-over", options=options, value=about or MONTH, className="keuze")
    return html.Div(
        [
            html.Label([html.Span("Waar gaat uw vraag over?", className="veldnaam"), select], className="veld"),
            *text_field("Uw vraag", "vraag-tekst", "", "question", PLAIN),
            html.P("", id="vraag-fout", className="fout", role="alert"),
            html.Div(
                [
                    html.Button("Stel uw vraag", id="vraag-stel", className="knop", type="button"),
                    html.Span("", id="vraag-stand", className="bewaard", role="status"),
                ],
                className="knoppen",
            ),
        ],
        className="vraagvorm",
        **{"data-vraagvorm": f"{edition} vraag"},
    )


def text_field(label: str, name: Any, value: str, kind: str, hint: str) -> list[Any]:
    """A labelled text with what to know before and a count of what is left below; longer text is refused, never cut."""
    most = limits()[kind].most
    area = dbc.Textarea(id=name, value=value, rows=5, className="tekstvak")
    return [
        html.Label([html.Span(label, className="veldnaam"), area], className="veld"),
        html.P(f"{hint} Hooguit {number(most)} tekens.", className="hulp", **{"data-meest": str(most)}),
    ]


def answer_form(told: Told, numbers: dict[str, str]) -> html.Details:
    """To answer, or to answer better; upon the answer that was read."""
    mine = {"antwoord": told.number}
    about = told.about if told.about in numbers else next(iter(numbers))
    title = "Antwoord aanpassen" if told.answer else "Beantwoorden"
    return html.Details(
        [
            html.Summary(title),
            *text_field(
                "Antwoord", {**mine, "veld": "tekst"}, told.written, "answer", HOW.format(about=about, figure=numbers[about])
            ),
            html.P("", id={**mine, "stand": "fout"}, className="fout", role="alert"),
            html.Div(
                [
                    html.Button("Plaats antwoord", id={**mine, "knop": "plaats"}, className="knop", type="button"),
                    html.Span("", id={**mine, "stand": "melding"}, className="bewaard", role="status"),
                ],
                className="knoppen",
            ),
            dcc.Store(id={**mine, "opslag": "versie"}, data=told.version),
        ],
        open=not told.answer,
        className="vraagvorm",
        **{"data-vraagvorm": f"antwoord {told.number}", "data-versie": str(told.version)},
    )
