"""The choices of the page to explore with, what was asked in words, the reason why not, and the views that someone keeps."""

from typing import Any

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboard.components import Child, bullet_list, figure_link, icon
from dashboard.components.filters import choice, options
from dashboard.editions import Edition
from dashboard.exploring.hindrances import PER
from dashboard.exploring.views import Explored
from dashboard.selection import BESIDE, FILTERS, GRAINS, Selection
from dashboard.wording import capital, listed, low
from queries.catalog import LEVELS, THEMES
from queries.desk.limits import limits
from queries.desk.saved import SavedView

NONE_KEPT = "U bewaarde nog niets. Geef een keuze een naam, dan vindt u die hier terug."
Values = dict[str, str]


def choices(edition: Edition, selection: Selection) -> html.Section:
    """What, of whom and when: three groups of selects; each writes itself into the address."""
    what = [("cijfer", "Cijfer", figures(edition)), ("naar", "Splits uit naar", breakdowns(edition)),
            ("tegen", "En ook naar", breakdowns(edition))]  # fmt: skip
    whom = [*((name, *options(edition, name)) for name in FILTERS), ("eenheid", "Eén groep of partner", units(edition))]
    when = [("per", "Per", {"": "Kortste die mag", **GRAINS}), ("periode", *options(edition, "periode")),
            ("naast", "Vergelijk met", {"": "Niets", **BESIDE})]  # fmt: skip
    groups = [group(title, rows, selection) for title, rows in (("Wat?", what), ("Over wie?", whom), ("Wanneer?", when))]
    return html.Section(groups, className="filters keuzes", **{"aria-label": "Keuzes"})


def group(title: str, rows: list[tuple[str, str, Values]], selection: Selection) -> html.Fieldset:
    selects = [choice(name, label, values, known(getattr(selection, name), values)) for name, label, values in rows]
    return html.Fieldset([html.Legend(title), html.Div(selects, className="keuzerij")])


def known(value: str, values: Values) -> str:
    return value if value in values else ""


def figures(edition: Edition) -> Values:
    """Every figure by theme; the first one is where a bare address begins."""
    first, *_ = edition.in_order
    rest = {one.id: f"{one.code} {one.title}" for theme in THEMES for one in sorted_in(edition, theme) if one is not first}
    return {"": f"{first.code} {first.title}", **rest}


def sorted_in(edition: Edition, theme: str) -> list[Any]:
    return sorted((one for one in edition.in_order if one.theme == theme), key=lambda one: one.id)


def breakdowns(edition: Edition) -> Values:
    """Every dimension of this audience, with the level it belongs to where that is not the client."""
    shown = [one for one in edition.catalog.dimensions.values() if one.id in edition.audience_dimensions]
    levels = {one.id: f" ({LEVELS[one.level].lower()})" if one.level != "client" else "" for one in shown}
    return {"": "Niet", **{one.id: capital(one.label) + levels[one.id] for one in shown}}


def units(edition: Edition) -> Values:
    """Every category that has no filter of its own."""
    shown = [one for one in edition.catalog.dimensions.values() if one.id in edition.audience_dimensions and one.id not in FILTERS]
    rest = {f"{one.id}.{name}": f"{capital(one.label)}: {label}" for one in shown for name, label in one.categories.items()}
    return {"": "Alle", **rest}


def asked_line(found: Explored, selection: Selection) -> list[Child]:
    """The figure, its question, what was chosen, and the way to its definition."""
    wish = found.wish
    dimensions = wish.scope.edition.catalog.dimensions
    groups = [low(dimensions[name].categories[category]) for name, category in wish.chosen.items()]
    by = [one.label for one in wish.dimensions]
    said = [
        f"naar {listed(by)}" if by else "",
        PER.get(wish.grain, ""),
        listed(groups) or "iedereen samen",
    ]
    href = f"/indicator/{wish.indicator.id}{selection.elsewhere().to_search()}"
    return [
        html.H2([html.Span(wish.indicator.title), html.Span(wish.indicator.question, className="ondertitel")]),
        html.P([capital(" · ".join(one for one in said if one)), ". ", figure_link(wish.indicator.title, href)]),
    ]


def reason(found: Explored) -> list[Child]:
    """Why this cannot be shown, and what can; nothing where it can."""
    if found.obstacle is None:
        return []
    ways = [dcc.Link(way.text, href=f"/verkennen{way.selection.to_search()}") for way in found.ways]
    offered = [html.P("Dit kan wel:"), bullet_list(ways)] if ways else []
    title = html.H3([icon("■"), "Dit kunnen we niet laten zien"])
    return [html.Div([title, html.P(found.obstacle.sentence), *offered], className="reden")]


def share() -> html.P:
    """Copies the address; assets/verkennen.js does it and says so."""
    button = html.Button("Kopieer de link naar deze weergave", type="button", className="knop licht", **{"data-kopieer": ""})
    return html.P([button, html.Span("", className="bewaard", role="status")], className="delen")


def kept_views(views: list[SavedView], why: str) -> html.Section:
    """What someone keeps, and a name for what they see now."""
    name = dbc.Input(id="weergave-naam", className="tekstvak", maxlength=limits()["view"].most, autocomplete="off")
    form = [
        html.Label([html.Span("Naam", className="veldnaam"), name], className="veld"),
        html.Button("Bewaar deze weergave", id="weergave-bewaar", className="knop", type="button"),
    ]
    return html.Section(
        [
            html.H2("Mijn weergaven"),
            html.Div(form, className="weergave-nieuw"),
            html.P(why, id="weergave-melding", role="status", className="bewaard"),
            html.Div(kept_list(views), id="weergaven"),
        ],
        className="blok weergaven",
    )


def kept_list(views: list[SavedView]) -> html.Ul | html.P:
    """Each with its link, which can be sent on, and a button to throw it away."""
    return bullet_list([kept(one) for one in views], "weergavenlijst") if views else html.P(NONE_KEPT, className="leeg")


def kept(one: SavedView) -> html.Div:
    label = [html.Span("Gooi weg"), html.Span(f" {one.title}", className="verborgen")]
    button = html.Button(label, id={"weergave": one.id, "knop": "weg"}, className="knop licht klein", type="button")
    return html.Div(
        [dcc.Link(one.title, href=one.path + one.search), button],
        id={"weergave": one.id, "rij": "bewaard"},
        className="weergave",
    )
