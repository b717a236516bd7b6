"""The forms of the editorial desk: a field per question, how readers will read it, and what can be done with an edition."""

import json
from typing import Any

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboard.components import Child, bullet_list, icon
from dashboard.components.duiding import duiding_list
from dashboard.components.tile import verdict_line
from dashboard.desk import Card, Office
from queries.desk.drafts import SUMMARY
from queries.desk.limits import limits
from queries.desk.moves import Move
from queries.desk.texts import MONTH

OPEN_FROM_THE_START = (SUMMARY, MONTH)
ROWS = {SUMMARY: 8}
HOW = (
    "Schrijf kort en in gewone taal. Noem een cijfer door het in te voegen: dan staat in de tekst altijd hetzelfde getal als op de "
    "tegel. Tekst blijft tekst: opmaak werkt niet."
)


def card_form(office: Office, card: Card) -> html.Details:
    """One thing to write about; folded, except what every month needs."""
    content = [*figure_lines(card), *(fields(office, card) if office.is_open else read_only(card)), *aside_texts(card)]
    return html.Details([html.Summary(card_title(card)), *content], open=card.about in OPEN_FROM_THE_START, className="kaart")


def card_title(card: Card) -> list[Child]:
    """Title, figure, and whether something was written."""
    done = "geschreven" if card.is_written else "nog leeg"
    kind = "good" if card.is_written else "open"
    value = [html.Strong(card.value, className="kaart-waarde")] if card.value else []
    return [
        html.H3(card.title),
        *value,
        html.Span([icon("●" if card.is_written else "○"), done], className=f"kaart-stand oordeel-{kind}"),
    ]


def figure_lines(card: Card) -> list[Any]:
    """What the figure itself already says."""
    if card.verdict is None:
        return []
    norm = [html.P(card.norm[:1].upper() + card.norm[1:], className="tegel-norm")] if card.norm else []
    return [html.Div([verdict_line(card.verdict), *norm], className="kaart-cijfer")]


def fields(office: Office, card: Card) -> list[Any]:
    """A labelled field for each question, the preview beside them, and one button that saves them all."""
    most = limits()["summary" if card.about == SUMMARY else "note"].most
    inputs = [field(office, card, name, label, most) for name, label in card.labels.items()]
    preview = html.Div(
        [html.H4("Zo lezen anderen het"), html.Div([html.P(line) for line in card.lines], **{"data-voorbeeld": card.about})],
        className="voorbeeld",
        role="region",
        **{"aria-label": f"Voorbeeld: {card.title}"},
    )
    save = html.Button("Bewaren", id={"over": card.about, "knop": "bewaar"}, className="knop", type="button")
    state = html.Span(saved_words(card), id={"over": card.about, "stand": "bewaard"}, className="bewaard", role="status")
    return [
        html.Div([html.Div(inputs, className="velden"), preview], className="schrijven"),
        html.Div([save, state], className="knoppen"),
        dcc.Store(id={"over": card.about, "opslag": "versie"}, data=card.draft.version),
    ]


def field(office: Office, card: Card, name: str, label: str, most: int) -> html.Div:
    """One question; its place in the browser's memory is named by edition, subject and field."""
    area = dbc.Textarea(
        id={"over": card.about, "veld": name},
        value=card.draft.fields[name],
        rows=ROWS.get(card.about, 3),
        maxlength=most,
        className="tekstvak",
    )
    key = json.dumps([office.edition.id, card.about, name])
    content = html.Label([html.Span(label, className="veldnaam"), area], className="veld")
    return html.Div(content, **{"data-duiding": key, "data-versie": str(card.draft.version)})


def saved_words(card: Card) -> str:
    return f"Versie {card.draft.version}, van {card.draft.name}." if card.draft.version else "Nog niets bewaard."


def read_only(card: Card) -> list[Any]:
    """As readers read it; nothing can be typed."""
    return [html.Div(duiding_list(card.reading) if card.is_written else html.P("Niets geschreven."), className="voorbeeld")]


def aside_texts(card: Card) -> list[html.Details]:
    """What this person typed that did not become the draft."""
    if not card.aside:
        return []
    texts = [" / ".join(text for text in one.fields.values() if text) for one in card.aside]
    return [html.Details([html.Summary(f"Apart bewaarde teksten van u: {len(texts)}"), bullet_list(texts, "apart")])]


def figure_chooser(office: Office) -> html.Div:
    """Puts the reference to a figure where the cursor last was; assets/redactie.js does it."""
    listed = [{"label": f"{name}: {office.numbers[one]}", "value": one} for one, name in office.names.items()]
    choice = dbc.Select(id="cijferkeuze", options=listed, value=listed[0]["value"], className="keuze")
    button = html.Button("Voeg in", id="voeg-in", className="knop licht", type="button")
    label = html.Label([html.Span("Cijfer invoegen waar u typt"), choice], className="filter-label")
    return html.Div(
        [label, button],
        className="invoegen",
        role="region",
        **{"aria-label": "Cijfer invoegen", "data-cijfers": json.dumps(dict(office.numbers), ensure_ascii=False)},
    )


def move_form(office: Office) -> html.Div:
    """What this person can do with the edition now, with what each step asks."""
    wanted = office.moves
    blocked = [one for one in wanted if one.other and office.is_mine]
    buttons = [move_button(one, one in blocked) for one in wanted]
    told = "U werkte mee aan deze editie. Iemand anders van de redactie keurt haar goed." if blocked else ""
    asks_reason, asks_moment = any(one.reason or one.moment for one in wanted), any(one.moment for one in wanted)
    return html.Div(
        [
            step_field("reden", "Opmerking of reden", dbc.Textarea, asks_reason, rows=2, maxlength=limits()["reason"].most),
            html.Div(
                [
                    step_field("dag", "Publiceren op", dbc.Input, asks_moment, type="date"),
                    step_field("tijd", "Om", dbc.Input, asks_moment, type="time", value="09:00"),
                ],
                className="moment",
                hidden=not asks_moment,
            ),
            html.Div(buttons, className="knoppen"),
            html.P(told, className="filternoot"),
            html.P("", id="stap-melding", role="alert", className="fout"),
            dcc.Store(id="stap-versie", data=office.now.version),
        ],
        className="stappen",
    )


def step_field(name: str, label: str, kind: Any, is_asked: bool, **more: Any) -> html.Div:
    """A labelled field; there also where it is not asked, because the callback reads it."""
    control = kind(id={"stapveld": name}, className="tekstvak", **more)
    return html.Div(html.Label([html.Span(label, className="veldnaam"), control], className="veld"), hidden=not is_asked)


def move_button(one: Move, is_blocked: bool) -> html.Button:
    light = " licht" if one.reason else ""
    return html.Button(one.label, id={"stap": one.name}, className=f"knop{light}", type="button", disabled=is_blocked)
